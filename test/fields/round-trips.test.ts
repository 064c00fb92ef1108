import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsOf, type FieldCell, type ReadCell, readRow, toCell } from '../../src/fields/cell.ts';
import type { Fields, FormOf } from '../../src/fields/field.ts';
import { toRaw } from '../../src/fields/raw.ts';
import { readForm } from '../../src/fields/read-text.ts';
import { fromStored, toStored } from '../../src/fields/stored.ts';
import { fromJson, toJson } from '../../src/kernel/json.ts';
import { type Locale, speak } from '../../src/words/speak.ts';
import { anyForm, chinese, english, FIELDS, org, world } from './world.ts';

const { proof, items, ...IN_A_SHEET } = FIELDS;

describe('一张表单走一圈还是它', () => {
  it('填写 → 表单 → 存 → 读 → 填写', () => {
    fc.assert(
      fc.property(anyForm, (form) => {
        const raw = toRaw(FIELDS, form);
        expect(readForm(FIELDS, raw, world)).toEqual({ ok: true, value: form });
        // Kept without a bigint, which other readers of the database could not take.
        const kept = JSON.stringify(toStored(FIELDS, form));
        expect(fromStored(FIELDS, JSON.parse(kept))).toEqual(form);
        expect(fromJson(toJson(toStored(FIELDS, form)))).toEqual(JSON.parse(kept));
        expect(toRaw(FIELDS, fromStored(FIELDS, JSON.parse(kept)))).toEqual(raw);
      }),
    );
  });

  it.each([
    ['中文', chinese],
    ['English', english],
  ])('打印 → 表格 → 导入（%s）', (_name, locale) => {
    fc.assert(
      fc.property(anyForm, ({ proof: _files, items: _rows, ...form }) => {
        const cells = Object.entries(IN_A_SHEET).map(([id, field]) =>
          asRead(toCell(id, field, form[id as keyof typeof form], { org, full: true }), locale),
        );
        const titles = Object.values(IN_A_SHEET).map(({ label }) => speak({ say: label }, locale));
        expect(readRow(IN_A_SHEET, columnsOf(IN_A_SHEET, titles), cells, world)).toEqual({ ok: true, value: form });
      }),
    );
  });
});

/** A cell as a reader of the file would give it back. */
function asRead(cell: FieldCell, locale: Locale): ReadCell {
  if (cell === null) return null;
  if ('number' in cell) return cell.number;
  if ('written' in cell) return cell.written;
  return 'day' in cell ? new Date(`${cell.day}T00:00:00Z`) : speak(cell.said, locale);
}

describe('别人的表格', () => {
  it('列名可以是另外的叫法，顺序随意，多的列不认', () => {
    expect(columnsOf(IN_A_SHEET, ['金额（元）', '品名 *', 'NAME', '别的'])).toEqual(['amount', 'name', 'name', null]);
  });

  const one = (id: keyof typeof IN_A_SHEET, cell: ReadCell): unknown => {
    const field = { [id]: IN_A_SHEET[id] } as Fields;
    const row = readRow(field, [id], [cell], world);
    return row.ok ? row.value[id] : 'refused';
  };

  it.each<[keyof typeof IN_A_SHEET, ReadCell, unknown]>([
    ['amount', 1234.5, 123_450n],
    ['amount', 0.1 + 0.2, 30n],
    ['amount', 1.005, 'refused'],
    ['amount', '¥1,200.00', 120_000n],
    ['amount', '(30.00)', -3000n],
    ['amount', 1e21, 'refused'],
    ['amount', true, 'refused'],
    ['devices', 3, 3],
    ['devices', 2.5, 'refused'],
    ['discount', 12.5, 12.5],
    ['discount', 0.125, 'refused'],
    ['discount', '12.5%', 12.5],
    ['at', 0.375, 540],
    ['at', new Date('1899-12-30T09:00:00Z'), 540],
    ['at', '9:00', 540],
    ['on', new Date('2026-12-01T00:00:00Z'), '2026-12-01'],
    ['on', 46_357, 'refused'],
    ['month', new Date('2026-12-01T00:00:00Z'), '2026-12'],
    ['urgent', true, true],
    ['urgent', '√', true],
    ['urgent', null, false],
    ['name', 1_380_000_000, '1380000000'],
    ['note', '', null],
    ['name', null, 'refused'],
  ])('%s：%j', (id, cell, value) => expect(one(id, cell)).toEqual(value));

  it('遮住的内容导不回来', () => {
    const fields = { card: { ...FIELDS.name, mask: 'tail4' } } as const;
    const shown = toCell('card', fields.card, '6222020011112222', { org });
    expect(shown).toEqual({ written: '••••2222' });
    expect(readRow(fields, ['card'], ['••••2222'], world)).toMatchObject({ ok: false });
  });

  it('S31 表格里名称、电话那格是“真/假”：不收，不会成了“yes”', () => {
    const fields = { phone: FIELDS.name };
    for (const cell of [true, false]) expect(readRow(fields, ['phone'], [cell], world)).toMatchObject({ ok: false });
    expect(readRow(fields, ['phone'], ['13800001111'], world)).toMatchObject({ ok: true });
  });

  it('照片和明细不从表格里填', () => {
    expect(readRow({ proof, items }, ['proof', 'items'], ['a.jpg', null], world)).toMatchObject({
      ok: false,
      error: [{ field: 'proof', accept: { say: { zh: '请在卡片上填' } } }],
    });
  });
});

describe('以前存的还读得出', () => {
  it('少了、多了、变了类型的字段，读得出的都在', () => {
    const kept = {
      name: '打印机',
      gone: 1,
      on: '2026-02-30',
      amount: 12,
      devices: 'three',
      what: 'burn',
      parts: ['drum', 'gear'],
    };
    const form: FormOf<typeof FIELDS> = fromStored(FIELDS, kept);
    expect(form).toMatchObject({ name: '打印机', note: null, parts: ['drum'], items: [], crew: [], urgent: false });
    expect([form.on, form.amount, form.devices, form.what]).toEqual([undefined, undefined, undefined, undefined]);
    expect(form).not.toHaveProperty('gone');
  });

  it.each([null, 'x', 3, [], [1]])('存的是 %j', (kept) =>
    expect(fromStored(FIELDS, kept)).toMatchObject({ name: '', note: null }),
  );
});
