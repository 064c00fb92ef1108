import type { SeenLine, SeenPage } from '../../src/domain/invoice/page-of-lines.ts';
import { type Page, textWidth } from './make/page.ts';
import { writePng } from './make/raster.ts';
import { photograph } from './make/write-picture.ts';

const PIXELS = 2.6;

/** A page as an engine reports it that recognises every sign: a box around each piece of text, the paper turned by degrees. */
export function seenOf({ width, height, pieces }: Page, turnedBy = 0): SeenPage {
  const [sin, cos] = [Math.sin((turnedBy * Math.PI) / 180), Math.cos((turnedBy * Math.PI) / 180)];
  const lines = pieces
    .filter(({ upwards }) => !upwards)
    .map(({ x, y, size, text }): SeenLine => {
      const [left, right] = [x - size * 0.25, x + textWidth(text, size) + size * 0.25];
      const [top, bottom] = [y - size * 1.15, y + size * 0.35];
      const corners = [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ] as const;
      return {
        text,
        sure: 0.98,
        box: corners.map(([u, v]) => [(u * cos - v * sin) * PIXELS, (u * sin + v * cos) * PIXELS] as const),
      };
    });
  return { width: width * PIXELS, height: height * PIXELS, lines };
}

/** A photo whose letters only `tells-lines.mjs` knows: behind the picture stands what it is to tell of it. */
export const toldPhoto = (page: SeenPage, codes: readonly string[] = []): Buffer =>
  Buffer.concat([writePng(photograph(codes)), Buffer.from(`${TOLD}${JSON.stringify(page)}`)]);

const TOLD = '\nTOLD ';

/** Stands in for the engine, which is not installed everywhere: tells the lines that stand behind a picture. */
export const TELLS_LINES = new URL('tells-lines.mjs', import.meta.url).pathname;
