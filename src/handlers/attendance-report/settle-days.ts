import { anomalyText } from '../../cards/attendance-report/anomaly-text.ts';
import { dayCard } from '../../cards/attendance-report/day-card.ts';
import type { Card } from '../../cards/element.ts';
import { SET_STATES, type SetState } from '../../domain/attendance/types.ts';
import { isExplained, type OpenDay } from '../../domain/attendance-report/open-days.ts';
import { personName, someNames } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { plain, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { mayMake } from '../../records/step.ts';
import { isClosed } from '../../records/submission-kind.ts';
import { holds as holdsPost, peopleOf } from '../../records/who.ts';
import { withMonths } from '../attendance/compute-months.ts';
import { answerDay, setDay } from '../attendance/note-day.ts';
import type { Context } from '../context.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import { type Loaded, loadRecord, readerNow, unknown } from '../records/load-record.ts';
import { notice, redrawn, showPersonal } from '../reply.ts';
import { askPeople } from './ask-people.ts';
import { askSubject, openDaysOf, openedFor, periodOfSheet } from './months-of.ts';
import type { Of, Services } from './services.ts';
import { settlerOf } from './settler-of.ts';

/** Whoever hands the report in settles its days, but never their own: those are their superior's (S56). */
async function settling(services: Services, context: Context, id: string, of: PersonId | null): Promise<Result<Loaded, Plan>> {
  const loaded = await loadRecord(services, id, context);
  if (!loaded) return no(unknown());
  const { kind, record, scene } = loaded;
  const { org } = scene;
  const next = of === null ? null : settlerOf(scene, of);
  const isOpened = isClosed(record) && of !== null && (await openedFor(services, context.now, record, [of])).has(of);
  const holds = isOpened
    ? scene.actsFor.some((id) => holdsPost(kind.owner, id, record, org))
    : mayMake(kind, record, 'hand_in', scene).ok;
  const own = of !== null && scene.actsFor.includes(of);
  if (isClosed(record) && !isOpened) return no(toastPlan('warning', t('report.locked')));
  if (holds && !own) return ok(loaded);
  if (next && scene.actsFor.includes(next.id) && of !== context.person.id) return ok(loaded);
  if (own && holds)
    return no(toastPlan('warning', t('report.own', { who: next ? plain(personName(org, next.id)) : plain('—') })));
  return no(toastPlan('warning', t('report.not_yours', { who: someNames(org, peopleOf(kind.owner, record, org)) })));
}

/** What was said, with the month that follows from it in the same plan: the card tells it at once. */
async function withMonth(services: Services, { scene, record }: Loaded, said: Plan, people: readonly PersonId[]): Promise<Plan> {
  const period = periodOfSheet(record);
  return merge(await withMonths(services, scene, period, people, said), {
    ...emptyPlan,
    effects: [{ repaint: record.id }, ...people.map((one) => ({ repaint: askSubject(one, period) }))],
  });
}

/** 认可: an anomaly is as it was explained, or as the supervisor knows it. */
export async function acceptDay({ action }: Of<'report.accept'>, services: Services, context: Context): Promise<Plan> {
  const of = action.person as PersonId;
  const may = await settling(services, context, action.record, of);
  if (!may.ok) return may.error;
  const days = await openDaysOf(services, context.org, may.value.record);
  const day = days.find((one) => one.personId === of && one.date === action.date && one.anomaly.kind === action.about);
  if (!day) return toastPlan('info', t('report.gone'));
  const said = accepted(services, context, day);
  return merge(await withMonth(services, may.value, said, [of]), done());
}

/** … all that their people have explained. */
export async function acceptAll({ action }: Of<'report.accept_all'>, services: Services, context: Context): Promise<Plan> {
  const may = await settling(services, context, action.record, null);
  if (!may.ok) return may.error;
  const days = (await openDaysOf(services, context.org, may.value.record)).filter(
    (day) => isExplained(day) && day.anomaly.answer !== 'refused' && !may.value.scene.actsFor.includes(day.personId),
  );
  if (days.length === 0) return toastPlan('info', t('report.gone'));
  const said = merge(...days.map((day) => accepted(services, context, day)));
  return merge(await withMonth(services, may.value, said, [...new Set(days.map(({ personId }) => personId))]), done());
}

const accepted = (services: Services, { person, now }: Context, { personId, date, anomaly }: OpenDay): Plan =>
  answerDay(services, { personId, date, byId: person.id, now }, anomaly.kind, 'accepted', '');

const done = (): Plan => ({ ...emptyPlan, reply: { toast: { tone: 'success', text: t('report.done') }, repaint: true } });

/** 改这一天: the form, on a card of its own. */
export async function correctDay({ action }: Of<'report.correct'>, services: Services, context: Context): Promise<Plan> {
  const may = await settling(services, context, action.record, action.person as PersonId);
  if (!may.ok) return may.error;
  const { record, person, date } = action;
  return { ...emptyPlan, effects: [showPersonal(context, 'report_day', record, { person, date })] };
}

/** The day as the supervisor sets it; its person is told, with the reason. */
export async function saveDay({ action, form, on }: Of<'report.set'>, services: Services, context: Context): Promise<Plan> {
  const of = action.person as PersonId;
  const may = await settling(services, context, action.record, of);
  if (!may.ok) return may.error;
  const state = SET_STATES.find((one) => one === form.state) ?? null;
  const why = typeof form.why === 'string' ? form.why.trim() : '';
  if (state === null || why === '')
    return merge(redrawn(context, on, { ...on.payload, fault: true }), toastPlan('warning', t('report.day_why_accept')));
  const date = action.date as LocalDate;
  const said = setDay(services, { personId: of, date, byId: context.person.id, now: context.now }, state, why);
  const told = notice(of, action.record, `report.set:${of}:${date}:${context.cause}`, {
    text: t('report.told_set', {
      on: { date },
      who: personName(context.org, context.person.id),
      state: t(`report.set_${state}`),
      why,
    }),
  });
  return merge(
    await withMonth(services, may.value, said, [of]),
    redrawn(context, on, { ...on.payload, fault: false, state, why }),
    { ...emptyPlan, effects: [told] },
    done(),
  );
}

/** 再问本人. */
export async function askAgain({ action }: Of<'report.ask'>, services: Services, context: Context): Promise<Plan> {
  const may = await settling(services, context, action.record, null);
  if (!may.ok) return may.error;
  const { effects, count } = await askPeople(services, may.value.scene, may.value.record, context.cause);
  const text = count > 0 ? t('report.asked', { count }) : t('report.asked_nobody');
  return { ...emptyPlan, effects, reply: { toast: { tone: 'success', text }, repaint: true } };
}

/** View `report_day`. */
export async function showDay(
  services: Services,
  viewer: Person,
  id: string,
  {
    person,
    date,
    fault,
    state,
    why,
  }: { person: string; date: string; fault?: boolean | undefined; state?: SetState | undefined; why?: string | undefined },
): Promise<Card | null> {
  const loaded = await loadRecord(services, id, await readerNow(services, viewer));
  if (!loaded) return null;
  const days = await openDaysOf(services, loaded.scene.org, loaded.record);
  return dayCard({
    record: id,
    person,
    who: personName(loaded.scene.org, person as PersonId),
    date: date as LocalDate,
    now: days.filter((one) => one.personId === person && one.date === date).map(({ anomaly }) => anomalyText(anomaly)),
    ...(fault ? { fault: t('report.day_why_accept') } : {}),
    ...(state && why ? { done: t('report.day_set', { state: t(`report.set_${state}`), why }) } : {}),
  });
}
