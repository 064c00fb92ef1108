import { randomFrom } from '../../kill/random.ts';
import type { TrueLine, TrueStatement } from '../true-line.ts';

const FIRMS = [
  '宏达运输有限公司',
  '新安物流（深圳）有限公司',
  '东莞市永顺汽车贸易有限公司',
  '佛山“顺发”搬运服务部',
  '广州ABC国际货运代理有限公司',
  '惠州市Ｋ记商行',
  '中山市小榄镇 金源五金厂',
  '苏州,诚信租赁有限责任公司',
];
const PERSONS = ['张三丰', '欧阳修远', '王伟', '李小龙', '张䶮', '买买提·艾力', 'SMITH JOHN', '陈静'];
const WORDS = ['货款', '购车定金', '尾款', '转账汇款', '提车款 粤B12345', '往来款', '代付运费', '合同HT-SZ-26-0012尾款'];
const REMARKS = ['', '', '', '网银转账', '李总的车', 'E-Banking', '请查收；谢谢', '第2期'];

export interface Shape {
  readonly seed: number;
  readonly lines?: number;
  readonly holder?: string;
  readonly account?: string;
  readonly from?: string;
  readonly days?: number;
  readonly inOnly?: boolean;
}

/** A statement that holds together: the balance after each line is the one before with it. */
export function drawStatement(shape: Shape): TrueStatement {
  const { seed, lines: count = 12, from = '2026-10-08', days = 6, holder = '深圳恒达汽车销售服务有限公司' } = shape;
  const random = randomFrom(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const digits = (length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join('');
  const account = shape.account ?? `4402${digits(15)}`;
  const moments = Array.from({ length: count }, () => Math.floor(random() * days * 86_400)).toSorted((a, b) => a - b);
  let balance = BigInt(Math.floor(random() * 9e7)) + 50_000_000n;
  const lines = moments.map((second, at): TrueLine => {
    const direction = shape.inOnly || random() < 0.65 ? 'in' : 'out';
    const cents =
      random() < 0.5 ? BigInt(1 + Math.floor(random() * 400)) * 50_000n : BigInt(1 + Math.floor(random() * 9_000_000));
    balance += direction === 'in' ? cents : -cents;
    const moment = new Date(Date.parse(`${from}T00:00:00Z`) + second * 1000).toISOString();
    return {
      on: moment.slice(0, 10),
      time: moment.slice(11, 19),
      direction,
      cents,
      payer: pick(random() < 0.6 ? FIRMS : PERSONS),
      payerAccount: `62${digits(17)}`,
      memo: pick(WORDS),
      remark: pick(REMARKS),
      serial: `${digits(9)}${String(seed % 1000).padStart(3, '0')}${String(at).padStart(6, '0')}`,
      balance,
    };
  });
  const to = new Date(Date.parse(`${from}T00:00:00Z`) + (days - 1) * 86_400_000).toISOString().slice(0, 10);
  return { holder, account, from, to, lines };
}
