/** 昆山那边新谈了一个客户，叫联众运输，联系人老吴…: somebody new, and what they are called. */
const NEW =
  /(?:新(?:谈|来|开发|认识|签|拉|跑|接)(?:了|的|到)?(?:一?(?:个|家|位))?(?:的)?(?:大|小)?(?:客户|单位|公司)|(?:多|来)了(?:一)?(?:个|家)新?客户)[^,，。]{0,8}[,，\s]*(?:叫|名字?(?:叫|是)|是|:|：).{2,}/u;
const ASKED = /[?？]|[吗么呢]$|怎么|谁|多少|哪/u;
const READ_LIMIT = 120;

/** Whether somebody is told of who is to be entered as a customer. Total, linear. */
export const newCustomerTold = (said: string): boolean => said.length <= READ_LIMIT && !ASKED.test(said) && NEW.test(said);
