import { chain } from '../../domain/approval/chain.ts';
import type { Finding } from '../../domain/finding.ts';
import { checkKind } from '../../domain/leave/check-kind.ts';
import { countLeave } from '../../domain/leave/count.ts';
import { leftAfter, planDraw } from '../../domain/leave/draw.ts';
import type { LeaveFacts } from '../../domain/leave/leave-case.ts';
import { entriesOf } from '../../domain/leave/ledger.ts';
import { checkLeave } from '../../domain/leave/rules.ts';
import { sourcesOf } from '../../domain/leave/sources.ts';
import type { TeamMember } from '../../domain/leave/team.ts';
import { leaveType } from '../../domain/leave/types.ts';
import { personName } from '../../domain/org/label.ts';
import { absentKinds } from '../../domain/phrase/absent-kinds.ts';
import { plainSigns } from '../../domain/phrase/plain-signs.ts';
import { tellsWhy } from '../../domain/phrase/reason.ts';
import type { RawForm } from '../../fields/field.ts';
import type { RequestId } from '../../kernel/id.ts';
import { addDays, toLocal } from '../../kernel/time.ts';
import { defineProcess, type FormContext } from '../define.ts';
import { answered } from './answer.ts';
import { AWAY_WORDS } from './away-words.ts';
import { coverOf } from './cover.ts';
import { describeLeave } from './describe.ts';
import { drawnBlocks } from './drawn.ts';
import { colleagues, LEAVE_FIELDS, type LeaveForm, readLeaveForm, spanRows } from './form.ts';
import { hoursCounted } from './hours-counted.ts';
import { type AssessedLeave, assessParts, partsOf } from './parts.ts';
import { proofBlocks, proofOf } from './proof.ts';
import { otherKinds, repairsOf } from './repairs.ts';
import { AROUND, rosteredCalendar } from './roster-calendar.ts';
import { byClockOnRoster, countedByRoster, withRosterSaid } from './roster-counted.ts';
import { leaveRules } from './rules-text.ts';
import { readSentence } from './sentence.ts';
import { findingText } from './text.ts';
import type { LeaveWorld } from './world.ts';

/** 请个假, 请三天, 歇半天, 告个假. 提前一小时 alone is as well said of a meeting: leaving has to be named (提前一小时走). */
const STARTS =
  /[请告休]个?[^不没了过]{0,6}假|从[^,，。不没了过]{1,10}[请休]到(?=\d|[周星礼下这本明后月])|(?<=[天号日午末]|(?:周|星期|礼拜)[一二三四五六日天]|[ap]m)[休歇](?:半天|一天|了)?(?=$|[,，。!！])|(?<![邀聘])[请歇休]息?(?:上|个)?(?:[\d.一二两三四五六七八九十半]+|几)个?半?(?:天|小时|钟头|星期|周|下午|上午)|(?<![邀聘申])[请休](?:下+个?|这个?|本)?(?:周|星期|礼拜)[一二三四五六日天](?=$|[,，。的和到至、\s])|(?<![邀聘申])[请休](?:\d{1,2}月)?\d{1,2}[号日](?=$|[,，。的和到至、\s])|(?:晚[来到]|早[走退]|早下班|提前(?:走|下班|离开))[\d.一二两俩三四五半]+个?半?个?(?:小时|钟头|分钟)(?!.{0,3}(?:通知|说|申请|开会|到场|签到))|提前[\d.一二两俩三四五半]+个?半?个?(?:小时|钟头|分钟)(?:就|先|再)?(?:走|下班|离开|离岗|撤|溜|回家)(?!.{0,3}(?:通知|说|申请))|(?<![A-Za-z])(?:tmr|tomorrow|today|(?:mon|tues|wednes|thurs|fri)day) off\b|day off|time off/iu;

/** 不请假了, 明天的假不休了, 取消周五的调休. */
const GIVES_UP =
  /(?:不|别|甭)(?:想|用|需要|打算|准备)?(?:再)?(?:请|休)(?:.{0,3}[假休])?了?$|[假休](?:先)?不(?:请|休|要|用)了?$|(?:不|别)(?:请|休)了[,，。\s]+[^,，。]{0,10}(?:撤|取消|作废)[^,，。]{0,3}$|^(?:我?(?:要|想)?)?取消.{0,12}休$/u;

