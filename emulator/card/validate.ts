import { body, cardLink, config, header } from './card-parts.ts';
import { checkNesting } from './nesting.ts';
import { type Check, isObject, list, need, object, own } from './shape.ts';
import { type CardFacts, type CardFault, CODE, type Known, Site } from './site.ts';
import { tagTable } from './tags.ts';
import { oneOf, shown } from './values.ts';

export type { CardFault, Known } from './site.ts';

/** The platform counts text objects, columns and icons as elements too. */
export const MOST_ELEMENTS = 200;
export const MOST_TABLES = 5;
/** A card's JSON may weigh this much; the sender checks it with `cardBytes`. */
export const MOST_BYTES = 30 * 1024;

export const cardBytes = (card: unknown): number =>
  Buffer.byteLength(typeof card === 'string' ? card : (JSON.stringify(card) ?? ''));

/** Tags that 1.0 had and 2.0 has not. */
const GONE: ReadonlySet<string> = new Set(['note', 'action']);

const TAGS = tagTable((container) => (value, site) => list(element)(value, site.inside(container)));

const element: Check = (value, site) => {
  const tag = own(value, 'tag');
  if (!isObject(value)) return site.invalid('component object');
  if (typeof tag !== 'string') return site.fault(CODE.json, 'required property missing, property: tag');
  if (GONE.has(tag)) {
    return site.fault(CODE.gone, `cards of schema V2 no longer support this capability; unsupported tag ${tag}`);
  }
  const check = Object.hasOwn(TAGS, tag) ? TAGS[tag] : undefined;
  if (!check) return site.fault(CODE.json, `unknown tag: ${shown(tag)}`);
  if (checkNesting(tag, site)) check(value, site);
};

const root = object({
  schema: need(oneOf('2.0')),
  config,
  card_link: cardLink,
  header,
  body: body(list(element)),
});

/** What the platform would refuse about this card, in reading order; empty when it would be sent. */
export function validateCard(card: unknown, known: Known): CardFault[] {
  if (isObject(card) && Object.keys(card).length === 0) return []; // a blank card is legal
  const facts = factsOf(card, known);
  const site = new Site(facts);
  root(card, site);
  if (facts.elements > MOST_ELEMENTS)
    site.fault(CODE.tooMany, `element exceeds the limit, ${facts.elements} of ${MOST_ELEMENTS}`);
  if (facts.tables > MOST_TABLES) site.fault(CODE.tooMany, `card table number over limit, ${facts.tables} of ${MOST_TABLES}`);
  return facts.faults;
}

function factsOf(card: unknown, known: Known): CardFacts {
  const style = own(own(card, 'config'), 'style');
  const namesIn = (key: string): ReadonlySet<string> => new Set(Object.keys(own(style, key) ?? {}));
  return {
    known,
    faults: [],
    textSizes: namesIn('text_size'),
    colours: namesIn('color'),
    elementIds: new Set(),
    names: new Set(),
    elements: 0,
    tables: 0,
  };
}
