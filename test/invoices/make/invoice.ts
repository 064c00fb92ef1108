import fc from 'fast-check';
import type { DocumentKind, InvoiceFields, InvoiceLine } from '../../../src/domain/invoice/invoice.ts';
import { type Cents, cents } from '../../../src/kernel/money.ts';
import { addDays, type LocalDate } from '../../../src/kernel/time.ts';
import { amountWords } from './amount-words.ts';
import { type Company, NETWORK, PEOPLE, SELLERS } from './company.ts';
import { linesArbitrary, negated } from './lines.ts';
import type { Beside, TrueInvoice } from './true-invoice.ts';

/** Old kinds by the last two digits of their code of 12 digits. */
const OLD_KINDS = {
  old_e_ordinary: '11',
  old_e_special: '13',
  old_toll: '12',
  old_paper_ordinary: '04',
  old_roll: '07',
  old_paper_special: '',
  shenzhen_chain: '10',
  car_new: '21',
  car_used: '17',
} as const satisfies Partial<Record<DocumentKind, string>>;
export type OldKind = keyof typeof OLD_KINDS;
export type DigitalKind = 'digital_ordinary' | 'digital_special';

export interface Shape {
  readonly lines?: { readonly min: number; readonly max: number };
  readonly red?: boolean;
  /** Made out to a person and not to a firm. */
  readonly person?: boolean;
  readonly remark?: boolean;
}

const digits = (count: number): fc.Arbitrary<string> =>
  fc.string({ minLength: count, maxLength: count, unit: fc.constantFrom(...'0123456789') });
const hex = (count: number): fc.Arbitrary<string> =>
  fc.string({ minLength: count, maxLength: count, unit: fc.constantFrom(...'0123456789ABCDEF') });
export const FIRST_DAY = '2025-12-01' as LocalDate;
const days = fc.integer({ min: 0, max: 350 }).map((n) => addDays(FIRST_DAY, n));
const regions = fc.constantFrom('31', '32', '33', '44', '12', '50');

/** 2 year, 2 region, 1 channel, 15 sequence; never a placeholder. */
export const number20 = (date: LocalDate): fc.Arbitrary<string> =>
  fc
    .tuple(regions, digits(7), fc.integer({ min: 10_000_007, max: 98_765_431 }))
    .map(([region, middle, end]) => `${date.slice(2, 4)}${region}2${middle}${end}`);

/** Leading zeros occur; 00000000 and 12345678 do not. */
const number8 = fc
  .integer({ min: 8006, max: 98_765_431 })
  .filter((n) => n !== 12_345_678)
  .map((n) => String(n).padStart(8, '0'));

const oldCode = (kind: OldKind, date: LocalDate): fc.Arbitrary<string> => {
  const year = date.slice(2, 4);
  if (kind === 'shenzhen_chain') return fc.constant(`144032${year}0911`.padEnd(12, '0'));
  if (kind === 'old_paper_special') return regions.map((region) => `${region}00${year}3130`);
  if (kind === 'car_new') return regions.map((region) => `1${region}00${year}30121`.padEnd(12, '0'));
  return regions.map((region) => `0${region}00${year}003${OLD_KINDS[kind]}`);
};

/** What is printed beside the fields of an invoice of this seller and buyer. */
export const besideArbitrary = (seller: Company, buyer: Company | null): fc.Arbitrary<Beside> =>
  fc
    .record({
      crc: hex(4),
      clerk: fc.constantFrom('张三丰', '钱多', '管理员', '周文'),
      machine: digits(12),
      cipher: fc.array(fc.string({ minLength: 28, maxLength: 28, unit: fc.constantFrom(...'0123456789+-*/<>') }), {
        minLength: 4,
        maxLength: 4,
      }),
    })
    .map((drawn) => ({
      ...drawn,
      buyerAddress: buyer?.address ?? '',
      buyerBank: buyer?.bank ?? '',
      sellerAddress: seller.address,
      sellerBank: seller.bank,
    }));

/** An invoice of the fully digital kinds, of any date, buyer and seller, with sums that agree. */
export function digitalInvoice(kind: DigitalKind, shape: Shape = {}): fc.Arbitrary<TrueInvoice> {
  return drawnParts(shape).chain(({ date, ...parts }) =>
    fc
      .tuple(number20(date), number20(date), besideArbitrary(parts.seller, parts.person ? null : parts.buyer))
      .map(([number, redOf, beside]) => ({
        fields: {
          kind,
          number,
          issueDate: date,
          ...commonFields(parts),
          ...(shape.red && { red: true as const, redOf, remark: `被红冲蓝字数电票号码：${redOf}` }),
        },
        beside,
      })),
  );
}

