/** What is asked about orders in words that name no order: 李总的车到哪了, 我们的车到哪了, A123到哪了. */
export type OrderQuestion =
  | { readonly kind: 'order_where'; readonly words: string }
  /** `branch`: those of the asker's branch, as far as they see them, and not only their own. */
  | { readonly kind: 'our_cars'; readonly branch?: true }
  | { readonly kind: 'on_time' };

/** Longest question that is read. */
const READ_LIMIT = 200;

const LOOK = '(?:请|麻烦)?(?:帮我|帮忙)?(?:问一?下|查一?下|查查|看一?下|看看)?';
const NOW = '(?:现在|目前|今天)?';
const WHERE = `${NOW}(?:都)?(?:到哪(?:一步|里|儿)?|走到哪(?:里|儿)?|在哪(?:里|儿)?|怎么样|什么(?:进度|状态|情况)|(?:什么时候|几时|哪天)(?:能)?(?:到|交|提))(?:了|啦|呢|啊|呀)*`;
const OURS = new RegExp(
  `^${LOOK}(?:我们|咱们|我们店|咱们店|本店|店里)(?:的|订的|订购的)?(?:车子?|订单|单子)(?:们)?${WHERE}$`,
  'u',
);
const OF_BRANCH = /我们店|咱们店|本店|店里/u;
const OURS_EN = /^where (?:are|is) our (?:cars?|orders?)$/iu;
const CAR_OF = new RegExp(`^${LOOK}(?<words>[^，,。;；]{1,40}?)(?:的|那[台辆])?车${WHERE}$`, 'u');
/** A code: an order number, the end of a VIN, a plate. */
const CODE = new RegExp(
  `^${LOOK}(?<words>(?=[^\\s]*\\d)[\\p{Script=Han}]?[A-Za-z0-9][A-Za-z0-9\\-]{2,29})\\s*(?:的车|这[台辆]车)?${WHERE}$`,
  'u',
);
/** … asked the other way round, or a plate or a whole VIN that stands alone. */
const CODE_BEHIND = new RegExp(
  `^${LOOK}(?:我的|这[台辆]|那[台辆])?(?:车子?|订单|货)${WHERE}[\\s,，:：]*(?<words>(?=\\S*\\d)[\\p{Script=Han}]?[A-Za-z0-9][A-Za-z0-9\\-]{2,29})$`,
  'u',
);
const PLATE = '[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Za-z][A-Za-z0-9]{5,6}';
const ALONE = new RegExp(`^${LOOK}(?<words>${PLATE}|(?=[A-Za-z]*\\d)[A-HJ-NPR-Za-hj-npr-z0-9]{17})$`, 'u');
/** The number of an order as it is counted elsewhere, alone: XS-SZ-26-0101. */
const COUNTED_ALONE = new RegExp(
  `^${LOOK}(?:订单号?\\s*[:：]?\\s*)?(?<words>[A-Za-z]{1,4}(?:-[A-Za-z0-9]{1,8}){1,3}-\\d{4,6})$`,
  'u',
);
const CODE_EN = /^where(?:'s| is)\s+(?<words>(?=\S*\d)[A-Za-z0-9-]{3,30})$/iu;
const ON_TIME =
  /^(?:请|帮我)?(?:看看|查一?下)?(?:我们|我们店|咱们店|本店|各店|各分店|全公司|本区域)?(?:的)?(?:交车|订单)?(?:准时率|按时交车率|准时交车率|准交率)(?:怎么样|是多少|多少)?$|^(?:我们?店?|本店|店里)?(?:有)?哪些(?:单子|订单|车)(?:的)?(?:交车?|交付|提车)(?:得)?(?:晚|迟|延误|慢)了?的?(?:[,，].{0,8})?$|^on[- ]time(?: delivery)?(?: rate)?$/iu;
/** Asked of a vehicle, and of nobody: 公司的车在哪 is about the car park. */
const NOBODY = /^(?:公司|单位|你|您|他|她|谁|哪|什么|火|电|汽|停|堵)/u;

/** 汉兰达到哪了: a model or a customer, without the word for a car. */
const NAMED = new RegExp(
  `^${LOOK}(?<words>[\\p{L}\\p{N}][\\p{L}\\p{N} ·-]{1,19}?)(?:的)?(?:现在|目前)?(?:到|走到)哪(?:里|儿)?(?:了|啦)$`,
  'u',
);
const NO_CAR = /^我|快递|会议?$|[审批办]|申请|流程|请假|加班|报销|出差|钱|款|工资|奖金|进度|事情?$|东西|外卖|筹备|装修|项目/u;

/**
 * Null where it is about no order; in the group of a branch 我们 is the branch, alone with the assistant it is whoever asks.
 * @param mayName whether words without 车 may be a model or a customer: nobody else understands the sentence, and no colleague is called so
 */
export function readOrderQuestion(said: string, mayName: (words: string) => boolean = () => false): OrderQuestion | null {
  if (said.length > READ_LIMIT) return null;
  const bare = said.trim().replace(/[?？!！。]+$/u, '');
  if (OURS.test(bare) || OURS_EN.test(bare))
    return OF_BRANCH.test(bare) ? { kind: 'our_cars', branch: true } : { kind: 'our_cars' };
  if (ON_TIME.test(bare)) return { kind: 'on_time' };
  const words = [CAR_OF, CODE, CODE_BEHIND, ALONE, COUNTED_ALONE, CODE_EN]
    .map((one) => one.exec(bare))
    .find((found) => found !== null)
    ?.groups?.words?.trim();
  if (words === '我' || words === '我自己') return { kind: 'our_cars' };
  if (words) return NOBODY.test(words) ? null : { kind: 'order_where', words: words.replace(/这[台辆部]$/u, '') };
  const asked = stageAsked(bare);
  if (asked !== null) return { kind: 'order_where', words: asked };
  const named = NAMED.exec(bare)?.groups?.words?.trim();
  return named && !NOBODY.test(named) && !NO_CAR.test(named) && mayName(named) ? { kind: 'order_where', words: named } : null;
}

/** No two of these make a third, so that each sentence is read in one way. What a car passes through, and what comes with it: 发车了没, 合格证什么时候到, 尾款付了吗. */
const STAGE =
  '(?:排产|排|发车|发货|发运|发|运|到库|到店|到货|到家|入库|进库|到|交车|交货|交|提车|提|上牌|定金|订金|尾款|车款|合格证|发票|手续|证|收|付|开|下来|好|出来)';
const HOW_FAR = `(?:现在|目前|今天|到底|有没有|都|还|已经|什么时候|啥时候|几时|哪天|几号|多久|能|可以|会|才|该|是|处于|的|${STAGE}|了|没有?|吗|么|呢|啊|呀|没|过来|走到|到哪(?:一步|里|儿|旮旯)?|在哪(?:里|儿|旮旯)?|怎么样|什么|啥|进度|状态|情况)+`;
const ASKED = /什么|啥|几时|哪|几号|多久|没有?(?:[呢啊])?$|吗|么|怎么样|有没有|进度|状态|情况/u;
/** 那台, 那两台车, 的订单, 那单: how a car is pointed at. */
const IT =
  '(?:(?:订的|定的|买的|要的|的)?[这那]?(?:[一两二三四五六七八九十几\\d]*[台辆部批]|个)?(?:车子?|订单)|的?[这那][一两三几]?[台辆部批单](?:[^\\s，,的]{1,4}?)?)';
const CAR_STAGE = new RegExp(`^${LOOK}(?:给|帮|问下?)?(?<words>[^\\s，,。;；的]{2,20}?)${IT}(?<asks>${HOW_FAR})$`, 'u');
const STAGE_CAR = new RegExp(`^${LOOK}(?<asks>${HOW_FAR})[\\s,，]+(?<words>[^\\s，,。;；的]{2,20}?)${IT}$`, 'u');
/** A code that is said to be one: 尾号8821, VIN后六位 004512. */
const TAIL_SAID =
  /(?:车架号?|底盘号?|vin(?:码|号)?|尾号|车号|(?:最?后|末)[四五六4-6八8]位|订单号?)[\s的是为:：]*(?:(?:尾号|(?:最?后|末)[四五六4-6八8]位)[\s的是为:：]*)?(?<words>(?=[A-Za-z]*\d)[A-Za-z0-9-]{4,20})/iu;
/** … and is told to the assistant instead of asked. */
const TO_ENTER = /登记|录入|改成|更正|新增|申请|报销|维修|报修|[交付]给/u;

/** 尾号6612的车进库了吗, 给宏远定的那两台车排产了没有, 定金收了没有 恒通那单. */
function stageAsked(said: string): string | null {
  if (said.length > 50 || TO_ENTER.test(said)) return null;
  const tail = TAIL_SAID.exec(said)?.groups?.words;
  if (tail) return tail;
  // 客户催得紧，金达那单到底几号能交: why it is asked stands before it.
  const asked = [said, said.slice(said.search(/[^,，]*$/u))];
  for (const [form, text] of asked.flatMap((one) => [CAR_STAGE, STAGE_CAR].map((form) => [form, one] as const))) {
    const { words, asks = '' } = form.exec(text)?.groups ?? {};
    if (words && ASKED.test(asks) && !NOBODY.test(words) && !/我|店里|[哪谁几什]|多少|这周|今天|明天/u.test(words)) return words;
  }
  return null;
}

/** How a person is spoken to is not what they are called: 李总 is found as 李. */
export const withoutTitle = (words: string): string | null => {
  const bare = words.replace(/(?:总|老板|经理|先生|女士|小姐|师傅|哥|姐)$/u, '');
  return bare === words || bare === '' ? null : bare;
};
