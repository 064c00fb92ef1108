import fc from 'fast-check';
import { zhCN } from '../../src/all-words.ts';
import type { Action, Button, Card, Element, Fact, Field, InForm, Tag, TrailStep } from '../../src/cards/element.ts';
import type { PersonId } from '../../src/kernel/id.ts';
import { type Cents, cents } from '../../src/kernel/money.ts';
import type { Text, WordKeys } from '../../src/kernel/text.ts';
import { addDays, type Instant, type LocalDate } from '../../src/kernel/time.ts';

/** What people could write to break a card. */
export const NASTY = [
  '<at id=all></at>',
  '<at id=ou_1></at> 请批',
  '[点我](https://evil.example/a)',
  '![x](img_v2_1)',
  '**粗** _斜_ ~~删~~ `码`',
  '# 标题\n- 一\n- 二\n1. 三\n> 引\n---\n===',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  "<font color='red'>红</font><text_tag color='blue'>x</text_tag><link url='https://a.cn'>a</link>",
  '&lt;at id=all&gt; &#60;at&#62;',
  'https://evil.example www.evil.example a@evil.example',
  `:OK: $x$ \${var} {{a}} \\*`,
  '```js\nalert(1)\n```',
  '    四个空格',
  '\u202Egnp.exe \u0000\u0007 \uD800 😀',
  '',
  '   ',
  '{hole}',
] as const;

const words = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('张伟明', '年假', '明天下午去二级网点「建德店」对账', 'Zhang Wei', '¥1,234.50', '12:30'),
  },
  { weight: 2, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 4000 }).map((n) => '很长的理由"😀'.repeat(n / 8)) },
);

const date: fc.Arbitrary<LocalDate> = fc.integer({ min: 0, max: 2000 }).map((days) => addDays('2024-01-01' as LocalDate, days));
const at: fc.Arbitrary<Instant> = fc.integer({ min: 0, max: 4e12 }).map((ms) => ms as Instant);
const amount: fc.Arbitrary<Cents> = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map((value) => cents(value));

