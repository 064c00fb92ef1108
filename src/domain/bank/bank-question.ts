const QUEUE =
  /^(?:看看?|查|打开|处理)?(?:一下)?(?:待认领(?:的)?(?:款|来款|收款)?|认领(?:来)?款|未认领(?:的)?(?:款|来款)|不明来款|(?:还)?有?(?:哪些|多少|什么)款(?:还)?没(?:有)?(?:人)?认领|未核销(?:的)?来款|unclaimed receipts?)$/iu;
/** 顺达打来的8万认领了没, 还有哪些款没对上, 昨天到账的三万是谁打的: what came and whose it is. */
const CAME =
  /^[^，。,；;]{0,12}?(?:打来|打过来|转来|转过来|汇来|汇过来|到账|进账|来)的[^，。,；;的]{1,10}?(?:的)?(?:(?:认领|对上|对账|核销|入账)(?:上)?(?:了)?(?:没有?|吗|么)|是谁(?:打|转|付|汇)(?:来)?的)$|^没(?:有)?(?:人)?(?:对上|对账|核销|入账|认领)的(?:来)?款(?:项)?(?:还)?有?(?:哪些|几笔|多少笔?)$|^(?:还)?有?(?:哪些|几笔|多少|什么)(?:来)?款(?:项)?(?:还)?没(?:有)?(?:人)?(?:对上|对账|核销|入账|认领)$/u;
const MATCHED = /^(?:看|查)?(?:一下)?(?:已认领(?:的)?(?:款|来款|收款)?|认领记录|claimed receipts?)$/iu;
const HOW =
  /^(?:怎么|如何|我要)?(?:导入|上传|发)?(?:银行)?(?:流水|对账单|银行明细|到账)(?:怎么(?:导入?|发|传|上传|给你)|导入|明细)?$|^bank statements?$/iu;

/** 待认领的款 · 已认领的款 · 导入银行流水: what of the bank somebody asks for; null: something else. */
export function bankQuestion(bare: string): 'queue' | 'matched' | 'how' | null {
  const said = bare.trim();
  if (QUEUE.test(said) || CAME.test(said)) return 'queue';
  if (MATCHED.test(said)) return 'matched';
  return HOW.test(said) ? 'how' : null;
}
