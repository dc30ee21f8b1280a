import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { collect } from '@/cli/collect';
import type { Aggregates } from '@/domain/aggregation/aggregate';
import { measureCriteria } from '@/domain/priorities/criteria';
import { effectiveInfluence, pairwiseTable } from '@/domain/priorities/crossChecks';
import type { Priorities, TopicPriority } from '@/domain/priorities/priorities';
import type { QuestionnaireQuality } from '@/domain/quality/measureQuality';
import { DEMONSTRATION, DEMONSTRATION_INVITATION, theDemonstration } from '@tests/support/demonstration';
import { expectClose } from '@tests/support/expectClose';
import { aQuestionnaire } from '@tests/support/questionnaires';
import { temporaryFolder } from './temporaryFolder';

// The demonstration wave, collected into `out` and computed again by R from the files themselves:
//
//   r <- paste(readLines("out/report.json"), collapse = "")
//   ok <- regmatches(r, gregexpr('"file": "[^"]+",\\s*"reason": "ok"', r))[[1]]
//   read <- function(f) readLines(file.path("public/demo", f), warn = FALSE)
//   x <- sapply(sub('"file": "([^"]+)".*', "\\1", ok), read)
//   part <- function(p, n) sapply(regmatches(x, regexec(p, x, perl = TRUE)),
//     function(m) if (length(m) == 0) NA else m[n + 1])
//   x <- x[order(part('"office":\\{"code":"([^"]+)"', 1), method = "radix")]; I <- length(x)
//   a <- read.csv("out/answers.csv"); T <- unique(a$topic_id); m <- matrix(a$level, ncol = I) # an office a column
//   item <- a$item_id[1:42]; of <- match(a$topic_id[1:42], T); core <- matrix(a$is_core, ncol = I)[, 1]
//   s <- t(sapply(1:6, function(t) { l <- m[of == t & core, ]
//     ifelse(colSums(!is.na(l)) >= 4, colMeans(l, na.rm = TRUE), NA) }))
//   target <- t(sapply(T, function(t)
//     as.numeric(part(paste0('"target-level":(\\d)(,"then-level":\\d)?,"topic":"', t, '"'), 1))))
//   about <- paste0('"topic":"', T, '"(,"willing-to-share":\\[([^\\]]*)\\])?(,"workshop-interest":(\\d))?')
//   offer <- t(sapply(about, part, 2)); interest <- t(sapply(about, function(p) as.numeric(part(p, 4))))
//   ballots <- lapply(strsplit(gsub('"', "", part('"topic-ranking":\\[([^\\]]*)\\]', 1)), ","), na.omit)
//   B <- ballots[lengths(ballots) > 0]; K <- c(T, "ai-assistants", "shared-services")
//   gap <- matrix(pmax(0, target - s), 6); share <- function(x) rowMeans(x, na.rm = TRUE)
//   points <- sapply(K, function(t) sum(sapply(B, function(b) sum(c(3, 2, 1)[which(b == t)]))))
//   e <- rowSums(matrix(grepl("failure-story", offer) | (grepl("talk|demo", offer) & !is.na(s) & s >= 3.5), 6))
//   need <- pmin(1, share(gap) / 2); demand <- points / (3 * length(B)); breadth <- share(s < 3)
//   C <- cbind(need, demand[1:6], breadth, pmin(1, e / 3)); w <- c(.35, .35, .2, .1)
//
// It has 31 accepted responses and 30 ballots. After a change of the demonstration the figures below follow from R anew.

const TOPICS = ['strategy', 'foundations', 'infrastructure', 'change', 'skills', 'future'];

async function collectDemonstration(more: readonly string[] = []) {
  const out = temporaryFolder();
  const args = ['--in', DEMONSTRATION, '--invitation', DEMONSTRATION_INVITATION, '--out', out, ...more];
  const status = await collect(args, () => undefined);
  expect(status).toBe(0);
  return (name: string) => readFileSync(join(out, name), 'utf8');
}

