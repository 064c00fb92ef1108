import { cents } from '../../kernel/money.ts';
import { foldText } from './fold-text.ts';
import type { DocumentKind, InvoiceFields } from './invoice.ts';
import { readAmount, readDay } from './read-amount.ts';

/** The second field. Lists of service providers use other numbers for the same kinds and are never mixed in. */
const KINDS: Readonly<Record<string, DocumentKind>> = {
  '01': 'old_paper_special',
  '03': 'car_new',
  '04': 'old_paper_ordinary',
  '08': 'old_e_special',
  '10': 'old_e_ordinary',
  '11': 'old_roll',
  '14': 'old_toll',
  '15': 'car_used',
  '20': 'old_e_special',
  '31': 'digital_special',
  '32': 'digital_ordinary',
  '51': 'rail',
  '61': 'air',
  '83': 'car_new',
  '84': 'car_used',
};

const WITH_TAX = new Set(['31', '32', '51', '61']);

/** The block chain of Shenzhen: compared exactly, a look-alike is no invoice. */
const SHENZHEN = 'bcfp.shenzhen.chinatax.gov.cn';

/** A QR code's text in one form, so that the same code is known again on another photo. */
export const qrForm = (text: string): string => foldText(text).replace(/,+$/u, '');

/** What the text of a QR code says of an invoice; null where it is no invoice's code. An address in it is never fetched. */
export const readQr = (text: string): Partial<InvoiceFields> | null => readVat(text) ?? readAddress(text);

function readVat(text: string): Partial<InvoiceFields> | null {
  const parts = foldText(text).split(',');
  if (parts.length < 7 || parts.length > 9 || parts[0] !== '01') return null;
  const [, kindSign = '', code = '', number = '', printed = '', day = '', check = '', crc = '', rest = ''] = parts;
  if (!/^\d{2}$/u.test(kindSign) || !/^(?:\d{8}|\d{20})$/u.test(number) || !/^(?:\d{10}|\d{12})?$/u.test(code) || rest !== '')
    return null;
  if (!/^\d{0,20}$/u.test(check) || !/^(?:[0-9a-f]{4})?$/iu.test(crc) || !/^-?\d+(?:\.\d{1,2})?$/u.test(printed)) return null;
  const [amount, issueDate, kind] = [readAmount(printed), readDay(day), KINDS[kindSign]];
  if (amount === null || issueDate === null || !/^\d{4}(?:-?\d{2}){2}$/u.test(day)) return null;
  return {
    ...(kind && { kind }),
    ...(code && { code }),
    number,
    issueDate,
    ...(check.length === 20 && { checkCode: check }),
    // Older invoices print the amount without tax into the code, fully digital ones with it.
    ...(number.length === 20 || WITH_TAX.has(kindSign) ? { total: amount } : { net: amount }),
    ...(amount < 0n && { red: true as const }),
  };
}

function readAddress(text: string): Partial<InvoiceFields> | null {
  const plain = foldText(text);
  if (!/^https?:\/\//iu.test(plain) || !URL.canParse(plain)) return null;
  const { hostname, pathname, searchParams, username } = new URL(plain);
  if (username) return null;
  if (hostname === SHENZHEN && pathname === '/verify/scan') {
    const [number, total] = [searchParams.get('bill_num') ?? '', searchParams.get('total_amount') ?? ''];
    if (!/^\d{8}$/u.test(number) || !/^\d{1,15}$/u.test(total)) return null;
    return { kind: 'shenzhen_chain', number, total: cents(BigInt(total)) };
  }
  const [, code = '', number = '', checkCode = ''] = /\/page\/(\d{8})\/(\d{10})\/([0-9a-z]{6})\/?$/iu.exec(pathname) ?? [];
  return code ? { kind: 'fiscal', code, number, checkCode } : null;
}
