import type { PersonId } from '../../kernel/id.ts';
import type { DayMinutes, LocalDate } from '../../kernel/time.ts';
import type { Org, Person } from '../org/org.ts';
import { hideNames } from '../phrase/hide-names.ts';
import { itemsOf } from '../phrase/items.ts';
import { findPeople, type Mention } from '../phrase/people.ts';
import { plainSigns } from '../phrase/plain-signs.ts';
import { readWhen, type Span, type WhenContext } from '../phrase/when.ts';
import { aboutAt, NOT_A_NAME, placeSaid, quorumSaid, titleSaid, WISHED, wantsRoom, wantsVideo } from './matters-said.ts';
import { groupsSaid } from './who-said.ts';

/** What was taken for granted. */
export type MeetingGuess = 'clock';

/** What a sentence says of a meeting that is to be; what it does not say is absent. */
export interface MeetingSaid {
  readonly required: readonly PersonId[];
  readonly wished: readonly PersonId[];
  /** Names that could be several people, or nobody's. */
  readonly doubtful: readonly { readonly said: string; readonly candidates: readonly PersonId[] }[];
  readonly day: LocalDate | null;
  readonly until: LocalDate | null;
  readonly at: DayMinutes | null;
  readonly half: 'am' | 'pm' | null;
  readonly minutes: number | null;
  readonly room: boolean;
  readonly video: boolean;
  readonly title: string | null;
  readonly place: string | null;
  readonly quorum: number | null;
  readonly guesses: readonly MeetingGuess[];
  /** A time that could not be understood, in its words. */
  readonly unread: string | null;
}

export interface MeetingWorld {
  readonly org: Org;
  readonly asker: Person;
  readonly mentioned: readonly { readonly id: PersonId; readonly name: string }[];
  readonly when: WhenContext;
}

/** Meetings are held in the day: of 3点 the afternoon is meant. */
const DAYTIME = { from: 8 * 60, to: 20 * 60 } as const;

/** What a sentence says of a meeting. Pure and total: what is not clear is doubtful, never chosen. */
export function readMeetingSaid(text: string, world: MeetingWorld): MeetingSaid {
  const plain = plainSigns(text);
  const nameless = hideNames(plain, world.org.people);
  const time = timeIn(nameless, world.when);
  const rest = itemsOf(nameless).reduce((left, { at, end }) => blank(left, at, end - at), plain);
  return {
    ...whoSaid(plain, rest, world),
    ...time.said,
    room: wantsRoom(plain),
    video: wantsVideo(plain),
    title: time.ofTitle ? titleSaid(plain) : titleSaid(rest),
    place: placeSaid(rest),
    quorum: quorumSaid(plain),
  };
}

const blank = (text: string, at: number, length: number): string =>
  text.slice(0, at) + '￭'.repeat(length) + text.slice(at + length);

type Time = Pick<MeetingSaid, 'day' | 'until' | 'at' | 'half' | 'minutes' | 'guesses' | 'unread'>;
const NO_TIME: Time = { day: null, until: null, at: null, half: null, minutes: null, guesses: [], unread: null };

/** 讨论年底冲量: of two times the one within what is talked about is part of that. */
function timeIn(plain: string, context: WhenContext): { readonly said: Time; readonly ofTitle: boolean } {
  const said = timeSaid(plain, context);
  const at = said.unread === null ? -1 : aboutAt(plain);
  if (at < 0) return { said, ofTitle: false };
  const before = timeSaid(plain.slice(0, at), context);
  return before.unread === null && before.day !== null ? { said: before, ofTitle: true } : { said, ofTitle: false };
}

/** The time alone, as it is meant of a meeting: of 3点 the afternoon. */
export function timeSaid(text: string, context: WhenContext): Time {
  const read = readWhen(text, context);
  if (read.kind === 'none') return NO_TIME;
  if (read.kind === 'span') {
    const length = read.length && 'minutes' in read.length ? read.length.minutes : null;
    return spanTime(read, length, []);
  }
  const lasting = lengthIn(text);
  if (read.kind === 'unclear') {
    if (read.why === 'start_missing') return { ...NO_TIME, minutes: lasting };
    const inDay = read.choices.find(({ from }) => 'minutes' in from && from.minutes >= DAYTIME.from && from.minutes < DAYTIME.to);
    if (read.why === 'which_clock' && inDay) return spanTime(inDay, lasting, ['clock']);
    const [first] = read.choices;
    if ((read.why === 'time_missing' || read.why === 'length_differs') && first) return spanTime(first, lasting, []);
  }
  return { ...NO_TIME, minutes: lasting, unread: read.matched };
}

