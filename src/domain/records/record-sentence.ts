import { type Called, type RecordQuestion, readRecordQuestion } from './records-question.ts';

/** 请李敏周五前给我库存表: somebody, until when, and what they are to bring. */
const TASK =
  /^(?:请|麻烦|让|叫)(?<who>[\p{Script=Han}]{2,4}?)(?:在|于)?(?=[^，,。]{2,12}前)[^，,。]{2,12}?(?:之|以)?前(?:把|给我|发(?:给)?我?|提供|交(?:给)?我?|帮我|整理|准备|完成|做好|回复)\S.*$/u;

/** 吐槽一下报销单: whatever it speaks of, it begins as what somebody is unhappy with. */
const OPINION = /^我?(?:要|想)?(?:吐槽|投诉|举报|反映)/u;

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
    : readRecordQuestion(bare, kinds, isUnread || OPINION.test(bare));
}
