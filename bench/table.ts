/** The same figure in several rounds. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const median =
    sorted.length % 2 === 1
      ? (sorted[Math.floor(middle)] ?? Number.NaN)
      : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
  return { median, min: sorted[0] ?? Number.NaN, max: sorted.at(-1) ?? Number.NaN };
}

/** Three figures are enough for anything measured on a shared machine. */
const short = (value: number): string => {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value.toPrecision(3).replace(/\.?0+$/, '');
};

export const shown = ({ median, min, max }: Spread, unit = ''): string =>
  Number.isFinite(median) ? `${short(median)} (${short(min)}–${short(max)})${unit}` : '–';

export interface Line {
  readonly what: string;
  readonly bot: string;
  readonly floor: string;
  readonly ratio: string;
  readonly goal: string;
  readonly met: boolean | null;
}

const HEAD = { what: 'figure', bot: 'bot', floor: 'floor', ratio: 'ratio', goal: 'goal' };

export function table(lines: readonly Line[]): string {
  const rows = [HEAD, ...lines].map((line) => [line.what, line.bot, line.floor, line.ratio, line.goal, mark(line)]);
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  const draw = (row: readonly string[]): string =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  const [head = [], ...rest] = rows;
  return [draw(head), widths.map((w) => '-'.repeat(w)).join('  '), ...rest.map(draw)].join('\n');
}

const mark = (line: Partial<Line>): string => (line.met === true ? 'met' : line.met === false ? 'MISSED' : '');