function spanTime({ from, to }: Span, length: number | null, guesses: readonly MeetingGuess[]): Time {
  if ('minutes' in from) {
    const until = 'minutes' in to && to.date === from.date && to.minutes > from.minutes ? to.minutes - from.minutes : null;
    return { ...NO_TIME, day: from.date, at: from.minutes, minutes: length ?? until, guesses };
  }
  const half = from.part !== 'all' && from.date === to.date ? from.part : null;
  return { ...NO_TIME, day: from.date, until: to.date === from.date ? null : to.date, half, minutes: length, guesses };
}

/** The length alone, where the time beside it is not clear. */
function lengthIn(text: string): number | null {
  const found = itemsOf(text).find((item) => item.is === 'length');
  return found && 'minutes' in found.length ? found.length.minutes : null;
}

type Who = Pick<MeetingSaid, 'required' | 'wished' | 'doubtful'>;

function whoSaid(plain: string, rest: string, { org, asker, mentioned }: MeetingWorld): Who {
  const groups = groupsSaid(rest, org, asker);
  const ungrouped = groups.reduce((left, { at, said }) => blank(left, at, said.length), rest);
  const people: readonly { readonly id: PersonId; readonly name: string }[] = org.people.filter(({ active }) => active);
  const found = findPeople<PersonId>(ungrouped, people, mentioned).filter(
    (one) => !NOT_A_NAME.test(ungrouped.slice(one.at - 1, one.at + one.matched.length + 1)),
  );
  const isWished = (at: number): boolean =>
    [...plain.matchAll(WISHED)].some(({ index, 0: words }) => at >= index && at < index + words.length);
  const clear = found.filter((one) => isClear(one, org));
  const ids = (list: readonly Mention<PersonId>[]): readonly PersonId[] => list.flatMap(({ candidates }) => candidates[0] ?? []);
  const wished = [
    ...ids(clear.filter(({ at }) => isWished(at))),
    ...groups.filter(({ at }) => isWished(at)).flatMap((group) => group.people),
  ];
  const required = [
    ...ids(clear.filter(({ at }) => !isWished(at))),
    ...groups.filter(({ at }) => !isWished(at)).flatMap((group) => group.people),
  ].filter((id) => !wished.includes(id));
  const known = found.reduce((left, { at, matched }) => blank(left, at, matched.length), ungrouped);
  return {
    required: [...new Set(required)],
    wished: [...new Set(wished)],
    doubtful: [
      ...found.filter((one) => !isClear(one, org)).map(({ matched, candidates }) => ({ said: matched, candidates })),
      ...groups.filter(({ people: those }) => those.length === 0).map(({ said }) => ({ said, candidates: [] })),
      ...strangersIn(known),
    ],
  };
}

/** One person and nobody of the same sound: 张伟 written out is 张伟, zhangwei is two people. */
export const isClear = ({ candidates, exact }: Mention<PersonId>, org: Org): boolean => {
  const [first, ...others] = candidates;
  return first !== undefined && (others.length === 0 || (exact && org.namesakes(first).length === 0));
};

/** Who is named between “with” and what is done, and is nobody here. */
function strangersIn(text: string): Who['doubtful'] {
  const [, list = ''] =
    /(?:和|跟|同|与|约|叫上|找|with )([^，。,;；]{2,30}?)(?:一起|线上|开|聊|碰|谈|讨论|商量|见|过一下|对一下|about|tomorrow|$)/u.exec(
      text,
    ) ?? [];
  return list
    .split(/[、和跟与及,，\s￭]|and /u)
    .map((name) => name.trim())
    .filter(
      (name) => /^\p{Script=Han}{2,3}$/u.test(name) && !/[会议个我您你呗吧呢啊呀哦嗯嘛就]/u.test(name) && !NOT_NAMES.has(name),
    )
    .map((said) => ({ said, candidates: [] }));
}

const NOT_NAMES: ReadonlySet<string> = new Set(['大家', '时间', '一下', '他们', '同事', '客户', '自己']);
