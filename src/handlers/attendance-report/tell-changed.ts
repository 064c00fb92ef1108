import { madeGoodText, madeGoodWhy } from '../../cards/attendance/made-good-text.ts';
import { madeGoodOf } from '../../domain/attendance/made-good.ts';
import { monthFrom } from '../../domain/measure/months.ts';
import { personName, someNames } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId, UnitId } from '../../kernel/id.ts';
import { join, type Text, t } from '../../kernel/text.ts';
import { type Instant, instant, MINUTE } from '../../kernel/time.ts';
import { OPERATIONS } from '../../kinds/usual.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { isMissing, sheetOf } from '../../records/submission-kind.ts';
import { answerable, peopleOf } from '../../records/who.ts';
import { CHANGED, netDifferences } from '../attendance/note-differences.ts';
import type { DayDifference } from '../attendance/ports.ts';
import { type Effect, emptyPlan, type Plan, type Write } from '../plan.ts';
import { sceneOf } from '../records/scene.ts';
import { notice } from '../reply.ts';
import { SYSTEM } from '../services.ts';
import { atWork } from '../submission/open-sheets.ts';
import { periodOfSheet, REPORT } from './months-of.ts';
import { ROUND, reportsOf, roundOf } from './round-of.ts';
import type { Services } from './services.ts';

/** What follows on each other within so long is one change. */
const QUIET_MS = 10 * MINUTE;
/** So many days stand in a message; the report and the file have all. */
const MOST = 8;
/** Up to when whoever signed a branch's month has been told of its changes. */
const TOLD = 'report.changed_told:';

interface Mark {
  readonly key: string;
  readonly value: string;
  readonly unitId: UnitId;
  readonly period: string;
}

/** Days of a report that came out otherwise after it was signed (S57); of one that was returned and signed anew, after the last signature. */
export const sinceSigned = (report: Rec, found: readonly DayDifference[]): readonly DayDifference[] =>
  found.filter(({ at, date, period }) => !date.startsWith(period) || (!isMissing(report) && at > (report.life.handedAt ?? 0)));

/**
 * A month that was signed or closed came out otherwise: the supervisor, 运营专员 and, once it went to them, HR hear of it once, as soon as nothing more has
 * come for a while (S57, S58).
 */
export async function* tellChanged(services: Services, now: Instant): AsyncGenerator<Plan> {
  const marks = (await services.reads.keyValuesFrom(CHANGED)).map(({ key, value }): Mark => {
    const [unitId = '', period = ''] = key.slice(CHANGED.length).split(':');
    return { key, value, unitId: unitId as UnitId, period };
  });
  if (marks.length === 0) return;
  const org = await services.reads.org();
  for (const [period, some] of groupBy(marks, (mark) => mark.period)) yield* tellMonth(services, { org, now, period }, some);
}

interface Month {
  readonly org: Org;
  readonly now: Instant;
  readonly period: string;
}

async function* tellMonth(services: Services, month: Month, marks: readonly Mark[]): AsyncGenerator<Plan> {
  const { org, now, period } = month;
  const reports = await reportsOf(services, monthFrom(period).from);
  const above = new Map(reports.flatMap((report) => unitsBelow(org, [report.unitId]).map((unit) => [unit, report] as const)));
  for (const [report, own] of groupBy(marks, ({ unitId }) => above.get(unitId) ?? null)) {
    if (own.some(({ value }) => now - Number(value) < QUIET_MS)) continue;
    const done = own.map(({ key, value }): Write => ({ table: 'keyValue', delete: { key, value }, mayMiss: true }));
    yield report === null ? { ...emptyPlan, writes: done } : await told(services, month, report, done);
  }
}

