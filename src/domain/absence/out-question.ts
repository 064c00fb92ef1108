/** Words between the question and what is asked; "谁能替我请假" asks for something else. */
const GAP = '[^我替代帮批找跟和陪，。,]{0,10}?';
const AWAY = '(?:不在|没来|没在|没上班|不上班|缺席|请假|请了假|请.{1,2}假|休年?假|休息|放假|外出)';
const WHO = '(?:谁|(?:有)?哪些(?:同事|员工|人)|哪些人|哪几个人|哪几位|哪位|多少人|几个人|有没有人|有人)';
const ASKED = new RegExp(
  `^[^我]{0,10}谁(?:会|要|来)?(?:值班|当班|上班)$|^[^我]{0,10}(?:(?:够|缺)(?:不够|不缺)?人|人手(?:够|缺)(?:不够|不缺)?)[吗么不]?$|${WHO}${GAP}${AWAY}|${AWAY}的?(?:都?有|是)?(?:谁|哪些人|哪几个人)`,
);
const LISTED =
  /^[^我]{0,14}不在岗(?:的?(?:人员?|名单|同事))?$|^[^我]{0,14}(?:外出|休假|请假)(?:人员|名单)$|^[^我]{0,10}谁(?:会|还)?在(?:店里?|公司|岗|班)?$|^who(?:'s| is| are) (?:out|off|away|on leave)/i;
const IN = '(?:不?在|上班|来|回来|休假|请假|休息)';
const ONE = new RegExp(
  `\\S(?:哪天|哪几天|哪些天|什么时候|啥时候|何时|几号)${IN}|\\S(?:在不在|在不|在吗|在么|在岗吗|不在吗|在开会[吗么]|上班[吗不]|来[吗不]|在(?:公司|店里?)[吗不]|回来了?吗|休假吗|请假了?吗)$`,
);
/** These ask about one's own papers and not about people. */
const PAPERS = /师傅|工程师|快递|报修|维修|报销|申请|审批|[谁来]批|余额|单号|能不能|可以|怎么/;

const bareOf = (said: string): string => said.replace(/[？?。！!~～.\s]+$/u, '');

/** Whether the question is about whoever it may be (谁不在), and not about somebody named. */
export function asksOfMany(said: string): boolean {
  const bare = bareOf(said);
  return ASKED.test(bare) || LISTED.test(bare);
}

/** Whether a sentence asks who is out, or when somebody is in: 今天谁不在, 下周谁请假, 李敏哪天在. */
export const asksWhoIsOut = (said: string): boolean =>
  !PAPERS.test(said) && (asksOfMany(said) || (ONE.test(bareOf(said)) && !NOBODY.test(bareOf(said))));
/** 去年没休的年假还在吗 asks for no person. */
const NOBODY =
  /(?:年假|调休|[事病婚产丧]假|假期|余额|单子|文件|设备|电脑|现车|货款|定金|发票|东西|记录)[^,，]{0,4}在[吗不么]$|帮我|^(?:能|会|可以)/u;
