const ASKS =
  /^(?:我要|怎么|如何|请|帮我)?(?:导入|上传|录入|查看|看)?(?:一下)?(?:历史|以前的?|过去的?|早先的?|已报过?的?)(?:发票|票据)(?:号码?)?(?:怎么)?(?:导入|清单|记录|查重)?$|^(?:import )?(?:the )?earlier invoices$/iu;

/** 导入历史发票 · 历史发票. */
export const asksForHistory = (bare: string): boolean => ASKS.test(bare.trim());
