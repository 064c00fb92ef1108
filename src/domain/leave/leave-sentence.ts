import { absentKindIn } from '../phrase/absent-kinds.ts';
import { attendedHalfIn, attendedIn } from '../phrase/attended.ts';
import { findHandover, type HandoverSaid } from '../phrase/handover.ts';
import { hiddenIn } from '../phrase/hide-names.ts';
import { inLieuIn } from '../phrase/in-lieu.ts';
import { joined, leftoverOf, type Piece, placesOf, timesIn } from '../phrase/leftover.ts';
import { findPeople, type Named } from '../phrase/people.ts';
import { plainSigns } from '../phrase/plain-signs.ts';
import { findReason } from '../phrase/reason.ts';
import { whoseState } from '../phrase/relations.ts';
import { takenBackIn } from '../phrase/said-anew.ts';
import { readWhenOf } from '../phrase/when.ts';
import type { WhenContext, WhenReading } from '../phrase/when-reading.ts';
import { clausesSaid, type Said } from '../phrase/wish.ts';

export interface LeaveWords {
  readonly id: string;
  readonly words: readonly string[];
  /** What befalls the family gives it: 爷爷去世. Of every other kind an illness or a wedding is the speaker's own. */
  readonly ofFamily?: boolean;
}

export interface LeaveContext extends WhenContext {
  readonly types: readonly LeaveWords[];
  /** The sentence without names that could be read as times, place for place the same. */
  readonly hidden?: string;
  /** Who can take over. */
  readonly people?: readonly Named[];
  /** Whom the sentence names with an @. */
  readonly mentioned?: readonly Named[];
}

export interface LeaveReading {
  /** Absent when no type is named, or two are. */
  readonly type?: string;
  /** A kind of leave that this company does not have. */
  readonly absent?: string;
  readonly when: WhenReading;
  readonly handover?: HandoverSaid;
  /** All that the sentence says and that is no part of the request, as it was typed. */
  readonly reason?: string;
  /** Of the reason what no word announced, '' where there is nothing. */
  readonly unannounced: string;
}

/** Longest sentence that is read. */
const READ_LIMIT = 500;

/** 下周三下午请半天事假，小敏代我，去医院. What each part says is taken out before the next is read, so 因为昨天发烧 is no time of the leave. */
export function readLeave(sentence: string, context: LeaveContext): LeaveReading {
  const whole = sentence.slice(0, READ_LIMIT);
  const absent = absentKindIn(plainSigns(whole), context.types);
  const text = absent ? without(whole, absent) : whole;
  const handover = findHandover(text, context.people ?? [], context.mentioned);
  const rest = handover ? without(text, handover) : text;
  const found = findReason(rest, plainSigns(rest));
  const spoken = timesBeside(rest, context).reduce(without, rest);
  const asked = found ? without(spoken, found) : spoken;
  const refused = refusedIn(rest, context);
  const read = exceptFor(refused, readWhenOf(refused.reduce(without, asked), text, context));
  const plain = plainSigns(text);
  const when = withoutHour(plainSigns(asked), perKind(plain, asked, context, read), context);
  const type = typeOf(plain, context.types);
  const others = besideRequest(plain, context.types, [
    ...(handover ? [handover] : []),
    ...(found ? [found] : []),
    ...(when.kind === 'none' ? [] : timesIn(plainSigns(asked))),
  ]);
  const announced = found ? [{ at: found.end - found.reason.length, end: found.end }] : [];
  const reason = joined(text, [...announced, ...others]);
  const left = withoutAttended(plain, when);
  const timed = left.kind === 'span' && others.some(({ at, end }) => TIME_UNREAD.test(text.slice(at, end))) ? unread(left) : left;
  return {
    ...(type !== null && { type }),
    ...(absent && { absent: absent.name }),
    when: timed.kind === 'none' && found ? readWhenOf(rest, text, context) : timed,
    ...(handover && { handover: handover.said }),
    ...(reason !== '' && { reason }),
    unannounced: joined(text, others),
  };
}

/** 今天去医院，下午再过去: the other half of the one day. */
function withoutAttended(plain: string, when: WhenReading): WhenReading {
  if (when.kind !== 'span' || when.from.date !== when.to.date || !('part' in when.from) || when.from.part !== 'all') return when;
  const half = attendedHalfIn(plain);
  if (half === null) return when;
  const point = { date: when.from.date, part: half === 'am' ? ('pm' as const) : ('am' as const) };
  return { ...when, from: point, to: point };
}

