/** Why money that moved is no receipt of a customer. */
export const PUT_ASIDE = [
  'went_out',
  'neutral',
  'interest',
  'fee',
  'own_transfer',
  'supplier_refund',
  'wage',
  'bounced_back',
  'acquirer_batch',
  'by_hand',
] as const;
export type PutAside = (typeof PUT_ASIDE)[number];

interface Said {
  readonly payer: string;
  readonly payerAccount: string;
  readonly memo: string;
}

const BANK = /银行|信用社|支行|分行|内部账户|待划转|应付利息|农信|清算/u;
const LENDER = /金融|贷款|融资租赁|担保|小额贷|信贷/u;
const ACQUIRER = /财付通|支付宝|微信支付|银联|拉卡拉|通联支付|收钱吧|快钱|汇付|随行付|网联|备付金|特约商户|收单|待清算|连连/u;

const INTEREST = /结息|季度利息|活期利息|存款利息|利息入账|^利息(?:收入)?$/u;
const FEE = /^(?:手续费|工本费|账户管理费|年费|短信费|服务费|手续费退回|收费退回)/u;
const REFUND = /采购退款|供应商退款|返利|返点|退货款|退保证金|退押金|押金退回|保证金退回|退税|投标保证金/u;
const WAGE = /代发工资|工资|薪酬|社保|公积金/u;
const BACK = /退汇|冲正|冲账|错账|付款失败|转账失败|退回/u;
const DRAWN = /提现/u;

/** A bank's own account, or a company that lends: what it pays is somebody's loan. */
export const isLender = ({ payer }: Said): boolean => LENDER.test(payer) || (BANK.test(payer) && !ACQUIRER.test(payer));

/** Who passes on what was paid by card or wallet. */
export const isAcquirer = ({ payer, memo }: Said): boolean =>
  ACQUIRER.test(payer) || (/商户结算|清算款|POS结算|收单结算/iu.test(memo) && (payer === '' || BANK.test(payer)));

/** The list of what comes in and is nobody's payment. `isOwn`: an account or a name of the company itself; `isCustomer`: the payer is one. */
export function putAside(said: Said, is: { readonly isOwn: boolean; readonly isCustomer: boolean }): PutAside | null {
  if (is.isOwn || (ACQUIRER.test(said.payer) && DRAWN.test(said.memo))) return 'own_transfer';
  if (BACK.test(said.memo)) return is.isCustomer ? null : 'bounced_back';
  if (is.isCustomer) return null;
  if (INTEREST.test(said.memo) && (said.payer === '' || BANK.test(said.payer))) return 'interest';
  if (FEE.test(said.memo)) return 'fee';
  if (REFUND.test(said.memo)) return 'supplier_refund';
  return WAGE.test(said.memo) ? 'wage' : null;
}

/** Words of a line that takes an earlier one back. */
const TAKEN_BACK = /退汇|冲正|冲账|冲销|撤销|红字|抹账|错账|退回/u;

interface Moved extends Said {
  readonly direction: string;
  readonly amount: bigint;
}

/** A line that takes back what came in before: negative on the same side, or out with a word for it. */
export const takesBack = ({ direction, amount, memo }: Moved): boolean =>
  (direction === 'in' && amount < 0n) || (direction === 'out' && TAKEN_BACK.test(memo));
