import * as z from 'zod';
import type { Card } from '../../cards/element.ts';
import { balanceCard } from '../../cards/leave/balance-card.ts';
import { teamBalancesCard } from '../../cards/leave/team-balances-card.ts';
import { ANNUAL } from '../../domain/leave/annual.ts';
import { passesOn } from '../../domain/leave/carry.ts';
import { type LeaveType, leaveType } from '../../domain/leave/types.ts';
import { labelOf, personName } from '../../domain/org/label.ts';
import type { Org, Person, Unit } from '../../domain/org/org.ts';
import { answersFor, unitsAnsweredFor } from '../../domain/org/scope.ts';
import type { Query } from '../../domain/phrase/sentence-reading.ts';
import { unitsSaid } from '../../domain/phrase/unit-said.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';
import { addDays, type LocalDate, toLocal } from '../../kernel/time.ts';
import { amountText } from '../../processes/leave/text.ts';
import type { Context } from '../context.ts';
import { everyPage } from '../every-page.ts';
import type { Plan } from '../plan.ts';
import { answerWith, told } from '../reply.ts';
import { balanceButton } from './balance-button.ts';
import type { LapsingLot } from './ports.ts';
import type { Services } from './services.ts';
import { balanceModel } from './show-balance.ts';

/** 快过期: within so many days. */
const SOON = 60;
/** Whatever day a lot ends on lies within. */
const EVER = 3_660;
/** Lines of a card. */
const MOST = 12;
/** Pages of lots that are looked through, 500 each. */
const MOST_PAGES = 40;

/** Whose balances somebody may know: their superior, and whoever answers for the unit (S4: supervisor, region, network, HR). */
export const knowsBalanceOf = ({ org, person }: Pick<Context, 'org' | 'person'>, other: Person): boolean =>
  other.active && (org.superior(other.id)?.id === person.id || answersFor(org, person, other.unitId));

const reportsOf = (org: Org, viewer: Person): readonly Person[] =>
  org.people.filter((one) => one.active && org.superior(one.id)?.id === viewer.id);

/** Balances that are not the asker's to see, and what is. */
export function notTheirs(context: Context): Plan {
  const units = unitsAnsweredFor(context.org, context.person);
  return told(context, {
    text: units.length > 0 ? t('balances.not_yours', { units: names(units) }) : t('talk.balance_private'),
    clause: 'S4',
    buttons: [balanceButton],
  });
}

/** Without what lies below another of them. */
const topmost = (org: Org, units: readonly Unit[]): readonly Unit[] => {
  const ids = new Set(units.map(({ id }) => id));
  return units.filter(({ id }) => !org.lineage(id).some((above) => above.id !== id && ids.has(above.id)));
};

const names = (units: readonly Unit[]): readonly Text[] => units.slice(0, 8).map(({ name }) => plain(name));

/** What is left of one colleague's leave; who looked is in the log. */
export const balanceOf = (context: Context, other: Person, type: string | null): Plan => {
  const plan = answerWith(context, 'balance_of', `balance_of:${context.cause}`, { person: other.id, type });
  return { ...plan, audit: [{ actorId: context.person.id, act: 'leave.balance_seen', subject: other.id }] };
};

/** 谁的年假快过期了, 苏州店还有多少年假没休: of the units that are named, else of all the asker answers for. */
export function balancesOfTeam(context: Context, { said, type, expiring }: Extract<Query, { about: 'balances' }>): Plan {
  const { org, person } = context;
  const named = unitsSaid(said, org)?.units ?? null;
  const units = named?.filter((unit) => answersFor(org, person, unit.id)).map(({ id }) => id) ?? null;
  const answersForNobody = unitsAnsweredFor(org, person).length === 0 && reportsOf(org, person).length === 0;
  if (units?.length === 0 || answersForNobody) return notTheirs(context);
  const plan = answerWith(context, 'team_balances', `team_balances:${context.cause}`, { units, type, expiring });
  return { ...plan, audit: [{ actorId: person.id, act: 'leave.balances_seen', subject: units?.join(',') ?? person.unitId }] };
}

