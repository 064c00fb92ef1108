import { itemsOf } from '../../domain/phrase/items.ts';
import { leftoverOf, timesIn } from '../../domain/phrase/leftover.ts';
import { findPeople } from '../../domain/phrase/people.ts';
import { plainSigns } from '../../domain/phrase/plain-signs.ts';
import { weekdayBeside } from '../../domain/phrase/weekday-beside.ts';
import type { FormOf } from '../../fields/field.ts';
import { date, line, money, optional, paragraph, people, w } from '../../fields/kinds.ts';
import { centsText } from '../../fields/raw.ts';
import { parseDate } from '../../kernel/time.ts';
import { daysSaid } from '../days-said.ts';
import type { FormContext, OpenForm, Reading } from '../define.ts';
import { amountSaid, purposeSaid, SIGNS, UP_TO_AMOUNT } from '../purpose-said.ts';
import { taken } from '../taken.ts';

export const TRIP_FIELDS = {
  places: line('去哪里', 'Where', {
    heads: ['地点', '目的地', '出差地点'],
    hint: w('几个地方用顿号隔开，例如“南京、无锡”', 'Several with commas, e.g. "Nanjing, Wuxi"'),
  }),
  from: date('出发日期', 'First day', { heads: ['开始日期', '出发'] }),
  to: date('返回日期', 'Last day', { heads: ['结束日期', '返回'] }),
  purpose: paragraph('出差事由', 'Purpose', { heads: ['事由', '原因', '目的', '理由'] }),
  companions: optional(people('同行人', 'With', { heads: ['同行', '同去'] })),
  estimate: optional(
    money('预计费用', 'Estimated cost', {
      heads: ['预算', '预计', '费用', '大概'],
      hint: w('不清楚可以不填', 'Not known yet? Leave it empty'),
    }),
  ),
};

export type TripForm = FormOf<typeof TRIP_FIELDS>;

/** The places of a trip, one by one. */
export const placesIn = (places: string): readonly string[] =>
  places
    .split(/\s*(?:[、,，;；/]|和|及|再到|然后)\s*/u)
    .map((one) => one.trim())
    .filter((one) => one !== '');

/** 下周二到周四去南京出差，谈合作: what is understood stands in the form, the rest is asked for. */
export function readTrip(sentence: string, c: FormContext): Reading {
  const days = daysSaid(sentence, c, 'future', 'S104', ['from', 'to']);
  const said = days.rest.replace(/^\s*(?:出差申请|申请出差|出差)\s*[:：]\s*/u, '出差');
  const cost = taken(said, COST, (found) => amountSaid(found[0]));
  const together = companionsIn(cost.rest, c);
  const places = placesSaid(together.rest);
  const purpose = purposeSaid(places.rest, ASKING);
  return {
    form: {
      ...days.form,
      ...(places.said ? { places: places.said } : {}),
      ...(purpose ? { purpose } : {}),
      ...(together.ids.length > 0 ? { companions: together.ids.join(',') } : {}),
      ...(cost.value === null ? {} : { estimate: centsText(cost.value) }),
    },
    remarks: days.remarks,
  };
}

/** 下周二到周四, 张伟也去: the days of a trip that is open, first and last in one, or who goes along. */
export function answeredTrip(message: string, { raw, isStart, corrects }: OpenForm, c: FormContext): Reading | null {
  if (isStart) return null;
  const along = ALONG.exec(message.trim())?.[1];
  if (along) {
    const { ids } = companionsIn(`和${along}一起`, c);
    const all = [...new Set([...(raw.companions ?? '').split(',').filter((id) => id !== ''), ...ids])];
    return ids.length > 0 ? { form: { companions: all.join(',') }, remarks: [] } : null;
  }
  const plain = plainSigns(message);
  const times = timesIn(plain);
  if (times.length === 0 || leftoverOf(plain, times).length > 0) return null;
  const first = parseDate(raw.from ?? '');
  // 改成周三到周五 names no week: it is that of the trip.
  const beside = corrects && first ? itemsOf(plain).map((item) => weekdayBeside([item], first, c.today)) : [];
  const [from, to] = beside;
  if (beside.length === 2 && from && to) return { form: { from, to }, remarks: [] };
  const { form, remarks } = daysSaid(message, c, 'future', 'S104', ['from', 'to']);
  if (!form.from || !form.to) return null;
  if (form.from !== form.to || !raw.from) return corrects || !(raw.from && raw.to) ? { form, remarks } : null;
  return raw.to ? null : { form: { to: form.to }, remarks };
}

