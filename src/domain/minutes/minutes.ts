import type { DayMinutes, LocalDate } from '../../kernel/time.ts';
import type { WorkCalendar } from '../workday/work-calendar.ts';

/** Somebody who may be named in minutes. `unit` is the code or id of their unit. */
export interface MinutesPerson {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
}

/** The office around a text: all that is needed to tell who and when is meant. */
export interface MinutesWorld {
  /** Days are counted from here (明天, 下周三), in the zone of the meeting: never from the day the text is read. */
  readonly meetingOn: LocalDate;
  /** The day the text was written; what was due before it is asked about. */
  readonly writtenOn?: LocalDate;
  /** The unit that meets. */
  readonly heldBy: string;
  readonly attendees: readonly MinutesPerson[];
  /** The company beyond. */
  readonly others: readonly MinutesPerson[];
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Posts as people call them, and who holds each for the unit that meets. */
  readonly roles: readonly { readonly name: string; readonly holders: readonly string[] }[];
  /** The held day of the next occurrence of the series, if there is one. */
  readonly nextOccurrence: LocalDate | null;
  /** Who typed or pasted the text. */
  readonly typedBy: string | null;
  readonly openActions: readonly { readonly id: string; readonly ownerId: string; readonly text: string }[];
  readonly calendar: WorkCalendar;
}

/** Until the end of a day, or until a minute of it where a time was written. */
export interface Due {
  readonly date: LocalDate;
  readonly minutes: DayMinutes | null;
}

/** Why an owner has to be asked for. */
export type OwnerDoubt =
  | 'nobody' // no name stands there
  | 'group' // a unit, 大家, 各门店
  | 'post' // a post with several holders, or with none
  | 'namesakes'
  | 'unknown' // a name that nobody has
  | 'speaker'; // 我来, and nobody knows who speaks

/** Why a date has to be asked for. */
export type DueDoubt =
  | 'none' // no time stands there
  | 'vague' // 尽快, 近期, 月初
  | 'past'
  | 'repeats' // 每周五
  | 'no_such_day'
  | 'unclear' // 7月前, 6月30日（周一） which is a Tuesday
  | 'no_next_meeting'; // 下次会前, and no next one is planned

/** A question to whoever keeps the minutes; `said` is what the text says of it. */
export type Question =
  | { readonly about: 'owner'; readonly why: OwnerDoubt; readonly said: string | null; readonly candidates: readonly string[] }
  | { readonly about: 'due'; readonly why: DueDoubt; readonly said: string | null };

export interface ReadAction {
  /** Copied from the text. */
  readonly what: string;
  readonly owner: string | null;
  /** Named beside the owner. Where `sharesOwner`, they were named as equals: who is first is shown for a yes. */
  readonly coOwners: readonly string[];
  readonly sharesOwner: boolean;
  readonly due: Due | null;
  /** How the time was said, as it was written. */
  readonly dueSaid: string | null;
  /** The sentence it came from, verbatim. */
  readonly from: string;
  readonly done: boolean;
  readonly priority: 'high' | 'normal';
  /** The open action that it is news of: offered as an update, filed as nothing new. */
  readonly updates: string | null;
  /** What has to be asked before it can be filed; nothing where it is done. */
  readonly questions: readonly Question[];
}

/** A decision; `actions` are the places in the list of actions of those that carry it out (S67: none means ask, or 仅知悉). */
export interface ReadDecision {
  readonly text: string;
  readonly from: string;
  readonly onlyToKnow: boolean;
  readonly actions: readonly number[];
}

/** Something suggested: filed as nothing. */
export interface ReadProposal {
  readonly text: string;
  readonly from: string;
}

export interface MinutesHead {
  readonly title: string | null;
  readonly place: string | null;
  readonly host: string | null;
  readonly recorder: string | null;
  readonly present: readonly string[];
  readonly absent: readonly string[];
  /** 列席: they listen, and are not asked to come. */
  readonly observers: readonly string[];
  /** The time of the meeting, as it was written. */
  readonly time: string | null;
  readonly startsAt: DayMinutes | null;
  readonly topics: readonly string[];
  readonly next: Due | null;
}

/** What a text says, and nothing it does not say. */
export interface ReadMinutes {
  readonly head: MinutesHead;
  readonly decisions: readonly ReadDecision[];
  readonly actions: readonly ReadAction[];
  readonly proposals: readonly ReadProposal[];
  /** What was said besides, line by line, verbatim: no word is dropped in silence. */
  readonly rest: readonly string[];
}
