import { chain } from '../../domain/approval/chain.ts';
import { whyNotCorrected } from '../../domain/attendance/may-correct.ts';
import type { Side } from '../../domain/attendance/types.ts';
import type { Finding } from '../../domain/finding.ts';
import { addWorkdays } from '../../domain/workday/workdays.ts';
import type { FormOf } from '../../fields/field.ts';
import { choice, date, files, optional, paragraph, w } from '../../fields/kinds.ts';
import type { PersonId } from '../../kernel/id.ts';
import { join, plain, say } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { daysSaid } from '../days-said.ts';
import { defineProcess, type FormContext, type Reading } from '../define.ts';
import { reasonSaid } from '../reason-said.ts';
import type { CorrectableDay, PunchBooks } from './punches.ts';
import { finding, SIDES, WORDS } from './words.ts';

declare module '../booking.ts' {
  interface Booking {
    /** Sides of days that are normal once it is approved (S54). */
    readonly corrections?: readonly { readonly personId: PersonId; readonly date: LocalDate; readonly side: Side }[];
  }
}

const FIELDS = {
  date: date('哪一天', 'Day', { heads: ['日期', '补卡日期'] }),
  side: choice('补哪一边', 'Which', SIDES, {
    heads: ['上班还是下班', '上班', '下班', '上下班', '早上', '晚上', '签到', '签退', '两边', 'start', 'end'],
  }),
  reason: paragraph('原因', 'Reason', {
    heads: ['理由', '事由', '说明'],
    hint: w('例如“早上直接去车管所，没经过门店”', 'e.g. "went straight to the registry"'),
  }),
  proof: optional(files('证明', 'Proof', { max: 3 })),
};
type Form = FormOf<typeof FIELDS>;

/** 昨天忘打卡了, correct my punch of Monday; no question about it. */
const STARTS =
  /^(?!.*(?:谁|吗|怎么|几次|扣|罚|会不会|[他她])).*(?:忘(?:了|记|记了)?打(?:上班|下班|早上|晚上)?的?卡|漏打(?:上班|下班)?卡|没打(?:上|着|成)?(?:上班|下班)?卡|[上下]班卡?[^,，。]{0,3}没打[上着]?|卡没(?:打上|刷上|打着)|卡[^,，。\s]{0,2}(?:忘(?:了|记|记了)?|漏)打|打卡(?:机)?(?:没打上|没反应|打不上)|(?:没|没有|未)(?:打|刷)(?:得)?上(?:班|下班)?卡|[打刷]不上卡|打卡(?:失败|没成功|异常)(?!.*记录)|(?:打卡机|考勤机)[^,，。]{0,8}(?:坏|异常|没反应|没网|断网).*补|补(?![充贴助偿])[^,，。]{0,14}[班上]的?卡(?![车罗片])|补(?:一下|一次|个)?(?:[今昨明]天|前天|大前天|后天|今早|昨晚|上?个?(?:周|星期|礼拜)[一二三四五六日天]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]?|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[日号]|那天)(?:的?(?:早上|上午|中午|下午|晚上|全天))?的?卡(?![车罗片]))|^(?!.*(?:\?|\b(?:who|how|when|what|why|did|do|does|can|may|often)\b)).*\b(?:(?:correct|fix)(?: my| the)? (?:(?:missed|missing) )?punch|(?:forgot(?:ten)? to|did ?n[o’']t|could ?n[o’']t) (?:punch|clock) (?:in|out)|forgot(?:ten)? to punch|missed (?:my|a|the) punch)/iu;

/** 补卡 (S54): a side of a day that is late or lacking becomes normal once it is approved; so many a month, and only soon after. */
export const correction = (books: PunchBooks) =>
  defineProcess({
    id: 'correction',
    prefix: 'BK',
    clause: 'S54',
    name: w('补卡', 'Punch correction'),
    about: w(
      '忘打卡、设备坏了，例如“昨天上班补卡，打卡机没反应”',
      'Forgot to punch, e.g. “correct my punch of yesterday morning”',
    ),
    phrases: ['补卡', '补签', '补打卡', 'punch correction', 'correct my punch', 'fix my punch'],
    nouns: ['补卡'],
    starts: STARTS,
    hints: ['忘打卡', '漏打卡', '没打卡', '没打上卡', '打卡失败'],
    fields: FIELDS,
    read: readCorrection,
    measures: { count: 'number' },
    facts: (form, c) => books.correctableDay(c.applicant, form.date, c.org),
    assess: (form, c, day, self) => {
      const sides = sidesOf(form);
      const others = day.used.filter(({ requestId }) => requestId !== self);
      const used = countOf(others);
      const isOfDay = others.some(({ date }) => date === form.date);
      return {
        findings: findingsOf(form, c, day, others, used),
        measures: { count: sides.length },
        title: say(WORDS.title, { date: { date: form.date }, sides: say(SIDES[form.side]) }),
        summary: [
          { label: say(FIELDS.date.label), value: say(WORDS.day, { date: { date: form.date } }) },
          { label: say(FIELDS.side.label), value: say(SIDES[form.side]) },
          { label: say(WORDS.was), value: wasText(sides, day) },
          {
            label: say(WORDS.quota),
            value: say(WORDS.used, {
              month: { month: form.date.slice(0, 7) },
              n: isOfDay ? used : used + 1,
              most: day.rules.perMonth,
            }),
          },
          { label: say(FIELDS.reason.label), value: plain(form.reason), wide: true },
        ],
        booking: { corrections: sides.map((side) => ({ personId: c.applicant.id, date: form.date, side })) },
      };
    },
    chain: chain({
      steps: [{ id: 'superior', name: w('直接上级', 'Direct superior'), who: { superior: 1 }, sla_hours: 8 }],
      separation: true,
    }),
  });

