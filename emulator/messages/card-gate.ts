import { validateCard } from '../card/validate.ts';
import { badCard } from '../refusal.ts';
import type { Tenant } from '../tenant.ts';

export type Card = Record<string, unknown>;

export const isObject = (value: unknown): value is Card => value !== null && typeof value === 'object' && !Array.isArray(value);
export const schemaOf = (card: Card): string => (typeof card.schema === 'string' ? card.schema : '1.0');

/** 2.0 cards are always shared; a 1.0 card must say so before it may be updated. */
export const isShared = (card: Card): boolean =>
  schemaOf(card) === '2.0' ? true : isObject(card.config) && card.config.update_multi === true;

/** Parses and checks the card of an API call, against the card it replaces if there is one; throws 230099 as Feishu words it. */
export function readCard(tenant: Tenant, content: string, old: Card | null = null): Card {
  let card: unknown;
  try {
    card = JSON.parse(content);
  } catch {
    throw badCard(200621, 'parse card json err, please check whether the card json is correct', content.slice(0, 80));
  }
  if (!isObject(card)) throw badCard(200621, 'parse card json err, card must be a json object', content.slice(0, 80));
  // Neither templates nor cardkit entities exist here.
  if (card.type === 'template') throw badCard(200380, 'template is not exist');
  if (card.type === 'card') throw badCard(11310, 'cardid is invalid');
  if (old !== null && schemaOf(old) === '2.0' && schemaOf(card) !== '2.0')
    throw badCard(200830, 'cards of schema V2 can not be changed to schema V1');
  checkCard(tenant, card);
  return card;
}

export function checkCard(tenant: Tenant, card: Card): void {
  const fault = faultOf(tenant, card);
  if (fault !== null) throw badCard(fault.code, fault.message, fault.path);
}

/** The first fault of a card, or null. */
export function faultOf(tenant: Tenant, card: Card): { code: number; message: string; path: string } | null {
  const faults = validateCard(card, {
    isPerson: (openId) => tenant.directory.people.has(openId),
    isImage: (key) => tenant.resources.get(key)?.kind === 'image' && tenant.resources.get(key)?.owner === 'app',
  });
  return faults[0] ?? null;
}
