import { signatureOf } from '../record-import/heads.ts';
import { OWN_ACCOUNT } from './columns-said.ts';

/** By what a way of naming columns is known again, also in rows that were given back with their account behind them. */
export const headSignature = (titles: readonly string[]): string =>
  signatureOf(titles.at(-1) === OWN_ACCOUNT ? titles.slice(0, -1) : titles);
