import type { Field, Fields } from '../../src/fields/field.ts';
import type { PersonId } from '../../src/kernel/id.ts';
import { addDays, type LocalDate } from '../../src/kernel/time.ts';

/** Draws one of some; the same seed draws the same. */
export type Draw = <T>(of: readonly T[]) => T;

export function drawer(seed: number): Draw {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return (of) => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return of[(state >>> 8) % of.length] as never;
  };
}

export interface Around {
  readonly people: readonly PersonId[];
  readonly units: readonly string[];
  readonly today: LocalDate;
}

/** A form as it has been read, of any fields: what a person might fill in. */
export const formFrom = (fields: Fields, draw: Draw, around: Around): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(fields).map(([id, field]) => [id, valueFrom(field, draw, around)]));

const WORDS = ['定金怎么退', '库存表', '第一行\n第二行', '*星号* [链接](x) <at id=all></at>', 'Ａ１', '改一下🙂'];

function valueFrom(field: Field, draw: Draw, around: Around): unknown {
  if (field.optional && draw([true, false])) return null;
  const { people, units, today } = around;
  switch (field.kind) {
    case 'line':
      return draw(WORDS).split('\n')[0]?.slice(0, field.max).trim();
    case 'paragraph':
      return draw(WORDS).slice(0, field.max).trim();
    case 'date':
      return addDays(today, draw([0, 1, 3, 8]));
    case 'month':
      return today.slice(0, 7);
    case 'time':
      return draw([540, 825, 1080]);
    case 'tick':
      return draw([true, false]);
    case 'person':
      return draw(people);
    case 'people':
      return [...new Set([draw(people), draw(people), draw(people)])];
    case 'unit':
      return draw(units);
    case 'shares':
      return [{ who: draw(people), amount: null, percent: draw([null, 12.5]) }];
    case 'money':
      return BigInt(draw([0, 12_345, 99]));
    case 'count':
      return Math.max(field.min ?? 0, draw([0, 1, 12]));
    case 'percent':
      return draw([0, 12.5, 100]);
    case 'choice':
      return draw(Object.keys(field.options === 'offered' ? {} : field.options));
    case 'choices':
      return choicesFrom(Object.keys(field.options === 'offered' ? {} : field.options), draw);
    case 'reference':
      return draw(['rec_1', 'rec_2']);
    case 'files':
      return field.of === 'image'
        ? [{ messageId: 'om_1', name: '', kind: 'image' }]
        : [{ messageId: 'om_1', name: 'a.pdf', kind: 'file' }];
    case 'rows':
      return Array.from({ length: Math.max(1, field.min) }, () => formFrom(field.row, draw, around));
    default:
      return field satisfies never;
  }
}

/** One of them, or all. */
const choicesFrom = (options: readonly string[], draw: Draw): readonly string[] =>
  draw([true, false]) ? options : [draw(options)];
