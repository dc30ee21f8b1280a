import * as v from 'valibot';
import { DIMENSIONS } from '@/domain/aggregation/dimensions';
import { LEVELS } from '@/domain/questionnaire/questionnaire';
import {
  checksum,
  kebabCase,
  matching,
  membersOf,
  month,
  officeCode,
  questionnaireReference,
  setOf,
  text,
  title,
  utcTime,
  waveId,
} from '@/exchange/reading/schemaParts';
import type { BenchmarkFile } from './benchmarkFile';

const between = (least: number, most: number) => v.pipe(v.number(), v.minValue(least), v.maxValue(most));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000));
const level = between(1, 5);
const percent = between(0, 100);
/** Whether parameters suit each other is a rule; here they are numbers at all. */
const parameter = between(0, 1_000_000);

const dimension = v.picklist(DIMENSIONS);
/** Natural groups joined with `+`. */
const group = matching(/^[a-z0-9]+(-[a-z0-9]+)*(\+[a-z0-9]+(-[a-z0-9]+)*)*$/);
const officeBand = matching(/^[0-9]{1,4}(-[0-9]{1,4}|\+)$/);

const mean = v.exactOptional(v.union([level, membersOf({ atMost: level }), membersOf({ atLeast: level })]));
const bands = v.exactOptional(
  v.array(
    membersOf({
      from: v.picklist(LEVELS),
      to: v.picklist(LEVELS),
      share: v.union([percent, membersOf({ atLeast: percent })]),
    }),
  ),
);

const parameters = membersOf({
  topicThreshold: parameter,
  topicFineThreshold: parameter,
  itemThreshold: parameter,
  itemFineThreshold: parameter,
  steps: membersOf({ mean: parameter, coarseMean: parameter, quantile: parameter, named: parameter }),
  bandMinimum: parameter,
  bandMaximumShare: parameter,
  shareStep: parameter,
  coding: v.pipe(v.array(parameter), v.maxLength(2)),
  officeBands: v.array(officeBand),
  coalition: parameter,
  safeWidth: parameter,
  releasesPerWave: parameter,
});

const named = membersOf({
  code: officeCode,
  name: text(1, 200),
  topics: v.exactOptional(v.array(membersOf({ topic: kebabCase, score: level }))),
});

const withheld = membersOf({
  dimension,
  group: v.exactOptional(group),
  topic: v.exactOptional(kebabCase),
  item: v.exactOptional(kebabCase),
  statistic: v.exactOptional(v.picklist(['mean', 'median', 'p25', 'p75', 'target', 'bands'])),
  rule: v.picklist(['R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R11']),
});

const session = membersOf({
  id: kebabCase,
  month,
  topics: setOf(kebabCase),
  title,
  questions: setOf(kebabCase),
  speakers: v.array(membersOf({ code: officeCode, role: v.picklist(['advanced', 'in-transition', 'different']) })),
});

const lesson = membersOf({
  topic: kebabCase,
  kind: v.picklist(['lesson', 'experiment']),
  text: text(1, 2000),
  office: v.exactOptional(membersOf({ code: officeCode, name: text(1, 200) })),
});

/** The schema of a benchmark file. It does not depend on a questionnaire; `audit.passed` is true or there is no benchmark. */
export const benchmarkSchema: v.GenericSchema<unknown, BenchmarkFile> = membersOf({
  format: v.literal('waymark/benchmark'),
  version: v.literal(1),
  wave: membersOf({ id: waveId, title, from: v.exactOptional(month), to: v.exactOptional(month) }),
  questionnaire: questionnaireReference,
  releasedAt: utcTime,
  parameters,
  groups: v.array(membersOf({ dimension, group, n: officeBand })),
  topics: v.array(
    membersOf({
      dimension,
      group,
      topic: kebabCase,
      mean,
      median: v.exactOptional(level),
      p25: v.exactOptional(level),
      p75: v.exactOptional(level),
      target: mean,
      bands,
    }),
  ),
  items: v.array(membersOf({ dimension, group, item: kebabCase, mean, bands })),
  named: v.array(named),
  withheld: v.array(withheld),
  audit: membersOf({ passed: v.literal(true), coalition: count, removed: count }),
  agenda: v.array(session),
  lessons: v.array(lesson),
  checksum,
});
