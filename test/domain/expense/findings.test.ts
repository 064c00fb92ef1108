import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en, zhCN } from '../../../src/all-words.ts';
import { checkClaim } from '../../../src/domain/expense/check-claim.ts';
import type { CheckFinding } from '../../../src/domain/expense/check-finding.ts';
import type { InvoiceFacts } from '../../../src/domain/expense/facts.ts';
import { FINDINGS } from '../../../src/domain/expense/finding-table.ts';
import { SOURCES } from '../../../src/domain/invoice/invoice.ts';
import { plain } from '../../../src/kernel/text.ts';
import { NETWORK } from '../../invoices/make/company.ts';
import { digitalInvoice, oldInvoice } from '../../invoices/make/invoice.ts';
import { airTicket, railTicket } from '../../invoices/make/tickets.ts';
import type { TrueInvoice } from '../../invoices/make/true-invoice.ts';
import { holesOf } from '../../words/usage.ts';
import { claim, day, inChinese, inEnglish, invoice, line, ofItem, paper, rules, yuan } from './office.ts';

const chinese: Readonly<Record<string, string>> = zhCN;
const english: Readonly<Record<string, string>> = en;

describe('O30 检查的每一句话', () => {
  it('O30 两种语言都有，写什么就填什么，都有条款', () => {
    for (const [code, { holes, clause }] of Object.entries(FINDINGS)) {
      expect(clause).toMatch(/^S10[0-6]$/);
      for (const part of ['found', 'accept']) {
        const key = `expense.${part}.${code}`;
        expect(holes).toEqual(expect.arrayContaining([...holesOf(chinese[key] ?? `no ${key}`)]));
        expect(english[key]).toBeTruthy();
      }
      expect(
        [
          ...new Set([...holesOf(chinese[`expense.found.${code}`] ?? ''), ...holesOf(chinese[`expense.accept.${code}`] ?? '')]),
        ].sort(),
      ).toEqual([...holes].sort());
    }
  });
});

const any = <const T>(...values: readonly T[]) => fc.constantFrom(...values);
const anyDay = any(
  '2025-12-31',
  '2026-01-04',
  '2026-08-01',
  '2026-11-20',
  '2026-11-21',
  '2026-11-23',
  '2026-11-24',
  '2026-12-01',
).map(day);
const anyLine = fc.record({
  kind: any('office', 'travel', 'hospitality', 'training', 'rent'),
  amount: fc.option(fc.integer({ min: 0, max: 200_000 }).map((fen) => yuan(fen / 100))),
  day: fc.option(anyDay),
  until: fc.option(anyDay, { nil: null }),
  bought: any('hotel', 'meal', 'taxi', 'train', null),
  purpose: any('谈合作', '足浴', null),
  city: any('南京', '三亚', '北京', null),
  invoice: any('inv_a', 'inv_b', 'inv_c', null),
  noInvoice: any('不开票', null),
  trip: any('CC1', 'CC2', 'CC9', null),
  hospitality: any('ZD1', null),
  guests: any(['李总'], []),
  guestCount: any(3, null),
  escorts: any(2, 5, null),
  over: any('cap', 'special', null),
  foreign: any({ currency: 'USD', amount: '10', rate: '7.1', rateOn: day('2026-11-23'), rateFrom: '中国银行' }, null),
});
const invoices = any<readonly InvoiceFacts[]>(
  [
    invoice(),
    ofItem('*餐饮服务*餐费', 113, { number: '26322000000087654320' }),
    invoice({ red: true, redOf: '26322000000087654320' }, { id: 'inv_c' }),
  ],
  [invoice({ total: undefined }), invoice({ number: '26322000000087654322', buyerName: '某某公司' }, { id: 'inv_b' })],
  [
    invoice(
      { lines: [{ ...paper, tax: yuan(20) }] },
      { conflicts: [{ field: 'kind', kept: 'xml', other: 'qr', said: 'rail' }], id: 'inv_c' },
    ),
  ],
);
const trip = (number: string) =>
  ({
    number,
    approved: number === 'CC1',
    from: day('2026-11-20'),
    to: day('2026-11-23'),
    places: ['南京'],
    people: ['per_li'],
    names: ['李强'],
    asked: day('2026-11-21'),
  }) as const;
