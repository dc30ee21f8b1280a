import type { ChartConfiguration, ChartDataset, Plugin, RadialLinearScale } from 'chart.js';
import { LEVELS } from '@/domain/questionnaire/questionnaire';
import type { ChartLook } from './chartLook';
import type { Radar } from './toRadar';
import { wrapLabel } from './wrapLabel';

/** What a radar says in words: a title for each topic, and what its two lines are called. */
export interface RadarTexts {
  readonly topics: readonly string[];
  readonly score: string;
  readonly target: string;
  /** What the band between the quartiles of peers is called. */
  readonly middleHalf?: string;
}

/** Width of the canvas to its height. */
export const RADAR_ASPECT = 5 / 4;

/** Below this width names are broken into shorter lines, so that the radar between them is not smaller. */
const NARROW = 380;
const LINE = { wide: 16, narrow: 11 } as const;
const LABEL_SIZE = { largest: 14, smallest: 8 } as const;
const LABEL_PADDING = 4;

/**
 * The font size at which the longest line fits beside the radar. The library makes room for names by shrinking the radar,
 * but never below half of its size; what does not fit then is cut.
 */
function labelSize(labels: readonly (readonly string[])[], look: ChartLook, width: number): number {
  const longest = Math.max(...labels.flat().map(look.emsOf));
  const smallestRadius = width / RADAR_ASPECT / 4;
  const room = width / 2 - smallestRadius - LABEL_PADDING;
  return Math.max(LABEL_SIZE.smallest, Math.min(LABEL_SIZE.largest, room / longest));
}

function scoreDataset(radar: Radar, texts: RadarTexts, look: ChartLook): ChartDataset<'radar', (number | null)[]> {
  return {
    label: texts.score,
    data: [...radar.scores],
    borderColor: look.accent,
    borderWidth: 2.5,
    pointBackgroundColor: look.accent,
    pointBorderColor: look.surface,
    fill: radar.scores.includes(null) || radar.middleHalf ? false : 'origin',
    backgroundColor: `color-mix(in oklab, ${look.accent} 16%, transparent)`,
  };
}

function targetDataset(radar: Radar, texts: RadarTexts, look: ChartLook): ChartDataset<'radar', (number | null)[]> {
  return {
    label: texts.target,
    data: [...radar.targets],
    borderColor: look.ink,
    borderWidth: 1.5,
    borderDash: [4, 4],
    pointStyle: 'rectRot',
    pointBackgroundColor: look.surface,
    pointBorderColor: look.ink,
    pointBorderWidth: 1.5,
    fill: false,
  };
}

/** The band between the quartiles of peers: a lower edge, and an upper one that is filled down to it. */
function middleHalfDatasets(
  { middleHalf }: Radar,
  texts: RadarTexts,
  look: ChartLook,
): ChartDataset<'radar', (number | null)[]>[] {
  if (!middleHalf) return [];
  const edge = { borderColor: look.muted, borderWidth: 1, pointRadius: 0, label: texts.middleHalf ?? '' };
  const fill = { fill: '-1', backgroundColor: `color-mix(in oklab, ${look.muted} 32%, transparent)` };
  return [
    { ...edge, data: [...middleHalf.low], fill: false },
    { ...edge, data: [...middleHalf.high], ...fill },
  ];
}

/** A target that nobody has needs no line. */
function datasetsOf(radar: Radar, texts: RadarTexts, look: ChartLook): ChartDataset<'radar', (number | null)[]>[] {
  const hasTargets = radar.targets.some((target) => target !== null);
  return [
    scoreDataset(radar, texts, look),
    ...(hasTargets ? [targetDataset(radar, texts, look)] : []),
    ...middleHalfDatasets(radar, texts, look),
  ];
}

/** How far the numbers of the levels stand beside the first axis, on which a line may run. */
const BESIDE_AXIS = 7;

/** The library writes the numbers of an axis on the axis itself, where lines and points hide them. */
const levelNumbers: Plugin<'radar'> = {
  id: 'levelNumbers',
  afterDatasetsDraw({ ctx, scales }) {
    const axis = scales['r'] as RadialLinearScale | undefined;
    if (!axis) return;
    ctx.save();
    // The look may change after the chart was made, and with it the options.
    ctx.font = `12px ${axis.chart.options.font?.family ?? 'sans-serif'}`;
    ctx.fillStyle = String(axis.options.ticks.color);
    ctx.textAlign = 'right';
    ctx.textBaseline = 'middle';
    for (const level of LEVELS) {
      const { x, y } = axis.getPointPosition(0, axis.getDistanceFromCenterForValue(level));
      ctx.fillText(String(level), x - BESIDE_AXIS, y);
    }
    ctx.restore();
  },
};

/**
 * A radar of score against target for a canvas of a width. The axis is always whole, from the lowest to the highest level;
 * nothing moves and nothing hides behind a pointer, since the table beside it says the same.
 */
export function radarConfiguration(
  radar: Radar,
  texts: RadarTexts,
  look: ChartLook,
  width: number,
): ChartConfiguration<'radar', (number | null)[], string[]> {
  const labels = texts.topics.map((title) => [...wrapLabel(title, width < NARROW ? LINE.narrow : LINE.wide)]);
  const font = { family: look.font, size: labelSize(labels, look, width) };
  return {
    type: 'radar',
    data: {
      labels,
      datasets: datasetsOf(radar, texts, look),
    },
    plugins: [levelNumbers],
    options: {
      responsive: true,
      maintainAspectRatio: false,
      animation: false,
      events: [],
      font,
      spanGaps: false,
      elements: { point: { radius: width < NARROW ? 3.5 : 4.5 } },
      scales: {
        r: {
          min: LEVELS[0],
          max: LEVELS.length,
          ticks: { stepSize: 1, display: false, color: look.muted },
          grid: { color: look.line },
          angleLines: { color: look.line },
          pointLabels: { color: look.ink, font, padding: LABEL_PADDING },
        },
      },
    },
  };
}
