const INVOICE = '(?:电子)?(?:发票|收据|小票|凭证|地铁票|火车票|高铁票|车票|机票|票据|票)';
/** Who sold it and gives none. */
const SELLER = '(?:店家|商家|卖家|对方|老板|小店|店里|摊主|司机)?';
const LOST = [
  `(?:没有?|无|忘了?(?:要|开|拿)|没(?:给|开|要|拿|收到)(?:我)?)(?:电子)?(?:发票|收据|小票|车票|票据?)`,
  `${INVOICE}(?:全|都|已经|不小心|被|给)*(?:(?:弄|搞|遗)?(?:丢|没(?!报|有报|去报)|失)|找不到|不见|还没(?:收到|开|到|拿到|给))了?`,
  `${SELLER}(?:不给|不能|不肯|不|没给|没法|没)开(?:发票|票)`,
  `${SELLER}只(?:给|有|开)了?(?:收据|小票)`,
].reduce((all, one) => `${all}|${one}`);
const ANY_LOST = `(?:${LOST})`;
/** 电子票丢了没有票, 打车没有票35元: bought without an invoice, and no question how that is done. */
const WITHOUT_INVOICE = new RegExp(
  `^(?!.*(?:怎么|如何|咋|吗|谁|什么|哪|能不能|可以|补开|(?:发票|票)还没\\D*\\d+(?:天|周|个月)|客户|顾客|车主|如果|要是|[他她你您]))(?=.*${ANY_LOST})(?:.{0,20}?\\d+(?:\\.\\d+)?(?:元|块)?.*|(?:[^，,。]{0,6}(?:打车|车费|停车|过路|高铁|火车|飞机|地铁|公交|住宿|酒店|餐|午饭|晚饭|快递|买|费)?[^，,。]{0,6})?${ANY_LOST}(?:[，,\\s]*${ANY_LOST})*[。！!\\s]*)$`,
  'u',
);
/** The words that say why there is none. */
export const WHY_NONE = new RegExp(`${ANY_LOST}(?:[，,、\\s]*${ANY_LOST})*`, 'u');

/** 我垫了80块买打印纸, 帮公司垫付1200元培训费, 报一下昨天的油费三百二: money of one's own went out. */
const PAID_MYSELF =
  /^(?!.*(?:怎么|如何|咋|吗|谁|什么|哪|能不能|可以|借款|客户|顾客|车主|如果|要是))(?=.*(?:\d|[一二两三四五六七八九十百千]{2}))(?:(?:我|先|自己|帮|替|给|公司|店里|单位|昨天|今天|前天|上午|下午|刚才?)*(?:垫付|代垫|垫|先付)了?.+|(?:请|帮我|给我|麻烦)*报(?:一下|个)(?![修名到告价警废案表]).*(?:费|票|钱|元|块).*)$/u;
/** 打车费35, 昨天停车费20元: what is bought for the work, and how much it was. */
const BOUGHT =
  '(?:(?:打|租|出租|停|坐)?车|快递|寄件|邮寄|加?油|过路|过桥|高速|工作餐|餐|午饭|晚饭|早餐|住宿|酒店|房|招待|培训|报名|考试|办公|文具|打印|复印|墨盒|交通|差旅|地铁|公交|打车)费|(?:(?:高铁|火车|动车|地铁|汽车|大巴|飞机|公交|打车)?票|机票|车票)|打车|停车|酒店|宾馆|住宿|过路|加油|快递|午饭|晚饭';
const DAY_BEFORE =
  '(?:我|[昨今前]天|上(?:个)?(?:周|星期|礼拜)[一二三四五六日天]?|\\d{1,2}月\\d{1,2}[号日]?|上午|下午|晚上|早上|的|去[^，,。\\s\\d]{1,8}的?)*';
const NAMED_AND_SUM = new RegExp(
  `^${DAY_BEFORE}(?:${BOUGHT})(?:一共|总共|共|花了|用了|是)?\\s*¥?\\s*(?:\\d[\\d,]*(?:\\.\\d{1,2})?|[一二两三四五六七八九十百千零]{2,7})\\s*(?:(?:元|块钱?|块[一二三四五六七八九\\d])(?![^，,。]*(?:贵|涨|多|坑|吧))[^，,。]*)?(?:[，,。！!\\s](?!.*(?:怎么|吗|谁|多少|能不能|可以|如果|贵|涨)).*)?$|^(?:taxi|train|hotel|lunch|dinner|parking|flight|fuel)(?: fare| ticket)?\\s+\\d[\\d.]*(?:\\s.{0,30})?$`,
  'u',
);
/** …，花了35块，帮我报一下: a sum, and at the end that it is to be claimed. */
const CLAIM_IT =
  /^(?!.*(?:怎么|如何|咋|吗|能不能|可以))(?=.*\d).*[，,。\s](?:请|帮我|给我|麻烦|你|您)+报(?:一下|了|掉|个)?(?:吧|谢谢|哈)?[。！!]?$/u;
/** 昨天请客户吃饭花了600: it is over, and was paid. */
const SPENT =
  /^(?=.*(?:昨天|前天|上周|刚才|中午))(?!.*(?:怎么|如何|咋|吗|谁|多少|能不能|可以|如果|要是|顾客|车主|预计|预算)).*吃饭[^，,。\d]{0,6}¥?\d{2,}|^(?!.*(?:怎么|如何|咋|吗|谁|多少|能不能|可以|如果|要是|顾客|车主)).*(?:吃|打车|买|住|坐|停车|寄|加油)[^，,。]{0,12}花了?\s*¥?\d/u;
/** 上周出差的票还没报, 我有张发票要报: what a claim is to be made of. */
const TO_CLAIM = '(?:都|也)?(?:还没(?:有)?|一直没|没|忘了?|忘记|要|想|需要)(?:去)?(?:报(?:销|账)?)(?:了|呢|掉)?';
export const NOT_YET = new RegExp(`${TO_CLAIM}[。！!]?$`, 'u');
/** A sentence of this shape is about a claim, though it speaks of a trip. */
export const ABOUT_CLAIM = new RegExp(
  `^(?!.*(?:怎么|如何|咋|吗|谁|什么|哪|多少|几|客户|顾客|车主|如果|要是|[他她你您]))(?=.*(?:票|收据|[^\\s]费)).{1,30}${TO_CLAIM}[。！!]?$`,
  'u',
);
/** 报消, 报效, 暴销: what is heard, or picked from a list, instead of 报销. */
export const MISSPELT = /报[消硝肖](?!息)|[抱暴爆豹]销(?!量|售)|报效(?=[打快住停车餐文办招培昨今前上一\d])/gu;
/** What starts a claim without the word for it. */
export const STARTS_CLAIM = new RegExp(
  [WITHOUT_INVOICE, PAID_MYSELF, NAMED_AND_SUM, CLAIM_IT, SPENT, ABOUT_CLAIM].map(({ source }) => source).join('|') +
    `|^(?!.*(?:吗|怎么|如何)).{0,4}(?:${MISSPELT.source})`,
  'u',
);
/** 不报了: the claim that is open is given up. */
export const GIVES_UP = /^(?:算了|那|就|我|先|还是|这次|这个|[，,\s])*不(?:想|要|用)?报(?:销|账)?了?(?:吧|啦)?[。！!]?$/u;
