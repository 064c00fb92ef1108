import type { Org, Unit } from '../../domain/org/org.ts';
import { isLeft, periodBefore, sheetsDue } from '../../domain/submission/period.ts';
import { nextSendTime, who } from '../../domain/workday/working-time.ts';
import { fingerprint } from '../../kernel/fingerprint.ts';
import type { UnitId } from '../../kernel/id.ts';
import { type Instant, toLocal } from '../../kernel/time.ts';
import { KINDS } from '../../kinds/index.ts';
import { numbersDue } from '../../records/submission-kind.ts';
import { type Effect, emptyPlan, type Plan } from '../plan.ts';
import { openRecord } from '../records/open-record.ts';
import { uniqueKeys } from '../records/record-rows.ts';
import { sceneOf } from '../records/scene.ts';
import { SYSTEM } from '../services.ts';
import type { Services } from './services.ts';
import { type Submitting, submitting } from './sheets-of.ts';

/** Where is noted for which units the sheets of the last period stand. */
const noteKey = (kind: string): string => `submission.opened:${kind}`;

/**
 * One sheet for every branch that owes one for the last period, as soon as it can be handed in; none twice, whatever was missed or comes late. A branch
 * that is founded or filled meanwhile gets its own.
 */
export async function* openSheets(services: Services, now: Instant): AsyncGenerator<Plan> {
  for (const one of submitting(KINDS)) yield* openKind(services, one, now);
}

async function* openKind(services: Services, { kind, part }: Submitting, now: Instant): AsyncGenerator<Plan> {
  const since = services.submissions.since[kind.id];
  if (since === undefined) return;
  const org = await services.reads.org();
  const { date: today } = toLocal(now, services.zone);
  const due = numbersDue(services.numbersOf(kind));
  const left = org.units.filter((unit) => unit.kind === part.of && isLeft(org, unit)).map(({ id }) => id);
  const still = left.length > 0 ? await services.parts.stillOwe(kind, left, periodBefore(part.every, today).from) : [];
  const calendarOf = ({ id }: Unit) => services.settings.calendarOf(org, id);
  const sheets = sheetsDue({ ...part, due }, org, today, calendarOf, since, still).filter(({ opens }) => opens <= today);
  const key = noteKey(kind.id);
  const stands = fingerprint(JSON.stringify(sheets.map(({ unit, from }) => [unit.id, from])));
  if (sheets.length === 0 || (await services.reads.valueOf(key)) === stands) return;
  const scene = await sceneOf(services, kind, { person: SYSTEM, org, now });
  let all = true;
  for (const sheet of sheets) {
    const { unit, from, to, due: dueOn } = sheet;
    const form = { branch: unit.name, unit: unit.id, from, to, due: dueOn };
    const [taken = ''] = uniqueKeys(kind, { form: form as never });
    if (await services.reads.isTaken(kind.id, taken)) continue;
    const opening = { id: services.ids.next('rec'), form, unitId: unit.id, isConsequence: true };
    const opened = await openRecord(services, kind, opening, scene);
    all &&= opened.ok;
    if (opened.ok) yield notBefore(opened.value, atWork(services, org, unit.id, now));
  }
  if (all) yield { ...emptyPlan, writes: [{ table: 'keyValue', insert: { key, value: stands }, onConflict: 'replace' }] };
}

/** A thing stands from the first minute of its day on; whoever is to see to it hears of it when they work. */
export const notBefore = (plan: Plan, at: Instant): Plan => ({
  ...plan,
  effects: plan.effects.map((one): Effect => ('show' in one ? { ...one, notBefore: at } : one)),
});

/** The next moment at which people of a unit are to be told something. */
export function atWork({ settings, zone, quietOf }: Services, org: Org, unit: UnitId, now: Instant): Instant {
  return nextSendTime(now, who(settings.calendarOf(org, unit), zone, [], quietOf(org, unit))) ?? now;
}
