import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import {
  LEVELS,
  SECTIONS,
  type Item,
  type Parameters,
  type Question,
  type QuestionType,
  type Questionnaire,
  type Section,
  type ShowIf,
  type Topic,
} from '@/domain/questionnaire/questionnaire';
import { withCamelKeys } from './camelCase';
import { checkDisclosure } from './checkDisclosure';
import { checkPriorities, checkQuality } from './checkParameters';
import { readYaml, type Place } from './yamlReader';

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const TYPES: readonly QuestionType[] = ['single', 'multi', 'text', 'text-list', 'boolean', 'level', 'ranking', 'code'];

function readShowIf(place: Place): ShowIf {
  const answered = /^([a-z0-9-]+) is answered$/.exec(place.text());
  if (answered?.[1]) return { question: answered[1], when: 'answered' };
  const not = /^([a-z0-9-]+) is not ([a-z0-9-]+)$/.exec(place.text());
  if (not?.[1] && not[2]) return { question: not[1], when: 'not', code: not[2] };
  return place.fail('should read "<question> is answered" or "<question> is not <code>"');
}

class Ids {
  readonly #seen = new Set<string>();
  read(place: Place): string {
    const id = place.text();
    if (!ID.test(id)) place.fail(`"${id}" is not an id (lower-case words joined with hyphens)`);
    if (this.#seen.has(id)) place.fail(`"${id}" stands here a second time`);
    this.#seen.add(id);
    return id;
  }
}

interface RawQuestion {
  readonly question: Question;
  /** Exactly as in the file, for the hash. */
  readonly hashed: { id: string; type: string; options?: unknown[] };
}

function readQuestion(place: Place, ids: Ids, barriers: readonly string[]): RawQuestion {
  place.only(
    'id',
    'type',
    'required',
    'scored',
    'options',
    'options-from',
    'max',
    'max-length',
    'default',
    'show-if',
    'publish-as',
    'range',
    'codelist',
  );
  const id = ids.read(place.at('id'));
  const type = place.at('type').text() as QuestionType;
  if (!TYPES.includes(type)) place.at('type').fail(`"${type}" is not one of ${TYPES.join(', ')}`);
  const raw = place.has('options')
    ? place
        .at('options')
        .items()
        .map((option) => option.scalar())
    : [];
  const codes = raw.map(String);
  if (new Set(codes).size !== codes.length) place.at('options').fail('names an option twice');
  const from = place.has('options-from') ? place.at('options-from').text() : undefined;
  if (from !== undefined && from !== 'barriers' && from !== 'topics-and-extra-topics') {
    place.at('options-from').fail('should be "barriers" or "topics-and-extra-topics"');
  }
  if ((type === 'single' || type === 'multi') && raw.length === 0 && from !== 'barriers') place.fail('has no options');
  if ((type === 'text' || type === 'text-list') && !place.has('max-length')) place.fail('lacks "max-length"');
  const question: Question = {
    id,
    type,
    required: place.has('required') ? place.at('required').flag() : false,
    options: from === 'barriers' ? barriers : codes,
    numeric: raw.some((option) => typeof option === 'number'),
    ...(from ? { optionsFrom: from as 'barriers' | 'topics-and-extra-topics' } : {}),
    ...(place.has('max') ? { max: place.at('max').number() } : {}),
    ...(place.has('max-length') ? { maxLength: place.at('max-length').number() } : {}),
    ...(place.has('default') ? { default: place.at('default').scalar() as string | boolean } : {}),
    ...(place.has('show-if') ? { showIf: readShowIf(place.at('show-if')) } : {}),
    ...(place.has('publish-as') ? { publishAs: readGroups(place.at('publish-as'), codes) } : {}),
  };
  if (typeof question.default === 'string' && !codes.includes(question.default))
    place.at('default').fail('is not one of the options');
  return { question, hashed: { id, type, ...(place.has('options') ? { options: raw } : {}) } };
}

function readGroups(place: Place, codes: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const groups = place.keys().map((group): [string, string[]] => [
    group,
    place
      .at(group)
      .items()
      .map((code) => String(code.scalar())),
  ]);
  const grouped = groups.flatMap(([, members]) => members);
  if ([...grouped].sort().join() !== [...codes].sort().join()) place.fail('should name every option exactly once');
  return Object.fromEntries(groups);
}

function readTopic(place: Place, topicIds: Ids, itemIds: Ids, references: ReadonlySet<string>): Topic {
  place.only('id', 'items');
  const id = topicIds.read(place.at('id'));
  const items = place
    .at('items')
    .items()
    .map((item): Item => {
      item.only('id', 'core', 'informed-by');
      const informedBy = item.has('informed-by') ? item.at('informed-by').items() : [];
      for (const reference of informedBy)
        if (!references.has(reference.text())) reference.fail('is not among the references');
      return {
        id: itemIds.read(item.at('id')),
        core: item.at('core').flag(),
        informedBy: informedBy.map((r) => r.text()),
      };
    });
  if (!items.some((item) => item.core)) place.fail('has no core item');
  return { id, items };
}

function checkShowIf(place: Place, questions: readonly Question[]): void {
  for (const { id, showIf } of questions) {
    if (showIf && !questions.some((other) => other.id === showIf.question)) {
      place.fail(`shows "${id}" by "${showIf.question}", which is not a question of this section`);
    }
  }
}

function readParameters(place: Place): Parameters {
  for (const block of ['scoring', 'priorities', 'matching', 'quality', 'disclosure', 'waves']) place.at(block).keys();
  for (const name of ['minimum-answered-core-items', 'staged-share', 'low-basis-share', 'rushed-median-seconds']) {
    place.at('scoring').at(name).number();
  }
  checkPriorities(place.at('priorities'));
  checkQuality(place.at('quality'));
  checkDisclosure(place.at('disclosure'));
  return withCamelKeys(place.value()) as Parameters;
}

/**
 * Compiles the structure file of an edition. Throws a ContentFault with file, line and column for anything that is
 * missing, unknown, doubled or of the wrong type.
 */
export function compileQuestionnaire(file: string, source: string): Questionnaire {
  const root = readYaml(file, source);
  root.only(
    'id',
    'edition',
    'licence',
    'minutes',
    'levels',
    'quantifiers',
    'answer-codes',
    'item-extras',
    'profile',
    'consent',
    'topics',
    'topic-questions',
    'barriers',
    'closing-questions',
    'later-wave-questions',
    'parameters',
    'references',
  );
  const id = root.at('id').text();
  const edition = root.at('edition').text();
  const levels = root
    .at('levels')
    .items()
    .map((level) => level.number());
  if (levels.join() !== LEVELS.join()) root.at('levels').fail(`should be ${LEVELS.join(', ')}`);
  const references = root
    .at('references')
    .items()
    .map((place) => ({
      id: place.at('id').text(),
      title: place.at('title').text(),
      url: place.at('url').text(),
      consulted: place.at('consulted').text(),
    }));
  const referenceIds = new Set(references.map((reference) => reference.id));
  const topicIds = new Ids();
  const itemIds = new Ids();
  const topics = root
    .at('topics')
    .items()
    .map((place) => readTopic(place, topicIds, itemIds, referenceIds));
  const barriers = root
    .at('barriers')
    .items()
    .map((place) => String(place.scalar()));
  const codes = root.at('answer-codes').items();
  const notApplicable = codes.find((place) => place.at('code').text() === 'not-applicable');
  if (!notApplicable) root.at('answer-codes').fail('lacks the code "not-applicable"');
  const note = root
    .at('item-extras')
    .items()
    .find((place) => place.at('id').text() === 'note');

  const read = (section: Section): RawQuestion[] => {
    const ids = new Ids();
    const place = root.at(section);
    const questions = place.items().map((question) => readQuestion(question, ids, barriers));
    checkShowIf(
      place,
      questions.map((raw) => raw.question),
    );
    return questions;
  };
  const sections = Object.fromEntries(SECTIONS.map((section) => [section, read(section)])) as Record<
    Section,
    RawQuestion[]
  >;
  const hashed = {
    id,
    edition,
    topics: topics.map((topic) => ({
      id: topic.id,
      items: topic.items.map((item) => ({ id: item.id, core: item.core })),
    })),
    questions: Object.fromEntries(SECTIONS.map((section) => [section, sections[section].map((raw) => raw.hashed)])),
  };
  return {
    id,
    edition,
    hash: `sha256:${createHash('sha256')
      .update(canonicalize(hashed) ?? '')
      .digest('hex')}`,
    minutes: { core: root.at('minutes').at('core').number(), full: root.at('minutes').at('full').number() },
    quantifiers: root
      .at('quantifiers')
      .items()
      .map((place) => place.at('id').text()),
    notApplicableReasons:
      notApplicable
        ?.at('reasons')
        .items()
        .map((place) => place.text()) ?? [],
    noteMaxLength: note?.at('max-length').number() ?? root.at('item-extras').fail('lacks "note"'),
    topics,
    questions: Object.fromEntries(
      SECTIONS.map((section) => [section, sections[section].map((raw) => raw.question)]),
    ) as unknown as Questionnaire['questions'],
    parameters: readParameters(root.at('parameters')),
    references,
  };
}
