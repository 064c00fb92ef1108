import type { Say } from '../kernel/text.ts';
import type { Field, Fields, Options } from './field.ts';

/** Both languages of what a definition says. */
export const w = (zh: string, en: string): Say => ({ zh, en });

type More = Pick<Field, 'hint' | 'heads' | 'mask' | 'accept'>;

const plainField =
  <K extends 'date' | 'month' | 'time' | 'tick' | 'person' | 'people' | 'unit' | 'shares'>(kind: K) =>
  (zh: string, en: string, more: More = {}) =>
    ({ kind, label: w(zh, en), ...more }) as const;

const wordsField =
  <K extends 'line' | 'paragraph'>(kind: K, usual: number) =>
  (
    zh: string,
    en: string,
    more: More & { readonly max?: number; readonly shape?: 'phone' | 'tax_no' | 'contract_no' | 'vin' } = {},
  ) =>
    ({ kind, label: w(zh, en), max: usual, ...more }) as const;

const figure =
  <K extends 'money' | 'count' | 'percent'>(kind: K) =>
  (zh: string, en: string, more: More & { readonly min?: number; readonly max?: number; readonly measure?: Say } = {}) =>
    ({ kind, label: w(zh, en), ...more }) as const;

export const date = plainField('date');
export const month = plainField('month');
export const time = plainField('time');
export const tick = plainField('tick');
export const person = plainField('person');
export const people = plainField('people');
export const unit = plainField('unit');
/** People or units among whom an amount is split. */
export const shares = plainField('shares');
/** One line, 60 signs unless it says so. */
export const line = wordsField('line', 60);
/** Several lines, 300 signs unless it says so. */
export const paragraph = wordsField('paragraph', 300);
/** Cents; nothing below zero unless `min` allows it. */
export const money = figure('money');
/** Whole numbers; nothing below zero unless `min` allows it. */
export const count = figure('count');
/** 12.5 is 12.5 %, two decimals at most. */
export const percent = figure('percent');

/** One of them; `offered` where they depend on who asks. */
export const choice = <const O extends Options | 'offered'>(
  zh: string,
  en: string,
  options: O,
  more: More & { readonly usual?: O extends Options ? keyof O & string : string } = {},
) => ({ kind: 'choice', label: w(zh, en), options, ...more }) as const;

/** Any number of them. */
export const choices = <const O extends Options | 'offered'>(zh: string, en: string, options: O, more: More = {}) =>
  ({ kind: 'choices', label: w(zh, en), options, ...more }) as const;

/** @param to a kind of record, `record` for one of any kind, or `process:…` for a request */
export const reference = <const K extends string>(zh: string, en: string, to: K, more: More = {}) =>
  ({ kind: 'reference', label: w(zh, en), to, ...more }) as const;

export const files = (zh: string, en: string, more: More & { readonly max?: number } = {}) =>
  ({ kind: 'files', label: w(zh, en), max: 5, ...more }) as const;

export const photos = (zh: string, en: string, more: More & { readonly max?: number } = {}) =>
  ({ kind: 'files', label: w(zh, en), max: 5, of: 'image', ...more }) as const;

/** A table; its rows have fields of their own. */
export const rows = <const R extends Fields>(
  zh: string,
  en: string,
  row: R,
  more: More & { readonly min?: number; readonly max?: number } = {},
) => ({ kind: 'rows', label: w(zh, en), row, min: 0, max: 20, ...more }) as const;

export const optional = <const F extends Field>(field: F): F & { readonly optional: true } => ({ ...field, optional: true });