/** 请明年的今天: a word of a time that was not read changes the time beside it, so that it is asked. */
const TIME_UNREAD =
  /^(?:[的在就是到从]*(?:[明去前后来]年|每[天周月年]|天天|最后|倒数|第[一二三四五](?:个|周)|农历|阴历|腊月|正月|初[一二三四五六七八九十]|[年节]前|[年节]后)[的在就是到从]*)$/u;
const unread = (when: Extract<WhenReading, { kind: 'span' }>): WhenReading => ({
  kind: 'unclear',
  why: 'unread',
  matched: when.matched,
  choices: [when],
});

/** Names, days at work and what is told of others: no times of this leave. */
function timesBeside(rest: string, context: LeaveContext): readonly Piece[] {
  const plain = plainSigns(rest);
  const said = stances(plain, context);
  const lieu = inLieuIn(plain);
  return [
    ...(context.hidden ? hiddenIn(rest, context.hidden.slice(0, rest.length)) : []),
    ...attendedIn(plain),
    ...(lieu ? [lieu.earned] : []),
    ...sinceWhen(plain),
    ...(said.some(({ stance }) => stance === 'own') ? said.filter(({ stance }) => stance === 'other') : []),
  ];
}

/** 早上发烧了，今天来不了: since when somebody is ill is no time of the leave, where another is said. */
const sinceWhen = (plain: string): readonly Piece[] => {
  const clauses = [...plain.matchAll(/[^,，。;；\n]+/gu)].map(({ 0: text, index }) => ({
    at: index,
    end: index + text.length,
    text,
  }));
  const told = clauses.filter(({ text }) => FELL_ILL.test(text));
  const isSaidElsewhere = clauses.some((one) => !told.includes(one) && timesIn(one.text).length > 0);
  return isSaidElsewhere ? told : [];
};
const FELL_ILL =
  /^(?!.*(?:[请休歇假]|[来去]不|不[来去]|不在))(?:我)?(?:今天)?(?:早上|今早|一早|昨晚|昨天|昨夜|半夜|夜里|凌晨|前天)[^,，。]*(?:了|起来|疼|痛|烧|吐|泻)$/u;

/** Clauses with a day that is left out: 周三不请, 除了周三. */
const refusedIn = (rest: string, context: LeaveContext): readonly Piece[] => {
  const plain = plainSigns(rest);
  const said = stances(plain, context);
  const left = said.some(({ stance }) => stance === 'own') ? said.filter(({ stance }) => stance === 'denied') : [];
  const but = /除(?:了|开|去)[^,，。;；]{1,12}[,，]|[^,，。;；]{1,8}(?:除外|不算|不用算)/u.exec(plain);
  return [...left, ...(but ? [{ at: but.index, end: but.index + but[0].length }] : [])].filter(
    ({ at, end }) => timesIn(plain.slice(at, end)).length > 0,
  );
};

/** Days of which some are left out are asked about. */
const exceptFor = (refused: readonly Piece[], when: WhenReading): WhenReading =>
  refused.length > 0 && when.kind === 'span'
    ? { kind: 'unclear', why: 'which_days', matched: when.matched, choices: [when] }
    : when;

/** 上午的病假和下午的事假: two kinds, each with a time of its own, are two requests. */
function perKind(plain: string, asked: string, { types }: LeaveContext, when: WhenReading): WhenReading {
  const kinds = types.filter(({ words }) => placesOf(plain, words.filter(isKindName)).length > 0);
  const isTwo = kinds.length > 1 && takenBackIn(plain) === null && timesIn(plainSigns(asked)).length > 2;
  return isTwo && when.kind === 'span' ? { kind: 'unclear', why: 'several', matched: when.matched, choices: [when] } : when;
}

/** 晚点到, 早走一会儿: at what time is asked; 先回去了 today is from now on. */
function withoutHour(plain: string, when: WhenReading, { today, nowMinutes }: LeaveContext): WhenReading {
  // 下午两点起请假: until the day's work ends, which is said beside it.
  const [open] = when.kind === 'unclear' && when.why === 'end_missing' ? when.choices : [];
  if (open && 'minutes' in open.from && open.from.date === open.to.date)
    return {
      kind: 'span',
      from: open.from,
      to: { date: open.from.date, part: 'all' },
      matched: when.kind === 'unclear' ? when.matched : '',
      guesses: ['until_evening'],
    };
  if (when.kind !== 'span' || !('part' in when.from) || when.from.date !== when.to.date) return when;
  if (BY_SOME_TIME.test(plain)) return { kind: 'unclear', why: 'time_missing', matched: when.matched, choices: [when] };
  if (when.from.date !== today || when.from.part !== 'all' || !LEAVES_NOW.test(plain)) return when;
  const minutes = Math.floor(nowMinutes / 30) * 30;
  const { from, ...rest } = when;
  return { ...rest, from: { date: from.date, minutes }, guesses: [...when.guesses, 'from_now'] };
}
const BY_SOME_TIME =
  /晚(?:点|一?会儿?|些)[到来]|晚[到来](?:一?会儿?|些|点|一下)|早(?:点|一?会儿?|些)(?:走|下班)|早走(?:一?会儿?|些|点|一下)/u;