/** 张伟也去, 叫上李敏. */
const ALONG =
  /^(?:还有|再?(?:带上?|加上?|叫上)|和|跟)?(.{1,20}?)(?:也|都)?(?:跟我|和我|陪我)?(?:一起|一道|一块儿?)?(?:(?:也|都|一起|一道)(?:去|同行)|同行)(?:了|吧)?[。！!]?$/u;

/** 预计3000, 费用大概两千元. */
const COST = new RegExp(`(?:预计|预算|费用|大概|大约|估计|要花|花费|budget|cost)${UP_TO_AMOUNT}`, 'iu');
const GOES = '(?:去|到|赴|前往|飞|跑一趟)';
/** What somebody does there, and so no part of its name. */
const DOES =
  '出差|见|拜访|参加|谈|开会|学习|培训|考察|看|检查|巡店|洽谈|签|送|接|处理|调研|走访|交车|提车|办|协助|支援|盘点|验收|一趟|培训会|公司谈|客户';
const PLACE = new RegExp(`${GOES}\\s*([^${SIGNS}\\s]{2,30}?)(?=${DOES}|[${SIGNS}\\s]|$)`, 'u');
/** 出差南京. */
const PLACE_AFTER = new RegExp(`出差\\s*(?:${GOES})?\\s*([^${SIGNS}\\s]{2,20}?)(?=${DOES}|[${SIGNS}\\s]|$)`, 'u');
const ENGLISH_PLACE = /\bto\s+([A-Z][\w]*(?:(?:,\s*|\s+and\s+|\s+)[A-Z][\w]*)*)/u;

function placesSaid(text: string): { readonly said: string; readonly rest: string } {
  const found = PLACE.exec(text) ?? PLACE_AFTER.exec(text) ?? ENGLISH_PLACE.exec(text);
  const said = found?.[1]?.replace(/(?:出差|一下)$/u, '').trim() ?? '';
  if (!found || said === '' || NO_PLACE.test(said)) return { said: '', rest: text };
  return {
    said: /\p{Script=Han}/u.test(said) ? placesIn(said).join('、') : said,
    rest: `${text.slice(0, found.index)}。${text.slice(found.index + found[0].length)}`,
  };
}

/** 去见客户, 去那边: somewhere, but where was not said; 出差标准, 出差的票还没报: no place at all. */
const NO_PLACE = new RegExp(`^(?:那边?|外地|这边|哪里?|客户|的|标准|补[贴助]|报销|发?票|住宿|费用|流程|规定|制度|${DOES})`, 'u');

/** 和李敏一起, 带上张伟: colleagues whose names stand in full. */
function companionsIn(text: string, c: FormContext): { readonly ids: readonly string[]; readonly rest: string } {
  const found = WITH.exec(text);
  if (!found?.[1]) return { ids: [], rest: text };
  const named = findPeople(
    found[1],
    c.org.people.filter(({ id, active }) => active && id !== c.applicant.id),
    c.mentioned,
  );
  const sure = named.flatMap(({ exact, matched, candidates }) => {
    // 张伟 is not 张玮, though both sound so.
    const spelled = candidates.filter((id) => c.org.people.some((one) => one.id === id && one.name === matched));
    const [id, ...others] = spelled.length > 0 ? spelled : candidates;
    return exact && id && others.length === 0 ? [id] : [];
  });
  if (sure.length === 0 || sure.length < named.length) return { ids: [], rest: text };
  return { ids: sure, rest: text.replace(found[0], '') };
}

const WITH = new RegExp(`(?:和|跟|与|同|带上?)([^${SIGNS}]{2,30}?)(?:一起|一道|一块儿?|同行|同去|两个人|(?=${GOES}|出差))`, 'u');

/** What asks for it; who comes back says nothing of why. */
const ASKING = {
  asked: /出差申请|申请出差|(?:要|因公)?出差|business trip|travel/giu,
  edges:
    /^(?:我们?|本人|想要?|需要|准备|打算|计划|申请|要|请批|一下|安排|和|(?:trip|i|we|will|am|on|a|an|the|for|go|going|to(?= [a-z]+ (?:with|the|a)))\b|\s)+|\s*(?:申请|一下|一趟)$/iu,
  empty: /^(?:回来?|返回|回程|当天(?:来回|往返|回)|出发|去|到|共|一共|[了的吧啊呢，、\s]*)$/u,
};
