/** 哪一步最慢 · 审批卡在哪里 · 流程慢在哪 (S24): which steps of requests take longest. */
const ASKS =
  /^(?:看看?|查看?|统计(?:一下)?)?(?:我们|本店|公司)?(?:的)?(?:审批|流程|申请)?(?:里|中)?(?:的)?(?:哪(?:一|个|些)?(?:步|环节|步骤)(?:最|比较)?(?:慢|久|拖|卡)|(?:最)?慢(?:在|的)(?:哪(?:里|儿|一步|个环节)?|环节|步骤|步)|卡在哪(?:里|儿|一步|个环节)?)(?:了)?$/u;

export const asksForSlowSteps = (bare: string): boolean => ASKS.test(bare.trim());
