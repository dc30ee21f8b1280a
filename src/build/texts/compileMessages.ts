import {
  isArgumentElement,
  isDateElement,
  isNumberElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  isTimeElement,
  parse,
  type MessageFormatElement,
} from '@formatjs/icu-messageformat-parser';

/** What a parameter of a message takes. */
export type ParameterType = 'text' | 'number' | 'date' | 'tag';

/** A message as the interface gets it: its text where nothing is to be filled in, else its parsed form. */
export type CompiledMessage = string | MessageFormatElement[];

export interface Message {
  readonly compiled: CompiledMessage;
  readonly parameters: ReadonlyMap<string, ParameterType>;
}

function collect(elements: readonly MessageFormatElement[], found: Map<string, ParameterType>): void {
  for (const element of elements) {
    if (isArgumentElement(element)) found.set(element.value, found.get(element.value) ?? 'text');
    else if (isNumberElement(element)) found.set(element.value, 'number');
    else if (isDateElement(element) || isTimeElement(element)) found.set(element.value, 'date');
    else if (isPluralElement(element) || isSelectElement(element)) {
      if (isPluralElement(element)) found.set(element.value, 'number');
      else found.set(element.value, found.get(element.value) ?? 'text');
      for (const option of Object.values(element.options)) collect(option.value, found);
    } else if (isTagElement(element)) {
      found.set(element.value, 'tag');
      collect(element.children, found);
    }
  }
}

/** Parses one ICU message. Throws an Error that names the key when the message is not well formed. */
export function compileMessage(key: string, source: string): Message {
  let elements: MessageFormatElement[];
  try {
    elements = parse(source, { shouldParseSkeletons: true });
  } catch (error) {
    throw new Error(
      `The text "${key}" is not a well-formed message: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
  const parameters = new Map<string, ParameterType>();
  collect(elements, parameters);
  const [only] = elements;
  const literal = elements.length === 1 && only && 'value' in only && only.type === 0 ? String(only.value) : undefined;
  return { compiled: elements.length === 0 ? '' : (literal ?? elements), parameters };
}

/** Messages of one language: part → key → ICU source. */
export type MessageSources = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * What is wrong between languages, as sentences: a key that is missing or one too many, another part, other
 * parameters than in the first language. Empty when all languages say the same things.
 */
export function compareLanguages(languages: Readonly<Record<string, MessageSources>>, first: string): string[] {
  const faults: string[] = [];
  const keysOf = (sources: MessageSources) =>
    new Map(
      Object.entries(sources).flatMap(([part, texts]) =>
        Object.entries(texts).map(([key, text]) => [key, { part, text }] as const),
      ),
    );
  const reference = keysOf(languages[first] ?? {});
  const shown = (message: Message) =>
    [...message.parameters]
      .map(([name, type]) => `${name}: ${type}`)
      .sort()
      .join(', ');
  for (const [language, sources] of Object.entries(languages)) {
    const count = Object.values(sources).reduce((sum, texts) => sum + Object.keys(texts).length, 0);
    const own = keysOf(sources);
    if (own.size !== count) faults.push(`${language}: a key stands in two parts`);
    for (const [key, { part, text }] of own) {
      const other = reference.get(key);
      if (!other) faults.push(`${language}: "${key}" does not exist in ${first}`);
      else if (other.part !== part)
        faults.push(`${language}: "${key}" stands in "${part}", in ${first} in "${other.part}"`);
      else if (shown(compileMessage(key, text)) !== shown(compileMessage(key, other.text))) {
        faults.push(`${language}: "${key}" has other parameters than in ${first}`);
      }
    }
    for (const key of reference.keys()) if (!own.has(key)) faults.push(`${language}: "${key}" is missing`);
  }
  return faults;
}
