import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { itemsOf, type Questionnaire } from '@/domain/questionnaire/questionnaire';
import type { QuestionnaireTexts } from '@/domain/questionnaire/questionnaireTexts';
import { compileQuestionnaire } from './compileQuestionnaire';
import { compileTexts } from './compileTexts';

const NAME = 'virtual:questionnaires';

export interface CompiledEdition {
  readonly questionnaire: Questionnaire;
  readonly texts: Readonly<Record<string, QuestionnaireTexts>>;
}

function folders(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(directory, entry.name))
    .sort();
}

/** Every edition below a folder: `<questionnaire>/<edition>/questionnaire.yaml` with `texts/<language>.yaml`. */
export function readEditions(directory: string): CompiledEdition[] {
  return folders(directory)
    .flatMap(folders)
    .filter((folder) => existsSync(join(folder, 'questionnaire.yaml')))
    .map((folder) => {
      const shown = (file: string) => relative(join(directory, '..'), file).split(sep).join('/');
      const file = join(folder, 'questionnaire.yaml');
      const questionnaire = compileQuestionnaire(shown(file), readFileSync(file, 'utf8'));
      const [id, edition] = relative(directory, folder).split(sep);
      if (questionnaire.id !== id || questionnaire.edition !== edition) {
        throw new Error(
          `${shown(file)}: the folder says ${id} ${edition}, the file says ${questionnaire.id} ${questionnaire.edition}`,
        );
      }
      const texts = readdirSync(join(folder, 'texts'))
        .filter((name) => name.endsWith('.yaml'))
        .sort()
        .map((name) => {
          const path = join(folder, 'texts', name);
          return [
            name.slice(0, -'.yaml'.length),
            compileTexts(shown(path), readFileSync(path, 'utf8'), questionnaire),
          ] as const;
        });
      return { questionnaire, texts: Object.fromEntries(texts) };
    });
}

/**
 * Compiles `questionnaires/` at build. `virtual:questionnaires` lists the editions with what a first screen needs;
 * structure and each language are chunks of their own, loaded when somebody opens them.
 */
export function questionnairesPlugin(directory: string): Plugin {
  let editions: CompiledEdition[] = [];
  const find = (id: string, edition: string) =>
    editions.find(({ questionnaire }) => questionnaire.id === id && questionnaire.edition === edition);
  const asModule = (value: unknown) => `export default JSON.parse(${JSON.stringify(JSON.stringify(value))});`;

  function indexModule(): string {
    const entries = editions.map(({ questionnaire, texts }) => {
      const { id, edition, hash, topics, minutes } = questionnaire;
      const facts = {
        id,
        edition,
        hash,
        minutes: minutes.core,
        topics: topics.length,
        items: itemsOf(questionnaire).length,
      };
      const part = (name: string) =>
        `() => import(${JSON.stringify(`${NAME}/${id}/${edition}/${name}`)}).then((m) => m.default)`;
      const languages = Object.keys(texts).map((language) => `${JSON.stringify(language)}: ${part(language)}`);
      return `{ ...${JSON.stringify(facts)}, loadQuestionnaire: ${part('structure')}, loadTexts: { ${languages.join(', ')} } }`;
    });
    return `export const editions = [${entries.join(',\n')}];`;
  }

  return {
    name: 'waymark-questionnaires',
    buildStart() {
      editions = readEditions(directory);
      this.addWatchFile(directory);
    },
    resolveId: (id) => (id === NAME || id.startsWith(`${NAME}/`) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${NAME}`) return indexModule();
      if (!id.startsWith(`\0${NAME}/`)) return undefined;
      const [questionnaireId = '', edition = '', name = ''] = id.slice(NAME.length + 2).split('/');
      const found = find(questionnaireId, edition);
      return found && asModule(name === 'structure' ? found.questionnaire : found.texts[name]);
    },
  };
}
