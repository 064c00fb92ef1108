import { absentKindIn } from '../phrase/absent-kinds.ts';
import { findHandover, type HandoverSaid } from '../phrase/handover.ts';
import { joined, leftoverOf, type Piece, placesOf, timesIn } from '../phrase/leftover.ts';
import type { Named } from '../phrase/people.ts';
import { plainSigns } from '../phrase/plain-signs.ts';
import { findReason } from '../phrase/reason.ts';
import { readWhenOf } from '../phrase/when.ts';
import type { WhenContext, WhenReading } from '../phrase/when-reading.ts';

export interface LeaveWords {
  readonly id: string;
  readonly words: readonly string[];
}

export interface LeaveContext extends WhenContext {
  readonly types: readonly LeaveWords[];
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
  const asked = found ? without(rest, found) : rest;
  const when = readWhenOf(asked, text, context);
  const plain = plainSigns(text);
  const type = typeOf(plain, context.types);
  const others = besideRequest(plain, context.types, [
    ...(handover ? [handover] : []),
    ...(found ? [found] : []),
    ...(when.kind === 'none' ? [] : timesIn(plainSigns(asked))),
  ]);
  const own = found ? [{ at: found.end - found.reason.length, end: found.end }] : [];
  const reason = joined(text, [...own, ...others]);
  return {
    ...(type !== null && { type }),
    ...(absent && { absent: absent.name }),
    when: when.kind === 'none' && found ? readWhenOf(rest, text, context) : when,
    ...(handover && { handover: handover.said }),
    ...(reason !== '' && { reason }),
    unannounced: joined(text, others),
  };
}

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
  const words = types.flatMap(({ id, words }) => words.map((word) => ({ id, word }))).filter(({ word }) => word !== '');
  return (
    onlyId(
      text,
      words.filter(({ word }) => isKindName(word)),
    ) ??
    (words.some(({ word }) => isKindName(word) && text.toLowerCase().includes(word.toLowerCase()))
      ? null
      : onlyId(
          text,
          words.filter(({ word }) => !isKindName(word)),
        ))
  );
}

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
