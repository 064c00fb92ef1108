import fc from 'fast-check';
import { expect } from 'vitest';
import { readRecordQuestion } from '../../src/domain/records/records-question.ts';
import { at } from '../../src/domain/reminders/addressees.ts';
import { columnsOf, type FieldCell, type ReadCell, readRow, toCell } from '../../src/fields/cell.ts';
import type { Fields } from '../../src/fields/field.ts';
import { toRaw } from '../../src/fields/raw.ts';
import type { ReadContext } from '../../src/fields/read-context.ts';
import { readForm } from '../../src/fields/read-text.ts';
import { fromStored, toStored } from '../../src/fields/stored.ts';
import { KINDS } from '../../src/kinds/index.ts';
import type { Kind } from '../../src/records/define.ts';
import { maySee } from '../../src/records/step.ts';
import { type Locale, speak } from '../../src/words/speak.ts';
import { chinese, english, org, world } from '../fields/world.ts';
import { drawer, formFrom } from './form-from.ts';
import { PRESSED, type PressedName, provesSteps } from './proves-steps.ts';
import { anyPresses, statesReached, walk } from './walk.ts';

const PEOPLE = org.people.filter(({ active }) => active).map(({ id }) => id);
const around = { people: PEOPLE, units: org.units.map(({ id }) => id), today: world.today };
const formsOf = (fields: Fields) => fc.nat(1_000_000).map((seed) => formFrom(fields, drawer(seed), around));
/** Every form a kind asks for: its own, and those of its moves. */
const everyForm = (kind: Kind): readonly Fields[] => [
  kind.fields,
  ...Object.values(kind.moves).flatMap(({ asks }) => (asks ? [asks] : [])),
];

const asRead = (cell: FieldCell, locale: Locale): ReadCell =>
  cell === null
    ? null
    : 'number' in cell
      ? cell.number
      : 'written' in cell
        ? cell.written
        : 'day' in cell
          ? new Date(`${cell.day}T00:00:00Z`)
          : speak(cell.said, locale);

/** Whoever cannot be told apart from another of the same name is left to the tests of fields. */
const IN_A_SHEET = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, { kind }]) => kind !== 'files' && kind !== 'rows'));

/** What holds of a definition by itself, before anything is stored. Each throws where it does not. */
export const OF_A_DEFINITION: Readonly<Record<string, (kind: Kind, clauses: ReadonlySet<string>) => void>> = {
  '填写 → 表单 → 存 → 读 → 填写，还是它': (kind) => {
    for (const fields of everyForm(kind))
      fc.assert(
        fc.property(formsOf(fields), (form) => {
          const raw = toRaw(fields, form as never);
          expect(readForm(fields, raw, world as ReadContext)).toEqual({ ok: true, value: form });
          const kept = JSON.parse(JSON.stringify(toStored(fields, form as never)));
          expect(fromStored(fields, kept)).toEqual(form);
        }),
        { numRuns: 60 },
      );
  },
  '打印 → 表格 → 导入，还是它': (kind) => {
    const fields = IN_A_SHEET(kind.fields);
    for (const locale of [chinese, english])
      fc.assert(
        fc.property(formsOf(fields), (form) => {
          const cells = Object.entries(fields).map(([id, field]) =>
            asRead(toCell(id, field, form[id] as never, { org, full: true }), locale),
          );
          const titles = Object.values(fields).map(({ label }) => speak({ say: label }, locale));
          expect(readRow(fields, columnsOf(fields, titles), cells, world)).toEqual({ ok: true, value: form });
        }),
        { numRuns: 60 },
      );
  },
  每个叫法配每个说法都读得懂: (kind) => {
    const all = [...KINDS.filter(({ id }) => id !== kind.id), kind];
    const read = (said: string) => readRecordQuestion(said, all);
    for (const noun of kind.says.nouns) {
      const list = (which: string, words: string | null = null) => ({ kind: 'record_list', of: kind.id, which, words });
      for (const said of [`我的${noun}`, `看看我的${noun}`, `我提过的${noun}`]) expect(read(said), said).toEqual(list('mine'));
      for (const said of [`没办完的${noun}`, `处理中的${noun}`]) expect(read(said), said).toEqual(list('open'));
      for (const said of [`逾期的${noun}`, `哪些${noun}超时了`]) expect(read(said), said).toEqual(list('late'));
      if (!kind.find) continue;
      for (const said of [`全部${noun}`, `${noun}列表`]) expect(read(said), said).toEqual(list('all'));
      for (const said of [`查${noun} 定金`, `搜索${noun}：定金`]) expect(read(said), said).toEqual(list('all', '定金'));
      if (kind.says.starts) expect(read(`新建${noun}`), noun).toMatchObject({ kind: 'record_start', of: kind.id });
    }
    for (const start of kind.says.starts ?? []) {
      const word = start.replaceAll('…', '');
      for (const said of [`${word}：库存`, `${word} 库存`])
        expect(read(said), said).toEqual({ kind: 'record_start', of: kind.id, sentence: '库存' });
    }
    const number = kind.register?.counted ? `${kind.prefix}-SZ-26-0012` : `${kind.prefix}261123-7K2M`;
    expect(read(number)).toEqual({ kind: 'record_number', number });
  },
  每个条款都有: (kind, clauses) => {
    for (const clause of kind.clauses) expect([...clauses]).toContain(clause);
  },
  '提醒到谁，谁就看得到': (kind) => {
    for (const presses of fc.sample(anyPresses, { numRuns: 250, seed: 1 }))
      for (const { result, todos, before, scene } of walk(kind, presses[0]?.seed ?? 0, presses)) {
        const record = result.ok ? result.value.record : before;
        for (const { kind: name, holderId, doneAt } of todos.after.filter((row) => row.doneAt === null)) {
          const ladder = kind.owes[name.slice(kind.id.length + 1)]?.ladder ?? [];
          const applicantId = record.life.unnamed ? null : record.openerId;
          const thing = { holders: [holderId], applicantId, unitId: record.unitId, groups: [] } as never;
          for (const to of new Set(ladder.flatMap((rung) => rung.to)))
            for (const person of at(to, thing, scene.org))
              if (!maySee(kind, record, person as never, scene)) expect.fail(`${name} → ${to} ${person} ${doneAt ?? ''}`);
        }
      }
  },
  // The same presses each time, so that a wrong definition is always met; any others are tried in step.test.ts.
  '随便谁随便按，规矩都在': (kind) => provesSteps(kind, Object.keys(PRESSED) as PressedName[], { numRuns: 250, seed: 1 }),
  每个状态都走得到: (kind) => expect([...statesReached(kind)].toSorted()).toEqual(Object.keys(kind.states).toSorted()),
};
