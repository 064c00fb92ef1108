import * as z from 'zod';
import { parseOffset } from '../domain/reminders/offset.ts';
import { parseConfig } from '../kernel/parse-config.ts';
import type { Kind, Numbers, Span } from './define.ts';
import { SPAN_FORM } from './words.ts';

/** Figures a company sets itself, by kind: config/numbers.yaml. */
export type SetNumbers = Readonly<Record<string, Numbers>>;

const span = z.custom<Span>((value) => typeof value === 'string' && parseOffset(value) !== null, { error: SPAN_FORM });
const count = z.number().int().min(0).max(100_000);

/**
 * Reads the figures; only those a definition has may be set, each as what it is: a span stays a span.
 * @throws AppError `config` naming kind and figure
 */
export function parseNumbers(kinds: readonly Kind[], input: unknown): SetNumbers {
  const shape = kinds.map(({ id, numbers = {} }) => {
    const own = Object.entries(numbers).map(([name, usual]) => [name, (typeof usual === 'number' ? count : span).optional()]);
    return [id, z.strictObject(Object.fromEntries(own) as Record<string, z.ZodType<Span | number | undefined>>).optional()];
  });
  return parseConfig(z.strictObject(Object.fromEntries(shape)), input ?? {}, 'numbers.yaml') as SetNumbers;
}

/** The figures in force for a kind. */
export const numbersOf = (kind: Kind, set: SetNumbers): Numbers => ({ ...kind.numbers, ...set[kind.id] });
