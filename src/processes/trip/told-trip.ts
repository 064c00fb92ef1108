/*
 * A journey for the work, told without any word for it: 下周二去南京拜访客户，当天回; 因公去无锡送车. A place elsewhere, what for, and when. Asked last, of what
 * nothing else could read.
 */

/** Cities and where the makers sit; districts of one’s own town are no journey. */
const ELSEWHERE =
  '(?:北京|上海|天津|重庆|广州|深圳|南京|无锡|常州|苏州|南通|扬州|镇江|泰州|盐城|徐州|连云港|淮安|宿迁|杭州|宁波|温州|嘉兴|湖州|绍兴|金华|台州|合肥|芜湖|蚌埠|滁州|马鞍山|安庆|济南|青岛|烟台|潍坊|临沂|郑州|洛阳|武汉|襄阳|宜昌|长沙|株洲|南昌|赣州|福州|厦门|泉州|佛山|东莞|珠海|中山|惠州|海口|三亚|南宁|柳州|昆明|贵阳|成都|绵阳|西安|兰州|银川|西宁|乌鲁木齐|太原|大同|石家庄|保定|唐山|廊坊|沈阳|大连|长春|吉林|哈尔滨|呼和浩特|昆山|常熟|张家港|太仓|江阴|宜兴|义乌|余姚|慈溪|总部|主机厂|厂家|工厂|外地)';
const GOES = `(?:去|到|赴|往|飞|跑(?:一?趟)?|上)(?:一?趟)?${ELSEWHERE}`;
const FOR_WORK =
  '拜访|走访|回访|见(?:个)?(?:客户|[^,，。]{1,6}总)|参展|车展|展会|参加|培训|学习|考察|送车|提车|接车|验车|交车|调车|谈(?!恋)|签(?:合同|约|字)|送(?:资料|合同|材料)|对账|巡店|开(?:会|年会|订货会)|订货会|经销商大会|年会|洽谈|催款|收款|出差|因公|公干|办事';
const TELLS = new RegExp(`${GOES}.{0,12}(?:${FOR_WORK})|(?:因公|${FOR_WORK}).{0,10}${GOES}`, 'u');
/** It is over, only thought of, asked, or somebody else’s or one’s own affair. */
const NO_TRIP =
  /[?？]|[吗么呢]$|怎么|如何|谁|什么|哪|多少|几点|要不要|能不能|可以|如果|要是|万一|昨天|前天|上周|上个?(?:月|星期|礼拜)|上次|去年|回来了|去了|去过|已经|客户(?:要|想|说|自己)|他|她|你|您|人家|不去|取消|改期|推迟|请假|年假|事假|调休|旅游|玩|看病|医院|孩子|老家|老婆|老公|父母|我[爸妈]|用于|预支|借|差旅费|花了|块|元|报销|打车\d|高铁票|车票\d|发票|算不算|要报/u;
const WHEN =
  /今天|今晚|明天|明[早晚]|后天|下(?:个?)(?:周|星期|礼拜|月)|(?:这|本)?(?:周|星期|礼拜)[一二三四五六日天]|\d{1,2}月\d{1,2}|\d{1,2}[号日]|月底|月初/u;
/** Longest message that is read so. */
const READ_LIMIT = 80;

/** Whether a journey for the work lies ahead, by its words. Total, linear. */
export const tellsTrip = (plain: string): boolean =>
  plain.length <= READ_LIMIT && !NO_TRIP.test(plain) && WHEN.test(plain) && TELLS.test(plain);
