import type { PersonId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import type { WorkingHours } from '../workday/types.ts';
import { addedBy, type CutRefusal, cancelPart, extend } from './change.ts';
import type { Cover, LeaveRecord } from './record.ts';
import { compareEdges, endEdge, type LeaveSpan, type RawPoint } from './span.ts';

/** What a person wants of an approved leave: back at work from a moment on, off until a later one, or some of it not taken. */
export type LeaveChange =
  | { readonly how: 'return'; readonly from: RawPoint }
  | { readonly how: 'extend'; readonly to: RawPoint; readonly cover: PersonId | null }
  | { readonly how: 'cancel'; readonly from: RawPoint; readonly to: RawPoint };

/** `whole`: nothing would be left of the leave, which is what revoking it is for. */
export type AmendRefusal = CutRefusal | 'whole';

export interface Amended {
  readonly spans: readonly LeaveSpan[];
  readonly covers: readonly Cover[];
  /** The stretch an extension adds; null when something is given back. */
  readonly added: LeaveSpan | null;
}

/** The spans and substitutes of a leave after a change; a leave that was changed before can be changed again (S55). */
export function amend(
  leave: Pick<LeaveRecord, 'spans' | 'covers'>,
  change: LeaveChange,
  hours: WorkingHours,
): Result<Amended, AmendRefusal> {
  const last = leave.spans.at(-1);
  if (!last) return no('outside_leave');
  if (change.how === 'extend') return lengthened(leave, last, change, hours);
  const end: RawPoint = { date: last.to.date, part: 'time', minutes: 1440 };
  const part = { from: change.from, to: change.how === 'return' ? end : change.to };
  if (change.how === 'return' && change.from.date > last.to.date) return no('outside_leave');
  const left = cutAll(leave.spans, part, hours);
  if (!left.ok) return left;
  if (left.value.length === 0) return no('whole');
  const covers = leave.covers.flatMap(({ personId, span }): Cover[] => {
    const rest = cutAll([span], part, hours);
    return (rest.ok ? rest.value : [span]).map((piece) => ({ personId, span: piece }));
  });
  return ok({ spans: left.value, covers, added: null });
}

function lengthened(
  { spans, covers }: Pick<LeaveRecord, 'spans' | 'covers'>,
  last: LeaveSpan,
  { to, cover }: Extract<LeaveChange, { how: 'extend' }>,
  hours: WorkingHours,
): Result<Amended, AmendRefusal> {
  const longer = extend(last, to, hours);
  if (!longer.ok) return longer;
  const added = addedBy(last, longer.value, hours);
  const before = covers.at(-1);
  const goesOn =
    before && before.personId === cover && compareEdges(endEdge(before.span, hours), endEdge(last, hours)) === 0
      ? extend(before.span, to, hours)
      : null;
  const now: readonly Cover[] =
    before && goesOn?.ok
      ? [...covers.slice(0, -1), { personId: before.personId, span: goesOn.value }]
      : [...covers, ...(cover === null ? [] : [{ personId: cover, span: added }])];
  return ok({ spans: [...spans.slice(0, -1), longer.value], covers: now, added });
}

/** Each span without the part; refuses a part that meets none of them. */
function cutAll(
  spans: readonly LeaveSpan[],
  part: { readonly from: RawPoint; readonly to: RawPoint },
  hours: WorkingHours,
): Result<readonly LeaveSpan[], CutRefusal> {
  const left: LeaveSpan[] = [];
  let met = false;
  for (const span of spans) {
    const cut = cancelPart(span, part, hours);
    if (!cut.ok && cut.error !== 'outside_leave') return cut;
    met ||= cut.ok;
    left.push(...(cut.ok ? cut.value : [span]));
  }
  return met ? ok(left) : no('outside_leave');
}
