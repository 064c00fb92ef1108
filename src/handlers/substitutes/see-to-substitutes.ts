import { giveBack } from '../../domain/approval/give-back.ts';
import { type HeldSeat, heldSeatsOf, inForce, type Substitute, substituteFor } from '../../domain/approval/substitute.ts';
import { personName } from '../../domain/org/label.ts';
import type { PersonId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { bySystem } from '../approval/by-system.ts';
import type { ApprovalLine } from '../approval/ports.ts';
import { forgotten } from '../approval/tell.ts';
import { everyPage } from '../every-page.ts';
import { type Effect, emptyPlan, type Plan, type Row, type Write } from '../plan.ts';
import { notice } from '../reply.ts';
import { substituteOf, substitutesOf } from '../substitutes-of.ts';
import { toPerson } from '../view-ref.ts';
import type { Services } from './services.ts';

/** Most requests handed to a substitute, or shown anew, at once; the rest stand in their list. */
const MOST = 50;

type Sub = Row<'substitute'>;

/** What the clock has to see to: substitutes whose time has begun, and those whose time is over. */
export async function* seeToSubstitutes(services: Services, now: Instant): AsyncGenerator<Plan> {
  const ended = await services.reads.endedSubstitutes(now);
  yield await beginnings(services, now);
  for (const row of ended) yield* endOf(services, now, row);
}

/** Everybody whose time as substitute has begun is shown what waits, once: a key of each keeps a second look from asking again. */
async function beginnings(services: Services, now: Instant): Promise<Plan> {
  const rows = await services.reads.substitutes('everyone', now);
  const writes: Write[] = [];
  const effects: Effect[] = [];
  for (const row of rows) {
    if ((await services.reads.valueOf(keyOf(row))) !== null) continue;
    const begun = await beginning(services, now, row, rows.map(substituteOf));
    writes.push(...begun.writes);
    effects.push(...begun.effects);
  }
  return { ...emptyPlan, writes, effects };
}

const keyOf = (row: Sub): string => `substitute:${row.id}`;

/**
 * What was waiting for the absent person, or for somebody the absent person stands in for, goes to who stands in now, down the chain of substitutes
 * (O1). Requests that come later are seated with the substitute from the start.
 */
export async function beginning(services: Services, now: Instant, row: Sub, all: readonly Substitute[]): Promise<Plan> {
  const own = substituteOf(row);
  const lines = await waitingOn(services, own.personId, all, now);
  return {
    ...emptyPlan,
    writes: [{ table: 'keyValue', insert: { key: keyOf(row), value: String(now) } }],
    effects: lines.flatMap((line): Effect[] => {
      if (!inForce(own, now, line.process)) return [];
      const sitter = substituteFor(own.personId, all, now, line.process) ?? own.substituteId;
      if (sitter === line.applicantId) return [];
      return [
        {
          show: { view: 'request', subject: line.id },
          place: toPerson(sitter),
          key: `${keyOf(row)}:${line.id}`,
          payload: { request: line.id },
        },
      ];
    }),
  };
}

/** Requests waiting on the seat of a person and on the seats this person has for others. */
async function waitingOn(
  services: Services,
  person: PersonId,
  all: readonly Substitute[],
  now: Instant,
): Promise<readonly ApprovalLine[]> {
  const processes = services.processes.map((p) => p.id);
  const seats: readonly HeldSeat[] = [{ personId: person, processes }, ...heldSeatsOf(person, all, now, processes)];
  const found: ApprovalLine[] = [];
  for (const seat of seats) {
    for await (const lines of everyPage((after) => services.reads.approvalsOf([seat.personId], after))) {
      found.push(...lines.filter((line) => !line.consent && seat.processes.includes(line.process)));
      if (found.length >= MOST) break;
    }
  }
  return found;
}

/** A time that is over: seats held for the person go back one by one, then every card is shown as it is now and the row is put away. */
async function* endOf(services: Services, now: Instant, row: Sub): AsyncGenerator<Plan> {
  for (const { request, principal } of await heldBecauseOf(services, now, row))
    yield await bySystem(services, now, request, 'request.give_back', (i, ctx) => giveBack(i, principal, ctx));
  yield {
    ...emptyPlan,
    writes: [{ table: 'substitute', update: { active: false }, where: { id: row.id, active: true }, mayMiss: true }],
    effects: [...(await shownAnew(services, now, row)), ...(await tellOver(services, now, row))],
  };
}

/** Requests with seats that somebody holds for the person, or for those the person stands in for. */
async function heldBecauseOf(
  services: Services,
  now: Instant,
  row: Sub,
): Promise<readonly { readonly request: ApprovalLine['id']; readonly principal: PersonId }[]> {
  const person = row.personId as PersonId;
  const seats = heldSeatsOf(
    person,
    await substitutesOf(services, now),
    now,
    services.processes.map((p) => p.id),
  );
  const held = [];
  for (const principal of [person, ...seats.map((seat) => seat.personId)])
    for (const request of await services.reads.requestsHeldFor(principal)) held.push({ request, principal });
  return held;
}

/** The substitute's buttons go, and what their chat tells of requests that are not theirs: every card is painted anew, and the lists are. */
export async function shownAnew(services: Services, now: Instant, row: Sub): Promise<readonly Effect[]> {
  const all = await substitutesOf(services, now);
  const lines = await waitingOn(services, row.personId as PersonId, all, now);
  const substitute = row.substituteId as PersonId;
  const down = services.processes.flatMap((p) => substituteFor(substitute, all, now, p.id) ?? []);
  return [
    ...[...new Set(lines.map((line) => line.id))].map((id): Effect => ({ repaint: id })),
    ...[...new Set([row.personId, row.substituteId, row.setById])].map((id): Effect => ({ repaint: `list:${id}` })),
    ...[...new Set([substitute, ...down])].flatMap((person) =>
      forgotten(
        person,
        lines.map((line) => line.id),
      ),
    ),
  ];
}

/** Whose time to stand in is over, and who has not ended it themselves or been told so, hears that what they had not seen to went back. */
async function tellOver(services: Services, now: Instant, row: Sub): Promise<readonly Effect[]> {
  if ((await services.reads.valueOf(endedBy(row))) !== null) return [];
  const lines = await waitingOn(services, row.personId as PersonId, await substitutesOf(services, now), now);
  if (lines.length === 0) return [];
  const absent = personName(await services.reads.org(), row.personId as PersonId);
  const key = `substitute:${row.id}:over:${row.substituteId}`;
  const text = t('substitute.told_over', { absent });
  return [notice(row.substituteId as PersonId, `substitute:${row.id}`, key, { text, tone: 'calm', clause: 'S7' })];
}

/** That somebody ended it before its time, and both sides know. */
export const endedBy = (row: Sub): string => `substitute-ended:${row.id}`;

/** As many of the seats as go into one plan go back at once; one an applicant, since two would count the same account. The clock sees to the rest. */
export async function giveBackNow(services: Services, now: Instant, row: Sub): Promise<readonly Plan[]> {
  const without: Services = {
    ...services,
    reads: {
      ...services.reads,
      substitutes: async (people, at) => (await services.reads.substitutes(people, at)).filter((one) => one.id !== row.id),
    },
  };
  const plans: Plan[] = [];
  const seen = new Set<string>();
  for (const { request, principal } of (await heldBecauseOf(without, now, row)).slice(0, MOST)) {
    const file = await services.reads.file(request);
    if (!file || seen.has(file.instance.applicantId)) continue;
    const { reply: _quiet, ...plan } = await bySystem(without, now, request, 'request.give_back', (i, ctx) =>
      giveBack(i, principal, ctx),
    );
    if (plan.writes.length === 0) continue;
    seen.add(file.instance.applicantId);
    plans.push(plan);
  }
  return plans;
}
