/*
 * What colleagues say where something of the office does not work, without any word for a repair: 展厅那扇玻璃门关不严, 沙发塌了一块. One clause names a thing
 * of the office and, behind it, what is wrong with it; the others add where it hurts. Asked last, of what nothing else could read.
 */

/** Things that stand about in an office and a workshop, by how they end. */
const THING =
  /(?<!手|司|飞|待|时|危|趁|乘|随|商|动|契|有|投)机(?!会|票|场|构|关|动|油|械|制|密|灵)(?:器|子)?|(?:遥控|充电|热水|加湿|净化|感应|显示|路由|扫描|烘干)器|[仪表]盘|水泵|灯(?:管|泡|带|箱)?(?!谜|火)|水管|水槽|下水道?|地漏|管道|(?:门|窗|车)?锁(?!定)|(?:玻璃|卷帘|自动|感应|防盗|伸缩|大|后|侧|厕所)门(?!口)|门(?:把手|铃|禁|吸)|那扇门|(?<![部入出上专热])门(?!口|店|市|面|票|槛|卫|诊|类|道|外|前|户)|窗(?:户|帘)?(?!口|体)|玻璃|空调|暖气|风扇|电脑|主机|屏幕?(?!幕)|键盘|鼠标|(?<!官|互联|上|我们|联)网络|网线|宽带|wi-?fi|无线网?|插座|插排|插头|开关|电闸|电源|龙头|马桶|厕所|卫生间|洗手间|洗手池|水池|台盆|桌子?|椅子?|沙发|柜子?|货架|抽屉|白板(?!笔)|监控|摄像头|音响|话筒|麦克风|投影|电视|电话线|座机|电梯|地砖|地板|地毯|天花板|吊顶|屋顶|墙(?:面|皮|纸)?|招牌|广告牌|展架|遮阳篷?|充电桩|举升架|道闸|栏杆|护栏|水箱|饮水桶/giu;

/** V不C: what one tries with it and does not come off: 关不严, 拉不上, 下不来. */
const FAILS =
  '停(?:住|在|了)|按[^,，。]{0,4}没反应|[打开关连充上用启按拉推插拔转吹进点修读扫认识制通锁放坐抬升降下出]不[了开上动着住好出进来去冷热亮清满到严紧稳平下起]';
/** … and what is to be seen, heard or smelled of it. */
const WRONG = new RegExp(
  `${FAILS}|坏|卡(?:纸|住|死|顿|在|了|得)|[漏滴渗](?:水|油|气|电|个|了|得|一)|(?:一直|老是?|往下|不停)[漏滴渗]|堵(?:了|住|死|得)|断(?:了|断续续|电|网|成|掉|开)|(?:裂|碎|破|烂|塌|瘪|歪|斜|松|弯|秃|锈|糊|翘|掉|脱落|剥落|凹)(?:了|开|成|掉|得|着|一|下|皮|漆|色)|晃(?:得|来|悠)|摇晃|烧(?:了|坏|焦)|冒(?:烟|火|水)|跳闸|短路|漏电|异响|怪?响个?不停|嗡嗡|嘎吱|吱吱|咔咔|噪音|(?:太|很|有点|特别|好)(?:吵|烫|卡|晃|暗)|(?:慢|卡|吵|烫|晃|暗|臭|抖)得|一[闪跳抖晃卡]一[闪跳抖晃卡]|(?:一直|老是?|总是?|不停地?)[闪跳抖响转]|闪个?不停|忽[明亮][忽]?[暗灭]|死机|黑屏|蓝屏|花屏|白屏|黑着|灭了|不亮|不响|不转|不动|不热|不冷|不凉|不暖|不准|不灵|不制[冷热]|不出(?:水|纸|热水|冷水|风|声|墨|气)|不通|不显示|不工作|不干活|没(?:反应|声音?|信号|电了|网了?|水了|画面|图像|热气|冷气|墨了?|气了)|没法[用开关打连]|连不上|失灵|失效|故障|报错|报警|罢工|[断连]线|全是(?:黑|白|条|水|雪花|乱码)|有(?:条纹|黑条|杂音|一股|股|味)|味道?(?:冲|大|难闻)|发[黄霉臭烫抖白]|掉(?:线|下来|了一|漆|皮)|数都数不准|(?:重启|自动关机|卡机)`,
  'u',
);
/** It is over, only thought of, asked, said by somebody, or a thing of somebody's own. */
const NOT_NOW =
  /修好|换好|弄好|恢复|(?:已经|都|又|现在)好了|解决了|不用修|没坏|没有?再|坏过|修过|如果|要是|万一|假如|的话|怕|以为|听说|据说|说是?|告诉|通知|上周|上个?月|去年|以前|之前|曾经|上次|那次|那天|赔|罚|扣|试驾|新车|这款|车型|[吗么呢][?？]?$|怎么|为什么|为啥|什么|多少|几[个台次点]|哪|是不是|有没有|会不会|能不能|谁(?!来|能|过来|有空|帮)/u;
const NOT_OURS =
  /客户|顾客|车主|供应商|我家|家里|家的|邻居|小区|宿舍|手机|我(?:的)?车|私家车|爱车|[他她]|他们|你|您(?!好)|请假|调休|打卡|考勤|报销|发票|合同|订单|系统里/u;
const CLAUSE = /[^,，。;；!！?？\n]+/gu;

/** Longest report that is read so. */
const READ_LIMIT = 80;

/** Whether something of the office is told not to work, now. Total, linear. */
export function tellsBroken(plain: string): boolean {
  if (plain.length > READ_LIMIT || NOT_NOW.test(plain) || NOT_OURS.test(plain)) return false;
  const clauses = [...plain.matchAll(CLAUSE)].map(([clause]) => clause);
  return clauses.some((clause) =>
    [...clause.matchAll(THING)].some(({ 0: thing, index }) => isWrong(clause, index + thing.length)),
  );
}

/** What is wrong stands behind the thing, and near it. */
const isWrong = (clause: string, from: number): boolean => {
  const found = WRONG.exec(clause.slice(from));
  return found !== null && found.index <= NEAR;
};
const NEAR = 14;

/** 帮我把空调修一下, 找人看看二楼的灯: it is asked that somebody mends it. */
const TO_MEND =
  /^(?:麻烦|请|帮忙?|帮我|给我|安排|能不能|找个?人?|叫个?人?|喊个?人?|派个?人?|来个?人?|师傅)*(?:把[^,，。]{1,14}(?:修|看|弄|换|检修)(?:一下|下|好|了)?|(?:修(?!改)|检修|看看|看一?下|瞧瞧)[^,，。]{0,14})/u;
export const asksToMend = (plain: string): boolean => {
  const asked =
    plain.length <= READ_LIMIT && !NOT_OURS.test(plain) && !NOT_NOW.test(plain) ? TO_MEND.exec(plain)?.[0] : undefined;
  return asked !== undefined && new RegExp(THING.source, 'iu').test(asked) && (/[修换]/u.test(asked) || WRONG.test(plain));
};
