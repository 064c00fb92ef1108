import type { Button } from '../../cards/element.ts';
import type { QuestionModel } from '../../cards/minutes/minutes-part.ts';
import { type ActionItem, type Content, type Missing, missingIn } from '../../domain/minutes/content.ts';
import type { DueDoubt, OwnerDoubt } from '../../domain/minutes/minutes.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { addWorkdays } from '../../domain/workday/calendar.ts';
import type { WorkCalendar } from '../../domain/workday/work-calendar.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { addDays, addMonths, type LocalDate, localDate, parts, weekday } from '../../kernel/time.ts';
import { itemIn } from './edit-minutes.ts';
import type { KnownActions } from './minutes-model.ts';

/** What is around the questions: who was there, and the days that are offered. */
export interface AskedIn {
  readonly record: string;
  readonly org: Org;
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  readonly attendees: readonly PersonId[];
  readonly nextMeeting: LocalDate | null;
  readonly known: KnownActions;
}

/** How many answers stand as buttons beside 「别的」. */
const MOST = 4;

/** The first thing that is still to be settled, with an answer for a tap each; null: they may go out (S67). */
export function nextQuestion(content: Content, asked: AskedIn): QuestionModel | null {
  const all = missingIn(content);
  const [first] = all;
  const item = first && itemIn(content, first.item);
  if (!first || !item) return null;
  const { said } = item;
  return {
    left: all.length,
    about: plain(item.what),
    ask: askOf(first, asked),
    said: said !== '' && said.trim() !== item.what.trim() ? t('minutes.said', { said: plain(said) }) : null,
    answers: answersTo(first, asked),
  };
}

function askOf(one: Missing, { known }: AskedIn): Text {
  switch (one.about) {
    case 'owner':
      return ownerAsk(one.doubt);
    case 'due':
      return dueAsk(one.doubt);
    case 'first':
      return t('minutes.ask_first');
    case 'decision':
      return t('minutes.ask_decision');
    case 'update': {
      const { number, title } = known.get(one.of) ?? { number: '—', title: plain('—') };
      return t('minutes.ask_update', { number, title });
    }
    default:
      return one satisfies never;
  }
}

const OWNER_ASKS = {
  nobody: 'minutes.ask_owner',
  speaker: 'minutes.ask_owner',
  group: 'minutes.ask_owner_group',
  post: 'minutes.ask_owner_post',
  namesakes: 'minutes.ask_owner_namesakes',
  unknown: 'minutes.ask_owner_unknown',
} as const satisfies Record<OwnerDoubt, string>;

function ownerAsk(doubt: ActionItem['ownerDoubt']): Text {
  const said = doubt?.said;
  if (!doubt || !said) return t('minutes.ask_owner');
  return t(OWNER_ASKS[doubt.why], { said: plain(said) });
}

const DUE_ASKS: Partial<Record<DueDoubt, 'minutes.ask_due_past'>> = { past: 'minutes.ask_due_past' };

function dueAsk(doubt: ActionItem['dueDoubt']): Text {
  const said = doubt?.said;
  return doubt && said ? t(DUE_ASKS[doubt.why] ?? 'minutes.ask_due_vague', { said: plain(said) }) : t('minutes.ask_due');
}

function answersTo(one: Missing, asked: AskedIn): readonly Button[] {
  const { record } = asked;
  const { item } = one;
  const other = (text: Text): Button => ({ text, style: 'plain', action: { do: 'minutes.edit', record, item } });
  const drop: Button = { text: t('minutes.drop'), style: 'plain', action: { do: 'minutes.drop', record, item } };
  switch (one.about) {
    case 'owner':
    case 'first': {
      const people = one.candidates.length > 0 ? one.candidates : asked.attendees;
      return [
        ...people.slice(0, MOST).map(
          (person): Button => ({
            text: plain(personName(asked.org, person as PersonId)),
            style: 'plain',
            action: { do: 'minutes.owner', record, item, person },
          }),
        ),
        other(t('minutes.other_person')),
        drop,
      ];
    }
    case 'due':
      return [
        ...daysOffered(asked).map(
          (day): Button => ({
            text: t('minutes.due', { day: { date: day } }),
            style: 'plain',
            action: { do: 'minutes.due', record, item, day },
          }),
        ),
        other(t('minutes.other_day')),
        drop,
      ];
    case 'decision':
      return [
        { text: t('minutes.act'), style: 'plain', action: { do: 'minutes.act', record, item } },
        { text: t('minutes.known'), style: 'plain', action: { do: 'minutes.known', record, item } },
        drop,
      ];
    case 'update':
      return [
        { text: t('minutes.yes_update'), style: 'plain', action: { do: 'minutes.update', record, item, is: true } },
        { text: t('minutes.no_update'), style: 'plain', action: { do: 'minutes.update', record, item, is: false } },
        drop,
      ];
    default:
      return one satisfies never;
  }
}

/** This week's and next week's Friday, three working days on, the end of the month, the next meeting: those that are still to come, in order. */
export function daysOffered({
  today,
  calendar,
  nextMeeting,
}: Pick<AskedIn, 'today' | 'calendar' | 'nextMeeting'>): readonly LocalDate[] {
  const friday = addDays(today, 5 - weekday(today));
  const { year, month } = parts(addMonths(today, 1));
  const first = localDate(year, month, 1);
  const days = [friday, addDays(friday, 7), addWorkdays(calendar, today, 3), ...(first ? [addDays(first, -1)] : []), nextMeeting];
  const ahead = days.flatMap((day) => (day !== null && day > today ? [day] : []));
  return [...new Set(ahead)].toSorted().slice(0, MOST);
}
