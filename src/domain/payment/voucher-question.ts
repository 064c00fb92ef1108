/** 导出11月报销凭证 · 记账凭证 · vouchers of November. */
const ASKS =
  /^(?:请|帮我|麻烦|把|给我)*(?:导出|下载|导一下|要|看)?[^，。,；]{0,16}?(?:报销|记账|会计|付款)(?:的)?凭证(?:导出|下载|表)?$|^(?:看看?|查看?|导出|下载)?凭证$|^(?:export )?(?:accounting |expense )?vouchers?\b.{0,30}$/iu;

export const asksForVouchers = (bare: string): boolean => ASKS.test(bare.trim());
