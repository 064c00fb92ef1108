import { payerName } from '../bank/payer-name.ts';

/** By what two customers may be one, the plainest first. */
export const LIKENESSES = ['tax_no', 'name', 'phone', 'near_name'] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** What tells a customer from others; empty where it is not known. */
export interface Identified {
  readonly name: string;
  readonly phone: string;
  readonly taxNo: string;
}

/** Shorter names are people's: they are the same or they are others. */
const LEAST_NEAR = 4;
/** Two names share so many of their pairs of signs. */
const NEAR = 0.7;
const LEAST_PHONE = 7;

/** In what two of them are alike (S31); none: they are two. */
export function likenesses(one: Identified, other: Identified): readonly Likeness[] {
  const [name, its] = [payerName(one.name), payerName(other.name)];
  const isName = name !== '' && name === its;
  const alike: Record<Likeness, boolean> = {
    tax_no: one.taxNo !== '' && plainTax(one.taxNo) === plainTax(other.taxNo),
    name: isName,
    phone: phoneDigits(one.phone).length >= LEAST_PHONE && phoneDigits(one.phone) === phoneDigits(other.phone),
    near_name: !isName && isNear(withoutPlace(name), withoutPlace(its)),
  };
  return LIKENESSES.filter((way) => alike[way]);
}

/** 深圳市宏达运输 → 宏达运输: what a place before it or at its end adds is often left out. */
const withoutPlace = (name: string): string => name.replace(/^[\p{Script=Han}]{2,3}(?:省|市)/u, '');

function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if ([...short].length < LEAST_NEAR) return false;
  if (long.startsWith(short) || long.endsWith(short)) return true;
  const [pairs, others] = [pairsOf(one), pairsOf(other)];
  const common = [...pairs].filter((pair) => others.has(pair)).length;
  return (2 * common) / (pairs.size + others.size) >= NEAR;
}

const pairsOf = (text: string): ReadonlySet<string> => {
  const signs = [...text];
  return new Set(signs.slice(1).map((sign, at) => `${signs[at]}${sign}`));
};

/** Digits alone, without the code of the country. */
export const phoneDigits = (phone: string): string =>
  phone
    .normalize('NFKC')
    .replace(/\D/gu, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/u, '');

const plainTax = (taxNo: string): string =>
  taxNo
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, '');

/** By these a customer of a like name is looked for: what is left of the name without what most names have. */
export const tellingPart = (name: string): string => withoutPlace(payerName(name));
