import * as z from 'zod';
import { apiTokensCard, MOST_NAME } from '../../cards/api/api-tokens-card.ts';
import type { Card } from '../../cards/element.ts';
import { personName, unitLabel, unitName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { UnitId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { plain, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { type Form, wordsUpTo } from '../feature.ts';
import { emptyPlan, type Plan, type Row, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { inPlace, opened, showPersonal, told } from '../reply.ts';
import { API_RIGHTS, type ApiRight } from './endpoint.ts';
import type { Services } from './services.ts';

const isAdmin = (org: Org, { id }: Person): boolean => org.hasRole(id, 'admin');

/** Kinds of units that have orders. */
const KINDS = new Set(['company', 'network', 'region', 'branch']);

/** 接口令牌: for administrators; everybody else hears who they are. */
export function askTokens(context: Context): Plan {
  const { org, person } = context;
  if (isAdmin(org, person)) return opened(context, showPersonal(context, 'api_tokens', `api:${person.id}`, {}));
  const who = org.people.filter((one) => one.active && isAdmin(org, one)).map((one) => plain(personName(org, one.id)));
  return told(context, { text: t('api.only_admins', { who }) });
}

/** View `api_tokens`; `fresh`: the token that was just made. */
export async function showTokens(services: Services, viewer: Person, fresh: string | null): Promise<Card | null> {
  const org = await services.reads.org();
  if (!isAdmin(org, viewer)) return null;
  const tokens = await services.reads.apiTokens();
  const made = tokens.find(({ id }) => id === fresh);
  return apiTokensCard({
    fresh: made ? { name: made.name, token: services.apiTokens.tokenOf(made.hash) } : null,
    tokens: tokens.map((one) => ({
      id: one.id,
      name: one.name,
      units: (fromJson(one.units) as readonly UnitId[]).map((id) => unitName(org, id) ?? '—'),
      may: mayOf(one),
      by: personName(org, one.madeBy as Person['id']),
      at: one.madeAt,
      usedAt: one.usedAt,
      revokedAt: one.revokedAt,
    })),
    units: org.units
      .filter(({ kind, active }) => active && KINDS.has(kind))
      .map((unit) => ({ code: unit.code, name: unitLabel(org, unit) })),
  });
}

/** What a token is for; one that cannot be read is for nothing. */
export const mayOf = ({ may }: Pick<Row<'apiToken'>, 'may'>): readonly ApiRight[] => rights.catch([]).parse(fromJson(may));
const rights = z.array(z.enum(API_RIGHTS));

/** 「生成令牌」: shown once; what is kept is its hash. */
export function makeToken(services: Services, context: Context, on: BoundMessage, form: Form): Plan {
  const { org, person, now } = context;
  if (!isAdmin(org, person)) return toastPlan('warning', t('stray.unreadable'));
  const name = wordsUpTo(MOST_NAME, form, 'name');
  const codes: unknown = form.units;
  const units = org.units
    .filter(({ code, active }) => active && Array.isArray(codes) && codes.includes(code))
    .map(({ id }) => id);
  if (name === '') return toastPlan('warning', t('api.say_name'), false);
  if (units.length === 0) return toastPlan('warning', t('api.say_units'), false);
  const chosen: unknown = form.may;
  const may = API_RIGHTS.filter((right) => Array.isArray(chosen) && chosen.includes(right));
  if (may.length === 0) return toastPlan('warning', t('api.say_may'), false);
  const id = services.ids.next('tok');
  const { hash } = services.apiTokens.fresh();
  const row = {
    id,
    name,
    hash,
    units: toJson(units),
    may: toJson(may),
    madeBy: person.id,
    madeAt: now,
    revokedBy: null,
    revokedAt: null,
    usedAt: null,
  };
  return {
    writes: [{ table: 'apiToken', insert: row, onConflict: 'lost_race' }],
    audit: [{ actorId: person.id, act: 'api.token_made', subject: id, detail: { name, units, may } }],
    effects: [inPlace(context, on, { fresh: id })],
    reply: { repaint: true, toast: { tone: 'success', text: t('api.made') } },
  };
}

/** 「存好了，收起」: the list again. */
export const hideToken = (context: Context, on: BoundMessage): Plan => ({
  ...emptyPlan,
  effects: [inPlace(context, on, {})],
  reply: { repaint: true },
});

/** 「撤销」: it opens nothing from now on. */
export async function revokeToken(services: Services, context: Context, on: BoundMessage, token: string): Promise<Plan> {
  const { org, person, now } = context;
  if (!isAdmin(org, person)) return toastPlan('warning', t('stray.unreadable'));
  const one = (await services.reads.apiTokens()).find(({ id }) => id === token);
  if (!one || one.revokedAt !== null) return toastPlan('info', t('api.ended_before'));
  return {
    writes: [{ table: 'apiToken', update: { revokedAt: now, revokedBy: person.id }, where: { id: token, revokedAt: null } }],
    audit: [{ actorId: person.id, act: 'api.token_revoked', subject: token, detail: { name: one.name } }],
    effects: [inPlace(context, on, {})],
    reply: { repaint: true, toast: { tone: 'success', text: t('api.ended') } },
  };
}
