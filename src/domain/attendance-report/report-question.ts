/** What somebody asks of reports of attendance and of closing. Months as they were said; empty: the usual one. */
export type ReportQuestion =
  /** 11月考勤月报, 苏州店考勤, 苏州店10月考勤月报. */
  | { readonly what: 'report'; readonly unit: string; readonly month: string }
  /** 封账, 11月封账了吗, 10月考勤汇总. */
  | { readonly what: 'closing'; readonly month: string }
  /** 谁还没签. */
  | { readonly what: 'unsigned' }
  /** 帮李敏补卡. */
  | { readonly what: 'correction_for'; readonly who: string };

const LOOK = '(?:请|麻烦)?(?:帮我)?(?:看看|看一?下|看|查看|查一?下|查查|查|打开)?(?:一下)?';
const MONTH =
  '(?<month>(?:去年|今年|20\\d\\d年)?(?:上个?|这个?|本|当|[\\d一二三四五六七八九十]{1,2})月(?:份)?|20\\d\\d-\\d{1,2})?';
const STANDS = '(?:情况|状态|怎么样|怎样|进度)?(?:呢|啊)?';
const whole = (...parts: readonly string[]): RegExp => new RegExp(`^${parts.join('')}$`, 'iu');

const NAME = '(?<who>[\\p{Script=Han}]{2,4}?)';
const UNIT = '(?<unit>[\\p{Script=Han}]{1,12}?(?:店|区|网点|部门|公司|二网))?';
const REPORTS: readonly RegExp[] = [
  whole(LOOK, UNIT, '的?', MONTH, '的?', '(?:考勤月报|考勤报表|考勤表)', STANDS),
  whole(LOOK, MONTH, '的?', UNIT, '的?', '(?:考勤月报|考勤报表|考勤表)', STANDS),
  whole(LOOK, UNIT.slice(0, -1), '的?', MONTH, '的?', '(?:考勤|出勤)', STANDS),
];
/** 苏州10月考勤月报, 10月苏州考勤月报: a branch by less than its name, which must be one. */
const SHORT_NAME = '(?<unit>[\\p{Script=Han}]{2,8}?)';
const OF_REPORTS = '(?:考勤月报|考勤报表|考勤表|考勤|出勤)';
const SHORT: readonly RegExp[] = [
  whole(LOOK, SHORT_NAME, '的?', MONTH, '的?', OF_REPORTS, STANDS),
  whole(LOOK, MONTH.slice(0, -1), '的?', SHORT_NAME, '的?', OF_REPORTS, STANDS),
];
const ROUND = whole(LOOK, MONTH.replace(/\?$/u, ''), '的?', '(?:考勤汇总|汇总考勤)', STANDS);
const CLOSING = whole(
  LOOK,
  MONTH,
  '的?',
  '(?:考勤)?(?:什么时候|几号|怎么|可以|能不能|能)?封[账帐]',
  '(?:了吗|了没有?|没有?|吗|状态|情况)?',
);
const UNSIGNED = whole(
  LOOK,
  '(?:还有)?(?:谁|哪(?:些|几)?(?:个|家)?(?:店|网点|分店|主管)?)',
  '(?:都)?(?:还)?没(?:有)?签(?:字)?',
  '(?:的|呢|啊)?',
);
const FOR_ANOTHER = whole(
  '(?:请|麻烦)?(?:我)?(?:要|想)?',
  '(?:帮|替|给|代)',
  NAME,
  '(?:申请|办|提)?(?:一下|个)?',
  '(?:补(?:一下|个|一次)?(?:昨天|今天|前天|上周.|周.|\\d{1,2}[日号])?的?(?:上班|下班)?的?卡|补签|补打卡)',
  '(?:吧|一下)?',
);
/** Null where it asks for none of these. `isColleague`, `isUnit`: whether words are the name of one and nothing else. */
export function readReportQuestion(
  bare: string,
  isColleague: (words: string) => boolean,
  isUnit: (words: string) => boolean,
): ReportQuestion | null {
  const said = bare.replace(/\s+/gu, '');
  const another = FOR_ANOTHER.exec(said)?.groups?.who;
  if (another && isColleague(another)) return { what: 'correction_for', who: another };
  if (UNSIGNED.test(said)) return { what: 'unsigned' };
  const closing = CLOSING.exec(said) ?? ROUND.exec(said);
  if (closing) return { what: 'closing', month: closing.groups?.month ?? '' };
  for (const form of REPORTS) {
    const { unit = '', month = '' } = form.exec(said)?.groups ?? {};
    if (unit !== '' || month !== '') return { what: 'report', unit, month };
  }
  for (const form of SHORT) {
    const { unit = '', month = '' } = form.exec(said)?.groups ?? {};
    if (isUnit(unit)) return { what: 'report', unit, month };
  }
  return null;
}
