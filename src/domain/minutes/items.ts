import { type DueFound, dueOf, NO_DUE } from './due-of.ts';
import { type Group, groupsOf } from './item-groups.ts';
import { isUrgent, wordsOf } from './item-words.ts';
import type { MinutesWorld, Question, ReadAction } from './minutes.ts';
import { NO_OWNER, type OwnerFound, ownerOf } from './owner-of.ts';
import { partOf, type Scanned } from './scan.ts';
import {
  endsGivenUp,
  isDoing,
  isDone,
  isDoneByOthers,
  isGivenUp,
  isOrder,
  isPast,
  isReminder,
  isUndoable,
  startsDoing,
  startsShort,
  startsTalking,
  startsTelling,
} from './sentence-kind.ts';

/** What is known of a sentence before it is read. */
export interface Setting {
  /** It stands in a list of what is to be done. */
  readonly isItem: boolean;
  /** Its box is ticked. */
  readonly isDone: boolean;
  /** Who says it. */
  readonly speaker: string | null;
  /** Who a line above says it is for. */
  readonly forWhom: OwnerFound | null;
  /** Until when a line above says the whole list is due. */
  readonly dueBelow: DueFound | null;
  /** It is an entry of a list. */
  readonly isListed: boolean;
}

/** What a sentence asks for. Nothing where it only tells. */
export function itemsIn(sentence: Scanned, setting: Setting, world: MinutesWorld): readonly ReadAction[] {
  return groupsOf(sentence).flatMap((group) => {
    const piece = partOf(sentence, group.at, group.end);
    const owner = whoFor(piece, group, setting);
    const due = whenFor(sentence, piece, group, setting);
    const done = setting.isDone || (isDone(piece.plain) && due.due === null);
    if (!isAction(piece, group, due, setting)) return [];
    const places = [
      ...(group.inherited ? [] : (group.owner?.places ?? [])).map(({ at, end }) => ({ at: at - group.at, end: end - group.at })),
      ...labelAt(piece.covered),
      ...(due.time ? [{ at: due.time.at, end: due.time.end }] : []),
    ];
    const what = wordsOf(piece, places);
    return [actionOf({ what, from: sentence.text, owner, due, done }, piece, world)];
  });
}

/** 王五：我来…: the name before the colon says nothing of what is to be done. */
const labelAt = (covered: string): readonly { at: number; end: number }[] => {
  const label = /^[*_\s【[]*[\ue001-\ue003]\ue010*[*_\s】\]]*[:：]/u.exec(covered);
  return label ? [{ at: 0, end: label[0].length }] : [];
};

/** One action of what was found, with the questions that are left. */
export function actionOf(
  { what, from, owner, due, done }: { what: string; from: string; owner: OwnerFound; due: DueFound; done: boolean },
  piece: { readonly text: string },
  world: MinutesWorld,
): ReadAction {
  const isLate = due.due !== null && due.due.date < (world.writtenOn ?? world.meetingOn);
  const doubt = isLate ? 'past' : due.doubt;
  const questions: Question[] = [];
  if (!done && owner.doubt !== null)
    questions.push({ about: 'owner', why: owner.doubt, said: owner.said, candidates: owner.candidates });
  if (!done && doubt !== null) questions.push({ about: 'due', why: doubt, said: due.said });
  return {
    what,
    owner: owner.owner,
    coOwners: owner.coOwners,
    sharesOwner: owner.shares,
    due: done ? (due.due ?? due.past) : isLate ? null : due.due,
    dueSaid: due.said,
    from,
    done,
    priority: isUrgent(piece.text) ? 'high' : 'normal',
    updates: null,
    questions,
  };
}

function whoFor(piece: Scanned, group: Group, { speaker, forWhom }: Setting): OwnerFound {
  const told = saidOfSelf(piece);
  if (told !== null) return told;
  if (/谁|至少[一1][人位]|其中[一1][人位]|任[何意]?[一1][人位]|二选一/u.test(piece.covered)) return NO_OWNER;
  const named = group.owner && ownerOf(group.owner, speaker);
  if (named && (named.owner !== null || named.doubt !== 'nobody')) return named;
  const given = forWhom ?? NO_OWNER;
  return { ...given, coOwners: [...new Set([...given.coOwners, ...(named?.coOwners ?? [])])].filter((id) => id !== given.owner) };
}

