import { agreedToTakeOver } from '../../domain/approval/consent.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import { addDays, type Instant, type LocalDate, toInstant, toLocal } from '../../kernel/time.ts';
import { chooseAnother, letter } from '../approval/tell.ts';
import type { Facts } from '../facts.ts';
import { emptyPlan, merge, type Plan, type Row } from '../plan.ts';
import type { Follow } from '../posting.ts';
import { notice } from '../reply.ts';
import { spanText } from '../substitutes/substitute-text.ts';
import { insteadButton } from './instead-button.ts';
import type { Services } from './services.ts';

/** A day of an approved leave; `requestId` is the leave, not the change that added the day. */
export type AwayDay = Pick<Row<'leaveDay'>, 'requestId' | 'date' | 'fromMin' | 'toMin'>;

const AHEAD = 400;

/** Whoever promised to stand in and has leave of their own on those days: the clock finds what was not told at the approval. */
export async function* seeToPromises(services: Services, now: Instant): AsyncGenerator<Plan> {
  const { date: today } = toLocal(now, services.zone);
  for (const person of await services.departures.promisedAndAway(today, now)) {
    const days = (await services.reads.leaveDays(person, today, addDays(today, AHEAD))).filter((day) => day.state === 'approved');
    yield tellPromisesAway(services, now, person, days);
  }
}

/** Leave of somebody who has promised to stand in on those days was approved. */
export const promisesMet: Follow<Services> = async (services, context, file, next) => {
  const { booking = {} } = fromJsonOnce(file.facts) as Facts;
  if (next.state !== 'approved' || file.instance.state === 'approved' || !booking.absence?.length) return emptyPlan;
  const requestId = booking.amends?.requestId ?? next.id;
  return tellPromisesAway(
    services,
    context.now,
    next.applicantId,
    booking.absence.map((day) => ({ ...day, requestId })),
  );
};

/**
 * Leave of a substitute was approved: those whose days it meets are told, once a promise and leave, with one press to choose somebody else (O2). What for is
 * theirs alone (S4).
 */
async function tellPromisesAway(services: Services, now: Instant, person: PersonId, days: readonly AwayDay[]): Promise<Plan> {
  const rows = (await services.reads.substitutesWith(person, now)).filter((row) => row.substituteId === person);
  const plans = [];
  for (const row of rows) {
    const met = firstOf(days.filter((day) => meets(services, row, day)));
    if (met) plans.push(await once(services, `${row.id}:${met.requestId}`, (key) => tellStoodIn(services, row, met, key)));
  }
  for (const id of await services.departures.agreedTo(person)) {
    const file = await services.reads.file(id);
    if (!file || agreedToTakeOver(file.instance) !== person) continue;
    const held = (await services.reads.leaveDaysOfRequest(id)).filter((day) => day.state === 'held');
    const met = firstOf(
      days.filter((day) => held.some((h) => h.date === day.date && h.fromMin < day.toMin && day.fromMin < h.toMin)),
    );
    const name = (await services.reads.org()).person(person)?.name ?? '—';
    const when = (fromJsonOnce(file.facts) as Facts).handover?.when ?? '—';
    if (met)
      plans.push(
        await once(services, `${id}:${met.requestId}`, async (key) => {
          const text = t('departure.promise_away', { name, when, date: { date: met.date as LocalDate } });
          return {
            ...emptyPlan,
            effects: [letter(file.instance, file.instance.applicantId, 'warn', text, key, 'all', chooseAnother(id, person))],
          };
        }),
      );
  }
  return merge(emptyPlan, ...plans);
}

const firstOf = (days: readonly AwayDay[]): AwayDay | null => days.toSorted((a, b) => a.date.localeCompare(b.date))[0] ?? null;

const meets = (services: Services, { fromAt, toAt }: Row<'substitute'>, { date, fromMin, toMin }: AwayDay): boolean =>
  toInstant(date as LocalDate, fromMin, services.zone) < toAt && fromAt < toInstant(date as LocalDate, toMin, services.zone);

async function once(services: Services, what: string, say: (key: string) => Promise<Plan>): Promise<Plan> {
  const key = `promise-away:${what}`;
  if ((await services.reads.valueOf(key)) !== null) return emptyPlan;
  return merge(await say(key), {
    ...emptyPlan,
    writes: [{ table: 'keyValue', insert: { key, value: '' }, onConflict: 'ignore' }],
  });
}

async function tellStoodIn(services: Services, row: Row<'substitute'>, met: AwayDay, key: string): Promise<Plan> {
  const org = await services.reads.org();
  const text = t('departure.substitute_away', {
    name: org.person(row.substituteId as PersonId)?.name ?? '—',
    span: spanText(services, row.fromAt, row.toAt),
    date: { date: met.date as LocalDate },
  });
  return {
    ...emptyPlan,
    effects: [
      notice(row.personId as PersonId, `substitute:${row.id}`, key, {
        text,
        tone: 'warn',
        clause: 'S7',
        buttons: [insteadButton(row)],
      }),
    ],
  };
}
