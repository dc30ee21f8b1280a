import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { compareLanguages, compileMessage, type MessageSources, type ParameterType } from './compileMessages';

const NAME = 'virtual:texts';
const FIRST = 'en';
const TYPES: Readonly<Record<ParameterType, string>> = {
  text: 'TextValue',
  number: 'number',
  date: 'Date',
  tag: 'TextTag',
};

/** Reads `<directory>/<language>/<part>.json`. */
export function readMessages(directory: string): Record<string, MessageSources> {
  const languages = readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return Object.fromEntries(
    languages.map(({ name }) => {
      const parts = readdirSync(join(directory, name))
        .filter((file) => file.endsWith('.json'))
        .sort();
      const read = (file: string) =>
        JSON.parse(readFileSync(join(directory, name, file), 'utf8')) as Record<string, string>;
      return [name, Object.fromEntries(parts.map((file) => [file.slice(0, -'.json'.length), read(file)]))];
    }),
  );
}

/** The TypeScript that makes a wrong key, a missing parameter or one of the wrong type an error of the type check. */
export function keyTypes(sources: MessageSources): string {
  const lines = Object.values(sources)
    .flatMap((texts) => Object.entries(texts))
    .map(([key, text]) => {
      const parameters = [...compileMessage(key, text).parameters].map(([name, type]) => `${name}: ${TYPES[type]}`);
      return `  '${key}': ${parameters.length > 0 ? `{ ${parameters.join('; ')} }` : 'NoParameters'};`;
    });
  const parts = Object.keys(sources).map((part) => `'${part}'`);
  return [
    '// Written from the English texts at every start of the build; do not edit.',
    "import type { NoParameters, TextTag, TextValue } from './textValue';",
    '',
    `export type TextPart = ${parts.join(' | ')};`,
    '',
    'export interface TextParameters {',
    ...lines.sort(),
    '}',
    '',
  ].join('\n');
}

/**
 * Interface texts: ICU messages in `src/i18n/<language>/<part>.json`, parsed at build, a lazy chunk for each language
 * and part. Refuses languages that do not say the same things.
 */
export function textsPlugin(directory: string): Plugin {
  let languages: Record<string, MessageSources> = {};

  function read(): void {
    languages = readMessages(directory);
    const faults = compareLanguages(languages, FIRST);
    if (faults.length > 0) throw new Error(`The interface texts disagree:\n  ${faults.join('\n  ')}`);
    const file = join(directory, 'textKeys.ts');
    const types = keyTypes(languages[FIRST] ?? {});
    if (!existsSync(file) || readFileSync(file, 'utf8') !== types) writeFileSync(file, types);
  }

  function indexModule(): string {
    const loaders = Object.entries(languages).map(([language, sources]) => {
      const parts = Object.keys(sources).map(
        (part) =>
          `${JSON.stringify(part)}: () => import(${JSON.stringify(`${NAME}/${language}/${part}`)}).then((m) => m.default)`,
      );
      return `${JSON.stringify(language)}: { ${parts.join(', ')} }`;
    });
    return `export const loadTexts = { ${loaders.join(',\n')} };`;
  }

  return {
    name: 'waymark-texts',
    configResolved: read,
    resolveId: (id) => (id === NAME || id.startsWith(`${NAME}/`) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${NAME}`) return indexModule();
      if (!id.startsWith(`\0${NAME}/`)) return undefined;
      const [language = '', part = ''] = id.slice(NAME.length + 2).split('/');
      const compiled = Object.entries(languages[language]?.[part] ?? {}).map(([key, text]) => [
        key,
        compileMessage(key, text).compiled,
      ]);
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(Object.fromEntries(compiled)))});`;
    },
    handleHotUpdate({ file, server }) {
      if (!file.startsWith(directory) || !file.endsWith('.json')) return;
      read();
      server.moduleGraph.invalidateAll();
      server.ws.send({ type: 'full-reload' });
    },
  };
}
