import type { PersonId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import { type Instant, instant } from '../../kernel/time.ts';
import { isCancelled } from '../../kinds/meeting.ts';
import type { Rec } from '../../records/define.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan, toastPlan, type Write } from '../plan.ts';
import { loadRecord } from '../records/load-record.ts';
import { timeOf } from './meeting-form.ts';
import { SOON_MS } from './remind-meetings.ts';
import type { Of, Services } from './services.ts';

/** From 15 minutes before until the end whoever is there signs in (S65). */
export const signsNow = (record: Rec, services: Pick<Services, 'zone'>, now: Instant): boolean => {
  const { from, to } = timeOf(record, services.zone);
  return !isCancelled(record) && record.state !== 'minuted' && now >= instant(from - SOON_MS) && now <= to;
};

/** 签到, with its time; pressed again the first time stays. Whoever was not invited has been asked by the button, and the host sees it. */
export async function signIn({ action }: Of<'meeting.sign'>, services: Services, context: Context): Promise<Plan> {
  const loaded = await loadRecord(services, action.record, context);
  if (loaded?.kind.id !== 'meeting') return toastPlan('warning', t('records.unknown_any'));
  const { record } = loaded;
  if (!signsNow(record, services, context.now)) return toastPlan('info', t('meeting.sign_when'));
  const seat = (await services.reads.seats(record.id)).find(({ personId }) => personId === context.person.id);
  if (seat?.signedAt) return toastPlan('info', t('meeting.you_signed', { at: { at: seat.signedAt } }));
  const write: Write = seat
    ? {
        table: 'meetingSeat',
        update: { signedAt: context.now, open: true },
        where: { recId: record.id, personId: context.person.id, signedAt: null },
      }
    : { table: 'meetingSeat', insert: uninvited(record, context, services) };
  return {
    ...emptyPlan,
    writes: [write],
    audit: [{ actorId: context.person.id, act: 'meeting.sign', subject: record.id, detail: { invited: seat?.open === true } }],
    effects: [{ repaint: record.id }],
    reply: { toast: { tone: 'success', text: t('meeting.sign_done') }, repaint: true },
  };
}

const uninvited = (record: Rec, { person, now }: Context, { zone }: Services) => ({
  recId: record.id,
  personId: person.id as PersonId,
  required: false,
  ...timeOf(record, zone),
  open: true,
  rsvp: 'none',
  reason: '',
  proposed: null,
  answeredAt: null,
  hint: '',
  excused: '',
  signedAt: now,
});
