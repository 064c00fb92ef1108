import type { Expected, ExpectedLine, ExpectedStatement } from './true-line.ts';

/** A reading as it is judged, whatever the reader calls its parts. */
export type Reading =
  | { readonly refused: string }
  | {
      readonly account: string;
      readonly lines: readonly ReadingLine[];
      readonly badRows: readonly number[];
      /** Places of lines in the reading before which one is missing. */
      readonly gaps: readonly number[];
      readonly totalsDiffer: boolean;
    };

export interface ReadingLine {
  readonly on: string;
  readonly time?: string | undefined;
  readonly direction: string;
  readonly cents: bigint;
  readonly payer: string;
  readonly payerAccount: string;
  readonly memo: string;
  readonly serial: string;
  readonly balance: bigint | null;
}

/** What is wrong with a reading, one short sentence each; none where it is right. */
export function differences(expected: Expected, reading: Reading): readonly string[] {
  if ('either' in expected && 'refused' in reading) return [];
  const right = 'statement' in expected ? expected.statement : 'either' in expected ? expected.either : null;
  if (!right) return 'refused' in reading ? [] : [`read with ${reading.lines.length} lines`];
  return 'refused' in reading ? [`refused as ${reading.refused}`] : betweenStatements(right, reading);
}

function betweenStatements(right: ExpectedStatement, got: Exclude<Reading, { refused: string }>): readonly string[] {
  const lines =
    right.lines.length === got.lines.length
      ? right.lines.flatMap((line, at) => betweenLines(line, got.lines[at]).map((text) => `line ${at + 1}: ${text}`))
      : [`${got.lines.length} lines instead of ${right.lines.length}`];
  return [
    ...(right.account !== null && got.account !== right.account ? [`account ${got.account}, not ${right.account}`] : []),
    ...unlike('bad rows', got.badRows.join(), right.badRows.join()),
    ...unlike('gaps', got.gaps.filter((at) => !right.mayGap?.includes(at)).join(), (right.gapBefore ?? []).join()),
    ...(right.totalsDiffer === true && !got.totalsDiffer ? ['totals that differ are not told'] : []),
    ...lines,
  ];
}

function betweenLines(right: ExpectedLine, got: ReadingLine | undefined): readonly string[] {
  if (!got) return ['missing'];
  return [
    ...unlike('day', got.on, right.on),
    ...(right.time && got.time !== undefined ? unlike('time', got.time, right.time) : []),
    ...unlike('amount', moved(got), moved(right)),
    ...unlike('payer', text(got.payer), text(right.payer ?? '')),
    ...unlike('account of the payer', got.payerAccount, right.payerAccount ?? ''),
    ...right.memo
      .filter((words) => !text(got.memo).includes(text(words)))
      .map((words) => `memo “${got.memo}” without “${words}”`),
    ...unlike('serial', got.serial, right.serial ?? ''),
    ...unlike('balance', String(got.balance ?? ''), String(right.balance ?? '')),
  ];
}

const unlike = (what: string, got: string, right: string): string[] =>
  got === right ? [] : [`${what} “${got}”, not “${right}”`];

/** A negative receipt and a payment of as much are the same movement. */
const moved = ({ direction, cents }: { readonly direction: string; readonly cents: bigint }): string => {
  if (direction === 'neutral') return `neutral ${cents}`;
  return String(direction === 'in' ? cents : -cents);
};

/** Widths of signs and blanks are no difference. */
const text = (words: string): string => words.normalize('NFKC').replace(/\s+/g, '');
