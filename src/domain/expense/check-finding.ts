import type { Cents } from '../../kernel/money.ts';
import { type Text, type TextArg, t } from '../../kernel/text.ts';
import type { Finding } from '../finding.ts';
import type { LineFacts } from './facts.ts';
import { type Aspect, FINDINGS, type FindingCode, type FindingRow, type Weight } from './finding-table.ts';

/** What a check of an expense claim found. `severity` is what it means to whoever sends the claim; `weight` tells more. */
export interface CheckFinding extends Finding {
  readonly code: FindingCode;
  readonly check: `C${number}` | null;
  readonly weight: Weight;
  readonly aspect: Aspect;
  /** The line it is about, and its cell; without a line it is about the claim. */
  readonly line?: string;
  readonly cell?: keyof LineFacts;
  readonly invoice?: string;
  /** For those who check, never for the claimant. */
  readonly onlyCheckers?: true;
  /** Finance may let it pass all the same. */
  readonly finance?: true;
  /** What a standard allows and what lies above it. */
  readonly over?: { readonly limit: Cents; readonly excess: Cents };
}

type HolesOf<C extends FindingCode> = Readonly<Record<(typeof FINDINGS)[C]['holes'][number], TextArg>>;
type About = Pick<CheckFinding, 'line' | 'cell' | 'invoice' | 'over'> & {
  readonly weight?: Weight;
  readonly clause?: string;
  readonly forDeciders?: Text;
};

/** A finding with its sentence and what would be accepted; weight and clause are the table's unless the rules of the company say otherwise. */
export function found<C extends FindingCode>(code: C, about: About, facts: HolesOf<C>): CheckFinding {
  const { holes: _, ...row }: FindingRow = FINDINGS[code];
  const all = { ...row, ...about };
  return {
    code,
    ...all,
    severity: all.weight === 'block' ? 'refuse' : 'warn',
    text: t(`expense.found.${code}`, facts),
    accept: t(`expense.accept.${code}`, facts),
  };
}
