import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allSamples } from '../../src/all-samples.ts';
import { en, zhCN } from '../../src/all-words.ts';
import { loadConfig } from '../../src/config.ts';
import { gallery } from '../../src/gallery/gallery.ts';
import type { Json } from './drawing.ts';
import { shownTexts } from './shown-texts.ts';

const CARDS = gallery(
  loadConfig({ CONFIG_DIR: join(import.meta.dirname, '..', '..', 'config') }),
  { 'zh-CN': zhCN, en },
  allSamples(),
);

/** People, units, groups and posts, as the directory has them. */
const NAMES =
  /(李强|李敏|阿卜杜热合曼·买买提依明|王芳|蒋建国|褚玉兰|赵磊|孙丽|周敏|郑雅琴|张伟|陈静|孙悦|吴昊|李静怡|李小龙|钱多多|冯磊|林晓|小李龙?|黄小凤)(（(E102，)?苏州分店）)?|((苏州|杭州|无锡|广州|第\d+)分店|华东区域|华南区域|苏州店小|苏州店)群?|业务员|销售顾问/g;
/** What somebody wrote, shown as written; and the policy's own words. */
const WRITTEN = [
  '《员工考勤管理规定》第五条',
  '十二月行政需求.xlsx',
  '客户名单.xlsx',
  '件数',
  '各门店本周五前整理库位',
  '各门店',
  '整理库位',
  '12月起每周五盘点一次',
  '下周三前提交盘点方案',
  '提交盘点方案',
  '周五前报数',
  '可以考虑换一套货架',
  '上月盘亏两件，已找到',
  '库存盘点',
  '盘点办法',
  '周会',
  '补齐盘点表',
  '展车陈列',
  '上周工作完成情况',
  '存在的问题',
  '本周工作计划',
  '成交3台，回访20组',
  '周末外展',
  '苏州会议室',
  '定下年底前要调的车',
  '下午见客户',
  '去车管所',
  '客户改期',
  '渠道政策',
  '家里老人住院需要陪护，',
  '家里老人住院需要陪护',
  '家里老人住',
  '陪孩子参加比赛',
  '展厅装修',
  '展架',
  '灯带',
  '好的，注意休息',
  '当天有交车，人手不够',
  '人手不够',
  '同意，注意交接',
  '我不熟悉这个客户，请您看',
  '谁接班？客户交车怎么安排？',
  '接班，交车已改到周五',
  '接班',
  '2号有会，请避开',
  '行程取消',
  '苏州',
  '他清楚情况',
  '请看看',
  '已安排顶班',
  '那天杭州店能支援吗？',
  '那天盘点，走不开',
  '那天盘点',
  '可以，杭州那天有两个人空着，派一个过来',
  '那两天我在总部培训，回来以后可以',
  '月底盘点',
  '去年少发一天',
  '换一天',
  '可以',
  '我想修一下电脑',
  '粗体',
  '说他要请假',
  '注意安全',
  '客户要退定金怎么办',
  '客户上周签了定金合同，现在要退，说交车太慢。',
  '七天内可退，先填退款申请',
  '领两盒名片',
  '合同章在哪里盖',
  '定金',
  '去无锡的高铁票等2项',
  '11月客户招待',
  '杭州培训住宿',
  '账号与户名不符',
  '去南京参展',
  '新店开业布置',
  '2026年预算.xlsx',
  '2025年已报发票.xlsx',
  '苏洲店',
  '三千',
  '复印纸',
  '两店合办活动的文具',
  '这次活动我们店没有参加',
  '活动照片里有你们店的人',
  '请改分摊后重报',
  '去无锡的高铁票',
  '同款有便宜的',
  '平台上金额是 318.00',
  '发票.pdf',
  '车票.ofd',
  '发票.xml',
  '旧发票.jpg',
  '上海样例文具用品有限公司',
  '无锡梁溪样例餐饮有限公司',
  '2026-11/1',
  'S55 请假',
  '员工请假应提前按照规定流程提交请假申请，经批准后方可休假。',
  '江南宏达运输有限公司',
  '宏达运输公司',
  '通利物流有限公司',
  '顺安货运',
  '宏达运输有限公司',
  '吴江永顺物流有限公司',
  '建设银行11月明细.xlsx',
  '每日统计.xlsx',
  '弹性打卡异常',
  '交易流水号',
  '业务发生日',
  '进账额',
  '出账额',
  '来往单位',
  '客户附言',
  '网银汇划费',
  '收入金额',
  '见回单',
  '代宏达付车款',
  '鸿达',
  '付款人是客户的司机',
  '转账截图.png',
  '物品',
  '归类',
  '买的那天',
  '显示器1',
  '显示器2',
  '电脑及外设',
  '2024-05-06',
  '厂家 DMS',
  '旧 ERP',
  '恒达汽车',
];