const facts = fc.tuple(fc.array(anyLine, { maxLength: 6 }), invoices).map(([lines, documents]) =>
  claim(
    lines.map((one, i) => ({ ...one, id: `l${i}` })),
    documents.map((one, i) => ({ ...one, id: ['inv_a', 'inv_b', 'inv_c'][i] ?? '' })),
    {
      days: [
        { date: day('2026-11-21'), rest: 'weekend' },
        { date: day('2026-11-23'), rest: null, leave: plain('年假') },
      ],
      trips: [trip('CC1'), trip('CC2')],
      spent: [{ unit: 'SZ', kind: 'hospitality', month: '2026-11', amount: yuan(7900) }],
    },
  ),
);
const told = (findings: readonly CheckFinding[]) =>
  findings.map(({ code, weight, line: of, invoice: by, text, accept }) => [
    code,
    weight,
    of ?? '',
    by ?? '',
    inChinese(text),
    accept ? inChinese(accept) : '',
  ]);

describe('S107 一张单的检查', () => {
  it('S107 明细和票据换个顺序，说的一样', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 5 }), (one, at) => {
        const turned = [...one.lines.slice(at), ...one.lines.slice(0, at)].reverse();
        const other = { ...one, lines: turned, invoices: [...one.invoices].reverse() };
        expect(told(checkClaim(other, rules))).toEqual(told(checkClaim(one, rules)));
      }),
    );
  });

  it('O30 每一句中英文都说得出，没有空着的，拒绝都写明怎样可以', () => {
    fc.assert(
      fc.property(facts, (one) => {
        for (const { text, accept, severity, weight, forDeciders } of checkClaim(one, rules)) {
          expect(severity).toBe(weight === 'block' ? 'refuse' : 'warn');
          for (const said of [text, accept ?? plain('{'), forDeciders ?? text].flatMap((each) => [
            inChinese(each),
            inEnglish(each),
          ]))
            expect(said).not.toMatch(/[{}]|undefined|expense\./);
        }
      }),
    );
  });
});

describe('S101 真票不冤枉，来源写得出', () => {
  const factsOf = (fields: TrueInvoice['fields']): InvoiceFacts => ({
    id: 'inv_a',
    fields,
    from: {},
    conflicts: [],
    files: [],
    attached: [],
  });

  it('S101 C1 C2 C7 任何一张真票：合计、大写、税率、税号都没有话说', () => {
    const anyInvoice = fc.oneof(
      digitalInvoice('digital_ordinary', { lines: { min: 1, max: 6 } }),
      digitalInvoice('digital_special', { lines: { min: 1, max: 6 } }),
      oldInvoice('old_e_ordinary', { lines: { min: 1, max: 6 } }),
      oldInvoice('old_e_special', { lines: { min: 1, max: 6 } }),
      railTicket(),
      airTicket,
    );
    fc.assert(
      fc.property(anyInvoice, ({ fields }) => {
        const found = checkClaim(claim([line()], [factsOf(fields)]), rules);
        const wrong = found.filter(
          ({ check, code }) =>
            (check === 'C1' || check === 'C2' || check === 'C7') && !['buyer_id_wrong', 'seller_id_old'].includes(code),
        );
        expect(fields.red || fields.redOf ? [] : told(wrong)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('S101 C3 网络里每一家公司的票，在它自己的店都认', () => {
    const units = ['HQ', 'SZ', 'HZ', 'GZ', 'SHZ'];
    NETWORK.forEach(({ name, taxId }, i) => {
      const one = claim([line()], [invoice({ buyerName: name, buyerTaxId: taxId })]);
      const at = (unit: string) =>
        checkClaim({ ...one, claimant: { ...one.claimant, units: [unit] } }, rules).map(({ code }) => code);
      expect(at(units[i] ?? '')).toEqual([]);
      expect(at(units[(i + 1) % 5] ?? '')).toEqual(['title_other_unit']);
    });
  });

  it('S101 C14 每个来源都有名字', () => {
    for (const source of SOURCES) expect(chinese[`expense.source.${source}`]).toBeTruthy();
  });
});
