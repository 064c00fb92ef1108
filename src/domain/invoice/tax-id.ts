import { foldText } from './fold-text.ts';

/** GB 32100-2015: 18 signs without I O S V Z; each is its place in this alphabet. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
export const TAX_ID_SHAPE = /^[0-9A-HJ-NPQRTUWXY]{18}$/u;

/** The sign that must stand last after these 17; null where they are none. */
export function taxIdCheckSign(first17: string): string | null {
  let [sum, weight] = [0, 1];
  for (const sign of first17) {
    const value = ALPHABET.indexOf(sign);
    if (value < 0) return null;
    sum += value * weight;
    weight = (weight * 3) % 31;
  }
  return first17.length === 17 ? (ALPHABET[(31 - (sum % 31)) % 31] ?? null) : null;
}

/** A tax number of 18 signs whose check sign is right. */
export const isTaxId = (text: string): boolean => TAX_ID_SHAPE.test(text) && taxIdCheckSign(text.slice(0, 17)) === text[17];

/** `valid`; `old` of 15, 17 or 20 signs as they still occur, which have no check sign; `wrong` otherwise. */
export function judgeTaxId(text: string): 'valid' | 'old' | 'wrong' {
  const id = foldText(text).toUpperCase();
  if (isTaxId(id)) return 'valid';
  return /^(?:[0-9A-Z]{15}|[0-9A-Z]{17}|[0-9A-Z]{20})$/u.test(id) ? 'old' : 'wrong';
}

/** The places (from 1) at which two tax numbers differ, for saying which sign is wrong. */
export const differingPlaces = (a: string, b: string): readonly number[] =>
  Array.from({ length: Math.max(a.length, b.length) }, (_, i) => i + 1).filter((place) => a[place - 1] !== b[place - 1]);
