import type { NamedShift } from '../../domain/attendance/roster.ts';
import { AS_USUAL, DAY_OFF, onlySaid, type RosterFault, readRoster, tellRoster } from '../../domain/attendance/roster-said.ts';
import { findings } from '../../domain/findings.ts';
import { monthBeside, monthFrom } from '../../domain/measure/months.ts';
import { personName } from '../../domain/org/label.ts';
import { plain } from '../../kernel/text.ts';
import { type LocalDate, parts } from '../../kernel/time.ts';
import { holds } from '../../records/who.ts';
import { monthsOf, rostersChanged } from '../attendance/mark-months.ts';
import type { RosterForm } from '../attendance/rosters.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { BeforeWriting, RecordChange } from '../record-parts.ts';
import { namesLearned } from './name-shift.ts';
import type { Services } from './services.ts';

const formOf = ({ form }: RecordChange['after']): RosterForm => form as unknown as RosterForm;

/** A roster names days of its month and shifts that are configured, of somebody the writer answers for; it stands where its person is (S4, S54). */
export async function checkRoster({ kind, before, after, scene }: RecordChange, services: Services): Promise<BeforeWriting> {
  if (before !== null && formOf(before).days === formOf(after).days) return {};
  const { person: id, month, days } = formOf(after);
  const { shifts } = services.attendanceRules;
  const person = scene.org.person(id);
  if (shifts.length === 0) return { findings: [found('no_shifts')] };
  const at = { ...after, unitId: person?.unitId ?? after.unitId };
  if (before === null && !holds(kind.opens, scene.by.id, at, scene.org)) return { findings: [found('not_yours')] };
  const last = parts(monthFrom(month).to).day;
  const said = onlySaid(days);
  const read = readRoster(said.days, last, shifts, await namesLearned(services));
  if (!read.ok) return { findings: [faultOf(read.error, shifts)], ...written(scene, id, at.unitId) };
  const kept = said.isOnly && before !== null ? readRoster(formOf(before).days, last, shifts) : null;
  const planned = [...new Map([...(kept?.ok ? kept.value : []), ...read.value])].filter(([, name]) => name !== AS_USUAL);
  if (planned.length === 0) return { findings: [faultOf({ why: 'empty', said: days }, shifts)] };
  return written(scene, id, at.unitId, tellRoster(planned.toSorted(([a], [b]) => a - b)));
}

/** What is kept of it beside what was filled in. */
const written = (
  { org }: RecordChange['scene'],
  person: RosterForm['person'],
  unitId: RecordChange['after']['unitId'],
  days?: string,
) => ({
  form: { who: personName(org, person), ...(days === undefined ? {} : { days }) },
  belongs: { unitId },
});

const faultOf = ({ why, said }: RosterFault, shifts: readonly NamedShift[]) =>
  found(why, {
    said: plain(said),
    shifts: { join: [...shifts.map(({ name }) => name), DAY_OFF].map(plain), by: '、' },
  });

/** Days of a roster are counted anew, with those beside its month: a night reaches over; leave of its days too (O6). */
export async function rosterWritten({ after, scene }: RecordChange): Promise<Plan> {
  const { person, month } = formOf(after);
  const days = [-1, 0, 1].map((by) => ({ personId: person, date: `${monthBeside(month, by)}-01` as LocalDate }));
  return { ...emptyPlan, writes: [...monthsOf(days, 'rules', scene.now), rostersChanged(scene.now)] };
}

export const ROSTER_FINDINGS = {
  no_shifts: {
    what: { zh: '公司还没有定排班的班次', en: 'No shifts of rosters are configured' },
    accept: {
      zh: '请系统管理员在 config/attendance.yaml 的 shifts 里写上班次',
      en: 'Administrators write them in shifts of config/attendance.yaml',
    },
  },
  not_yours: {
    what: { zh: '不是您管的人', en: 'You do not answer for this person' },
    accept: { zh: '只能给自己网点的人排班', en: 'Rosters are made for people of your own branch' },
    field: 'person',
  },
  unknown: {
    what: { zh: '没有“{said}”这个班', en: 'There is no shift “{said}”' },
    accept: {
      zh: '可以写：{shifts}；它是哪个班，回复一次“{said}就是早班”这样的话，以后都认得',
      en: 'There are: {shifts}; say once which it is, e.g. 「{said}就是早班」, and it is known from then on',
    },
    field: 'days',
  },
  day: {
    what: { zh: '“{said}”不是这个月的日子', en: '“{said}” is no day of this month' },
    accept: { zh: '请写这个月的几号，例如 1-5早', en: 'Name days of the month, e.g. 1-5早' },
    field: 'days',
  },
  twice: {
    what: { zh: '{said}号写了两次', en: 'Day {said} is named twice' },
    accept: {
      zh: '一天只写一个班；一天两段的班在配置里起一个名字',
      en: 'One shift a day; one of two stretches has a name of its own',
    },
    field: 'days',
  },
  form: {
    what: { zh: '“{said}”看不懂', en: '“{said}” is not understood' },
    accept: { zh: '写成 1-5早 6-7休，班次有：{shifts}', en: 'Write it as 1-5早 6-7休; there are: {shifts}' },
    field: 'days',
  },
  empty: {
    what: { zh: '一天的班也没有写', en: 'No day is named' },
    accept: {
      zh: '写成 1-5早 6-7休，班次有：{shifts}；整月照常就不用排，排过的请作废',
      en: 'Write it as 1-5早 6-7休; there are: {shifts}; a month that is all as usual needs none, void what there is',
    },
    field: 'days',
  },
} as const;
const found = findings('S54', ROSTER_FINDINGS);
