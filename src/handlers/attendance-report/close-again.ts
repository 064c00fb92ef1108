import { monthFrom } from '../../domain/measure/months.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { OPERATIONS } from '../../kinds/usual.ts';
import type { Rec } from '../../records/define.ts';
import { stepUnpressed } from '../../records/register-step.ts';
import { answerable, peopleOf } from '../../records/who.ts';
import { monthSubject } from '../attendance/answer-attendance.ts';
import { type ClosedAgain, closeAgain } from '../attendance/reopen-month.ts';
import type { Facts } from '../facts.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import type { Follow } from '../posting.ts';
import { writeMoved } from '../records/move-record.ts';
import { sceneOf } from '../records/scene.ts';
import { EVERYTHING, recordsFound } from '../registers/records-found.ts';
import { notice } from '../reply.ts';
import { SYSTEM } from '../services.ts';
import { archiveDue } from './archive-keys.ts';
import { freshOfRound } from './close-month.ts';
import { hrFiles } from './hr-files.ts';
import { monthCards, REPORT } from './months-of.ts';
import { undecidedOfRound } from './return-undecided.ts';
import { ROUND, reportsAbove, roundOf } from './round-of.ts';
import type { Services } from './services.ts';

/** Rounds that have not ended: one a month. */
const MOST = 50;

/** A round that HR have taken is closed once the last request of its month is decided (S58). */
export async function* closeRounds(services: Services, now: Instant): AsyncGenerator<Plan> {
  const open = { kind: ROUND.id, sight: EVERYTHING, viewer: SYSTEM.id, open: true };
  for (const record of await recordsFound(services, open, MOST)) {
    if (record.state !== 'waiting') continue;
    const org = await services.reads.org();
    const scene = await sceneOf(services, ROUND, { person: SYSTEM, org, now });
    if ((await undecidedOfRound(services, scene, record)).length > 0) continue;
    if ((await freshOfRound(services, scene, record)).left > 0) continue;
    const moved = stepUnpressed(ROUND, record, 'lock', {}, scene);
    if (moved.ok) yield await writeMoved(services, { kind: ROUND, record, scene }, 'lock', moved.value, {});
  }
}

/** Once HR have agreed to open somebody's month: whoever settles their days hears of it, and every card of it is drawn anew. */
export const opened: Follow<Services> = async (services, { org, cause }, { instance, facts }, next) => {
  const { booking } = fromJsonOnce(facts) as Facts;
  const opening = booking?.reopening;
  if (!opening || instance.state === next.state || next.state !== 'approved') return emptyPlan;
  const { personId, period, until } = opening;
  const sheets = await reportsAbove(services, org, personId, period);
  const about = { who: personName(org, personId), month: { month: period }, until: { at: until } };
  const settling = settlersOf(org, personId, sheets);
  return {
    ...emptyPlan,
    effects: [
      ...monthCards(personId, period),
      ...sheets.map(({ id }) => ({ repaint: id })),
      ...settling.map((one) =>
        notice(one, sheets[0]?.id ?? monthSubject(personId), `report.opened:${personId}:${period}:${one}:${cause}`, {
          text: t('report.opened', about),
        }),
      ),
      ...(next.applicantId === personId
        ? []
        : [
            notice(personId, monthSubject(personId), `report.opened_yours:${period}:${cause}`, {
              text: t('report.opened_yours', about),
            }),
          ]),
    ],
  };
};

/** The time for which a month was open is over: told to its person and who settles, and where something changed HR get the file once more. */
export async function* closeOpened(services: Services, now: Instant): AsyncGenerator<Plan> {
  for (const { closed, plan } of await closeAgain(services, now)) {
    const archived = closed.changed.length > 0 ? archiveDue(services, closed.period, now) : emptyPlan;
    yield merge(plan, await toldClosed(services, closed, now), archived);
  }
}

async function toldClosed(services: Services, { personId, period, until, changed }: ClosedAgain, now: Instant): Promise<Plan> {
  const org = await services.reads.org();
  const round = await roundOf(services, monthFrom(period).from);
  const sheets = await reportsAbove(services, org, personId, period);
  const key = `${personId}:${period}:${until}`;
  const about = {
    who: personName(org, personId),
    month: { month: period },
    days: { join: changed.map(({ date }) => t('report.on', { on: { date } })), by: '、' },
  };
  const scene = await sceneOf(services, ROUND, { person: SYSTEM, org, now });
  const hr = round ? answerable([{ role: 'hr' }], round, scene, []) : [];
  const office = round ? [...hr, ...answerable(OPERATIONS, round, scene, [])] : [];
  const others = [...new Set([...settlersOf(org, personId, sheets), ...(changed.length > 0 ? office : [])])];
  const text = changed.length > 0 ? t('report.closed_changed', about) : t('report.closed_again', about);
  return {
    ...emptyPlan,
    effects: [
      ...monthCards(personId, period),
      ...[...sheets, ...(round ? [round] : [])].map(({ id }) => ({ repaint: id })),
      ...[personId, ...others].map((one) =>
        notice(
          one,
          one === personId ? monthSubject(personId) : (round?.id ?? monthSubject(personId)),
          `report.closed:${key}:${one}`,
          { text },
        ),
      ),
      ...(changed.length > 0 && round ? hr.flatMap((one) => hrFiles(one, round.id, `${round.id}:${key}:${now}`)) : []),
    ],
  };
}

/** Who settles somebody's days: whoever hands in the report of their branch, or of their own days their superior (S56). */
function settlersOf(org: Org, personId: PersonId, sheets: readonly Rec[]): readonly PersonId[] {
  const holders = sheets.flatMap((sheet) => peopleOf(REPORT.owner, sheet, org)).filter((one) => one !== personId);
  const superior = org.superior(personId)?.id;
  return holders.length > 0 ? [...new Set(holders)] : superior ? [superior] : [];
}
