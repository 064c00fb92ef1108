import type * as z from 'zod';
import type { FormValue } from '../platform.ts';
import type { press } from './schemas.ts';
import { withoutOffset } from './times.ts';

type Action = z.infer<typeof press>['action'];

/**
 * What was filled in or picked, by field name. A submitted form brings `form_value`; a lone component brings its own value under its name
 *.
 */
export function formValues(action: Action): Readonly<Record<string, FormValue>> {
  const filled = Object.entries(action.form_value ?? {}).flatMap(([name, value]) => {
    const known = formValue(value);
    return known === null ? [] : [[name, known] as const];
  });
  const lone = action.name ? loneValue(action) : null;
  return Object.fromEntries(lone === null || !action.name ? filled : [...filled, [action.name, lone] as const]);
}

function loneValue(action: Action): FormValue | null {
  return formValue(action.option ?? action.options ?? action.input_value ?? action.checked ?? null);
}

function formValue(value: unknown): FormValue | null {
  if (typeof value === 'string') return withoutOffset(value);
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.filter((one): one is string => typeof one === 'string');
  return null;
}

/** A button's value is an object by our own renderer; a JSON text is legal too. */
export function buttonValue(value: unknown): unknown {
  if (typeof value !== 'string') return value ?? null;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}