/** 请假 (S55). */
export const leave = (world: LeaveWorld) =>
  defineProcess({
    id: 'leave',
    prefix: 'QJ',
    clause: 'S55',
    name: { zh: '请假', en: 'Leave' },
    about: {
      zh: '年假、病假、事假、调休等，例如“下周五下午请半天事假”',
      en: 'Annual, sick, personal leave and more, e.g. “half a day of personal leave next Friday afternoon”',
    },
    phrases: [
      '请假',
      '年假',
      '病假',
      '事假',
      '婚假',
      '产假',
      '陪产',
      '丧假',
      '调休',
      '补休',
      '工伤假',
      '无薪假',
      '休假',
      '请半天',
      '请一天',
      'leave',
    ],
    starts: STARTS,
    wantedFor: AWAY_WORDS,
    nouns: ['请假', '休假', '假期', '假'],
    verbs: ['请', '休', '歇'],
    kinds: () => world.leave.types,
    absentKinds: () => absentKinds(world.leave.types),
    givesUp: GIVES_UP,
    counted: /假|休|leave|days? off/iu,
    rules: (kind) => leaveRules(kind, world.leave),
    fields: LEAVE_FIELDS,
    hidden: ['split'],
    askedWith: [
      ['from', 'to'],
      ['from_time', 'to_time'],
    ],
    together: spanRows,
    suits: (words) => (tellsWhy(plainSigns(words)) ? 'yes' : 'maybe'),
    answered: (message, open, c) => answered(message, open, { ...c, ...world }),
    offers: {
      type: () => Object.fromEntries(world.leave.types.map((type) => [type.id, type.name])),
      handover: colleagues,
    },
    read: (sentence, c) => readSentence(sentence, { ...c, ...world }),
    bars: (raw, c) => barred(raw, c, world),
    measures: { days: 'number', type: 'text' },
    refine: (form, c) => readLeaveForm(form, { ...c, ...world }),
    facts: (form, c) => gather(form, c, world),
    assess: (asked, c, facts, self) => {
      const form = byClockOnRoster(asked, facts.calendar);
      return assessParts(form, partsOf(form, facts, self), (part) => assessOne(part, facts, c, self));
    },
    chain: chain({
      steps: [
        { id: 'handover', name: { zh: '交接人确认', en: 'Hand-over' }, who: { field: 'handover' }, consent: true },
        { id: 'superior', name: { zh: '直接上级', en: 'Direct superior' }, who: { superior: 1 }, sla_hours: 8 },
        {
          id: 'region',
          name: { zh: '区域经理', en: 'Region manager' },
          who: { role: 'region_manager' },
          when: [{ measure: 'days', is: '>', than: 3 }],
          sla_hours: 8,
        },
        {
          id: 'hr',
          name: { zh: '人力资源', en: 'Human resources' },
          who: { role: 'hr' },
          when: [{ measure: 'days', is: '>', than: 5 }],
          sla_hours: 16,
        },
      ],
    }),
  });

/** The kind that is asked for is not for this person, on whatever days. */
async function barred(raw: RawForm, c: FormContext, { leave: config, ledgers }: LeaveWorld): Promise<Finding | null> {
  const type = leaveType(config, raw.type ?? '');
  const entries = type?.balance === 'ledger' ? await ledgers.leaveEntries(c.applicant.id) : [];
  const found = type && checkKind(type, c.applicant.gender, { config, entries });
  if (!type || !found) return null;
  return { ...findingText(found, c), offers: otherKinds(found, type, config, c.applicant.gender).flat() };
}

/** A leave of one type. */
function assessOne(form: LeaveForm, facts: LeaveFacts, c: FormContext, self: RequestId | null): AssessedLeave {
  const { type, span } = form;
  const others = facts.ownDays.filter((day) => day.requestId !== self);
  const count = countLeave(span, type, facts.calendar, others);
  const findings = checkLeave({ type, span, handover: form.handover, hasProof: form.proof.length > 0, self }, facts);
  const own =
    type.balance === 'ledger'
      ? entriesOf(facts.entries, type.id).filter((entry) => self === null || entry.requestId !== self)
      : null;
  const cover = coverOf(count, facts);
  const byRoster = countedByRoster(count.days, facts.calendar, type.clause);
  const described = describeLeave(
    {
      type,
      record: { spans: [span], covers: form.handover ? [{ personId: form.handover, span }] : [], reason: form.reason },
      count,
      left: own ? leftAfter(own, type.id, span.from.date, count.days) : null,
    },
    { ...c, calendar: facts.calendar },
  );
  return {
    findings: [
      ...findings.map((finding) => ({
        ...withRosterSaid(findingText(finding, c), byRoster),
        tries: repairsOf(finding, { type, span, count, facts, org: c.org }),
      })),
      ...hoursCounted(form, count, facts.calendar),
      ...byRoster,
    ],
    ...described,
    booking: { ...described.booking, ...proofOf(findings, form, c) },
    now: cover.now,
    blocks: [
      ...described.blocks,
      ...cover.blocks,
      ...proofBlocks(form),
      ...(own ? drawnBlocks(sourcesOf(own, planDraw(own, count.days).pieces), { type, spans: [span] }, 'before_sending') : []),
    ],
    ...(form.handover ? { people: { handover: form.handover } } : {}),
  };
}

/** What the rules need to know of the world for a leave over a span: calendar, team and posts are those of where the applicant is now. */
export async function gather(
  form: Pick<LeaveForm, 'span'>,
  c: FormContext,
  { leave: config, ledgers }: LeaveWorld,
): Promise<LeaveFacts> {
  const { applicant, org } = c;
  const first = addDays(form.span.from.date, -AROUND);
  const last = addDays(form.span.to.date, AROUND);
  const team = colleagues(c).flatMap((id): TeamMember[] => {
    const person = org.person(id);
    return person ? [{ id, name: personName(org, id), post: person.title, active: person.active }] : [];
  });
  return {
    config,
    calendar: await rosteredCalendar(c.settings.calendarOf(org, applicant.unitId), ledgers, applicant.id, [form.span]),
    today: c.today,
    minuteOfDay: toLocal(c.now, c.zone).minutes,
    applicant: {
      id: applicant.id,
      gender: applicant.gender,
      post: applicant.title,
      joinedOn: applicant.joinedOn,
      probationUntil: null,
      roles: org.rolesOf(applicant.id).map((r) => r.role),
      units: org.lineage(applicant.unitId).map((unit) => unit.code),
    },
    entries: await ledgers.leaveEntries(applicant.id),
    ownDays: await ledgers.absencesOf(applicant.id, first, last),
    team,
    teamDays: (
      await ledgers.absencesIn(
        [...new Set(team.flatMap((m) => org.person(m.id)?.unitId ?? []))],
        form.span.from.date,
        form.span.to.date,
      )
    ).filter((day) => day.personId !== applicant.id),
    covering: (await ledgers.coveredBy(applicant.id, form.span.from.date, form.span.to.date)).map((day) => ({
      ...day,
      name: personName(org, day.personId),
    })),
  };
}
