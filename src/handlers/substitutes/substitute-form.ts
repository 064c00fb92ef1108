import type { FormValue } from '../../bot/platform.ts';
import { maySetFor } from '../../domain/approval/set-substitute.ts';
import { peopleNames } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { Point, WhenReading } from '../../domain/phrase/when.ts';
import { mattersDecided, readSubstitute } from '../../domain/substitutes/substitute-sentence.ts';
import { whenContext } from '../../domain/workday/when-context.ts';
import { isId, type PersonId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import {
  addDays,
  type DayMinutes,
  type Instant,
  instant,
  type LocalDate,
  parseDate,
  toInstant,
  toLocal,
} from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import type { Row } from '../plan.ts';
import { formContext } from '../services.ts';
import { unusedSaid } from '../unused-said.ts';
import type { Services } from './services.ts';

/** The form 设置代办 as it stands on a card: what has been filled in and what is wrong with it. */
export interface SubstituteForm {
  /** For somebody else, not for oneself. */
  readonly other: boolean;
  readonly absent: string;
  readonly substitute: string;
  readonly from: string;
  readonly fromPart: string;
  readonly to: string;
  readonly toPart: string;
  readonly processes: readonly string[];
  /** The substitute this one is to take the place of, by its id; empty for none. */
  readonly instead: string;
  readonly faults: readonly Text[];
}

export const emptyForm = (other: boolean): SubstituteForm => ({
  other,
  absent: '',
  substitute: '',
  from: '',
  fromPart: 'am',
  to: '',
  toPart: 'pm',
  processes: [],
  instead: '',
  faults: [],
});

/** For whom the person may arrange a substitute, themselves not counted. */
export const mayArrangeFor = (org: Org, actor: Person): readonly Person[] =>
  org.people.filter((p) => p.active && p.id !== actor.id && maySetFor(org, actor, p));

/** A sentence as a first filling; who or when is not clear is asked, never chosen. */
export function formFromSentence(services: Services, context: Context, sentence: string): SubstituteForm {
  const { org, person } = context;
  const calendar = services.settings.calendarOf(org, person.unitId);
  const read = readSubstitute(
    sentence,
    org.people.filter((p) => p.active && p.id !== person.id),
    whenContext(calendar, { now: context.now, zone: services.zone }, 'future'),
  );
  const faults: Text[] = [];
  const only = (mention: typeof read.substitute): string => {
    const [first, ...others] = mention?.candidates ?? [];
    if (!mention || first === undefined) return '';
    if (others.length === 0) return first;
    faults.push(t('substitute.several', { said: plain(mention.matched), people: peopleNames(org, mention.candidates) }));
    return '';
  };
  const when = whenFields(read.when);
  const processes = mattersDecided(sentence, services.processes, read.absent).map(({ id }) => id);
  const form = {
    ...emptyForm(read.absent !== null),
    absent: only(read.absent),
    substitute: only(read.substitute),
    ...when.fields,
    processes,
  };
  const { from, to, absent, substitute } = form;
  const words = services.processes.flatMap((p) => [...p.phrases, ...(p.nouns ?? [])]);
  const c = formContext(services, org, person, context.now);
  const { text: unused } = unusedSaid(sentence, { form: { from, to, absent, substitute }, words, spoken: SPOKEN }, c);
  return { ...form, faults: [...faults, ...when.faults, ...(unused ? [unused] : [])] };
}

/** What is only spoken around a substitute. */
const SPOKEN =
  /^(?:设置?|设个|代理?审?批?人?|代办人?|审批|审核|签字|批|代理|代|替|由|让|请|找|叫|交给|负责|处理|我|不在|出差|休假|请假|期间|的?时候|单子?|申请|[的一下吧了])+$/u;

function whenFields(when: WhenReading): { readonly fields: Partial<SubstituteForm>; readonly faults: readonly Text[] } {
  if (when.kind === 'none') return { fields: {}, faults: [] };
  const span = when.kind === 'span' ? when : when.kind === 'unclear' ? when.choices[0] : undefined;
  const faults = when.kind === 'span' ? [] : [t('substitute.when_unclear', { said: plain(when.matched) })];
  if (!span) return { fields: {}, faults };
  return {
    fields: { from: span.from.date, fromPart: startsLate(span.from), to: span.to.date, toPart: endsEarly(span.to) },
    faults,
  };
}

const NOON = 720;
const startsLate = (p: Point): 'am' | 'pm' =>
  'minutes' in p ? (p.minutes >= NOON ? 'pm' : 'am') : p.part === 'pm' ? 'pm' : 'am';
const endsEarly = (p: Point): 'am' | 'pm' => ('minutes' in p ? (p.minutes <= NOON ? 'am' : 'pm') : p.part === 'am' ? 'am' : 'pm');

/** The values a card sent back; people come as the platform's ids. */
export async function readSubstituteForm(
  services: Services,
  context: Context,
  { other, instead = '' }: { readonly other: boolean; readonly instead?: string | undefined },
  given: Readonly<Record<string, FormValue>>,
): Promise<SubstituteForm> {
  const text = (name: string): string => {
    const value = given[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  const who = async (name: string): Promise<string> =>
    text(name) ? ((await services.reads.identity(context.platform, text(name))) ?? '') : '';
  const processes = given.processes;
  return {
    other,
    absent: await who('absent'),
    substitute: await who('stand_in'),
    from: text('from'),
    fromPart: text('from_part') === 'pm' ? 'pm' : 'am',
    to: text('to'),
    toPart: text('to_part') === 'am' ? 'am' : 'pm',
    processes: Array.isArray(processes) ? services.processes.map((p) => p.id).filter((id) => processes.includes(id)) : [],
    instead,
    faults: [],
  };
}

/** The form for the rest of the time of a substitute who cannot come; only the person is missing. */
export function formInstead(services: Services, context: Context, row: Row<'substitute'>): SubstituteForm {
  const unit = context.org.person(row.personId as PersonId)?.unitId ?? context.person.unitId;
  const noon = services.settings.calendarOf(context.org, unit).hours.am.to;
  const [from, to] = [toLocal(instant(Math.max(row.fromAt, context.now)), services.zone), toLocal(row.toAt, services.zone)];
  const other = row.personId !== context.person.id;
  return {
    ...emptyForm(other),
    absent: other ? row.personId : '',
    from: from.date,
    fromPart: from.minutes >= noon ? 'pm' : 'am',
    to: to.minutes === 0 ? addDays(to.date, -1) : to.date,
    toPart: to.minutes > 0 && to.minutes <= noon ? 'am' : 'pm',
    processes: fromJson(row.processes) as readonly string[],
    instead: row.id,
  };
}

export interface SubstituteWish {
  readonly personId: PersonId;
  readonly substituteId: PersonId;
  readonly from: Instant;
  readonly to: Instant;
  readonly processes: readonly string[];
}

/** The form as a wish, or what is missing. The halves of a day meet at the end of the branch's morning; a whole day is midnight to midnight. */
export function wishOf(services: Services, context: Context, form: SubstituteForm): SubstituteWish | readonly Text[] {
  const personId = form.other ? form.absent : context.person.id;
  const from = parseDate(form.from);
  const to = parseDate(form.to);
  const faults = [
    ...(isId('per', personId) ? [] : [t('substitute.choose_absent')]),
    ...(isId('per', form.substitute) ? [] : [t('substitute.choose_substitute')]),
    ...(from && to ? [] : [t('substitute.choose_days')]),
  ];
  if (!isId('per', personId) || !isId('per', form.substitute) || !from || !to) return faults;
  const unit = context.org.person(personId)?.unitId ?? context.person.unitId;
  const noon = services.settings.calendarOf(context.org, unit).hours.am.to;
  const at = (date: LocalDate, minutes: DayMinutes): Instant => toInstant(date, minutes, services.zone);
  return {
    personId,
    substituteId: form.substitute,
    from: at(from, form.fromPart === 'pm' ? noon : 0),
    to: at(to, form.toPart === 'am' ? noon : 1440),
    processes: form.processes,
  };
}