export const balanceOfPayload = z.object({ person: z.string(), type: z.string().nullable() });
export const teamBalancesPayload = z.object({
  units: z.array(z.string()).nullable(),
  type: z.string().nullable(),
  expiring: z.boolean(),
});

/** View `balance_of`: as their own card tells it, without what they were granted it for. Null once it is not the viewer's to see. */
export async function showBalanceOf(
  services: Services,
  viewer: Person,
  { person, type }: z.infer<typeof balanceOfPayload>,
): Promise<Card | null> {
  const org = await services.reads.org();
  const other = org.person(person as PersonId);
  if (!other || !knowsBalanceOf({ org, person: viewer }, other)) return null;
  const { lines } = await balanceModel(services, other, type);
  return balanceCard({ lines: lines.map((one) => ({ ...one, why: null })), statement: [] }, plain(labelOf(org, other).text));
}

/** View `team_balances`: who has how much left and until when, what ends first at the top. */
export async function showTeamBalances(
  services: Services,
  viewer: Person,
  { units, type, expiring }: z.infer<typeof teamBalancesPayload>,
): Promise<Card | null> {
  const org = await services.reads.org();
  const kind = leaveType(services.settings.leave, type ?? ANNUAL);
  if (!kind) return null;
  const today = toLocal(services.clock.now(), services.zone).date;
  const asked = new Set((units as readonly UnitId[] | null)?.flatMap((unit) => org.staffBelow(unit)).map(({ id }) => id));
  const isMeant = (id: PersonId): boolean => {
    const one = org.person(id);
    return one !== null && (units === null || asked.has(id)) && knowsBalanceOf({ org, person: viewer }, one);
  };
  const lots = await lotsUntil(services, today, addDays(today, expiring ? SOON : EVER));
  const left = lots.filter((lot) => lot.leaveType === kind.id && lot.minutes > 0);
  const byPerson = [...groupBy(left, ({ personId }) => personId)].filter(([id]) => isMeant(id));
  const people = byPerson.map(([id, own]) => ({
    id,
    lots: own.toSorted((a, b) => (a.expiresOn < b.expiresOn ? -1 : 1)),
    minutes: own.reduce((sum, { minutes }) => sum + minutes, 0),
  }));
  const inOrder = people.toSorted(
    (a, b) => (a.lots[0]?.expiresOn ?? '').localeCompare(b.lots[0]?.expiresOn ?? '') || b.minutes - a.minutes,
  );
  return teamBalancesCard({
    expiring,
    days: SOON,
    name: kind.name,
    units: names(
      units === null ? topmost(org, unitsAnsweredFor(org, viewer)) : units.flatMap((id) => org.unit(id as UnitId) ?? []),
    ),
    total: amountText(
      people.reduce((sum, { minutes }) => sum + minutes, 0),
      kind,
    ),
    count: people.length,
    rows: inOrder.slice(0, MOST).map(({ id, lots: own }) => ({
      label: plain(personName(org, id)),
      value: join(
        own.map((lot) => lotText(lot, kind)),
        '；',
      ),
      wide: true,
    })),
  });
}

function lotText({ kind, minutes, expiresOn }: LapsingLot, type: LeaveType): Text {
  const amount = amountText(minutes, type);
  const on = passesOn(type, kind, expiresOn, minutes);
  return on
    ? t('balances.lot_passes', { amount, on: { date: expiresOn }, carried: amountText(on.minutes, type) })
    : t('balances.lot', { amount, on: { date: expiresOn } });
}

async function lotsUntil({ watches }: Services, from: LocalDate, to: LocalDate): Promise<readonly LapsingLot[]> {
  const lots: LapsingLot[] = [];
  for await (const items of everyPage((after) => watches.lapsingLots({ after }, from, to), MOST_PAGES)) lots.push(...items);
  return lots;
}
