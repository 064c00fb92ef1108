import { type Called, type RecordQuestion, readRecordQuestion } from './records-question.ts';

/** 请李敏周五前给我库存表: somebody, until when, and what they are to bring. */
const TASK =
  /^(?:(?:请|麻烦|帮忙?)(?:你|您)?)?(?:请|麻烦|让|叫)(?<who>[\p{Script=Han}]{2,4}?)(?:在|于)?(?=[^，,。]{2,12}前)[^，,。]{2,12}?(?:之|以)?前(?:把|给我|发(?:给)?我?|提供|交(?:给)?我?|帮我|整理|准备|完成|做好|回复)\S.*$/u;

/** 吐槽一下报销单, 我建议报销单少填两格: whatever it speaks of, it begins as what somebody is unhappy with or proposes. */
const OPINION = /^(?:我?(?:要|想)?(?:吐槽|投诉|举报|反映)|我(?:想|要)?建议(?!书))/u;
/** Whoever says it wants to stay unnamed, before the thing or behind it. */
const UNNAMED_BEFORE = /^我?(?:想|要|想要)?(?:来|提|写|发)?(?:一?(?:个|条|点|份))?匿名/u;
const UNNAMED_BEHIND = /[\s,，。;；]*(?:请|我(?:想|要))?匿名(?:提交|反馈|吧)?[。！!]?$/u;
const NAMED = /(?:不|非|别)(?:用|要|想|是)?匿名/u;

/** A kind, and whether what a colleague is to do by a day begins one. */
interface Spoken extends Called {
  readonly says: Called['says'] & { readonly takesTasks?: true };
}

/**
 * What is meant with a sentence, as far as it is about records.
 * @param isUnread nobody else understands it
 * @param isColleague whether somebody is called so
 */
export function readRecordSentence(
  bare: string,
  kinds: readonly Spoken[],
  isUnread: boolean,
  isColleague: (name: string) => boolean,
): RecordQuestion | null {
  const who = isUnread ? TASK.exec(bare)?.groups?.who : undefined;
  const tasks = who !== undefined && isColleague(who) ? kinds.find(({ says }) => says.takesTasks) : undefined;
  return tasks
    ? { kind: 'record_start', of: tasks.id, sentence: bare }
    : unnamedIn(bare, readRecordQuestion(bare, kinds, isUnread || OPINION.test(bare)));
}

/** 匿名建议：早会太长 · 我建议早会短一点，匿名: said once it is the tick of the form, not a word of what is proposed. */
function unnamedIn(bare: string, read: RecordQuestion | null): RecordQuestion | null {
  if (read?.kind !== 'record_start' || NAMED.test(bare)) return read;
  if (!UNNAMED_BEFORE.test(bare) && !UNNAMED_BEHIND.test(bare)) return read;
  return { ...read, sentence: read.sentence.replace(UNNAMED_BEHIND, ''), unnamed: true };
}
