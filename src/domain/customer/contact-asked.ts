const CONTACT =
  /^(?:请问|查一?下|看看|帮我查一?下)?(?<whose>[^，。,；;我你他她谁哪\s]{2,16}?)(?:公司|那边)?的?(?:联系电话|电话号码|电话|联系人|联系方式|地址|税号)(?:是|在)?(?:多少|谁|什么|哪里?|几号)?$/u;

/** 安吉汽贸谁在跟: who looks after a customer stands in its file. */
const LOOKED_AFTER =
  /^(?<whose>[^，。,；;我你他她谁哪的\s]{3,16}?)(?:这家|那家|公司)?(?:现在)?(?:是)?谁(?:在|负责)?(?:跟|对接|维护|跟进|负责)(?:的|着)?$/u;

/** 宏远的联系电话是多少: the customer whose file says it; null where it asks for something else, or for our own. */
export function contactAsked(bare: string): string | null {
  const whose = (CONTACT.exec(bare.trim()) ?? LOOKED_AFTER.exec(bare.trim()))?.groups?.whose;
  return whose === undefined || /^(?:客户|公司|本公司|店里?|网点|开票|发票|总部|人事|财务|业务员|主管)$|店$|部门?$/u.test(whose)
    ? null
    : whose;
}
