import type { Cents } from '../../kernel/money.ts';
import { plain, type Text } from '../../kernel/text.ts';
import type { Finding } from '../finding.ts';
import { findings } from '../findings.ts';
import { plainSigns } from '../phrase/plain-signs.ts';

/** What was agreed: cars of a model at a price each. */
export interface Goods {
  readonly model: string;
  readonly quantity: number;
  readonly price: Cents;
}

/** The car of an order. */
export interface Car {
  readonly model: string;
  readonly price: Cents;
}

export const CONTRACT_FINDINGS = {
  unknown: {
    what: { zh: '没有编号是{number}的合同', en: 'There is no contract {number}' },
    accept: { zh: '请核对合同号，也可以写末四位或客户名', en: 'Check the number, or give how it ends or the customer' },
    field: 'contract_no',
  },
  needed: {
    what: { zh: '订单要出自系统里签订的合同（S42）', en: 'An order comes from a contract that was signed here (S42)' },
    accept: {
      zh: '请写合同号、末四位或客户名；还没有合同的，请{sales}先起草、审核、签订',
      en: 'Give its number, how that ends, or the customer; where there is none yet, ask {sales} to draft it and have it signed',
    },
    field: 'contract_no',
  },
  which: {
    what: { zh: '“{said}”说不准是哪份合同：{which}', en: '“{said}” may mean: {which}' },
    accept: { zh: '请点其中一份，或写全合同号', en: 'Choose one of them, or write its whole number' },
    field: 'contract_no',
  },
  unsigned: {
    what: { zh: '合同{number}还没有签订', en: 'Contract {number} is not signed' },
    accept: { zh: '签订以后再录入订单', en: 'Enter its orders once it is signed' },
    field: 'contract_no',
  },
  model: {
    what: { zh: '合同里没有这个车型', en: 'The contract has no such model' },
    accept: { zh: '合同里是：{models}', en: 'It has: {models}' },
    field: 'model',
  },
  price: {
    what: { zh: '成交价和合同不一样', en: 'The price is not that of the contract' },
    accept: { zh: '合同里是{price}', en: 'The contract says {price}' },
    field: 'price',
  },
  too_many: {
    what: { zh: '合同里这个车型的{count}台都录过了', en: 'All {count} cars of this model in the contract are entered already' },
    accept: { zh: '请看已录的订单，录重了的先取消', en: 'Look at those orders; cancel what was entered twice' },
    field: 'contract_no',
  },
} as const;
const found = findings('S42', CONTRACT_FINDINGS);

export const SALES_FINDINGS = {
  elsewhere: {
    what: { zh: '这位业务人员不在{unit}', en: 'This salesperson does not work in {unit}' },
    accept: { zh: '请写{unit}的同事', en: 'Give a colleague of {unit}' },
    field: 'sales',
  },
} as const;
const ofSales = findings('S4', SALES_FINDINGS);
/** An order is looked after in its own unit. */
export const notTheirs = (unit: string): Finding => ofSales('elsewhere', { unit });

const key = (model: string): string => plainSigns(model).toLowerCase().replace(/\s/gu, '');

/** The line of a contract that a car belongs to, of two for one model that with its price; a car may be named in more detail than there (凯美瑞 豪华版). */
export function lineOf(goods: readonly Goods[], { model, price }: Car): Goods | undefined {
  const first =
    goods.find((one) => key(one.model) === key(model)) ??
    goods.toSorted((a, b) => b.model.length - a.model.length).find((one) => key(model).startsWith(key(one.model)));
  return goods.find((one) => first && key(one.model) === key(first.model) && one.price === price) ?? first;
}

export const noContract = (number: string): Finding => found('unknown', { number });
/** @param sales whose deal it is: they start its contract */
export const contractNeeded = (sales: Text): Finding => found('needed', { sales });
export const whichContract = (said: string, which: readonly Text[]): Finding => found('which', { said, which });
export const notSigned = (number: string): Finding => found('unsigned', { number });

/**
 * What does not agree between an order and its contract: the model, the price to the cent, how many there are (S42).
 * @param others the cars of the contract that have an order already
 */
export function disagreements(car: Car, goods: readonly Goods[], others: readonly Car[]): readonly Finding[] {
  const line = lineOf(goods, car);
  if (!line) return [found('model', { models: goods.map(({ model }) => plain(model)) })];
  const entered = others.filter((other) => lineOf(goods, other) === line).length;
  return [
    ...(car.price === line.price ? [] : [found('price', { price: { cents: line.price } })]),
    ...(entered >= line.quantity ? [found('too_many', { count: line.quantity })] : []),
  ];
}

/** What of a contract has no order yet: its first such line; null: everything has one. */
export const stillToEnter = (goods: readonly Goods[], entered: readonly Car[]): Goods | null =>
  goods.find((line) => entered.filter((car) => lineOf(goods, car) === line).length < line.quantity) ?? null;
