import { areWeights, CRITERIA, forEachCriterion } from '@/domain/priorities/weights';
import type { Place } from './yamlReader';

const SEEDS = 2 ** 32;

type Rule = (value: number) => boolean;

const isShare: Rule = (value) => value >= 0 && value <= 1;
const isPositive: Rule = (value) => value > 0;
const isCount: Rule = (value) => Number.isInteger(value) && value >= 1;

function check(place: Place, rule: Rule, what: string): number {
  const value = place.number();
  return rule(value) ? value : place.fail(`should be ${what}`);
}

const checkShare = (place: Place) => check(place, isShare, 'a share from 0 to 1');
const checkPositive = (place: Place) => check(place, isPositive, 'above 0');
const checkCount = (place: Place) => check(place, isCount, 'a whole number, at least 1');

function checkWeights(place: Place): void {
  place.only(...CRITERIA);
  const weights = forEachCriterion((criterion) => checkShare(place.at(criterion)));
  if (!areWeights(weights)) place.fail('should add up to 1');
}

/** Points must not grow from one place to the next. */
function checkBallotPoints(place: Place): void {
  const points = place.items().map(checkPositive);
  if (points.length === 0) place.fail('should have the points of at least one place');
  if (points.some((value, index) => value > (points[index - 1] ?? Infinity))) place.fail('should not grow');
}

/** Refuses parameters of the priorities that are missing, unknown or outside their range. */
export function checkPriorities(place: Place): void {
  const counts = ['speakers-wanted', 'speakers-minimum', 'top', 'weight-draws', 'resamples'];
  const positive = ['need-scale', 'breadth-below', 'speaker-score'];
  const shares = ['tie-margin', 'firm', 'contested'];
  const others = ['weights', 'presets', 'ballot-points', 'weight-floor', 'seed', 'emerging'];
  place.only(...counts, ...positive, ...shares, ...others);
  for (const name of counts) checkCount(place.at(name));
  for (const name of positive) checkPositive(place.at(name));
  for (const name of shares) checkShare(place.at(name));
  checkWeights(place.at('weights'));
  const presets = place.at('presets');
  for (const name of presets.keys()) checkWeights(presets.at(name));
  checkBallotPoints(place.at('ballot-points'));
  const room = 1 / CRITERIA.length;
  check(place.at('weight-floor'), (value) => value >= 0 && value <= room, `from 0 to ${room}`);
  const isSeed: Rule = (value) => Number.isInteger(value) && value >= 0 && value < SEEDS;
  check(place.at('seed'), isSeed, 'a whole number, 0 to 2³² − 1');
  const emerging = place.at('emerging');
  emerging.only('offices', 'share', 'regions', 'places');
  for (const name of ['offices', 'regions', 'places']) checkCount(emerging.at(name));
  checkShare(emerging.at('share'));
}

/** Refuses parameters of the questionnaire's quality that are missing, unknown or outside their range. */
export function checkQuality(place: Place): void {
  place.only('level-use', 'floor-ceiling', 'non-answers', 'item-rest', 'alpha-offices');
  const [levelUse, nonAnswers, itemRest] = [place.at('level-use'), place.at('non-answers'), place.at('item-rest')];
  levelUse.only('share', 'offices');
  nonAnswers.only('not-applicable', 'dont-know', 'missing', 'offices');
  itemRest.only('below', 'offices');
  for (const share of [levelUse.at('share'), place.at('floor-ceiling')]) checkShare(share);
  for (const name of ['not-applicable', 'dont-know', 'missing']) checkShare(nonAnswers.at(name));
  check(itemRest.at('below'), (value) => value >= -1 && value <= 1, 'a correlation from -1 to 1');
  for (const block of [levelUse, nonAnswers, itemRest]) checkCount(block.at('offices'));
  checkCount(place.at('alpha-offices'));
}