let priorities: Priorities;
let aggregates: Aggregates & { readonly quality: QuestionnaireQuality };
beforeAll(async () => {
  const text = await collectDemonstration();
  priorities = JSON.parse(text('priorities.json')) as Priorities;
  aggregates = JSON.parse(text('aggregates.json')) as typeof aggregates;
});

type Figure = 'need' | 'demand' | 'breadth' | 'supply' | 'priority' | 'interestShare';

function expectFigures(figure: Figure, expected: readonly number[]): void {
  expect(priorities.topics.map(({ topic }) => topic)).toEqual(TOPICS);
  for (const [index, value] of expected.entries()) expectClose(priorities.topics[index]?.[figure], value);
}

describe('priorities.json agrees with R', () => {
  it('in the four criteria', () => {
    expectFigures(
      'need',
      [
        0.58045977011494254, 0.64973118279569897, 0.58333333333333337, 0.64166666666666672, 0.62529761904761905,
        0.57067901234567897,
      ],
    );
    expectFigures(
      'demand',
      [
        0.32222222222222224, 0.12222222222222222, 0.31111111111111112, 0.44444444444444442, 0.32222222222222224,
        0.10000000000000001,
      ],
    );
    expectFigures(
      'breadth',
      [
        0.53333333333333333, 0.61290322580645162, 0.66666666666666663, 0.73333333333333328, 0.70967741935483875,
        0.76666666666666672,
      ],
    );
    expectFigures('supply', [1, 1, 1, 1, 1, 0.33333333333333331]);
    expect(priorities.topics.map(({ eligibleSpeakers }) => eligibleSpeakers)).toEqual([12, 6, 5, 4, 8, 1]);
  });

  it('in priority and rank', () => {
    // C %*% w; none are within 0.02 of another, so that rank(-C %*% w) is the order
    expectFigures(
      'priority',
      [
        0.52260536398467439, 0.49276433691756272, 0.54638888888888881, 0.6268055555555555, 0.57356742831541219,
        0.42140432098765435,
      ],
    );
    expect(priorities.topics.map(({ rank }) => rank)).toEqual([4, 5, 3, 1, 2, 6]);
  });

  it('in the share of interest', () => {
    // share(interest >= 2)
    expectFigures(
      'interestShare',
      [
        0.80000000000000004, 0.65517241379310343, 0.76666666666666672, 0.8666666666666667, 0.80645161290322576,
        0.48275862068965519,
      ],
    );
  });

  it('in Borda points and the Condorcet winner', () => {
    // rowSums(6 - apply(-C, 2, rank))
    const expected = [7.5, 10, 9, 16, 12.5, 5];
    expect(TOPICS.map((topic) => priorities.borda[topic])).toEqual(expected);
    // p <- sapply(1:6, function(b) sapply(1:6, function(a) sum(C[a, ] > C[b, ])))
    // T[sapply(1:6, function(a) all((p[a, ] > p[, a])[-a]))]
    expect(priorities.condorcet).toBe('change');
  });

  // What the file does not hold stands on the screen.
  it('in the pairwise table, the influence of the criteria and the demand for topics that were added', async () => {
    const { responses } = await theDemonstration();
    const { topics, extraTopics } = measureCriteria(aQuestionnaire(), responses);
    // p, with row a and column b
    expect(pairwiseTable(topics)).toEqual([
      [0, 1, 1, 0, 0, 3],
      [2, 0, 1, 1, 1, 3],
      [2, 2, 0, 0, 0, 3],
      [3, 2, 3, 0, 3, 3],
      [2, 2, 3, 0, 0, 3],
      [1, 1, 1, 1, 1, 0],
    ]);
    // w * apply(C, 2, sd)
    const influence = effectiveInfluence(topics, priorities.weights);
    expectClose(influence.need, 0.012055695254465424);
    expectClose(influence.demand, 0.046515186245357852);
    expectClose(influence.breadth, 0.017176186705903065);
    expectClose(influence.supply, 0.027216552697590869);
    // demand[7:8]
    expectClose(extraTopics[0]?.demand, 0.18888888888888888);
    expectClose(extraTopics[1]?.demand, 0.13333333333333333);
  });

  it('in Kendall’s W', () => {
    // R <- sapply(B, function(b) { k <- match(K, b); k[is.na(k)] <- (length(b) + 1 + 8) / 2; k }); n <- ncol(R)
    // u <- 8 - lengths(B); 12 * sum((rowSums(R) - n * 9 / 2)^2) / (n^2 * (8^3 - 8) - n * sum(u^3 - u))
    expectClose(priorities.kendallW, 0.090713640469738024);
  });

  it('in the focus questions', () => {
    // for (t in 1:6) { asks <- sapply(ballots, function(b) T[t] %in% b); l <- m[of == t, ]
    //   v <- share(l < 3) * share(matrix(pmax(0, rep(target[t, asks], each = 7) - l[, asks]), 7))
    //   print(item[of == t][order(-v)[1:3]]) }
    expect(priorities.topics.map(({ focus }) => focus)).toEqual([
      ['strategy-monitoring', 'strategy-policy', 'strategy-alignment'],
      ['foundations-assurance', 'foundations-practices', 'foundations-sponsorship'],
      ['infrastructure-vulnerabilities', 'infrastructure-continuity', 'infrastructure-packages'],
      ['change-feedback', 'change-capacity', 'change-impact'],
      ['skills-retention', 'skills-leadership', 'skills-engineering'],
      ['future-health', 'future-horizon', 'future-contribution'],
    ]);
  });
});

