import { timesIn } from '../../domain/phrase/leftover.ts';

/*
 * Money of one's own that went out for the work, told without any word for a claim: 打车去杭州四十, 住宿两晚 640, 买了一箱纸 128 块，我垫的. Asked last, of what
 * nothing else could read.
 */

/** What is paid on the way, at once, and for nothing else. */
const ON_THE_WAY =
  '打车|打的|打滴|滴滴|网约车|叫车|出租车?|的士|坐车|车费|油费|油钱|油卡|加(?:了)?(?:个)?油|停车|过路|过桥|高速费|路费|高铁|火车|动车|大巴|地铁|公交|机票|车票|船票|轮渡|住宿|住(?:了)?[一两二三四五六七八九十\\d]{1,2}[晚宿夜]|住店|酒店|宾馆|旅馆|房费|快递|顺丰|邮寄|邮费|寄[^,，。]{1,8}|洗车|代驾|充电|话费|电话费|打印|复印|装订|刻章|门票|充值|搬运|拖车';
/** What may as well be one’s own, or still lie ahead: it was bought. */
const BOUGHT =
  '(?:买|订|定|请|吃|喝|送|点|配|换|交|充|修|租)(?:了|的|过)|(?:吃|喝)[^,，。\\d]{0,6}花|餐费|饭钱|饭费|午饭|晚饭|早饭|工作餐|盒饭|外卖|奶茶|咖啡|水果|矿泉水|茶叶|烟酒|吃饭|喝茶|花篮|礼品';
const WAY = new RegExp(ON_THE_WAY, 'u');
const GOODS = new RegExp(BOUGHT, 'u');
const PAID =
  /花了?(?!园|都|桥|样|色)|垫了?(?!子|片)|[我先]付|付了|付的|付掉|用了|刷了|刷的|自己(?:出|掏|付|垫)|掏了?|票在|有(?:发)?票|小票|收据|昨天|昨晚|前天|今早|上午|中午|刚才|刚刚|上周|上个?(?:周|星期|礼拜)|买了|订了|请了|给[^,，。]{1,6}买/u;
const SUM =
  /(?:¥\s*)?(?<![A-Za-z\d.])\d[\d,]*(?:\.\d{1,2})?(?![\d.]|\s*(?:个|位|人|张|次|天|晚|间|名|份|瓶|箱|盒|条|本|台|辆|公里|km|楼|折|号|点|月|日|%|分钟|小时))|[一二两三四五六七八九][一二两三四五六七八九零]*[十百千万][一二两三四五六七八九十百千零]*(?!\s*(?:个|位|人|张|次|天|晚|间|名|份|瓶|箱|盒|条|本|台|辆|公里|楼|折|号|点|月|日|分钟|小时|几|来))|十[一二三四五六七八九]?(?=块|元)|[一二两三四五六七八九](?=块|元)/u;
/** Asked, thought of, still ahead, somebody else's, or about what is sold. */
const NO_CLAIM =
  /[?？]|[吗么呢]$|怎么|如何|咋|谁|什么|哪|多少|几[块元钱]|能不能|可以|可不可以|够不够|大概|左右|估计|预[计算]|打算|准备|明[天早晚]|后天|下周|下个?月|今晚|等会|一会儿?|想|如果|要是|万一|要(?:花|用|付)|打?车要|贵|便宜|涨|标准|额度|上限|超标|不报|不用报|客户(?:自己)?(?:打车|买|付|花|垫|出|交|的车)|顾客|车主|(?:^|[,，。\s])(?:他|她|你|您(?!好)|人家)|报价|成交|卖|售价|车价|车款|尾款|首付|定金|订金|全款|贷款|保险|欠|还(?:了|款|钱)|转账|打款|打过来|回款|收了|收到|工资|奖金|提成|借|备用金|加班|请假|调休|打卡|会议|开会|合同[金总]|一台|两台|万(?:元|块)?$/u;
/** Longest sentence that is read so. */
const READ_LIMIT = 90;

/** Whether money of one’s own went out, by its words. Total, linear. */
export function tellsSpent(plain: string): boolean {
  if (plain.length > READ_LIMIT || NO_CLAIM.test(plain)) return false;
  const text = timesIn(plain).reduce((all, { at, end }) => all.slice(0, at) + '。'.repeat(end - at) + all.slice(end), plain);
  if (!SUM.test(text)) return false;
  return WAY.test(plain) || (GOODS.test(plain) && PAID.test(plain));
}
