import type { Button } from '../../cards/element.ts';
import { type FactsModel, factsPart } from '../../cards/violation/facts-part.ts';
import { findings } from '../../domain/findings.ts';
import { personName, someNames } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { sameFacts } from '../../domain/violation/find-violations.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { FACTS } from '../../kinds/violation.ts';
import { mayMake } from '../../records/step.ts';
import { undecidedOn, type WaitingRequest } from '../attendance/undecided-requests.ts';
import type { BeforeWriting, RecordChange, RecordLook, RecordPart } from '../record-parts.ts';
import { loadRecord } from '../records/load-record.ts';
import { processName } from '../services.ts';
import { factsIn, formOf, type KeptFact, type ViolationForm } from './kept-facts.ts';
import { readMonths } from './read-months.ts';
import type { Services } from './services.ts';

const { what: WHAT, why: WHY } = FACTS.row;
const BY_DAYS: ReadonlySet<string> = new Set(['absent', 'unapproved']);

/** HR file what stands: the list of all is also where the sheet comes from. */
const TO_LIST: Button = { text: t('violation.to_list'), action: { do: 'record.list', kind: 'violation', which: 'all' } };

/** The card of a violation: what it rests on, day by day, and the way to the month it was found in. */
export async function violationPart({ kind, record, viewer, scene }: RecordLook, services: Services): Promise<RecordPart> {
  const form = formOf(record);
  const isTheirs = form.person === viewer.id;
  const report =
    isTheirs || record.parentId === null
      ? null
      : await loadRecord(services, record.parentId, { person: viewer, org: scene.org, now: scene.now });
  const waits = OPEN.has(record.state)
    ? await undecidedOn(
        services,
        form.person,
        form.facts.map(({ day }) => day),
      )
    : [];
  const halves = form.facts.reduce((sum, fact) => sum + fact.halves, 0);
  return {
    head: factsPart({
      clause: form.clause === null ? t('violation.own_rules', { name: form.name }) : plain(form.clause),
      month: form.month,
      count: halves / 2,
      isDays: form.facts.some(({ what }) => BY_DAYS.has(what)),
      days: form.facts.map((fact) => ({
        day: fact.day,
        what: whatText(fact),
        why: fact.why === null ? null : say(WHY.options[fact.why]),
      })),
      note: mayMake(kind, record, 'confirm', scene).ok ? 'ask' : noteNow(record.state, form, isTheirs),
      confirmed: confirmedText(scene.org, form),
      waits: waits.map((one) => waitText(services, scene.org, one)),
      buttons: isTheirs
        ? [{ text: t('violation.to_month'), action: { do: 'attendance.month', period: form.month } }]
        : [
            ...(report
              ? [{ text: t('violation.to_report'), action: { do: 'record.open' as const, record: report.record.id } }]
              : []),
            ...(record.state === 'final' && scene.org.hasRole(viewer.id, 'hr') ? [TO_LIST] : []),
          ],
    }),
    // Until when stands above while it may still be objected to.
    instead: ['facts', 'clause', 'month', 'confirmed_by', ...(record.state === 'notified' ? ['object_by'] : [])],
    namesPeople: true,
  };
}

/** What its person may do about it; once the time is over nobody decided on it, that it is. */
function noteNow(state: string, { object_by, objection }: ViolationForm, isTheirs: boolean): FactsModel['note'] {
  if (state === 'notified' && object_by !== null) return { objectBy: object_by };
  return state === 'final' && isTheirs && !objection ? 'stands' : null;
}

/** Whoever pressed it, and for whom where they stood in. */
function confirmedText(org: Org, { confirmed_by: of, confirmers }: ViolationForm): Text | null {
  if (of === null) return null;
  const [by = of] = confirmers ?? [];
  return by === of
    ? plain(personName(org, of))
    : t('route.substitute', { name: personName(org, by), absent: personName(org, of) });
}

/** Before it is confirmed, and while somebody may still object. */
const OPEN: ReadonlySet<string> = new Set(['proposed', 'notified', 'objected']);

const waitText = (services: Services, org: Org, { process, dates, waitsFor }: WaitingRequest) => ({
  on: dates.toSorted()[0] as LocalDate,
  what: processName(services, process),
  who: someNames(org, waitsFor),
});

function whatText({ what, minutes, halves }: KeptFact): Text {
  const name = say(WHAT.options[what]);
  if (minutes !== null) return t('violation.minutes', { what: name, minutes });
  if (BY_DAYS.has(what)) return halves === 1 ? t('violation.half', { what: name }) : name;
  return halves > 2 ? t('violation.times', { what: name, count: halves / 2 }) : name;
}

/** Nobody is told of days that are otherwise by now: what is confirmed is what the month says at that moment. */
export async function stillSo({ before, after, scene }: RecordChange, services: Services): Promise<BeforeWriting> {
  if (before?.state !== 'proposed' || after.state !== 'notified') return {};
  const { person, month, rule, facts } = formOf(after);
  const waits = await undecidedOn(
    services,
    person,
    facts.map(({ day }) => day),
  );
  if (waits.length > 0)
    return {
      findings: waits.map((one) => {
        const { on, what, who } = waitText(services, scene.org, one);
        return { ...otherwise('request_waits', { on: { date: on }, what, who }), request: one.id };
      }),
    };
  const now = (await readMonths(services, scene.org, month, [person])).get(person);
  const found = now?.found.find((one) => one.rule.id === rule);
  return found && !sameFacts(found.facts, factsIn(after)) ? { findings: [otherwise('facts_changed')] } : {};
}

export const VIOLATION_FINDINGS = {
  request_waits: {
    what: { zh: '{on}的{what}还在等{who}', en: '{what} of {on} still waits for {who}' },
    accept: {
      zh: '等它办完再核实；不必处理的现在就可以点“不处理”',
      en: 'Confirm it once that is decided; you may drop it now',
    },
  },
  facts_changed: {
    what: {
      zh: '考勤刚有变化，这些日子和现在的月报不一样',
      en: 'The attendance has just changed: these days are not as the month has them',
    },
    accept: {
      zh: '几分钟内会按最新的考勤更新这张卡片，请那时再核实',
      en: 'This card follows within a few minutes; confirm it then',
    },
  },
} as const;
const otherwise = findings('S59', VIOLATION_FINDINGS);
