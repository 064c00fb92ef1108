import type { AttendanceAction } from '../../cards/attendance/actions.ts';
import { periodOf } from '../../domain/attendance/config.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { type Form, wordsUpTo } from '../feature.ts';
import { atField, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inPlace } from '../reply.ts';
import { monthNow } from './compute-months.ts';
import { explainDay } from './note-day.ts';
import type { Services } from './services.ts';
import { monthPayload } from './show-month.ts';

const LONGEST_NOTE = 200;

/** One tap says why a day is as it is; only of one's own days, and only of what is not settled. */
export async function pressExplain(
  services: Services,
  context: Context,
  { date, about, reason }: Extract<AttendanceAction, { do: 'attendance.explain' }>,
  form: Form,
  on: BoundMessage,
): Promise<Plan> {
  const { person, now } = context;
  const note = wordsUpTo(LONGEST_NOTE, form, 'note');
  if (reason === 'other' && note === '') return atField(toastPlan('warning', t('attendance.other_needs'), false), 'note');
  const day = (await monthNow(services, person, periodOf(date))).find((one) => one.date === date);
  const found = day?.anomalies.find(({ kind }) => kind === about);
  if (!found || found.answer === 'accepted') return toastPlan('info', t('attendance.is_settled'));
  const said = explainDay(services, { personId: person.id, date, byId: person.id, now }, about, reason, note);
  const { period } = monthPayload.parse(on.payload);
  return {
    ...said,
    effects: [inPlace(context, on, { period, asks: null })],
    reply: { repaint: true, toast: { tone: 'success', text: t('attendance.explained') } },
  };
}