async function told(services: Services, { org, now, period }: Month, report: Rec, done: readonly Write[]): Promise<Plan> {
  const key = `${TOLD}${report.id}`;
  const since = instant(Number((await services.reads.valueOf(key)) ?? 0));
  const all = await services.reads.changedAfter(unitsBelow(org, [report.unitId]), period, since);
  const until: Write = {
    table: 'keyValue',
    insert: { key, value: String(Math.max(since, ...all.map(({ at }) => at))) },
    onConflict: 'replace',
  };
  const found = [...groupBy(sinceSigned(report, all), (one) => one.period).values()].flatMap(netDifferences);
  const writes = [...done, until];
  if (found.length === 0) return { ...emptyPlan, writes };
  const round = await roundOf(services, monthFrom(period).from);
  const isSent = round !== null && round.state !== 'collecting';
  const scene = await sceneOf(services, ROUND, { person: SYSTEM, org, now });
  const holders = answerable(REPORT.owner, report, scene, []);
  const ofBranch = [...holders, ...answerable(OPERATIONS, report, scene, [])];
  const hr = isSent ? answerable([{ role: 'hr' }], round, scene, []) : [];
  const ofRound = round ? [...answerable(OPERATIONS, round, scene, []), ...hr] : [];
  const opensRound = ofRound.filter((one) => !holders.includes(one));
  const notBefore = atWork(services, org, report.unitId, now);
  const say = (people: readonly PersonId[], opens: Rec['id'], name: Text): readonly Effect[] =>
    [...new Set(people)].map((one) => ({
      ...notice(one, opens, `report.changed:${report.id}:${now}:${one}`, {
        title: t('report.changed_title', { branch: sheetOf(report).branch, month: { month: periodOfSheet(report) } }),
        tone: 'warn',
        lines: linesOf(org, found),
        text: whereOf(found, isSent),
        buttons: [{ text: name, style: 'plain', action: { do: 'record.open', record: opens } }],
      }),
      notBefore,
    }));
  return {
    writes,
    audit: [{ actorId: 'system', act: 'attendance.changed_told', subject: report.id, detail: { days: found.length } }],
    effects: [
      ...say(
        ofBranch.filter((one) => !opensRound.includes(one)),
        report.id,
        t('report.open_report'),
      ),
      ...(round ? say(opensRound, round.id, t('report.open_round')) : []),
      ...toldSigner(report, scene, [...ofBranch, ...ofRound]).map((effect) => ({ ...effect, notBefore })),
      ...[report, ...(round ? [round] : [])].map(({ id }) => ({ repaint: id })),
    ],
  };
}

/**
 * Whoever signed it for somebody who was away hears that it is not as they signed it. While they still stand in they have it as that person has; afterwards they
 * see nothing of it (S4), and are told who does.
 */
function toldSigner(report: Rec, { org, now, substituteOf }: Scene, told: readonly PersonId[]): readonly Effect[] {
  const by = report.life.handedById;
  if (by === undefined || told.includes(by) || org.person(by)?.active !== true) return [];
  const holders = peopleOf(REPORT.owner, report, org);
  const isIn = holders.some((id) => substituteOf(id) === by);
  return [
    notice(by, report.id, `report.changed:${report.id}:${now}:${by}`, {
      title: t('report.changed_title', { branch: sheetOf(report).branch, month: { month: periodOfSheet(report) } }),
      tone: 'warn',
      text: t('report.changed_signer', { who: someNames(org, holders) }),
      buttons: isIn ? [{ text: t('report.open_report'), style: 'plain', action: { do: 'record.open', record: report.id } }] : [],
    }),
  ];
}

/** What becomes of it: in the month itself where that was open when it came, else in a later one. */
function whereOf(found: readonly DayDifference[], isSent: boolean): Text {
  const own = found.filter(({ date, period }) => date.startsWith(period)).length;
  return join(
    [
      ...(own > 0 ? [t(isSent ? 'report.changed_sent' : 'report.changed_open')] : []),
      ...(own < found.length ? [t('report.changed_closed')] : []),
    ],
    '\n',
  );
}

function linesOf(org: Org, found: readonly DayDifference[]): readonly Text[] {
  const lines = found.slice(0, MOST).map(({ personId, date, period, was, now }) => {
    const good = madeGoodOf(was, now);
    const about = { who: personName(org, personId), on: { date }, good: madeGoodText(good) };
    return date.startsWith(period)
      ? t('report.changed_line', { ...about, why: madeGoodWhy(good, 'signed') })
      : t('report.changed_line_in', { ...about, why: madeGoodWhy(good, 'closed'), month: { month: period } });
  });
  const more = found.length - MOST;
  return more > 0 ? [...lines, t('report.changed_more', { count: more })] : lines;
}
