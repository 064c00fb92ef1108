import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { en, zhCN } from '../../../src/all-words.ts';
import { checkClaim } from '../../../src/domain/expense/check-claim.ts';
import { parseExpenseRules } from '../../../src/domain/expense/config.ts';
import type { ClaimFacts, Elsewhere, InvoiceFacts, LineFacts } from '../../../src/domain/expense/facts.ts';
import type { ExpenseRules } from '../../../src/domain/expense/rules.ts';
import type { FieldName, InvoiceFields, Source } from '../../../src/domain/invoice/invoice.ts';
import { type Cents, cents } from '../../../src/kernel/money.ts';
import type { Text } from '../../../src/kernel/text.ts';
import type { LocalDate, Zone } from '../../../src/kernel/time.ts';
import { type Locale, speak } from '../../../src/words/speak.ts';

/** What the company has written, as a fresh copy to be changed. */
export const file = (): Record<string, unknown> & { kinds: Record<string, unknown>[]; titles: Record<string, unknown>[] } =>
  load(readFileSync(new URL('../../../config/expense.yaml', import.meta.url), 'utf8')) as never;
export const rules = parseExpenseRules(file());

export const yuan = (amount: number): Cents => cents(Math.round(amount * 100));
export const day = (text: string): LocalDate => text as LocalDate;
export const TODAY = day('2026-11-24');

const locale = (language: 'zh-CN' | 'en', words: Locale['words']): Locale => ({
  language,
  zone: 'Asia/Shanghai' as Zone,
  today: TODAY,
  words,
});
export const inChinese = (text: Text): string => speak(text, locale('zh-CN', zhCN));
export const inEnglish = (text: Text): string => speak(text, locale('en', en));

/** 李强 of 苏州分店, who bought paper for 113 on Monday. */
export const line = (but: Partial<LineFacts> = {}): LineFacts => ({
  id: 'a',
  kind: 'office',
  amount: yuan(113),
  day: day('2026-11-23'),
  purpose: '打印纸',
  purchase: '店里打印纸用完',
  invoice: 'inv_a',
  ...but,
});

export const paper = { name: '*纸制品*复印纸', amount: yuan(100), rate: '0.13', tax: yuan(13) };

/** An invoice in order; what is changed is changed on the document, all of whose sources then agree. */
export function invoice(
  fields: Partial<Record<FieldName, unknown>> = {},
  but: Partial<Omit<InvoiceFacts, 'fields'>> = {},
  source: Source = 'xml',
): InvoiceFacts {
  const all = {
    kind: 'digital_ordinary',
    number: '26322000000087654321',
    issueDate: '2026-11-23',
    buyerName: '苏州恒达汽车销售服务有限公司',
    buyerTaxId: '91320594MA1XR3T84J',
    sellerName: '上海样例文具用品有限公司',
    sellerTaxId: '91310115765432104M',
    net: yuan(100),
    tax: yuan(13),
    total: yuan(113),
    words: '壹佰壹拾叁圆整',
    lines: [paper],
    ...fields,
  };
  const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return {
    id: 'inv_a',
    fields: kept as Partial<InvoiceFields> & Pick<InvoiceFields, 'kind'>,
    from: Object.fromEntries(Object.keys(kept).map((name) => [name, { source, where: 'x' }])),
    conflicts: [],
    files: ['f'.repeat(64)],
    attached: [],
    ...but,
  };
}

/** An invoice of one item, with its tax at 6 %. */
export const ofItem = (name: string, total: number, fields: Partial<Record<FieldName, unknown>> = {}): InvoiceFacts => {
  const net = cents((yuan(total) * 100n + 53n) / 106n);
  const tax = cents(yuan(total) - net);
  return invoice({
    net,
    tax,
    total: yuan(total),
    words: undefined,
    lines: [{ name, amount: net, rate: '0.06', tax }],
    ...fields,
  });
};

export const claim = (
  lines: readonly LineFacts[],
  invoices: readonly InvoiceFacts[],
  elsewhere: Elsewhere = {},
  but: Partial<ClaimFacts> = {},
): ClaimFacts => ({
  self: null,
  claimant: { id: 'per_li', name: '李强', employeeNo: 'E102', title: '业务员', roles: [], units: ['SZ', 'EAST', 'NET', 'HQ'] },
  today: TODAY,
  lines,
  invoices,
  elsewhere,
  ...but,
});

/** Codes of what is found, with the weight where it is said. */
export const codes = (facts: ClaimFacts, of: ExpenseRules = rules): readonly string[] =>
  checkClaim(facts, of).map(({ code, weight }) => `${weight} ${code}`);
