import { holdsFor } from '../../domain/org/holds-for.ts';
import type { Org } from '../../domain/org/org.ts';
import { REASONS } from '../../domain/revenue/reconcile.ts';
import type { PersonId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import type { Rec } from '../../records/define.ts';
import type { Context } from '../context.ts';
import { type Form, wordsIn, wordsUpTo } from '../feature.ts';
import { atField, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { loadRecord, unknown } from '../records/load-record.ts';
import { inPlace } from '../reply.ts';
import { linesOf, type RoundLine, roundOf } from './gather-round.ts';
import type { Services } from './services.ts';

const MOST_NOTE = 200;

/** Who says why a line is as it is: operations of the unit what they book, finance what they keep; the supervisor where nobody is operations. */
export const maySettle = (
  org: Org,
  person: PersonId,
  { unitId }: Pick<Rec, 'unitId'>,
  { side }: Pick<RoundLine, 'side'>,
): boolean =>
  side === 'theirs'
    ? holdsFor(org, person, ['finance'], unitId)
    : holdsFor(org, person, ['operations'], unitId) ||
      (holdsFor(org, person, ['supervisor'], unitId) && org.holders('operations', unitId).length === 0);

/** A difference gets its reason, by the side whose it is; said of the amounts as they stand (S111). */
export async function settleLine(
  services: Services,
  context: Context,
  { round: id, subject }: { readonly round: string; readonly subject: string },
  form: Form,
  on: BoundMessage,
): Promise<Plan> {
  const loaded = await loadRecord(services, id, context);
  if (loaded?.kind.id !== 'reconcile') return unknown();
  const round = loaded.record;
  const line = (await linesOf(services, round)).find((one) => one.subject === subject);
  if (round.state === 'locked' || !line || line.verdict === 'matched')
    return { ...toastPlan('info', t('reconcile.not_open')), effects: [shownAgain(context, on)] };
  if (!maySettle(context.org, context.person.id, round, line))
    return toastPlan('warning', t(line.side === 'ours' ? 'reconcile.ours_only' : 'reconcile.theirs_only'));
  const reason = REASONS.find((one) => one === wordsIn(form, 'reason'));
  const note = wordsUpTo(MOST_NOTE, form, 'note');
  if (!reason) return atField(toastPlan('warning', t('reconcile.lacks_reason')), 'reason');
  if (reason === 'other' && note === '') return atField(toastPlan('warning', t('reconcile.lacks_note')), 'note');
  const { side: _, closed: __, said: ___, ...amounts } = line;
  return {
    writes: [
      {
        table: 'reconcileLine',
        insert: {
          ...amounts,
          roundId: round.id,
          unitId: round.unitId,
          month: roundOf(round).month,
          reason,
          note,
          byId: context.person.id,
          at: context.now,
          locked: false,
        },
        onConflict: 'replace',
      },
    ],
    audit: [
      {
        actorId: context.person.id,
        act: 'reconcile.settle',
        subject: round.id,
        detail: { line: line.number, verdict: line.verdict, booked: line.booked, owed: line.owed, reason, note },
      },
    ],
    effects: [shownAgain(context, on), { repaint: round.id }],
    reply: { repaint: true, toast: { tone: 'success', text: t('reconcile.settled') } },
  };
}

const shownAgain = (context: Context, on: BoundMessage) =>
  inPlace(context, on, { ...on.payload, asks: null, first: on.payload.first ?? 0 });