/** An invoice with a code and a number of 8 digits. */
export function oldInvoice(kind: OldKind, shape: Shape = {}): fc.Arbitrary<TrueInvoice> {
  return drawnParts(shape).chain(({ date, ...parts }) =>
    fc
      .tuple(
        oldCode(kind, date),
        number8,
        oldCode(kind, date),
        number8,
        digits(20),
        hex(5),
        besideArbitrary(parts.seller, parts.person ? null : parts.buyer),
      )
      .map(([code, number, redCode, redOf, check, hexCheck, beside]) => ({
        fields: {
          kind,
          code,
          number,
          issueDate: date,
          ...(kind === 'shenzhen_chain'
            ? { checkCode: hexCheck.toLowerCase() }
            : HAS_CHECK_CODE.has(kind) && { checkCode: check }),
          ...commonFields(parts),
          ...(shape.red && { red: true as const, redOf, remark: `对应正数发票代码:${redCode}号码:${redOf}` }),
        },
        beside,
      })),
  );
}

const HAS_CHECK_CODE: ReadonlySet<DocumentKind> = new Set([
  'old_e_ordinary',
  'old_e_special',
  'old_toll',
  'old_paper_ordinary',
  'old_roll',
]);

/** Numbers in a remark look like those of invoices, firms and days, and are none. */
const REMARKS = [
  '',
  '订单号：X20260108-77',
  '入住人：王小明；2晚',
  '订单号26322000000098765432，2025年12月31日下单，合计¥88.00',
  '购方开户银行:样例银行苏州分行; 银行账号:3205941234567890123; 销方开户银行:样例银行平江支行; 银行账号:32050812345678901234; 收款人:李出纳; 复核人:王会计',
  '项目名称：样例展厅改造；代91320500MA1XK7Q29R垫付',
] as const;

const drawnParts = (shape: Shape) =>
  fc.record({
    date: days,
    buyer: fc.constantFrom(...NETWORK),
    seller: fc.constantFrom(...SELLERS),
    person: shape.person === undefined ? fc.constant(false) : fc.constant(shape.person),
    name: fc.constantFrom(...PEOPLE),
    yuanSign: fc.constantFrom('圆' as const, '元' as const),
    remark: fc.constantFrom(...REMARKS),
    lines: linesArbitrary(shape.lines ?? { min: 1, max: 4 }).map((lines) => (shape.red ? negated(lines) : lines)),
  });

interface Parts {
  readonly buyer: Company;
  readonly seller: Company;
  readonly person: boolean;
  readonly name: string;
  readonly yuanSign: '圆' | '元';
  readonly remark: string;
  readonly lines: readonly InvoiceLine[];
}

function commonFields({ buyer, seller, person, name, yuanSign, remark, lines }: Parts): Partial<InvoiceFields> {
  return {
    ...(person ? { buyerName: `${name}（个人）` } : { buyerName: buyer.name, buyerTaxId: buyer.taxId }),
    sellerName: seller.name,
    sellerTaxId: seller.taxId,
    ...sumsOf(lines, yuanSign),
    ...(remark && { remark }),
  };
}

/** The sums of the lines, in figures and words. */
export function sumsOf(lines: readonly InvoiceLine[], yuanSign: '圆' | '元' = '圆') {
  const net = sum(lines.map((line) => line.amount));
  const tax = sum(lines.map((line) => line.tax));
  return {
    lines,
    net,
    tax,
    ...(lines.every((line) => Number.isNaN(Number(line.rate))) && { taxMark: '***' }),
    total: cents(net + tax),
    words: amountWords(net + tax, yuanSign),
  };
}

export const sum = (amounts: readonly Cents[]): Cents => cents(amounts.reduce((total, one) => total + one, 0n));

/** The same invoice from the same seed, always. */
export function drawn<T>(arbitrary: fc.Arbitrary<T>, seed: number): T {
  const [one] = fc.sample(arbitrary, { seed, numRuns: 1 });
  if (one === undefined) throw new Error(`nothing drawn from seed ${seed}`);
  return one;
}

/** A toll invoice of the digital or the old kind carries the vehicle and its days. */
export const withToll = (invoice: TrueInvoice): TrueInvoice => ({
  ...invoice,
  beside: {
    ...invoice.beside,
    corner: '通行费',
    toll: { plate: '苏E0T8X6', vehicle: '客车', start: '20260105', end: '20260106' },
  },
});

/** A ride, with who travelled when and whither in a table of its own. */
export function withTraveller(invoice: TrueInvoice): TrueInvoice {
  const lines = (invoice.fields.lines ?? []).map(({ name: _, spec: _s, unit: _u, ...line }) => ({
    name: '*运输服务*客运服务费',
    ...line,
  }));
  const travel = { traveller: '李佳', date: '2026-01-07' as LocalDate, from: '苏州市', to: '无锡市' };
  return { fields: { ...invoice.fields, lines, travel }, beside: { ...invoice.beside, corner: '旅客运输服务' } };
}

/** One line without quantity of exactly this total, at 6 %. */
export function ofTotal(invoice: TrueInvoice, total: Cents, name = '*餐饮服务*餐费'): TrueInvoice {
  const net = cents((total * 100n + 53n) / 106n);
  const lines = [{ name, rate: '0.06', amount: net, tax: cents(total - net) }];
  const { taxMark: _, ...fields } = invoice.fields;
  return { ...invoice, fields: { ...fields, ...sumsOf(lines) } };
}
