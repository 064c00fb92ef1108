import { findings } from '../../domain/findings.ts';

/** What a claim can be told by its own process; what its invoices say of it stands in domain/expense. */
export const finding = findings('S101', {
  used: {
    field: 'lines',
    what: { zh: '第{n}行的票已被使用（单号尾号{tail}）', en: 'The invoice of line {n} is in use (claim ending in {tail})' },
    accept: {
      zh: '请去掉这一行；弄错了请找运营专员核对',
      en: 'Please take the line out; if that is wrong, please ask operations',
    },
  },
  used_before: {
    field: 'lines',
    what: { zh: '第{n}行的票以前已经报过', en: 'The invoice of line {n} was claimed before' },
    accept: {
      zh: '请去掉这一行；弄错了请找运营专员核对',
      en: 'Please take the line out; if that is wrong, please ask operations',
    },
  },
  no_invoice: {
    field: 'lines',
    warn: true,
    what: { zh: '第{n}行还没有票据', en: 'Line {n} has no invoice yet' },
    accept: {
      zh: '把发票的照片或文件直接发给我；没有票的点“改”写明无票原因',
      en: 'Send me a photo or file of it; where there is none, press “Change” and say why',
    },
  },
});
