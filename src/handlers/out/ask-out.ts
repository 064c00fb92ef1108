import type { OutAction } from '../../cards/out-action.ts';
import { plain, t } from '../../kernel/text.ts';
import { instant } from '../../kernel/time.ts';
import { showPersonal } from '../ask.ts';
import { groupHint } from '../draft.ts';
import type { House, Visit } from '../house.ts';
import { answer, nothing, type Plan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { unitsInSight } from '../scope.ts';
import { toPerson } from '../view-ref.ts';
import { type OutQuery, outQuery } from './out-query.ts';
import { readOut } from './read-out.ts';

/** 今天谁不在: answered in private, or in the branch's own group with what the daily post would say there. */
export async function askWhoIsOut(house: House, visit: Visit, said: string): Promise<Plan> {
  const asked =
    said === '' ? { ok: true as const, from: visit.today, to: visit.today, units: [], people: [] } : readOut(said, house, visit);
  if (!asked.ok) return notice(visit, { text: asked.why });
  const { from, to, people } = asked;
  const sight = unitsInSight(visit.org, visit.person);
  const seen = (id: string): boolean => sight.some((one) => one.id === id);
  const inSight = asked.units.filter((unit) => sight.some((one) => isAtOrBelow(visit, one.id, unit.id)));
  const [unit = null, ...alike] = inSight;
  const query: OutQuery = { from, to, unit: unit?.id ?? null, person: null, page: 0, group: false };
  const visible = people.filter((one) => seen(one.unitId) || one.id === visit.person.id);
  const refused = people.length > 0 ? visible.length === 0 : asked.units.length > 0 && unit === null;
  if (refused)
    return notice(visit, {
      text: t('out.not_yours', { units: sight.slice(0, 8).map((one) => plain(one.name)) }),
      clause: 'S4',
      tone: 'warn',
    });
  const [only, ...others] = visible;
  if (only && others.length === 0) return inPrivate(visit, { ...query, unit: null, person: only.id });
  if (only) return inPrivate(visit, { ...query, unit: null, people: visible.slice(0, 8).map((one) => one.id) });
  if (unit && alike.length > 0)
    return inPrivate(visit, { ...query, unit: null, units: inSight.slice(0, 8).map((one) => one.id) });
  return (await inOwnGroup(house, visit, query)) ?? inPrivate(visit, { ...query });
}

const isAtOrBelow = (visit: Visit, id: Parameters<Visit['org']['lineage']>[0], above: string): boolean =>
  visit.org.lineage(id).some((unit) => unit.id === above);

const inPrivate = (visit: Visit, payload: Readonly<Record<string, unknown>>): Plan => ({
  ...nothing,
  effects: [showPersonal(visit, 'who_is_out', `out:${visit.cause}`, payload), ...groupHint(visit)],
});

const notice = (visit: Visit, payload: Readonly<Record<string, unknown>>): Plan => ({
  ...nothing,
  effects: [showPersonal(visit, 'notice', `notice:${visit.cause}`, payload), ...groupHint(visit)],
});

/** In a branch's own group, about that branch, to somebody of it: the names go where the daily post puts them. */
async function inOwnGroup(house: House, visit: Visit, query: OutQuery): Promise<Plan | null> {
  if (!visit.place.startsWith('chat:')) return null;
  const groups = await house.watches.branchGroups();
  const group = groups.find((one) => visit.place === `chat:${one.chatId}`);
  if (!group || (query.unit !== null && query.unit !== group.unitId)) return null;
  if (!unitsInSight(visit.org, visit.person).some((unit) => unit.id === group.unitId)) return null;
  return {
    ...nothing,
    effects: [
      {
        show: { view: 'who_is_out', subject: `out:${visit.cause}` },
        place: visit.place,
        key: `who_is_out:${visit.place}:${visit.cause}`,
        payload: {
          ...query,
          unit: group.unitId,
          group: true,
          ...(visit.groupMessage ? { replyTo: visit.groupMessage } : {}),
        },
      },
    ],
  };
}

/** The answer to the press carries the new page; should it get lost, the edit follows after this long. */
const ANSWER_FIRST_MS = 2500;

/** Other days, another page or another unit on the same card. */
export function pressOut(visit: Visit, action: OutAction, unit: string, bound: BoundMessage): Plan {
  const query = outQuery(action.do === 'out.show' ? action : { ...action, unit, person: null, page: 0 });
  if (!query || bound.place !== toPerson(visit.person.id)) return answer('warning', t('stray.unreadable'), false);
  return {
    ...nothing,
    effects: [
      {
        show: { view: 'who_is_out', subject: bound.subject },
        place: bound.place,
        key: bound.outboxKey,
        notBefore: instant(visit.now + ANSWER_FIRST_MS),
        payload: { ...query },
      },
    ],
    reply: { repaint: true },
  };
}
