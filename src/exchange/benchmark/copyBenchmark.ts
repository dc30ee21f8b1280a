import type {
  Band,
  Benchmark,
  ItemCell,
  NamedOffice,
  PublishedLesson,
  PublishedMean,
  PublishedSession,
  TopicCell,
  Withheld,
} from '@/domain/disclosure/benchmark';

function copyBound(bound: PublishedMean): PublishedMean {
  if (typeof bound === 'number') return bound;
  return 'atMost' in bound ? { atMost: bound.atMost } : { atLeast: bound.atLeast };
}

function copyBand({ from, to, share }: Band): Band {
  return { from, to, share: typeof share === 'number' ? share : { atLeast: share.atLeast } };
}

function copyTopicCell({ dimension, group, topic, mean, median, p25, p75, target, bands }: TopicCell): TopicCell {
  return {
    dimension,
    group,
    topic,
    ...(mean === undefined ? {} : { mean: copyBound(mean) }),
    ...(median === undefined ? {} : { median }),
    ...(p25 === undefined ? {} : { p25 }),
    ...(p75 === undefined ? {} : { p75 }),
    ...(target === undefined ? {} : { target: copyBound(target) }),
    ...(bands === undefined ? {} : { bands: bands.map(copyBand) }),
  };
}

function copyItemCell({ dimension, group, item, mean, bands }: ItemCell): ItemCell {
  return {
    dimension,
    group,
    item,
    ...(mean === undefined ? {} : { mean: copyBound(mean) }),
    ...(bands === undefined ? {} : { bands: bands.map(copyBand) }),
  };
}

function copyNamed({ code, name, topics }: NamedOffice): NamedOffice {
  const scores = topics?.map(({ topic, score }) => ({ topic, score }));
  return { code, name, ...(scores ? { topics: scores } : {}) };
}

function copyWithheld({ dimension, group, topic, item, statistic, rule }: Withheld): Withheld {
  return {
    dimension,
    ...(group === undefined ? {} : { group }),
    ...(topic === undefined ? {} : { topic }),
    ...(item === undefined ? {} : { item }),
    ...(statistic === undefined ? {} : { statistic }),
    rule,
  };
}

function copySession({ id, month, topics, title, questions, speakers }: PublishedSession): PublishedSession {
  return {
    id,
    month,
    topics: [...topics],
    title,
    questions: [...questions],
    speakers: speakers.map(({ code, role }) => ({ code, role })),
  };
}

function copyLesson({ topic, kind, text, office }: PublishedLesson): PublishedLesson {
  return { topic, kind, text, ...(office ? { office: { code: office.code, name: office.name } } : {}) };
}

/** A fresh benchmark with the members that a benchmark has and no others; what is not published stays absent. */
export function copyBenchmark(benchmark: Benchmark): Benchmark {
  const { wave, questionnaire, releasedAt, parameters, audit } = benchmark;
  return {
    wave: {
      id: wave.id,
      title: wave.title,
      ...(wave.from === undefined ? {} : { from: wave.from }),
      ...(wave.to === undefined ? {} : { to: wave.to }),
    },
    questionnaire: { id: questionnaire.id, edition: questionnaire.edition, hash: questionnaire.hash },
    releasedAt,
    parameters: structuredClone(parameters),
    groups: benchmark.groups.map(({ dimension, group, n }) => ({ dimension, group, n })),
    topics: benchmark.topics.map(copyTopicCell),
    items: benchmark.items.map(copyItemCell),
    named: benchmark.named.map(copyNamed),
    withheld: benchmark.withheld.map(copyWithheld),
    audit: { passed: audit.passed, coalition: audit.coalition, removed: audit.removed },
    agenda: benchmark.agenda.map(copySession),
    lessons: benchmark.lessons.map(copyLesson),
  };
}
