import { Chart, type ChartConfiguration, type ChartType, type Plugin } from 'chart.js';
import type { ChartLook } from './chartLook';
import { wrapLabel } from './wrapLabel';

/** What stands above and below the chart in its picture. */
export interface PictureTexts {
  readonly title: string;
  readonly source: string;
}

/** In CSS pixels; the picture has twice as many each way. */
export const PICTURE_WIDTH = 960;
const HEIGHT = 720;
const DENSITY = 2;
const MARGIN = 32;
const TITLE_LINE = 30;
const CHARACTERS_OF_TITLE = 72;

/** Paper, title and source around the chart: a picture is seen far from the page that explains it. */
function paper({ title, source }: PictureTexts, look: ChartLook): Plugin {
  const lines = wrapLabel(title, CHARACTERS_OF_TITLE);
  return {
    id: 'paper',
    beforeDraw({ ctx, width, height }) {
      ctx.save();
      ctx.fillStyle = look.surface;
      ctx.fillRect(0, 0, width, height);
      ctx.textBaseline = 'top';
      ctx.fillStyle = look.ink;
      ctx.font = `600 22px ${look.font}`;
      for (const [index, line] of lines.entries()) ctx.fillText(line, MARGIN, MARGIN + index * TITLE_LINE);
      ctx.textBaseline = 'bottom';
      ctx.fillStyle = look.muted;
      ctx.font = `15px ${look.font}`;
      ctx.fillText(source, MARGIN, height - MARGIN / 2);
      ctx.restore();
    },
  };
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The browser made no picture.'))), 'image/png');
  });
}

/** Draws a chart once more, apart from the page, as an opaque PNG 1,920 pixels wide with its title and its source. */
export async function chartPicture<T extends ChartType, D, L>(
  configuration: ChartConfiguration<T, D, L>,
  texts: PictureTexts,
  look: ChartLook,
): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = PICTURE_WIDTH;
  canvas.height = HEIGHT;
  const top = MARGIN * 1.5 + wrapLabel(texts.title, CHARACTERS_OF_TITLE).length * TITLE_LINE;
  const chart = new Chart(canvas, {
    ...configuration,
    options: {
      ...configuration.options,
      responsive: false,
      devicePixelRatio: DENSITY,
      layout: { padding: { top, bottom: MARGIN * 1.5, left: MARGIN, right: MARGIN } },
    },
    plugins: [paper(texts, look), ...(configuration.plugins ?? [])],
  } as ChartConfiguration);
  const blob = await toPng(canvas);
  chart.destroy();
  return blob;
}
