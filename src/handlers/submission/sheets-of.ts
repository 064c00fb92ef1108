import { wantedBy } from '../../fields/keys.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Kind, Rec } from '../../records/define.ts';
import { type SubmissionPart, sheetOf } from '../../records/submission-kind.ts';
import type { Sight } from '../../records/who.ts';
import type { RecordReads } from '../records/ports.ts';
import { recordsFound } from '../registers/records-found.ts';
import { SYSTEM } from '../services.ts';

/** A kind of record that is a submission. */
export interface Submitting {
  readonly kind: Kind;
  readonly part: SubmissionPart;
}

export const submitting = (kinds: readonly Kind[]): readonly Submitting[] =>
  kinds.flatMap((kind) => (kind.submission ? [{ kind, part: kind.submission }] : []));

/** Under which subject everything stands that shows the sheets of one period: who has not, and what a group was told. */
export const sheetsSubject = (kind: string, from: LocalDate): string => `sheets:${kind}:${from}`;

export const byBranch = (a: Rec, b: Rec): number => (sheetOf(a).branch < sheetOf(b).branch ? -1 : 1);

/** Branches of one company. */
const MOST = 500;

/** The sheets of the period that begins on that day, within a sight (S4), in no order. */
export async function sheetsOf(
  services: { readonly reads: Pick<RecordReads, 'records' | 'recordsById'> },
  { kind }: Pick<Submitting, 'kind'>,
  from: LocalDate,
  sight: Sight,
  viewer = SYSTEM.id,
): Promise<readonly Rec[]> {
  const wanted = wantedBy(from, 'whole');
  if (!wanted) return [];
  return recordsFound(services, { kind: kind.id, sight, viewer, words: [{ field: 'from', wanted }] }, MOST);
}
