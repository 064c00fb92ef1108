import { plainSigns } from '../phrase/plain-signs.ts';

/** What comes of reading a VIN: `length` and `letters` are no VIN at all; `digit`: its check digit does not fit, as of some makers' (office files, §4). */
export type VinFault =
  | { readonly code: 'length'; readonly signs: number }
  | { readonly code: 'letters'; readonly likely: readonly string[] }
  | { readonly code: 'digit'; readonly likely: readonly string[] };

const SIGNS = 17;
/** Where the check digit stands, and how much each place weighs (ISO 3779, GB 16735). */
const CHECK = 8;
const WEIGHTS = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];
const row = (signs: string, first: number): readonly (readonly [string, number])[] =>
  [...signs].map((sign, at) => [sign, first + at]);
const VALUES: Readonly<Record<string, number>> = Object.fromEntries([
  ...row('0123456789', 0),
  ...row('ABCDEFGH', 1),
  ...row('JKLMN', 1),
  ...row('P', 7),
  ...row('R', 9),
  ...row('STUVWXYZ', 2),
]);
/** Signs of which one is easily written for the other. */
const ALIKE = ['0OQD', '1IL', '2Z', '5S', '6G', '8B', 'UV', 'MN', 'KX', '7T', 'CG'];
const MOST_LIKELY = 40;

/** Capital signs, half width, nothing between them. */
export const plainVin = (text: string): string =>
  plainSigns(text)
    .toUpperCase()
    .replace(/[\s\-_.·]/gu, '');

/** Null where it is in order. */
export function vinFault(text: string): VinFault | null {
  const vin = plainVin(text);
  const signs = [...vin];
  if (signs.length !== SIGNS) return { code: 'length', signs: signs.length };
  if (signs.some((sign) => VALUES[sign] === undefined)) return { code: 'letters', likely: likely(vin) };
  return fits(vin) ? null : { code: 'digit', likely: likely(vin) };
}

/** The sign that belongs at the ninth place. */
export function checkDigit(vin: string): string {
  const sum = [...vin].reduce((total, sign, at) => total + (VALUES[sign] ?? 0) * (WEIGHTS[at] ?? 0), 0) % 11;
  return sum === 10 ? 'X' : String(sum);
}

const fits = (vin: string): boolean => [...vin].every((sign) => VALUES[sign] !== undefined) && checkDigit(vin) === vin[CHECK];

/** What was probably meant: letters that no VIN has put right, one sign for another that looks like it, or two neighbours in the wrong order. */
function likely(vin: string): readonly string[] {
  const plainly = vin.replace(/[OQ]/gu, '0').replace(/I/gu, '1');
  if (plainly !== vin && fits(plainly)) return [plainly];
  const signs = [...plainly];
  const swapped = signs.slice(1).map((sign, at) =>
    signs
      .with(at, sign)
      .with(at + 1, signs[at] ?? '')
      .join(''),
  );
  const mistaken = signs.flatMap((sign, at) =>
    ALIKE.filter((row) => row.includes(sign)).flatMap((row) =>
      [...row].filter((other) => other !== sign).map((other) => signs.with(at, other).join('')),
    ),
  );
  return [...new Set([...mistaken, ...swapped])].filter((one) => one !== vin && fits(one)).slice(0, MOST_LIKELY);
}