const written: fc.Arbitrary<Text> = words.map((text) => ({ plain: text }));
const arg = fc.oneof(
  words,
  fc.double(),
  date.map((value) => ({ date: value })),
  at.map((value) => ({ at: value })),
  amount.map((value) => ({ cents: value })),
  written,
  fc.array(written, { maxLength: 3 }),
);
const keys = Object.keys(zhCN) as (keyof WordKeys)[];
export const text: fc.Arbitrary<Text> = fc.oneof(
  { weight: 3, arbitrary: written },
  {
    weight: 1,
    arbitrary: fc.record({
      key: fc.constantFrom(...keys),
      with: fc.dictionary(fc.constantFrom('name', 'count', 'at', 'who'), arg, { maxKeys: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      say: fc.record({ zh: fc.constantFrom('{a}请了{b}', '无'), en: fc.constantFrom('{a} took {b}', 'none') }),
      with: fc.record({ a: arg, b: arg }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ join: fc.array(written, { maxLength: 4 }), by: fc.constantFrom('、', '\n') }) },
);

const id = fc.integer({ min: 0, max: 20 });
const person = id.map((n): PersonId => `per_${n}`);
const action: fc.Arbitrary<Action> = fc.oneof(
  id.map((n): Action => ({ do: 'request.approve', request: `req_${n}`, v: n })),
  id.map((n): Action => ({ do: 'draft.cancel', draft: `drf_${n}` })),
  fc.constant<Action>({ do: 'ask', what: 'help' }),
  fc.string({ unit: 'binary', maxLength: 120 }).map((after): Action => ({ do: 'list.page', list: 'my_requests', after })),
);

/** Optional properties left out as often as given, as exactOptionalPropertyTypes wants them. */
const shape = <T extends object, O extends object>(
  must: { [K in keyof T]: fc.Arbitrary<T[K]> },
  may: { [K in keyof O]: fc.Arbitrary<O[K]> },
) => fc.tuple(fc.record(must), fc.record(may, { requiredKeys: [] })).map(([a, b]) => ({ ...a, ...b }) as T & Partial<O>);

const button: fc.Arbitrary<Button> = shape(
  { text, action },
  {
    style: fc.constantFrom('primary' as const, 'danger' as const, 'plain' as const, 'link' as const),
    confirm: fc.record({ title: text, text }),
    disabled: text,
    name: fc.constantFrom('go', 'no', 'approve'),
    submits: fc.boolean(),
  },
);
const tag: fc.Arbitrary<Tag> = fc.record({
  text,
  tone: fc.constantFrom(
    'neutral' as const,
    'blue' as const,
    'green' as const,
    'red' as const,
    'orange' as const,
    'purple' as const,
  ),
});
const fact: fc.Arbitrary<Fact> = shape({ label: text, value: text }, { wide: fc.boolean() });
const step: fc.Arbitrary<TrailStep> = shape(
  {
    name: text,
    state: fc.constantFrom(
      'waiting' as const,
      'open' as const,
      'approved' as const,
      'rejected' as const,
      'skipped' as const,
      'cancelled' as const,
    ),
    people: fc.array(text, { maxLength: 4 }),
  },
  { note: text },
);

const fieldBase = { name: fc.constantFrom('from', 'to', 'why', 'kind', ''), label: text, required: fc.boolean() };
const fieldMay = { hint: text, fault: text };
const field: fc.Arbitrary<Field> = fc.oneof(
  shape(
    { ...fieldBase, kind: fc.constantFrom('line' as const, 'paragraph' as const), maxLength: fc.integer({ min: -1, max: 3000 }) },
    { ...fieldMay, value: words },
  ),
  shape(
    { ...fieldBase, kind: fc.constant('date' as const) },
    { ...fieldMay, value: fc.oneof(date, fc.constant('明天' as LocalDate)) },
  ),
  shape(
    { ...fieldBase, kind: fc.constant('time' as const) },
    { ...fieldMay, value: fc.constantFrom('09:30', '9:30', '24:00', '') },
  ),
  shape(
    {
      ...fieldBase,
      kind: fc.constant('choice' as const),
      options: fc.array(fc.record({ value: fc.constantFrom('a', 'b', 'c', ''), text }), { maxLength: 80 }),
    },
    { ...fieldMay, value: fc.constantFrom('a', 'z') },
  ),
  shape(
    {
      ...fieldBase,
      kind: fc.constant('choices' as const),
      options: fc.array(fc.record({ value: fc.constantFrom('a', 'b', 'c', ''), text }), { maxLength: 80 }),
    },
    { ...fieldMay, value: fc.array(fc.constantFrom('a', 'b', 'z', ''), { maxLength: 4 }) },
  ),
  shape(
    { ...fieldBase, kind: fc.constant('person' as const), among: fc.array(person, { maxLength: 60 }) },
    { ...fieldMay, value: person },
  ),
  shape({ ...fieldBase, kind: fc.constant('tick' as const) }, { ...fieldMay, value: fc.boolean() }),
);

const list = <T>(of: fc.Arbitrary<T>, maxLength: number) => fc.array(of, { maxLength, size: 'max' });
/** What may stand on a card and within a form. */
const inForm: fc.Arbitrary<InForm> = fc.oneof(
  shape(
    { kind: fc.constant('text' as const), text },
    { style: fc.constantFrom('normal' as const, 'strong' as const, 'quiet' as const) },
  ),
  shape(
    {
      kind: fc.constant('callout' as const),
      tone: fc.constantFrom('info' as const, 'warn' as const, 'bad' as const, 'good' as const),
      text,
    },
    { clause: fc.constantFrom('S12', 'S120') },
  ),
  fc.record({ kind: fc.constant('buttons' as const), buttons: fc.array(button, { maxLength: 6 }) }),
  shape({ kind: fc.constant('item' as const), title: text, buttons: fc.array(button, { maxLength: 4 }) }, { detail: text, tag }),
);
const { element } = fc.letrec<{ element: Element }>((tie) => ({
  element: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    inForm,
    fc.record({ kind: fc.constant('facts' as const), rows: list(fact, 12) }),
    fc.record({ kind: fc.constant('trail' as const), steps: list(step, 12) }),
    fc.constant<Element>({ kind: 'divider' }),
    text.map((written): Element => ({ kind: 'copy', text: written })),
    fc.record({
      kind: fc.constant('table' as const),
      columns: fc.array(
        shape(
          { id: fc.constantFrom('a', 'b', '__proto__', 'c d'), title: text },
          { align: fc.constantFrom('left' as const, 'right' as const) },
        ),
        { maxLength: 6 },
      ),
      rows: list(fc.dictionary(fc.constantFrom('a', 'b', 'c d'), text), 40),
    }),
    shape(
      { kind: fc.constant('bars' as const), bars: list(fc.record({ label: text, value: fc.double(), shown: text }), 20) },
      { title: text },
    ),
    shape(
      { kind: fc.constant('form' as const), name: fc.constantFrom('f', 'g', ''), fields: list(field, 8), submit: button },
      {
        others: fc.array(button, { maxLength: 3 }),
        head: fc.array(inForm, { maxLength: 4 }),
        partial: fc.constant(true as const),
      },
    ),
    shape(
      { kind: fc.constant('fold' as const), title: text, body: fc.array(tie('element'), { maxLength: 5 }) },
      { open: fc.boolean() },
    ),
  ) as fc.Arbitrary<Element>,
}));

/** Any card a view could make, and many that none would. */
export const card: fc.Arbitrary<Card> = shape(
  {
    header: shape(
      {
        title: text,
        tone: fc.constantFrom('calm' as const, 'ask' as const, 'good' as const, 'bad' as const, 'done' as const, 'warn' as const),
      },
      { subtitle: text, tags: fc.array(tag, { maxLength: 5 }) },
    ),
    body: list(element, 40),
  },
  { summary: text },
);