/** Within 4.5 standard errors of a share that R estimated from many more draws. */
function expectShare(actual: number | undefined, expected: number, draws: number): void {
  const error = Math.sqrt((expected * (1 - expected)) / draws);
  expect(Math.abs((actual ?? NaN) - expected)).toBeLessThanOrEqual(4.5 * error + 1e-3);
}

describe('the simulations agree with R within Monte-Carlo error', () => {
  it('under other weights', () => {
    // set.seed(1); g <- matrix(rexp(4e6), 4); P <- C %*% (.05 + .8 * sweep(g, 2, colSums(g), "/"))
    // A <- apply(-P, 2, rank, ties.method = "first"); share(A <= 3); tabulate(A[1, ], 6) / 1e6; tabulate(A[2, ], 6) / 1e6
    const expected = [0.00159, 0.08363, 0.90988, 1, 1, 0.0049];
    for (const [index, share] of expected.entries()) {
      expectShare(priorities.topics[index]?.topThreeByWeights, share, 10_000);
    }
    const ranks = [
      [0, 0, 0.00159, 0.55159, 0.3795, 0.06732],
      [0, 0.0006, 0.08303, 0.32342, 0.58291, 0.01004],
    ];
    for (const [topic, shares] of ranks.entries()) {
      for (const [rank, share] of shares.entries()) {
        expectShare(priorities.topics[topic]?.acceptability?.[rank], share, 10_000);
      }
    }
  });

  it('under other respondents', () => {
    // n <- rmultinom(2e5, I, rep(1, I)); z <- function(x) { x[is.na(x)] <- 0; x }; has <- function(x) +!is.na(x)
    // pts <- t(sapply(T, function(t) sapply(ballots, function(b) sum(c(3, 2, 1)[which(b == t)]))))
    // can <- +matrix(grepl("failure-story", offer) | (grepl("talk|demo", offer) & !is.na(s) & s >= 3.5), 6)
    // P <- t(sapply(1:6, function(t) w %*% rbind(pmin(1, z(gap[t, ]) %*% n / (has(gap[t, ]) %*% n) / 2),
    //   pts[t, ] %*% n / (3 * +(lengths(ballots) > 0) %*% n), z(s[t, ] < 3) %*% n / (has(s[t, ]) %*% n),
    //   pmin(1, can[t, ] %*% n / 3))))
    // A <- apply(-P, 2, rank, ties.method = "first"); share(A <= 3); apply(A, 1, quantile, c(.05, .95), type = 1)
    const expected = [0.38558, 0.08882, 0.65834, 0.96266, 0.90437, 0.00024];
    for (const [index, share] of expected.entries()) {
      expectShare(priorities.topics[index]?.topThreeByRespondents, share, 2000);
    }
    expect(priorities.topics.map(({ rankInterval }) => rankInterval)).toEqual([
      [2, 5],
      [3, 6],
      [1, 5],
      [1, 3],
      [1, 4],
      [5, 6],
    ]);
  });

  it('so that two topics are firm and one is contested', () => {
    const tiers = Object.fromEntries(priorities.topics.map(({ topic, tier }: TopicPriority) => [topic, tier]));
    expect(tiers).toEqual({
      strategy: 'later',
      foundations: 'later',
      infrastructure: 'contested',
      change: 'firm',
      skills: 'firm',
      future: 'later',
    });
  });
});

