/** Colours and type of a chart on a canvas, as the style sheets have them at a place of the page. */
export interface ChartLook {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly accent: string;
  readonly surface: string;
  readonly font: string;
  /** How wide a text is, in multiples of the font's size. */
  readonly emsOf: (text: string) => number;
}

const SAMPLE_SIZE = 100;

function measureWith(font: string): ChartLook['emsOf'] {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length;
  context.font = `${SAMPLE_SIZE}px ${font}`;
  return (text) => context.measureText(text).width / SAMPLE_SIZE;
}

/**
 * Reads the look at a place of the page. A canvas knows no custom properties and no `light-dark()`, so the browser is asked
 * what the colours come to; `scheme` asks for one theme whatever the page shows, for paper and for pictures.
 */
export function readChartLook(place: Element, scheme?: 'light'): ChartLook {
  const probe = document.createElement('span');
  if (scheme) probe.style.colorScheme = scheme;
  place.append(probe);
  const computed = getComputedStyle(probe);
  const colour = (token: string) => {
    probe.style.color = `var(--${token})`;
    return computed.color;
  };
  const look = {
    ink: colour('ink'),
    muted: colour('muted'),
    line: colour('line'),
    accent: colour('accent'),
    surface: colour('surface'),
    font: computed.fontFamily,
    emsOf: measureWith(computed.fontFamily),
  };
  probe.remove();
  return look;
}
