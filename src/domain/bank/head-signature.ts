import { signatureOf } from '../record-import/heads.ts';

/** What this assistant puts behind the columns of rows it gives back, and no bank calls so at the end. */
export const OWN_ACCOUNT = '本方账号';

/** By what a way of naming columns is known again, also in rows that were given back with their account behind them. */
export const headSignature = (titles: readonly string[]): string =>
  signatureOf(titles.at(-1) === OWN_ACCOUNT ? titles.slice(0, -1) : titles);
