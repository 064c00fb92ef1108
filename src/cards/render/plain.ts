import { t } from '../../kernel/text.ts';
import type { Button, Card, Element, Field, Tag, TrailStep } from '../element.ts';
import type { CardLocale, Names } from './locale.ts';

type People = Pick<Names, 'name'>;
/** Where nobody says who is who, a chosen person is only known to be chosen. */
const NOBODY: People = { name: () => '☑' };

/** The same card as plain text: for logs, notifications, tests, and platforms without cards. */
export function renderPlain(card: Card, locale: CardLocale, names: People = NOBODY): string {
  const { header } = card;
  const title = `【${locale.speak(header.title)}】${(header.tags ?? []).map((tag) => tagText(tag, locale)).join('')}`;
  const lines = card.body.flatMap((element) => elementLines(element, locale, names));
  return [title, ...(header.subtitle ? [locale.speak(header.subtitle)] : []), ...lines]
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function elementLines(element: Element, locale: CardLocale, names: People): readonly string[] {
  const s = (text: Parameters<CardLocale['speak']>[0]): string => locale.speak(text);
  const { colon, aside, comma } = MARKS[locale.language];
  switch (element.kind) {
    case 'text':
      return [s(element.text)];
    case 'facts':
      return element.rows.map((row) => `${s(row.label)}${colon}${s(row.value)}`);
    case 'callout':
      return [
        `${CALLOUTS[element.tone]} ${s(element.text)}${element.clause ? aside(s(t('card.clause', { clause: element.clause }))) : ''}`,
      ];
    case 'trail':
      return element.steps.map(
        (step) =>
          `${STEPS[step.state]} ${s(step.name)}${colon}${step.people.map(s).join(comma)}${step.note ? aside(s(step.note)) : ''}`,
      );
    case 'steps':
      return [element.steps.map(({ name, state, note }) => `${WAY[state]} ${s(name)}${note ? ` ${s(note)}` : ''}`).join(' → ')];
    case 'calendar':
      return [element.days.map(({ day, mark }) => `${day}${s(mark)}`).join(' ')];
    case 'copy':
      return [s(element.text)];
    case 'divider':
      return ['————'];
    case 'table':
      return [
        element.columns.map((column) => s(column.title)).join(' | '),
        ...element.rows.map((row) =>
          element.columns.map(({ id }) => (Object.hasOwn(row, id) && row[id] ? s(row[id]) : '')).join(' | '),
        ),
      ];
    case 'fold':
      return [
        `▸ ${s(element.title)}`,
        ...element.body
          .flatMap((inner) => elementLines(inner, locale, names))
          .map((line) => `  ${line.replaceAll('\n', '\n  ')}`),
      ];
    case 'buttons':
      return [buttonLine(element.buttons, locale)];
    case 'item':
      return [
        `• ${s(element.title)}${element.tag ? ` ${tagText(element.tag, locale)}` : ''}`,
        ...(element.detail ? [`  ${s(element.detail)}`] : []),
        ...(element.buttons.length > 0 ? [`  ${buttonLine(element.buttons, locale)}`] : []),
      ];
    case 'bars':
      return [
        ...(element.title ? [s(element.title)] : []),
        ...element.bars.map((bar) => `${s(bar.label)}${colon}${s(bar.shown)}`),
      ];
    case 'form':
      return [
        ...(element.head ?? []).flatMap((one) => elementLines(one, locale, names)),
        ...element.fields.flatMap((field) => fieldLines(field, locale, names)),
        buttonLine([element.submit, ...(element.others ?? [])], locale),
      ];
    default:
      return element satisfies never;
  }
}

function fieldLines(field: Field, locale: CardLocale, names: People): readonly string[] {
  const label = `${locale.speak(field.label)}${field.required ? '*' : ''}`;
  const value = fieldValue(field, locale, names);
  const hint = field.hint ? MARKS[locale.language].aside(locale.speak(field.hint)) : '';
  return [
    `${label}${MARKS[locale.language].colon}${value === '' ? `____${hint}` : value}`,
    ...(field.fault ? [`  ✗ ${locale.speak(field.fault)}`] : []),
  ];
}

function fieldValue(field: Field, locale: CardLocale, names: People): string {
  switch (field.kind) {
    case 'line':
    case 'paragraph':
    case 'date':
    case 'time':
      return field.value ?? '';
    case 'choice': {
      const chosen = field.options.find((option) => option.value === field.value);
      return chosen ? locale.speak(chosen.text) : '';
    }
    case 'choices':
      return field.options
        .filter((option) => field.value?.includes(option.value))
        .map((option) => locale.speak(option.text))
        .join(MARKS[locale.language].comma);
    case 'person':
      return field.value ? names.name(field.value) : '';
    case 'tick':
      return field.value ? '☑' : '☐';
    default:
      return field satisfies never;
  }
}

const buttonLine = (buttons: readonly Button[], locale: CardLocale): string =>
  buttons
    .map((button) => `[${locale.speak(button.text)}${button.disabled ? ` – ${locale.speak(button.disabled)}` : ''}]`)
    .join(' ');

const tagText = (tag: Tag, locale: CardLocale): string => `〔${locale.speak(tag.text)}〕`;

const STEPS: Readonly<Record<TrailStep['state'], string>> = {
  approved: '✓',
  open: '●',
  late: '●',
  waiting: '○',
  rejected: '✗',
  skipped: '–',
  cancelled: '–',
};

const WAY = { done: '✓', open: '●', late: '●', waiting: '○' } as const;

const CALLOUTS = { info: 'ℹ', warn: '⚠', bad: '✗', good: '✓' } as const;

const MARKS = {
  'zh-CN': { comma: '、', colon: '：', aside: (text: string) => `（${text}）` },
  en: { comma: ', ', colon: ': ', aside: (text: string) => ` (${text})` },
} as const;
