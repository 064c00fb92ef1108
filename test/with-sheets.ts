import type { LocalDate } from '../src/kernel/time.ts';
import type { OfficeOptions } from './office.ts';

/** A submission in use since a day; others are not. */
export const withSheets = (kind: string, since = '2026-11-16'): OfficeOptions => ({
  config: (config) => ({ ...config, submissions: { since: { [kind]: since as LocalDate } } }),
});