const sidesOf = ({ side }: Pick<Form, 'side'>): readonly Side[] => (side === 'both' ? ['in', 'out'] : [side]);

/** A day is one correction, whichever of its sides are put right. */
const countOf = (used: CorrectableDay['used']): number => new Set(used.map(({ date }) => date)).size;

function wasText(sides: readonly Side[], { sides: open }: CorrectableDay) {
  return join(
    sides.map((side) => {
      const kind = open?.get(side);
      return say(WORDS.side_was, { side: say(SIDES[side]), what: kind ? say(WORDS[kind]) : '—' });
    }),
    '，',
  );
}

function findingsOf(
  form: Form,
  c: FormContext,
  { sides: open, rules, locked, reopened }: CorrectableDay,
  others: CorrectableDay['used'],
  used: number,
): readonly Finding[] {
  const on = { date: { date: form.date } };
  if (locked) return [finding('locked', on)];
  const [again] = others.filter((one) => one.date === form.date && sidesOf(form).includes(one.side));
  if (again) return [{ ...finding('twice', { ...on, side: say(SIDES[again.side]) }), request: again.requestId }];
  if (open === null) return [finding('not_yet', on)];
  const idle = sidesOf(form).find((side) => !open.has(side));
  if (idle) return [finding('nothing', { ...on, side: say(SIDES[idle]) })];
  const barred = sidesOf(form)
    .flatMap((side) => open.get(side) ?? [])
    .find((kind) => !rules.kinds.includes(kind));
  if (barred) return [finding('not_this_kind', { what: say(WORDS[barred]) })];
  const last = addWorkdays(c.settings.calendarOf(c.org, c.applicant.unitId), form.date, rules.workdays);
  const days = new Set(others.map((one) => one.date));
  const why = whyNotCorrected({ date: form.date, today: c.today, last, reopened, rules, used: days });
  if (why === 'too_late') return [finding(why, { ...on, workdays: rules.workdays, last: { date: last } })];
  return why === null ? [] : [finding(why, { used, most: rules.perMonth })];
}

const ASKING =
  /^(?:上班|下班|上下班|早上|晚上|两边|(?:the )?(?:start|end|both))$|补卡|补签|补打卡|\d|[一二两三四五六七八九十]点|号|(?:周|星期)[一二三四五六日天]|punch|clock (?:in|out)|yesterday|today|morning|evening|(?:mon|tues|wednes|thurs|fri|satur|sun)day/iu;

/** 昨天下班忘打卡了, I forgot to punch in: why is said with it. */
const FORGOT =
  /忘(?:记|了|记了)?打(?:了?卡|了)|漏打(?:了?卡|了)|没打上卡|打卡机?(?:没打上|没反应|打不上|坏)|forgot(?:ten)? to (?:punch|clock)(?: in| out)?/iu;

/** 昨天上班补卡，打卡机没反应: what is understood stands in the form. */
function readCorrection(sentence: string, c: FormContext): Reading {
  const said = reasonSaid(sentence, ASKING);
  const days = daysSaid(said.rest, c, 'past', 'S54', ['date', 'date']);
  const side = sideSaid(said.rest);
  const reason = said.reason || (FORGOT.exec(said.rest)?.[0] ?? '');
  return {
    form: { ...days.form, ...(side ? { side } : {}), ...(reason ? { reason } : {}) },
    remarks: days.remarks,
  };
}

function sideSaid(text: string): keyof typeof SIDES | null {
  const [isIn, isOut] = [
    /上班|早上|早晨|签到|\b(?:morning|start|(?:punch|clock|check) in)\b/iu.test(text),
    /下班|晚上|签退|\b(?:evening|end|(?:punch|clock|check) out)\b/iu.test(text),
  ];
  if (/上下班|两边|全天|一整?天|\b(?:both|whole day|in and out)\b/iu.test(text) || (isIn && isOut)) return 'both';
  return isIn ? 'in' : isOut ? 'out' : null;
}
