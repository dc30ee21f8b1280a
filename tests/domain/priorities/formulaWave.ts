import type { AnswerSheet, QuestionValues } from '@/domain/assessment/answer';
import type { Response } from '@/domain/collection/response';
import type { Level, Topic } from '@/domain/questionnaire/questionnaire';
import { anAnswer, type Short } from '@tests/support/answers';
import { aResponse } from '@tests/support/aResponse';
import { aQuestionnaire } from '@tests/support/questionnaires';

// A wave of 48 offices whose every answer follows from small whole numbers (office i, topic t, item j, all from 1), so
// that R can make the same wave. Known answers come from this R code, which tests go on with:
//
//   I <- 48; g <- expand.grid(j = 1:7, t = 1:6, i = 1:I)
//   lvl <- with(g, pmin(5, pmax(1, (i*13 + t*(i %% 4)) %% 4 + (i*7 + t*5 + j*j*2 + i*t*j + i %/% 3 * j) %% 5)))
//   k <- with(g, ifelse(i %% 4 == 1, (i*5 + t*3 + j*7) %% 23, 9))       # 0 missing, 1 not applicable, 2 not known
//   k[with(g, i %% 13 == 0 & t == 1 + i %% 6 & j > 3)] <- 0             # too few answers for a score
//   L <- array(ifelse(k > 2, lvl, NA), c(7, 6, I)); K <- array(k, c(7, 6, I))
//   h <- expand.grid(t = 1:6, i = 1:I)
//   target <- matrix(with(h, ifelse((i + t) %% 11 == 0, NA, 3 + (i*t + i) %% 3)), 6)
//   interest <- matrix(with(h, ifelse((i + 2*t) %% 9 == 0, NA, (i*3 + t*2 + i*t + i %/% 3) %% 4)), 6)
//   offer <- matrix(with(h, (i*2 + t*7 + i*t*5) %% 41), 6)  # 0 talk, 1 demo, 2 failure-story
//   i <- 1:I; r1 <- 1 + (i*i*i + i*2 + i %/% 5) %% 8; r2 <- 1 + (r1 + i %% 3) %% 8; r3 <- 1 + (r2 + i %% 2) %% 8
//   ballot <- rbind(r1, r2, r3); for (p in 1:3) ballot[p, i %% 4 < p] <- NA    # 7 and 8 are extra topics

const OFFICES = 48;
/** Beyond these, an office says nothing. */
const OFFERS = ['talk', 'demo', 'failure-story', 'mentor', 'none', 'panel'];

/** The ids of the two extra topics that offices rank. */
export const EXTRA_TOPICS = ['extra-one', 'extra-two'];

function shortAnswer(i: number, t: number, j: number): Short {
  if (i % 13 === 0 && t === 1 + (i % 6) && j > 3) return null;
  const code = i % 4 === 1 ? (i * 5 + t * 3 + j * 7) % 23 : 9;
  if (code === 0) return null;
  if (code === 1) return 'na';
  if (code === 2) return 'dk';
  const noise = (i * 7 + t * 5 + j * j * 2 + i * t * j + Math.floor(i / 3) * j) % 5;
  const level = ((i * 13 + t * (i % 4)) % 4) + noise;
  return Math.min(5, Math.max(1, level)) as Level;
}

function answersOf(topics: readonly Topic[], i: number): AnswerSheet['answers'] {
  return Object.fromEntries(
    topics.flatMap((topic, t) =>
      topic.items.flatMap((item, j) => {
        const short = shortAnswer(i, t + 1, j + 1);
        return short === null ? [] : [[item.id, anAnswer(short)] as const];
      }),
    ),
  );
}

function topicValues(i: number, t: number): QuestionValues {
  const offer = OFFERS[(i * 2 + t * 7 + i * t * 5) % 41];
  return {
    ...((i + t) % 11 === 0 ? {} : { 'target-level': 3 + ((i * t + i) % 3) }),
    ...((i + 2 * t) % 9 === 0 ? {} : { 'workshop-interest': (i * 3 + t * 2 + i * t + Math.floor(i / 3)) % 4 }),
    ...(offer ? { 'willing-to-share': [offer] } : {}),
  };
}

function rankingOf(topics: readonly Topic[], i: number): readonly string[] {
  const ids = [...topics.map(({ id }) => id), ...EXTRA_TOPICS];
  const first = (i * i * i + i * 2 + Math.floor(i / 5)) % 8;
  const second = (first + 1 + (i % 3)) % 8;
  const third = (second + 1 + (i % 2)) % 8;
  return [first, second, third].slice(0, i % 4).flatMap((index) => ids[index] ?? []);
}

function twoLetters(i: number): string {
  return `${String.fromCharCode(65 + Math.floor(i / 26))}${String.fromCharCode(65 + (i % 26))}`;
}

/** The wave; office codes AB, AC … are labels only. */
export function aFormulaWave(): readonly Response[] {
  const { topics } = aQuestionnaire();
  return Array.from({ length: OFFICES }, (_, index) => {
    const i = index + 1;
    return aResponse({
      office: twoLetters(i),
      answers: answersOf(topics, i),
      topics: Object.fromEntries(topics.map(({ id }, t) => [id, topicValues(i, t + 1)])),
      closing: { 'topic-ranking': rankingOf(topics, i) },
    });
  });
}
