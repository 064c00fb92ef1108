import type { Cents } from '../../kernel/money.ts';
import { moneySaid } from '../sheet/said-money.ts';

/** What the status of a wallet's row says: money moved, none did, or nobody knows the word. `refunded`: of it that much went back. */
export type StatusSaid =
  | { readonly is: 'money'; readonly refunded: Cents | null }
  | { readonly is: 'none' }
  | { readonly is: 'unknown' };

const MONEY =
  /成功|已收钱|已收款|已存入|已转账|已到账|已完成|已入账|已支付|充值完成|提现|对方已收|朋友已收|还款|^success$|^refund$|已全额退款|已退款|退款完成|正常|有效|已记账|已处理/iu;
const NONE =
  /关闭|失败|已撤销|已取消|未支付|待支付|等待|处理中|冻结|已过期|待收款|未领取|^revoked$|^closed$|^notpay$|^payerror$/iu;

export function statusSaid(said: string): StatusSaid {
  if (said === '') return { is: 'money', refunded: null };
  if (NONE.test(said)) return { is: 'none' };
  if (!MONEY.test(said)) return { is: 'unknown' };
  const part = /已退款[(:]?\s*([¥￥]?[\d,.]+)/u.exec(said)?.[1];
  const money = part ? moneySaid(part) : null;
  return { is: 'money', refunded: money && typeof money === 'object' ? money.cents : null };
}
