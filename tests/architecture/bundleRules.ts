/** Addresses that stand in built scripts without ever being asked for, and why. Compared from their beginning. */
const NEVER_ASKED: readonly { readonly address: string; readonly why: string }[] = [
  { address: 'http://www.w3.org/', why: 'names of XML vocabularies' },
  { address: 'https://vuejs.org/error-reference/', why: 'where Vue explains its error codes, in messages' },
  { address: 'https://tinyurl.com/y2uuvskb', why: 'where Dexie explains an error, in its message' },
  { address: 'http://bit.ly/2kdckMn', why: 'where Dexie explains an error, in its message' },
];

/** What makes code from strings. */
const CODE_FROM_STRINGS = /\beval\s*\(|\bnew\s+Function\b|(?<![\w$.])Function\s*\(/g;

/** Code from strings in libraries that never runs, by the text around it, and why. */
const NEVER_RUN: readonly { readonly around: RegExp; readonly why: string }[] = [];

const AROUND = 60;

function withSurroundings(text: string, index: number): string {
  return text.slice(Math.max(0, index - AROUND), index + AROUND);
}

/** What a built script must not contain, a sentence each. `linked`: addresses that the app shows as links. */
export function scriptOffences(file: string, text: string, linked: readonly string[]): string[] {
  const allowed = [...NEVER_ASKED.map(({ address }) => address), ...linked];
  const foreign = [...text.matchAll(/\b(?:https?|wss?):\/\/[^\s"'`\\<>)]+/g)]
    .filter(([address]) => !allowed.some((start) => address.startsWith(start)))
    .map(([address]) => `${file} names another host: ${address}`);
  const code = [...text.matchAll(CODE_FROM_STRINGS)]
    .map(({ index }) => withSurroundings(text, index))
    .filter((place) => !NEVER_RUN.some(({ around }) => around.test(place)))
    .map((place) => `${file} makes code from a string: …${place}…`);
  const styles = [...text.matchAll(/<[a-z][^<>]*\sstyle\s*=\s*\\?["']/gi)].map(
    ([found]) => `${file} holds markup with a style attribute, which the policy blocks: ${found}`,
  );
  return [...foreign, ...code, ...styles];
}

/** What a built style sheet must not contain. */
export function styleOffences(file: string, text: string): string[] {
  const asked = [...text.matchAll(/(?:url\(|@import)\s*["']?((?:https?:)?\/\/[^"')\s]+)/g)];
  return asked.map(([, address]) => `${file} asks another host: ${address}`);
}

/** What the built page must not contain. */
export function pageOffences(file: string, text: string): string[] {
  const rules: readonly [RegExp, string][] = [
    [/<script\b(?![^>]*\ssrc=)[^>]*>/gi, 'an inline script'],
    [/<style\b/gi, 'an inline style sheet'],
    [/<[a-z][^>]*\sstyle\s*=/gi, 'a style attribute'],
    [/<[a-z][^>]*\son[a-z]+\s*=/gi, 'an event attribute'],
    [/<[a-z][^>]*\s(?:src|href)\s*=\s*["']?(?:https?:)?\/\//gi, 'an address of another host'],
    [/<[a-z][^>]*\s(?:src|href)\s*=\s*["']?(?:javascript:|data:text\/html)/gi, 'code in an address'],
  ];
  return rules.flatMap(([pattern, what]) =>
    [...text.matchAll(pattern)].map(([found]) => `${file} has ${what}: ${found}`),
  );
}
