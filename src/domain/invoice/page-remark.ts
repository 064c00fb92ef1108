import type { DocumentKind } from './invoice.ts';
import { type Page, type Row, shown } from './page-cells.ts';
import { labelsIn } from './page-labels.ts';

/** What stands between the sums and the names of the clerks; on older forms only at the right, beside the seller. */
export function readRemark(page: Page, rows: readonly Row[], kind: DocumentKind | null): string | undefined {
  const digital = kind === 'digital_ordinary' || kind === 'digital_special';
  if (!digital && !kind?.startsWith('old') && kind !== 'shenzhen_chain') return undefined;
  const sum = labelsIn(rows, /价税合计/u, page.width)[0];
  const clerks = labelsIn(rows, digital ? /开票人/u : /收款人|复核/u, page.width).at(-1);
  if (!sum || !clerks || clerks.y <= sum.y) return undefined;
  const from = digital ? 0 : page.width * 0.56;
  const cells = rows
    .filter((row) => row.y > sum.y + sum.size * 0.6 && row.y < clerks.y - clerks.size * 0.6)
    .flatMap((row) => row.cells.filter((cell) => cell.x >= from));
  return (
    cells
      .map((cell) => shown(cell.glyphs))
      .join(' ')
      .replace(/^备\s*注[:：]?/u, '')
      .trim() || undefined
  );
}
