import { readMoney } from '../../domain/phrase/money.ts';
import { plainSigns } from '../../domain/phrase/plain-signs.ts';
import { centsText } from '../../fields/raw.ts';
import { daysSaid } from '../days-said.ts';
import type { FormContext, Reading } from '../define.ts';
import { taken } from '../taken.ts';

const TERM = /(?:信用)?账期\s*(?:改|调|给|延长?)*(?:成|到|为|是|[:：])?\s*(\d{1,3})\s*天|(\d{1,3})\s*天(?:的)?(?:信用)?账期/u;
const AMOUNT =
  /¥?\s*\d[\d,.]*\s*(?:[万wk]|元|块钱?)+|¥\s*\d[\d,.]*|(?<![\d-])\d{4,}(?![\d-]|\s*年)|[一二两三四五六七八九十百千]+万(?:元|块钱?)?/iu;
const UNTIL =
  /(?:放行|延|宽限|截止)?(?:到|至)\s*([^,，。;；\s到至]{2,12}?)(?=[,，。;；\s]|$)|([^,，。;；\s]{2,10}?)(?:之前|以前|前|为止)(?=[,，。;；\s]|$)/u;
/** What asks for it, around the customer and the figures. */
const AROUND =
  /(?:改|调整?|提高?|增加|降低?|加|恢复)?(?:一下|下)?(?:的)?(?:信用额度|信用账期|授信额?度?|临时放行|credit limit|额度|放行)(?:改|调|提|加|给|定|高|升|降|整)*(?:成|到|为|是|[:：])?/giu;
const EDGES =
  /^(?:(?:请|麻烦|帮我?|给我?|我?(?:想|要)|把|申请|客户|公司(?=的)|的|为|多|再|先|到|至|[:：\s])+)|(?:(?:想|要|需要|申请|请求|办理?|调整|改|提高?|的|先|再|到|为|[:：\s])+)$/gu;

/** 昆山顺达申请信用额度100万，账期30天: the customer stands beside the words, figures and days have fields of their own; what is left is why. */
export function readCredit(sentence: string, c: FormContext): Reading {
  const plain = plainSigns(sentence);
  const isExtra = /放行/u.test(plain);
  const term = taken(plain, TERM, (found) => found[1] ?? found[2] ?? null);
  const amount = taken(term.rest, AMOUNT, (found) => readMoney(found[0]));
  // 明天到账 tells why; the end is what stands behind 到 or before 前.
  const until = taken(amount.rest, UNTIL, (found) => found[1] ?? found[2] ?? null);
  const days = isExtra && until.value !== null ? daysSaid(until.value, c, 'future', 'S119', ['until', 'until']) : null;
  const [first = '', ...why] = (days ? until.rest : amount.rest)
    .replace(AROUND, '。')
    .split(/[,，。;；、\s]+/u)
    .map((piece) => piece.trim())
    .filter((piece) => [...piece.replace(EDGES, '')].length > 1);
  const customer = first.replace(EDGES, '').trim();
  return {
    form: {
      ...(isExtra ? { what: 'extra' } : amount.value !== null || term.value !== null ? { what: 'limit' } : {}),
      ...(customer ? { customer } : {}),
      ...(amount.value === null ? {} : { amount: centsText(amount.value) }),
      ...(term.value === null ? {} : { term: term.value }),
      ...(days ? days.form : {}),
      ...(why.length > 0 ? { reason: why.join('，') } : {}),
    },
    remarks: days ? days.remarks : [],
  };
}
