import { CODE, type Site } from './site.ts';

export type Json = Record<string, unknown>;
/** Looks at one value and reports what is wrong with it. */
export type Check = (value: unknown, site: Site) => void;
/** The properties an object may have; `need(…)` marks those it must have. Anything else is an unknown property. */
export type Shape = Readonly<Record<string, Check | Needed>>;

interface Needed {
  readonly needed: Check;
}

export const need = (check: Check): Needed => ({ needed: check });

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An own property, so that a card's `constructor` or `__proto__` never reaches a prototype. */
export const own = (object: unknown, key: string): unknown =>
  isObject(object) && Object.hasOwn(object, key) ? object[key] : undefined;

/** An object of exactly this shape; `also` adds rules across its properties. */
export function object(shape: Shape, also?: (value: Json, site: Site) => void): Check {
  return (value, site) => {
    if (!isObject(value)) return site.invalid('object');
    if (typeof own(value, 'tag') === 'string') site.card.elements += 1;
    for (const [key, inner] of Object.entries(value)) {
      const rule = Object.hasOwn(shape, key) ? shape[key] : undefined;
      if (rule === undefined) site.fault(CODE.json, `unknown property, property: ${key}`);
      else (typeof rule === 'function' ? rule : rule.needed)(inner, site.at(key));
    }
    for (const [key, rule] of Object.entries(shape)) {
      if (typeof rule !== 'function' && !Object.hasOwn(value, key))
        site.fault(CODE.json, `required property missing, property: ${key}`);
    }
    also?.(value, site);
  };
}

export function list(
  check: Check,
  limit: { min?: number; max?: number } = {},
  also?: (items: unknown[], site: Site) => void,
): Check {
  return (value, site) => {
    if (!Array.isArray(value)) return site.invalid('array');
    if (value.length < (limit.min ?? 0)) site.invalid(`at least ${limit.min} items`);
    if (value.length > (limit.max ?? Number.POSITIVE_INFINITY)) site.invalid(`at most ${limit.max} items`);
    for (const [i, item] of value.entries()) check(item, site.at(i));
    also?.(value, site);
  };
}

/** An object whose keys are free (or of `keys`) and whose values all pass `check`. */
export function dictionary(check: Check, keys?: readonly string[]): Check {
  return (value, site) => {
    if (!isObject(value)) return site.invalid('object');
    for (const [key, inner] of Object.entries(value)) {
      if (keys && !keys.includes(key)) site.fault(CODE.json, `unknown property, property: ${key}`);
      else check(inner, site.at(key));
    }
  };
}

/** Components by tag: their properties, and a rule across them. */
export type Tags = Readonly<Record<string, readonly [Shape, ((component: Json, site: Site) => void)?]>>;
