import { foldText } from './fold-text.ts';
import type { InvoiceLine } from './invoice.ts';

/** `王小明（个人）`: the name of a natural person as buyer, without the mark; null for all others. */
export const personOfTitle = (name: string): string | null => /^(.+)\(个人\)$/u.exec(foldText(name))?.[1] ?? null;

/** The only line says that the goods stand on a list. */
export const refersToList = (lines: readonly Pick<InvoiceLine, 'name'>[]): boolean =>
  lines.some(({ name }) => /详见.{0,14}清单/u.test(foldText(name)));

/** `餐饮服务` of `*餐饮服务*餐费`: the class of goods or services; null where none is printed. */
export const itemClass = (name: string): string | null => /^\*([^*]+)\*/u.exec(foldText(name))?.[1] ?? null;

/** 差额征税: the tax is of a part only, so no rate fits it. */
export const isTaxedOnMargin = (remark: string): boolean => /差额征税|差额开票/u.test(foldText(remark));

/** Whether two names are of one place: 苏州北站, 苏州市 and 苏州 are, and so are 上海虹桥 and 上海. */
export function samePlace(a: string, b: string): boolean {
  const [one, other] = [placeName(a), placeName(b)];
  return one !== '' && other !== '' && (one.startsWith(other) || other.startsWith(one));
}

const placeName = (name: string): string =>
  foldText(name)
    .replace(/(?<=..)站$/u, '')
    .replace(/(?<=..)[东南西北]$/u, '')
    .replace(/(?<=..)市$/u, '');
