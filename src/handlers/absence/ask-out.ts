import type { OutAction } from '../../cards/absence/out-actions.ts';
import { unitLabel } from '../../domain/org/label.ts';
import { unitsInSight } from '../../domain/org/scope.ts';
import { plain, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { answerWith, inPlace } from '../reply.ts';
import { toPerson } from '../view-ref.ts';
import { type OutQuery, outQuery } from './out-query.ts';
import { readOut } from './read-out.ts';
import type { Services } from './services.ts';

/** 今天谁不在: answered in private, or in the branch's own group with what the daily post would say there. */
export async function askWhoIsOut(services: Services, context: Context, said: string): Promise<Plan> {
  const asked =
    said === ''
      ? { ok: true as const, from: context.today, to: context.today, units: [], people: [] }
      : readOut(said, services, context);
  if (!asked.ok) return notice(context, { text: asked.why });
  const { from, to, people } = asked;
  const sight = unitsInSight(context.org, context.person);
  const seen = (id: string): boolean => sight.some((one) => one.id === id);
  const inSight = asked.units.filter((unit) => sight.some((one) => isAtOrBelow(context, one.id, unit.id)));
  const [unit = null, ...alike] = inSight;
  const query: OutQuery = { from, to, unit: unit?.id ?? null, person: null, page: 0, group: false };
  const superior = context.org.superior(context.person.id)?.id;
  const visible = people.filter((one) => seen(one.unitId) || one.id === context.person.id || one.id === superior);
  const refused = people.length > 0 ? visible.length === 0 : asked.units.length > 0 && unit === null;
  if (refused)
    return notice(context, {
      text: t('out.not_yours', { units: sight.slice(0, 8).map((one) => plain(unitLabel(context.org, one))) }),
      clause: 'S4',
      tone: 'warn',
    });
  const [only, ...others] = visible;
  if (only && others.length === 0) return inPrivate(context, { ...query, unit: null, person: only.id });
  if (only) return inPrivate(context, { ...query, unit: null, people: visible.slice(0, 8).map((one) => one.id) });
  if (unit && alike.length > 0)
    return inPrivate(context, { ...query, unit: null, units: inSight.slice(0, 8).map((one) => one.id) });
  return (await inOwnGroup(services, context, query)) ?? inPrivate(context, { ...query });
}

const isAtOrBelow = (context: Context, id: Parameters<Context['org']['lineage']>[0], above: string): boolean =>
  context.org.lineage(id).some((unit) => unit.id === above);

const inPrivate = (context: Context, payload: Readonly<Record<string, unknown>>): Plan =>
  answerWith(context, 'who_is_out', `out:${context.cause}`, payload);

const notice = (context: Context, payload: Readonly<Record<string, unknown>>): Plan =>
  answerWith(context, 'notice', `notice:${context.cause}`, payload);

/** In a branch's own group, about that branch, to somebody of it: the names go where the daily post puts them. */
async function inOwnGroup(services: Services, context: Context, query: OutQuery): Promise<Plan | null> {
  if (!context.place.startsWith('chat:')) return null;
  const groups = await services.watches.branchGroups();
  const group = groups.find((one) => context.place === `chat:${one.chatId}`);
  if (!group || (query.unit !== null && query.unit !== group.unitId)) return null;
  if (!unitsInSight(context.org, context.person).some((unit) => unit.id === group.unitId)) return null;
  return {
    ...emptyPlan,
    effects: [
      {
        show: {
          view: 'who_is_out',
          subject: `out:${group.unitId}:${query.from}${query.to === query.from ? '' : `-${query.to}`}`,
        },
        place: context.place,
        key: `who_is_out:${context.place}:${context.cause}`,
        payload: {
          ...query,
          unit: group.unitId,
          group: true,
          ...(context.groupMessage ? { replyTo: context.groupMessage } : {}),
        },
      },
    ],
  };
}

/** Other days, another page or another unit on the same card. */
export function pressOut(context: Context, action: OutAction, unit: string, bound: BoundMessage): Plan {
  const query = outQuery(action.do === 'out.show' ? action : { ...action, unit, person: null, page: 0 });
  if (!query || bound.place !== toPerson(context.person.id)) return toastPlan('warning', t('stray.unreadable'), false);
  return {
    ...emptyPlan,
    effects: [inPlace(context, { ...bound, view: 'who_is_out' }, { ...query })],
    reply: { repaint: true },
  };
}
