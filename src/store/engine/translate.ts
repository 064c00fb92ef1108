import { createHash } from 'node:crypto';
import { AppError } from '../../kernel/app-error.ts';
import type { SqlValue } from './engine.ts';

/** A statement with its holes as `$1 …`, and how the values given come into that order. */
export interface Translated {
  /** The same for the same text, so that each connection prepares it once. */
  readonly name: string;
  readonly text: string;
  values(holes: readonly unknown[]): readonly SqlValue[];
}

/** Holes inside quotes are none. */
const HOLE = /'(?:[^']|'')*'|"[^"]*"|@(\w+)|\?/g;

/** PostgreSQL takes any sign in a text but this one, which says nothing anyway. */
const withoutNull = (value: SqlValue): SqlValue =>
  typeof value === 'string' && value.includes('\0') ? value.replaceAll('\0', '') : value;

/** @throws AppError `bug` for holes of both kinds in one statement */
export function translate(text: string): Translated {
  const names: string[] = [];
  let count = 0;
  const numbered = text.replace(HOLE, (found, name: string | undefined) => {
    if (found === '?') return `$${++count}`;
    if (name === undefined) return found;
    if (!names.includes(name)) names.push(name);
    return `$${names.indexOf(name) + 1}`;
  });
  if (count > 0 && names.length > 0) throw new AppError('bug', `a statement has holes of both kinds: ${text}`);
  return {
    name: createHash('sha256').update(numbered).digest('base64url').slice(0, 32),
    text: numbered,
    values: (holes) => {
      const given = names.length > 0 ? names.map((name) => (holes[0] as Record<string, SqlValue>)[name] ?? null) : holes;
      return (given as readonly SqlValue[]).map(withoutNull);
    },
  };
}