/** Characters and signs of Chinese; the wide space only sets things apart. */
const CHINESE = /[\u3001-\u303f\u4e00-\u9fff\uff00-\uffef]/;
/** 大写: an amount in words, as it has to stand on vouchers in any language. */
const IN_WORDS =
  /^[零壹贰叁肆伍陆柒捌玖拾佰仟万亿圆角分整]+$|[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,}圆[零壹贰叁肆伍陆柒捌玖角分]*整?/g;
/** HT-SZ-26-0031-2: an instalment of a contract. */
const INSTALMENT = /\b[A-Z]{2}-[A-Z]{2}-\d\d-\d{4}-\d+/g;
const withoutData = (text: string): string =>
  WRITTEN.reduce(
    (rest, data) => rest.replaceAll(data, ''),
    text.replace(NAMES, '').replace(IN_WORDS, '').replace(INSTALMENT, ''),
  );

describe('英文卡片上只有英文', () => {
  it('除了人名、单位名和人写的话，一个汉字也没有', () => {
    const found = CARDS.filter(({ lang }) => lang === 'en').flatMap(({ id, card }) =>
      [...new Set(shownTexts(card as Json).map(withoutData))]
        .filter((text) => CHINESE.test(text))
        .map((text) => `${id}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});

/** A day, a moment or a month, in the one form of each language; a year only where it is another. */
const FORMS = {
  'zh-CN': /(\d{4}年)?\d{1,2}月\d{1,2}日( *\(周[一二三四五六日]\)(上午|下午)?| \d\d:\d\d)|\d{4}年\d{1,2}月(?!\d)/g,
  en: /(Mon|Tue|Wed|Thu|Fri|Sat|Sun), MMM \d{1,2}(, \d{4})?( morning| afternoon)?|MMM \d{1,2}(, \d{4})?, \d\d:\d\d|MMM \d{4}/g,
} as const;
const MONTH = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)';
/** Whatever else looks like a day: another order, numbers with strokes, a weekday or a half day that stands alone. */
const OTHER = {
  'zh-CN':
    /\d[月日]|\d号(?!有会)|(?<![0-9A-Z])(\d{4}-\d|\d\d?[-/]\d\d?(?![（\d]))|周[一二三四五六日]|星期|\S至(?![ 少多今])(?<!有效至|截至)/,
  en: new RegExp(
    `\\b${MONTH}\\b|January|February|March|April|June|July|August|September|October|November|December|(?<![0-9A-Z])\\d{4}-\\d\\d`,
  ),
} as const;

const SPACED = /日\(周.\) [上下]午/;
/** What is to be typed: 下周五下午. */
const QUOTED = /“[^”]*”|"[^"]*"/g;

describe('日期和时间每种语言只有一种写法', () => {
  it.each(['zh-CN', 'en'] as const)('%s', (lang) => {
    const form = new RegExp(FORMS[lang].source.replaceAll('MMM', MONTH), 'g');
    const found = CARDS.filter((card) => card.lang === lang).flatMap(({ id, card }) =>
      [...new Set(shownTexts(card as Json).map(withoutData))]
        .filter((text) => SPACED.test(text) || OTHER[lang].test(text.replace(QUOTED, '').replace(form, '')))
        .map((text) => `${id}: ${text}`),
    );
    expect(found).toEqual([]);
  });
});
