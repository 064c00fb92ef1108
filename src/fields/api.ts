import * as z from 'zod';
import type { Org } from '../domain/org/org.ts';
import type { PersonId, UnitId } from '../kernel/id.ts';
import type { Field, Fields } from './field.ts';
import { isEmpty } from './print.ts';
import { rawOf } from './raw.ts';

/*
 * A field as another program writes and reads it: JSON of plain texts, whose meaning its kind decides as if they had been typed. Files, tables and shares of
 * something are filled in on a card only.
 */

/** What JSON a field takes; null: none. `label` in both languages stands in the description. */
export function apiType(field: Field): z.ZodType | null {
  const type = bareType(field);
  const { zh, en } = field.label;
  return type && (field.optional ? type.nullable().optional() : type).describe(`${zh} · ${en}`);
}

function bareType(field: Field): z.ZodType | null {
  switch (field.kind) {
    case 'line':
    case 'paragraph':
      return z.string().min(1).max(field.max);
    case 'date':
      return z
        .string()
        .regex(/^\d{4}-\d{2}-\d{2}$/u)
        .meta({ format: 'date' });
    case 'month':
      return z.string().regex(/^\d{4}-\d{2}$/u);
    case 'time':
      return z.string().regex(/^\d{2}:\d{2}$/u);
    case 'money':
      // Exact at any size, which a number of JSON is not.
      return z
        .string()
        .regex(/^-?\d{1,12}(\.\d{1,2})?$/u)
        .meta({ examples: ['128800.00'] });
    case 'count':
    case 'percent':
      return z.number();
    case 'tick':
      return z.boolean();
    case 'choice':
      return field.options === 'offered' ? z.string().max(60) : z.enum(Object.keys(field.options));
    case 'choices':
      return z.array(field.options === 'offered' ? z.string().max(60) : z.enum(Object.keys(field.options))).max(50);
    // By number, or a name that only one has; units by their code; records by their number.
    case 'person':
    case 'unit':
    case 'reference':
      return z.string().min(1).max(60);
    case 'people':
      return z.array(z.string().min(1).max(60)).max(50);
    case 'files':
    case 'rows':
    case 'shares':
      return null;
    default:
      return field satisfies never;
  }
}

/** The types of all fields that another program can fill in. */
export const apiTypes = (fields: Fields): Readonly<Record<string, z.ZodType>> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([id, field]) => {
      const type = apiType(field);
      return type ? [[id, type]] : [];
    }),
  );

/** What was sent, as somebody would have typed it. */
export function apiText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : '';
  return Array.isArray(value) ? value.join(',') : String(value as string | number);
}

/** How people, units and records are named to another program. */
export interface ApiNames {
  readonly org: Org;
  readonly numberOf: (record: string) => string | null;
}

/** A value as another program reads it; null where there is none, or none it can read. */
export function apiValue(field: Field, value: unknown, { org, numberOf }: ApiNames): unknown {
  if (isEmpty(value)) return null;
  const nameOf = (id: PersonId): string | null => org.person(id)?.employeeNo ?? org.person(id)?.name ?? null;
  switch (field.kind) {
    case 'person':
      return nameOf(value as PersonId);
    case 'people':
      return (value as readonly PersonId[]).map(nameOf);
    case 'unit':
      return org.unit(value as UnitId)?.code ?? null;
    case 'reference':
      return numberOf(value as string);
    case 'count':
    case 'percent':
    case 'tick':
    case 'choices':
      return value;
    case 'files':
    case 'rows':
    case 'shares':
      return null;
    default:
      return rawOf(field, value);
  }
}
