import { readMoney } from '../domain/phrase/money.ts';
import { findPeople } from '../domain/phrase/people.ts';
import { plainSigns } from '../domain/phrase/plain-signs.ts';
import { unitsSaid } from '../domain/phrase/unit-said.ts';
import type { Field, Fields, RawForm } from './field.ts';
import { centsText, rawOf } from './raw.ts';
import { amongOf, optionsOf, type ReadContext } from './read-context.ts';
import { dayIn, readMonthText } from './read-day.ts';
import { readText } from './read-text.ts';

/**
 * A first filling of a form from a sentence. What is named by its label is taken (金额86.5，供应商：苏州金龙); what has no label only where exactly one field
 * of the kind is there to take it and the sentence holds exactly one value. Everything else stays empty: an empty field is asked for, a wrong value is not.
 * @param byLabel fields that are taken by their label only
 */
export function fillFrom(fields: Fields, sentence: string, c: ReadContext, byLabel: readonly string[] = []): RawForm {
  const named = byLabels(fields, sentence, c);
  const rest = Object.entries(fields).filter(([id]) => !Object.hasOwn(named.form, id));
  const form: Record<string, string> = { ...named.form };
  for (const [id, field] of rest) {
    const alone = rest.filter(([, other]) => family(other) === family(field)).length === 1 || family(field) === 'option';
    // What has a usual value is another only where it is named: 报修：不要报废.
    const value = alone && !byLabel.includes(id) && !('usual' in field) ? unnamed(id, field, named.rest, c) : null;
    if (value !== null) form[id] = value;
  }
  return form;
}

/** Kinds that could take the same piece of a sentence. */
function family(field: Field): string {
  switch (field.kind) {
    case 'money':
      return 'money';
    case 'date':
      return 'day';
    case 'month':
      return 'month';
    case 'person':
    case 'people':
      return 'person';
    case 'unit':
      return 'unit';
    case 'choice':
    case 'choices':
      return 'option';
    // Only by their labels: any piece of a sentence could be theirs.
    case 'line':
    case 'paragraph':
    case 'time':
    case 'tick':
    case 'count':
    case 'percent':
    case 'reference':
    case 'shares':
    case 'files':
    case 'rows':
      return 'none';
    default:
      return field satisfies never;
  }
}

interface ByLabel {
  readonly form: RawForm;
  /** The sentence without what was named. */
  readonly rest: string;
}

const BREAK = '，,。；;\n';

function byLabels(fields: Fields, sentence: string, c: ReadContext): ByLabel {
  const form: Record<string, string> = {};
  let rest = sentence;
  // The longest label first: 合同金额 is not 金额.
  const labels = Object.entries(fields)
    .flatMap(([id, field]) => [field.label.zh, field.label.en, ...(field.heads ?? [])].map((label) => ({ id, field, label })))
    .toSorted((a, b) => b.label.length - a.label.length);
  for (const { id, field, label } of labels) {
    if (Object.hasOwn(form, id)) continue;
    // 设备坏了 names no device: words need a sign between.
    const sign = family(field) === 'none' || family(field) === 'option' ? '\\s*[:：]\\s*' : '\\s*(?:[:：]|是|为)?\\s*';
    const found = new RegExp(`(?<=^|[${BREAK}\\s])${escaped(label)}${sign}([^${BREAK}]+)`, 'iu').exec(rest);
    const read = found?.[1] ? readText(field, found[1], c, c.offered?.[id]) : null;
    if (!found || !read?.ok || read.value === null) continue;
    form[id] = rawOf(field, read.value);
    rest = rest.slice(0, found.index) + rest.slice(found.index + found[0].length);
  }
  return { form, rest };
}

const escaped = (label: string): string => label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The one value of a kind that the sentence holds; null where it holds none or several. */
function unnamed(id: string, field: Field, sentence: string, c: ReadContext): string | null {
  switch (field.kind) {
    case 'money': {
      const amount = readMoney(sentence);
      return amount === null ? null : centsText(amount);
    }
    case 'date': {
      const days = new Set(sentence.split(new RegExp(`[${BREAK}\\s]`, 'u')).flatMap((part) => dayIn(part, c.today) ?? []));
      return days.size === 1 ? [...days].join('') : null;
    }
    case 'month': {
      const months = new Set(
        sentence.split(new RegExp(`[${BREAK}\\s]`, 'u')).flatMap((part) => readMonthText(part, c.today) ?? []),
      );
      return months.size === 1 ? [...months].join('') : null;
    }
    case 'person':
    case 'people':
      return onePerson(sentence, c, amongOf(c.offered?.[id]));
    case 'unit': {
      const said = unitsSaid(sentence, c.org);
      return said && said.units.length === 1 ? said.units[0].id : null;
    }
    case 'choice':
    case 'choices': {
      const text = plainSigns(sentence).toLowerCase();
      const named = Object.entries(optionsOf(field, c.offered?.[id])).filter(
        ([, { zh, en }]) =>
          text.includes(plainSigns(zh).toLowerCase()) || new RegExp(`\\b${escaped(en.toLowerCase())}\\b`).test(text),
      );
      return named.length === 1 ? (named[0]?.[0] ?? null) : null;
    }
    case 'line':
    case 'paragraph':
    case 'time':
    case 'tick':
    case 'count':
    case 'percent':
    case 'reference':
    case 'shares':
    case 'files':
    case 'rows':
      return null;
    default:
      return field satisfies never;
  }
}

function onePerson(sentence: string, c: ReadContext, among: readonly string[] | null): string | null {
  const people = c.org.people.filter(({ id, active }) => active && (among === null || among.includes(id)));
  const found = findPeople(plainSigns(sentence), people, mentionedIn(c));
  const [one] = found;
  const [id, ...others] = one?.candidates ?? [];
  return found.length === 1 && one?.exact && id && others.length === 0 ? id : null;
}

const mentionedIn = ({ mentioned = [], org }: ReadContext) =>
  mentioned.flatMap(({ id }) => org.people.filter((person) => person.id === id));
