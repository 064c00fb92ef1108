import fc from 'fast-check';
import type { InvoiceLine } from '../../../src/domain/invoice/invoice.ts';
import { cents } from '../../../src/kernel/money.ts';

interface Goods {
  readonly name: string;
  readonly spec?: string;
  readonly unit?: string;
  readonly rate: string;
}

/** Goods and services as tax software names them, with the rates they usually carry. */
const TAXED: readonly Goods[] = [
  { name: '*餐饮服务*餐费', rate: '0.06' },
  { name: '*住宿服务*住宿费', unit: '天', rate: '0.06' },
  { name: '*住宿服务*住宿费2026-01-05至2026-01-07', unit: '间夜', rate: '0.06' },
  { name: '*文具*签字笔', spec: '0.5mm 黑', unit: '盒', rate: '0.13' },
  { name: '*纸制品*复印纸', spec: 'A4/70g', unit: '箱', rate: '0.13' },
  { name: '*运输服务*客运服务费', unit: '次', rate: '0.03' },
  { name: '*汽油*95号车用汽油(VIB)', spec: '95#', unit: '升', rate: '0.13' },
  { name: '*会展服务*会议服务费', rate: '0.06' },
  { name: '*信息技术服务*技术服务费', unit: '项', rate: '0.06' },
  { name: '*非学历教育服务*培训费', unit: '人', rate: '0.06' },
  { name: '*物流辅助服务*收派服务费', rate: '0.06' },
  { name: '*电信服务**基础电信服务及增值电信服务使用费', unit: '元', rate: '0.09' },
  { name: '*印刷品*宣传册、展架及易拉宝制作（含设计与安装）', spec: '210×285mm', unit: '本', rate: '0.01' },
];
const UNTAXED: readonly Goods[] = [
  { name: '*预付卡销售*预付卡充值', rate: '不征税' },
  { name: '*非学历教育服务*培训费', unit: '人', rate: '免税' },
  { name: '*蔬菜*青菜', unit: '千克', rate: '免税' },
];

/** Lines of one invoice: taxed or untaxed as a whole, some with a discount line after them. */
export function linesArbitrary(count: { readonly min: number; readonly max: number }): fc.Arbitrary<InvoiceLine[]> {
  const one = fc.record({
    at: fc.nat(),
    quantity: fc.option(
      fc.oneof(
        fc.integer({ min: 1, max: 40 }).map(String),
        fc.integer({ min: 1, max: 9999 }).map((n) => `${n}.5`),
      ),
      { nil: undefined },
    ),
    fen: fc.integer({ min: 1, max: 900_000 }),
    discount: fc.option(fc.integer({ min: 1, max: 90 }), { nil: undefined, freq: 5 }),
  });
  return fc
    .tuple(
      fc.integer({ min: 0, max: 6 }).map((n) => (n === 0 ? UNTAXED : TAXED)),
      fc.array(one, { minLength: count.min, maxLength: count.max }),
    )
    .map(([goods, drawn]) =>
      drawn.flatMap(({ at, quantity, fen, discount }) => {
        const sold = soldLine(goods[at % goods.length] as Goods, quantity, fen);
        const off = discount === undefined ? 0n : (BigInt(fen) * BigInt(discount)) / 100n;
        return off === 0n ? [sold] : [sold, line({ name: sold.name, rate: sold.rate ?? '' }, -off)];
      }),
    );
}

function soldLine(goods: Goods, quantity: string | undefined, fen: number): InvoiceLine {
  const { spec, unit, ...named } = goods;
  if (quantity === undefined) return line(named, BigInt(fen));
  return {
    ...line(named, BigInt(fen)),
    ...(spec && { spec }),
    ...(unit && { unit }),
    quantity,
    unitPrice: unitPrice(fen, quantity),
  };
}

function line(goods: { readonly name: string; readonly rate: string }, amount: bigint): InvoiceLine {
  const percent = Number(goods.rate) * 100;
  const tax = Number.isNaN(percent) ? 0n : roundedHundredth(amount * BigInt(Math.round(percent)));
  return { ...goods, amount: cents(amount), tax: cents(tax) };
}

const roundedHundredth = (value: bigint): bigint => (value < 0n ? -((-value + 50n) / 100n) : (value + 50n) / 100n);

/** Amount by quantity, with as many as 10 places and no zeros at the end. */
function unitPrice(fen: number, quantity: string): string {
  const halves = BigInt(Math.round(Number(quantity) * 2));
  const scaled = (BigInt(fen) * 2n * 10n ** 8n) / halves;
  const text = String(scaled).padStart(11, '0');
  return `${text.slice(0, -10)}.${text.slice(-10)}`.replace(/\.?0+$/, '');
}

/** The same lines taken back. */
export const negated = (lines: readonly InvoiceLine[]): InvoiceLine[] =>
  lines.map((one) => ({
    ...one,
    ...(one.quantity && { quantity: `-${one.quantity}` }),
    amount: cents(0n - one.amount),
    tax: cents(0n - one.tax),
  }));
