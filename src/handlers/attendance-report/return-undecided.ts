import { returnUndecided } from '../../domain/approval/return-undecided.ts';
import { personName } from '../../domain/org/label.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { carryOut } from '../approval/carry-out.ts';
import { verbContext } from '../approval/verb-context.ts';
import type { UndecidedRow } from '../attendance/ports.ts';
import { undecidedIn } from '../attendance/undecided-requests.ts';
import { type Effect, emptyPlan, merge, type Plan } from '../plan.ts';
import { notice, openButton } from '../reply.ts';
import { systemContext } from '../services.ts';
import { reportsOf, roundForm, unitsOfReports } from './round-of.ts';
import type { Services } from './services.ts';

/** What of a round's month nobody has decided on, of everybody whose branch stands in it (S58). */
export async function undecidedOfRound(
  services: Services,
  { org }: Pick<Scene, 'org'>,
  round: Rec,
): Promise<readonly UndecidedRow[]> {
  const { from } = roundForm(round);
  const units = new Set(unitsOfReports(org, await reportsOf(services, from)));
  const people = org.people.filter(({ unitId }) => units.has(unitId)).map(({ id }) => id);
  return undecidedIn(services, people, from.slice(0, 7));
}

/**
 * What nobody has decided goes back to its applicants as the month is closed, with the reason of HR; each is told in private what can be done instead.
 */
export async function returnAtLock(services: Services, { by, org, now }: Scene, round: Rec, why: string): Promise<Plan> {
  const rows = await undecidedOfRound(services, { org }, round);
  const period = roundForm(round).from.slice(0, 7);
  const context = { ...systemContext(services, org, now, `${round.id}:${round.version}`), person: by };
  const plans: Plan[] = [];
  for (const { id } of rows) {
    const file = await services.reads.file(id);
    if (!file) continue;
    const given = returnUndecided(file.instance, by.id, why, await verbContext(services, context, file, null));
    if (!given.ok) continue;
    const { reply: _, ...done } = await carryOut(services, context, file, given.value, 'request.return_at_lock', t('seen'));
    plans.push(done);
  }
  const told = [...groupBy(rows, ({ applicantId }) => applicantId)].map(([person, own]) =>
    toldInstead(person, own, round, { period, who: personName(org, by.id), reason: why }),
  );
  return merge(...plans, { ...emptyPlan, effects: told });
}

interface Closing {
  readonly period: string;
  readonly who: string;
  readonly reason: string;
}

/** So many can be opened from the message; all are among 我的申请. */
const MOST_OPENED = 4;

/** One word for all of a person's requests: which came back, why, and what can be done instead. */
function toldInstead(person: PersonId, own: readonly UndecidedRow[], round: Rec, { period, who, reason }: Closing): Effect {
  const titleOf = ({ title }: UndecidedRow): Text => fromJson(title) as Text;
  const [only, ...others] = own;
  return notice(person, round.id, `report.instead:${round.id}:${round.version}:${person}`, {
    title: t('report.instead_title', { month: { month: period } }),
    tone: 'warn',
    lines: own.map(titleOf),
    text: t('report.instead', { who, reason }),
    buttons:
      only && others.length === 0
        ? [openButton(only.id)]
        : own.slice(0, MOST_OPENED).map((one) => ({ ...openButton(one.id), text: titleOf(one) })),
  });
}
