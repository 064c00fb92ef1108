/** 报销统计 · 苏州店11月报销统计 · 今年费用分析 · expense statistics. */
const ASKS =
  /^(?:请|帮我|看看?|查看?|统计(?:一下)?){0,4}[^，。,；]{0,24}?(?:报销|费用)(?:金额)?(?:的)?(?:统计|分析|汇总|花了多少)(?:表|图|情况)?$|^统计[^，。,；]{0,24}(?:报销|费用)$|^(?:expense|spending)s? (?:statistics|stats|report|figures)\b.{0,40}$/iu;

export const asksForSpending = (bare: string): boolean => ASKS.test(bare.trim());
