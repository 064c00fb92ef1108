import type * as z from 'zod';
import { AppError } from './app-error.ts';

/** Parses configuration handed in as plain data; a mistake becomes one `config` Fault naming each path and the value found there. */
export function parseConfig<T>(schema: z.ZodType<T>, input: unknown, what: string): T {
  // What is read once is read sooner than a function of its own for each object is compiled.
  const parsed = schema.safeParse(input, { jitless: true });
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const path = issue.path.map(String);
    return `${path.join('.') || '(root)'}: ${issue.message}; found ${show(valueAt(input, path))}`;
  });
  throw new AppError('config', `${what}\n  ${lines.join('\n  ')}`, { what, issues: lines.length }, { cause: parsed.error });
}

function valueAt(input: unknown, path: readonly string[]): unknown {
  let value: unknown = input;
  for (const key of path)
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  return value;
}

function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 117)}...` : text;
}