describe('aggregates.json agrees with R', () => {
  it('in mean, quartiles and standard deviation of the topics', () => {
    // for (t in 1:6) { q <- na.omit(s[t, ]); print(c(length(q), mean(q), quantile(q, c(.5, .25, .75)), sd(q))) }
    const expected = [
      [30, 2.7777777777777777, 2.8333333333333335, 2.2000000000000002, 3.4750000000000001, 0.8875181001158261],
      [31, 2.6682795698924733, 2.5, 2, 3.3333333333333335, 0.84101300072205343],
      [30, 2.431111111111111, 2.2250000000000001, 1.875, 3, 0.72651919484987648],
      [30, 2.3755555555555556, 2.3500000000000001, 1.875, 2.9166666666666665, 0.68430311522901366],
      [31, 2.6596774193548387, 2.6666666666666665, 2.1666666666666665, 3.083333333333333, 0.79096488419440847],
      [30, 2.2294444444444443, 2.1666666666666665, 1.8333333333333333, 2.7999999999999998, 0.66484929490054911],
    ];
    const rows = aggregates.topics.filter(({ dimension }) => dimension === 'all');
    expect(rows.map(({ topic }) => topic)).toEqual(TOPICS);
    for (const [index, figures] of expected.entries()) {
      const { n, mean, median, p25, p75, sd } = rows[index] ?? {};
      for (const [place, figure] of [n, mean, median, p25, p75, sd].entries()) {
        expectClose(figure, figures[place] ?? NaN);
      }
    }
  });

  it('in an item', () => {
    // v <- na.omit(m[item == "foundations-sponsorship", ])
    // c(length(v), mean(v), quantile(v, c(.5, .25, .75)), sd(v), tabulate(v, 5) / length(v))
    const row = aggregates.items.find(
      ({ dimension, item }) => dimension === 'all' && item === 'foundations-sponsorship',
    );
    const { n, mean, median, p25, p75, sd, levels = [] } = row ?? {};
    const expected = [
      29, 2.6896551724137931, 2, 2, 4, 1.0724953638215502, 0.10344827586206896, 0.41379310344827586,
      0.20689655172413793, 0.2413793103448276, 0.034482758620689655,
    ];
    for (const [place, figure] of [n, mean, median, p25, p75, sd, ...levels].entries()) {
      expectClose(figure, expected[place] ?? NaN);
    }
  });

  it('in how many offices have a level for all core items of a topic: too few for alpha', () => {
    // sapply(1:6, function(t) sum(complete.cases(t(m[of == t & core, ]))))
    const offices = [17, 25, 17, 21, 23, 21];
    expect(aggregates.quality.topics).toEqual(TOPICS.map((topic, index) => ({ topic, n: offices[index] })));
    expect(aggregates.quality.items.filter(({ itemRest }) => itemRest !== undefined)).toEqual([]);
  });
});

test('the same seed gives the same bytes', async () => {
  const first = await collectDemonstration(['--seed', '7']);
  const second = await collectDemonstration(['--seed', '7']);
  expect(second('priorities.json')).toBe(first('priorities.json'));
  expect(second('aggregates.json')).toBe(first('aggregates.json'));
});