const LEAVES_NOW = /先(?:回去|回家|走|撤)|撤了|回去了/u;

const ASKS_FOR = /[请休歇告][^,，。我他她不了]{0,6}?(?:假|半?天|小时|钟头)|[请休歇](?=$|[,，。了])/gu;

const stances = (plain: string, { types, people = [] }: LeaveContext): readonly Said[] =>
  clausesSaid(
    plain,
    (clause) => [
      ...[...clause.matchAll(ASKS_FOR)].map(({ 0: asks, index }) => ({ at: index, end: index + asks.length })),
      ...placesOf(
        clause,
        types.flatMap(({ words }) => words.filter(isKindName)),
      ),
      ...[...clause.matchAll(RESTS)].map(({ 0: rests, index }) => ({ at: index, end: index + rests.length })),
    ],
    (text) => findPeople(text, people).map(({ at, matched }) => ({ at, end: at + matched.length })),
  );
/** 李敏休周一. */
const RESTS = /[休歇](?=[周星礼明后今大本下这]|$)/gu;

/** What a sentence says besides kind, time and person; a kind that something is told of belongs to it: 年假不够. */
function besideRequest(plain: string, types: readonly LeaveWords[], taken: readonly Piece[]): readonly Piece[] {
  const names = placesOf(
    plain,
    types.flatMap(({ words }) => words.filter(isKindName)),
  );
  return leftoverOf(plain, [...taken, ...names.filter(({ end }) => !TOLD_OF.test(plain.slice(end)))]);
}

const TOLD_OF = /^(?:都|也|已经|快|还|没|不够|只|剩|用|过期|到期)/u;

/** A full stop as long as the piece, so that places stay where they are and nothing links across it. */
const without = (text: string, { at, end }: { readonly at: number; readonly end: number }): string =>
  text.slice(0, at) + '。'.repeat(end - at) + text.slice(end);

/** 年假 and annual leave; 发烧 is none. */
export const isKindName = (word: string): boolean => /[假休]$/.test(word) || /leave/i.test(word);

/** 年假 names a type; 发烧 only hints at one, and counts when no type is named. */
function typeOf(text: string, types: readonly LeaveWords[]): string | null {
  const words = types
    .flatMap(({ id, words, ofFamily }) => words.map((word) => ({ id, word, ofFamily: ofFamily ?? false })))
    .filter(({ word }) => word !== '');
  const names = words.filter(({ word }) => isKindName(word));
  // 年假，不对，调休: the last one stands.
  const back = takenBackIn(text);
  return (
    (back && onlyId(text.slice(back.end), names)) ??
    onlyId(text, names) ??
    (words.some(({ word }) => isKindName(word) && text.toLowerCase().includes(word.toLowerCase()))
      ? null
      : onlyId(
          text,
          words.filter(({ word, ofFamily }) => !isKindName(word) && isOwnState(text, word, ofFamily)),
        ))
  );
}

/** 发烧 of 儿子发烧 is not the speaker's; 去世 of 爷爷去世 is what the leave is for. */
const isOwnState = (text: string, word: string, ofFamily: boolean): boolean =>
  placesOf(text, [word]).some(({ at }) => {
    const whose = whoseState(text.slice(0, at));
    return whose === null || (whose === 'kin' && ofFamily);
  });

/** The one type whose words stand in the text; longer words first, so 陪产假 is not 产假 too. */
function onlyId(text: string, words: readonly { readonly id: string; readonly word: string }[]): string | null {
  let left = text.toLowerCase();
  const ids = new Set<string>();
  for (const { id, word } of [...words].sort((a, b) => b.word.length - a.word.length)) {
    if (!left.includes(word.toLowerCase())) continue;
    ids.add(id);
    left = left.replaceAll(word.toLowerCase(), ' ');
  }
  const [only] = ids;
  return ids.size === 1 && only !== undefined ? only : null;
}
