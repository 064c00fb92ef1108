import { type Text, t } from '../../kernel/text.ts';
import { parseDate, parseTime } from '../../kernel/time.ts';
import type { Element, Field, InForm } from '../element.ts';
import { button, buttonRow, column, columns, markdown, type Node, orDash, type Pen, plainText, small } from './feishu-parts.ts';
import { clean, cut, escapeMarkdown, inked, width } from './feishu-text.ts';
import type { Names } from './locale.ts';

type Form = Extract<Element, { kind: 'form' }>;

/** A form: labels above their fields, faults in red below, and its buttons in a row. */
export function drawForm(form: Form, card: Pen, names: Names, drawHead: (one: InForm, pen: Pen) => readonly Node[]): Node {
  const pen: FieldPen = { ...card, inForm: true, partial: form.partial === true };
  const rows: Node[] = [];
  for (let i = 0; i < form.fields.length; i++) {
    const [field, next] = [form.fields[i], form.fields[i + 1]];
    if (!field) continue;
    if (next && standTogether(field, next)) {
      rows.push(columns([cell(field, pen, names), cell(next, pen, names)], { flex_mode: 'bisect' }));
      i++;
    } else rows.push(...fieldNodes(field, pen, names));
  }
  // Behind the fields: where a button of the head is called like a field, it yields, and the answer comes back under the name of its field.
  const head = (form.head ?? []).flatMap((one) => drawHead(one, pen));
  return {
    tag: 'form',
    name: pen.unique(form.name || 'form'),
    vertical_spacing: '4px',
    elements: [
      ...head,
      ...rows,
      buttonRow([{ ...form.submit, submits: true }, ...(form.others ?? [])].map((one) => button(one, pen))),
    ],
  };
}

/** A day and what narrows it down (a time, a half day, the other end) share a line: from | morning, to | afternoon. */
const standTogether = (field: Field, next: Field): boolean =>
  (field.kind === 'date' || field.kind === 'time') && (next.kind === 'date' || next.kind === 'time' || next.kind === 'choice');

interface FieldPen extends Pen {
  readonly partial: boolean;
}

const cell = (field: Field, pen: FieldPen, names: Names): Node =>
  column(fieldNodes(field, pen, names), { vertical_spacing: '4px' });

function fieldNodes(field: Field, pen: FieldPen, names: Names): readonly Node[] {
  const said = field.hint ? clean(pen.say(field.hint, 300)) : '';
  // A short hint stands in the empty field; one that a phone would cut off gets a line.
  const inField = takesHint(field) && width(said) <= 40 ? said : '';
  const control = drawControl(field, inField, pen, names);
  return [
    ...(field.kind === 'tick' ? [] : [label(field, pen)]),
    ...(said !== '' && inField === '' ? [markdown(inked('grey', said), small)] : []),
    control,
    ...(field.kind === 'person' && field.among.some((person) => names.telling(person) === 'same')
      ? [markdown(inked('grey', pen.say(t('choice.same_people'))), small)]
      : []),
    ...(field.fault ? [markdown(inked('red', pen.say(field.fault, 300)), small)] : []),
  ];
}

const takesHint = (field: Field): boolean => field.kind !== 'tick' && !('value' in field && field.value !== undefined);

const label = (field: Field, pen: Pen): Node =>
  markdown(`${orDash(escapeMarkdown(pen.say(field.label, 80)))}${field.required ? ` <font color='red'>*</font>` : ''}`, {
    margin: '6px 0px 0px 0px',
  });

function drawControl(field: Field, hint: string, pen: FieldPen, names: Names): Node {
  const words = (key: Text): Node => plainText(cut(hint || pen.say(key), 100));
  const base = { name: pen.unique(field.name || 'field'), width: 'fill', required: field.required && !pen.partial };
  switch (field.kind) {
    case 'line':
    case 'paragraph': {
      const limit = Math.min(Math.max(Math.trunc(field.maxLength) || 1, 1), 1000);
      // Not `cut`: an … would be sent back as if the person had typed it.
      const value = field.value === undefined ? '' : Array.from(field.value).slice(0, limit).join('');
      return {
        tag: 'input',
        ...base,
        input_type: field.kind === 'line' ? 'text' : 'multiline_text',
        ...(field.kind === 'paragraph' ? { rows: 3, auto_resize: true, max_rows: 8 } : {}),
        max_length: limit,
        placeholder: words(t('card.fill')),
        ...(value === '' ? {} : { default_value: value }),
      };
    }
    case 'date':
      return {
        tag: 'date_picker',
        ...base,
        placeholder: words(t('card.choose_date')),
        ...(field.value && parseDate(field.value) ? { initial_date: field.value } : {}),
      };
    case 'time':
      return { tag: 'picker_time', ...base, placeholder: words(t('card.choose_time')), ...initialTime(field.value) };
    case 'choices': {
      const options = offered(field.options);
      if (options.length === 0) return nothingToChoose(pen);
      const chosen = (field.value ?? []).filter((value) => options.some((one) => one.value === value));
      return {
        tag: 'multi_select_static',
        ...base,
        placeholder: words(t('card.choose')),
        options: options.map((one) => ({ text: plainText(cut(pen.say(one.text), 100)), value: one.value })),
        ...(chosen.length > 0 ? { selected_values: [...new Set(chosen)] } : {}),
      };
    }
    case 'choice': {
      const options = offered(field.options);
      if (options.length === 0) return nothingToChoose(pen);
      return {
        tag: 'select_static',
        ...base,
        placeholder: words(t('card.choose')),
        options: options.map((one) => ({ text: plainText(cut(pen.say(one.text), 100)), value: one.value })),
        ...(options.some((one) => one.value === field.value) ? { initial_option: field.value } : {}),
      };
    }
    case 'person': {
      const people = new Map(
        field.among.flatMap((person) => {
          const id = names.externalId(person);
          return id === null || id === '' ? [] : [[id, person] as const];
        }),
      );
      // An empty list would offer every member of the chat.
      if (people.size === 0) return nothingToChoose(pen);
      const chosen = field.value ? names.externalId(field.value) : null;
      // The platform's own list shows names alone; where two people have one, ours says what tells them apart.
      const isPlain = [...people.values()].every((person) => names.telling(person) === 'alone');
      return {
        tag: isPlain ? 'select_person' : 'select_static',
        ...base,
        placeholder: words(t('card.choose_person')),
        options: [...people].map(([value, person]) =>
          isPlain ? { value } : { text: plainText(cut(names.name(person), 100)), value },
        ),
        ...(chosen && people.has(chosen) ? { initial_option: chosen } : {}),
      };
    }
    case 'tick':
      return {
        tag: 'checker',
        name: base.name,
        checked: field.value ?? false,
        text: plainText(pen.say(field.label, 200)),
        margin: '6px 0px 0px 0px',
      };
    default:
      return field satisfies never;
  }
}

type Options = Extract<Field, { kind: 'choice' }>['options'];

/** Each once; the platform refuses a card with an empty value or the same twice. */
const offered = (options: Options): Options =>
  options.filter((one, i) => one.value !== '' && options.findIndex((o) => o.value === one.value) === i);

const nothingToChoose = (pen: Pen): Node => markdown(inked('grey', pen.say(t('card.no_options'))));

function initialTime(value: string | undefined): { initial_time?: string } {
  return value && /^\d\d:\d\d$/.test(value) && (parseTime(value) ?? 1440) < 1440 ? { initial_time: value } : {};
}
