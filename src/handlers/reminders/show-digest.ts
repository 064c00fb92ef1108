import { outTodayCard } from '../../cards/absence/out-today-card.ts';
import type { Card } from '../../cards/element.ts';
import { type DigestLine, type DigestModel, digestCard, groupDigestCard } from '../../cards/reminders/digest-card.ts';
import { outOf } from '../../domain/leave/out.ts';
import { labelOf, peopleNames, personName, unitLabel } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { mayStillSnooze } from '../../domain/reminders/answer.ts';
import { type DigestItem, itemsOf, readerOf, totalsOf } from '../../domain/reminders/digest.ts';
import type { Job } from '../../domain/reminders/job.ts';
import type { Rule } from '../../domain/reminders/rule.ts';
import type { Limits } from '../../domain/reminders/schedule.ts';
import { isOnlyDue, traitsOf, type Watched } from '../../domain/reminders/watched.ts';
import { type DraftId, isId, type PersonId, type UnitId } from '../../kernel/id.ts';
import { say, type Text, t } from '../../kernel/text.ts';
import { type Instant, parseDate } from '../../kernel/time.ts';
import { draftTitle } from '../approval/draft-title.ts';
import { jobOf } from './job-rows.ts';
import { thingsOf } from './send-reminders.ts';
import type { Services } from './services.ts';
import { type TitleSeen, titlesSeen } from './title-seen.ts';

/** View `digest`: the lines of the card as they stand now. `viewer` null: a group. */
export async function showDigest(
  services: Services,
  viewer: PersonId | null,
  payload: Readonly<Record<string, unknown>>,
): Promise<Card | null> {
  const keys = Array.isArray(payload.jobs) ? payload.jobs.map(String) : [];
  const jobs = (await services.jobs.jobs(keys)).map(jobOf);
  if (jobs.length === 0) return null;
  const rules = new Map(services.schedules.rules.map((rule) => [rule.id, rule]));
  if (viewer === null) return groupDigestCard(totalsOf(jobs).flatMap(({ rule, count }) => totalLine(rules.get(rule), count)));
  const org = await services.reads.org();
  const now = services.clock.now();
  const things = await thingsOf(services, jobs, now);
  const titleOf = await titlesSeen(
    services,
    org,
    viewer,
    jobs.map((job) => job.note),
  );
  return digestCard({
    lines: await withTitles(
      services,
      org,
      viewer,
      itemsOf(jobs).map((item) => lineOf(item, viewer, rules, things, org, titleOf, services.schedules.limits, now)),
    ),
    open: typeof payload.open === 'string' ? payload.open : null,
    colleagues: colleaguesOf(org, viewer),
  } satisfies DigestModel);
}

/** What a form left lying is about is read from the form, for who began it alone; the watch knows only which kind it is. */
const withTitles = (
  services: Services,
  org: Org,
  viewer: PersonId,
  lines: readonly DigestLine[],
): Promise<readonly DigestLine[]> =>
  Promise.all(
    lines.map(async (line) => {
      const draft = line.draft ? await services.reads.draft(line.draft) : null;
      return draft?.applicantId === viewer ? { ...line, title: await draftTitle(services, org, draft) } : line;
    }),
  );

const totalLine = (rule: Rule | undefined, count: number) =>
  rule ? [{ words: say(rule.words), clause: rule.clause, count }] : [];

function lineOf(
  { lead, jobs }: DigestItem,
  viewer: PersonId,
  rules: ReadonlyMap<string, Rule>,
  things: ReadonlyMap<string, Watched>,
  org: Org,
  titleOf: TitleSeen,
  limits: Limits,
  now: Instant,
): DigestLine {
  const open = jobs.filter((job) => stateOf(job, viewer, things) === 'open');
  const shown = open[0] ?? lead;
  const reasons = [...new Set((open.length > 0 ? open : jobs).map((job) => job.rule))].flatMap((id) => rules.get(id) ?? []);
  const { note } = shown;
  const by = note.path.at(-1);
  const state = stateOf(shown, viewer, things);
  const title = titleOf(note, things.get(shown.target));
  return {
    job: shown.key,
    title: title ?? t(note.requestId === null ? 'remind.hidden_thing' : 'remind.hidden'),
    reasons: reasons.map((rule) => ({ words: say(rule.words), clause: rule.clause })),
    waited: isOnlyDue(note.watch) || note.figure ? null : now - note.since,
    at: note.at,
    urgent: shown.note.urgent,
    lies: title === null ? null : liesWith(shown, things.get(shown.target), org),
    absent: note.substitute || state === 'back' ? personName(org, shown.recipient as PersonId) : null,
    passedBy: by ? { name: personName(org, by), reason: note.reason ?? '—' } : null,
    figure: note.figure,
    state,
    until: state === 'snoozed' ? shown.dueAt : null,
    answers: note.figure ? [] : traitsOf(note.watch).answers.filter((one) => one !== 'snooze' || mayStillSnooze(shown, limits)),
    opens: title === null ? null : opensOf(note),
    list: title === null ? null : (things.get(shown.target)?.list ?? null),
    start: things.get(shown.target)?.begins ?? null,
    draft: note.watch === 'draft_left' ? (shown.target as DraftId) : null,
  };
}

const opensOf = ({ subject, requestId }: Job['note']): DigestLine['opens'] =>
  isId('rec', subject)
    ? { record: subject }
    : isId('rcv', subject)
      ? { item: subject }
      : requestId === null
        ? null
        : { request: requestId };

/** Who has to see to it, where that is not the one who is reminded; null for what is somebody's own, was passed on, or is a figure. */
function liesWith({ note, recipient }: Job, thing: Watched | undefined, org: Org): Text | null {
  if (!thing || note.figure || note.path.length > 0 || thing.holders.length === 0) return null;
  if (thing.holders.some((holder) => holder === recipient)) return null;
  return peopleNames(org, thing.holders);
}

/** What has ended since it was sent shows as over, before any tick has noticed (O24). */
function stateOf(job: Job, viewer: PersonId, things: ReadonlyMap<string, Watched>): DigestLine['state'] {
  if (job.note.end === 'passed') return 'passed';
  if (job.state === 'done' || job.state === 'skipped' || (!job.note.figure && !things.has(job.target))) return 'over';
  if (readerOf(job) !== viewer) return 'back';
  return job.state === 'snoozed' ? 'snoozed' : 'open';
}

/** Who may take a reminder over: everybody of the same unit but the reader. */
const colleaguesOf = (org: Org, viewer: PersonId): readonly PersonId[] => {
  const unit = org.person(viewer)?.unitId;
  return unit ? org.staff(unit).flatMap((person) => (person.id === viewer ? [] : [person.id])) : [];
};

/** View `out_today`, subject `out:<unit>:<day>`: who is out, without reasons. */
export async function showOutToday(services: Services, subject: string): Promise<Card | null> {
  const [, unitId, day] = subject.split(':');
  const date = day === undefined ? null : parseDate(day);
  const org = await services.reads.org();
  const unit = org.unit(unitId as UnitId);
  if (!unit || !date) return null;
  const { hours } = services.settings.calendarOf(org, unit.id);
  const days = await services.reads.unitLeaveDays(unitsBelow(org, [unit.id]), date, date);
  return outTodayCard({
    unit: unitLabel(org, unit),
    date,
    people: outOf(days, () => hours)
      .filter((out) => !out.held)
      .map((out) => {
        const person = org.person(out.personId);
        return { name: person ? labelOf(org, person, 'outside').text : '—', part: out.part };
      }),
  });
}