/** 张三说他负责联系: told of somebody by another; whether he does it is asked. */
function saidOfSelf({ covered, named, text }: Scanned): OwnerFound | null {
  const at = covered.search(/\ue001\ue010*(?:说|讲|表示|称|答应|承诺|保证)[，,：:“"\s]{0,3}(?:\ue004|他|她)(?!们)/u);
  const who = named.find((one) => one.at === at);
  return who ? { ...NO_OWNER, doubt: 'speaker', said: text.slice(who.at, who.end), candidates: who.candidates } : null;
}

function whenFor(sentence: Scanned, piece: Scanned, group: Group, { isItem, dueBelow }: Setting): DueFound {
  const own = dueOf(piece, isItem);
  if (own.due !== null || own.doubt !== 'none') return own;
  if (group.shared === null) return dueBelow ?? own;
  const { at, end } = group.shared;
  const found = dueOf(partOf(sentence, at, end), true);
  return found.due === null && found.doubt === 'none' ? NO_DUE : { ...found, time: null };
}

/** Something is to be done: in a list of it always, else where somebody is told to, or a day is set for it. */
function isAction(piece: Scanned, group: Group, due: DueFound, setting: Setting): boolean {
  const { covered } = piece;
  const names = group.owner !== null && (group.owner.owners.length > 0 || group.owner.unknown !== null);
  const strong = names && group.owner?.strong === true;
  if ((isGivenUp(covered) && !strong) || endsGivenUp(covered)) return false;
  if (setting.isItem) return true;
  if (due.due === null && isPast(covered)) return false;
  const { owners = [], unknown = null } = group.owner ?? {};
  if (due.due === null && isReminder(covered) && owners[0]?.kind !== 'person' && unknown === null) return false;
  const dated = due.due !== null || (due.time?.marked === true && due.doubt !== 'vague' && due.doubt !== 'repeats');
  if (strong) return isDoing(covered) || dated;
  // 张三6月9日前如未收到款 is a condition.
  if (covered.split(/[，,；;]/u).some((clause, n) => CONDITION.test(clause) && (n === 0 || !OWN_CONDITION.test(clause))))
    return false;
  if (names && (isTalk(group, piece, due) || (due.due === null && /了(?!解)/u.test(covered)))) return false;
  if (names)
    return (
      due.time?.marked === true ||
      isDated(piece, due, setting) ||
      isOrder(covered) ||
      isTold(group, piece) ||
      isPromise(group, covered)
    );
  if (isUndoable(covered) || isDoneByOthers(covered)) return false;
  if (setting.forWhom !== null) return dated || isOrder(covered);
  return dated && due.time?.marked === true && isDoing(covered);
}

const CONDITION = /(?:如果?|若)[未无没有遇需]/u;
/** 张三6月9日前交，如遇暴雨顺延: behind what is to be done it takes nothing back. */
const OWN_CONDITION = /^\s*(?:如果?|若)/u;

/** 李四汇报: what stands behind the name is talk. */
const isTalk = (group: Group, { covered }: Scanned, due: DueFound): boolean => {
  const behind = covered.slice(Math.max(0, (group.owner?.places.at(-1)?.end ?? 0) - group.at));
  const isReported = /^\s*\p{Script=Han}{2,3}(?:说|道)?[，,：:]/u.test(behind);
  return startsTalking(behind) || (startsTelling(behind) && (due.due === null || isReported));
};

/** A day without 前 counts where something is done on it, or at the end of an entry of a list. */
const isDated = ({ covered }: Scanned, due: DueFound, { isListed }: Setting): boolean =>
  due.due !== null &&
  due.time !== null &&
  (startsShort(covered.slice(due.time.end)) ||
    (isListed && !ABSENT.test(covered.slice(due.time.end))) ||
    isAfter(covered, due.time.end) ||
    (isListed && !/[\p{L}\p{N}]/u.test(covered.slice(due.time.end))));

/** Where somebody is on a day is no task: 6月9日出差. */
const ABSENT =
  /^\s*(?:出差|休息|休假|调休|请假|年假|来店|到店|来访|到访|生日|入职|离职|在|是|有|为|不|已|就|才|的|上班|值班表|开始)/u;

/** 下周三由张三提交: the name stands between the day and what is done. */
const isAfter = (covered: string, end: number): boolean => {
  const behind = /^\s*由?[\ue001-\ue003]\ue010*(?:负责|来|去|\s)*/u.exec(covered.slice(end));
  return behind !== null && startsShort(covered.slice(end + behind[0].length));
};

/** 陈刚核对到货, 大家把行程表补一下: what somebody does stands right behind the name. */
const isTold = (group: Group, { covered }: Scanned): boolean => {
  const end = (group.owner?.places.at(-1)?.end ?? 0) - group.at;
  const behind = covered.slice(end).replace(/^\s*(?:待|等)[^，,。；;]{1,20}?(?:后|之后|以后)/u, '');
  return end > 0 && startsDoing(behind);
};

/** 我来联系供应商 is enough, though no day is set. */
const isPromise = (group: Group, covered: string): boolean =>
  group.owner?.owners[0]?.kind === 'me' &&
  isDoing(covered) &&
  /\ue004\ue010*\s*(?:来|去|负责|会|将|这边|明天|今天|\ue005)/u.test(covered);
