import { noteField } from '../../cards/attendance/month-card.ts';
import { periodOf } from '../../domain/attendance/config.ts';
import { t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { isMissing } from '../../records/submission-kind.ts';
import { monthNow, withMonths } from '../attendance/compute-months.ts';
import { closedFor, isLocked } from '../attendance/lock-month.ts';
import { explainDay } from '../attendance/note-day.ts';
import type { Context } from '../context.ts';
import { wordsUpTo } from '../feature.ts';
import { atField, emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { sceneOf } from '../records/scene.ts';
import { inPlace } from '../reply.ts';
import { SYSTEM } from '../services.ts';
import { monthCards, REPORT } from './months-of.ts';
import { reportsAbove } from './round-of.ts';
import type { Of, Services } from './services.ts';
import { tellSettlers } from './settler-of.ts';

const LONGEST_NOTE = 200;

/**
 * One tap says why a day is as it is, on whichever card it is asked: only of one's own days, only of what is not settled, and of a closed month only while
 * it is open for them. It stands beside the day at once, and the report of the branch shows it (S56).
 */
export async function explain({ action, form, on }: Of<'report.explain'>, services: Services, context: Context): Promise<Plan> {
  const { person, org, now } = context;
  const { about, reason } = action;
  const date = action.date as LocalDate;
  const period = periodOf(date);
  const field = noteField(date, about);
  const note = wordsUpTo(LONGEST_NOTE, form, field);
  if (reason === 'other' && note === '') return atField(toastPlan('warning', t('attendance.other_needs'), false), field);
  const day = (await monthNow(services, person, period)).find((one) => one.date === date);
  const found = day?.anomalies.find(({ kind }) => kind === about);
  if (!day || !found || found.answer === 'accepted') return toastPlan('info', t('attendance.is_settled'));
  if (isLocked(await closedFor(services, person.id, [day.unitId], period))) return toastPlan('warning', t('report.locked'));
  const said = explainDay(services, { personId: person.id, date, byId: person.id, now }, about, reason, note);
  const sheets = await reportsAbove(services, org, person.id, period);
  const scene = await sceneOf(services, REPORT, { person: SYSTEM, org, now });
  const open = { personId: person.id, date, anomaly: { ...found, explained: reason }, isPending: false };
  return merge(await withMonths(services, context, period, [person.id], said), {
    ...emptyPlan,
    effects: [
      inPlace(context, on, { ...on.payload, asks: null }),
      ...sheets.map(({ id }) => ({ repaint: id })),
      ...sheets.filter(isMissing).flatMap((sheet) => tellSettlers(services, scene, sheet, [open])),
      ...monthCards(person.id, period).filter(({ repaint }) => repaint !== on.subject),
    ],
    reply: {
      repaint: true,
      toast: { tone: 'success', text: t('report.thanks', { reason: t(`attendance.reason_${reason}`) }) },
    },
  });
}
