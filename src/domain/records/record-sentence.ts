import { asksErrand } from './errand-said.ts';
import { type Called, type RecordQuestion, readRecordQuestion } from './records-question.ts';

/** 请李敏周五前给我库存表: somebody, until when, and what they are to bring. */
const TASK =
  /^(?:(?:请|麻烦|帮忙?)(?:你|您)?)?(?:请|麻烦|让|叫)(?<who>[\p{Script=Han}]{2,4}?)(?:在|于)?(?=[^，,。]{2,12}前)[^，,。]{2,12}?(?:之|以)?前(?:把|给我|发(?:给)?我?|提供|交(?:给)?我?|帮我|整理|准备|完成|做好|回复)\S.*$/u;

/** 请李敏帮忙核对一下订单, 跟陈静要一份进销存: somebody, and what is wanted of them. */
const HELPED =
  /^(?:麻烦|帮我|帮忙)?(?:(?:请|麻烦|让|叫)(?<asked>[\p{Script=Han}]{2,4}?)(?:帮忙|帮我|协助|配合)(?:一下|下)?[^吗么呢?？]{3,}|(?:跟|找|问|管|向)(?<from>[\p{Script=Han}]{2,4}?)要(?:一?[份个张套点些])[^吗么呢?？]{2,})$/u;

/** 吐槽一下报销单, 我建议报销单少填两格: whatever it speaks of, it begins as what somebody is unhappy with or proposes. */
const OPINION =
  /^(?:(?:打扰|不好意思|冒昧|您好|你好|领导|各位)[^,，。]{0,6}[,，。\s]+)?(?:我?(?:要|想)?(?:吐槽|投诉|举报|反映)|我(?:想|要)?建议(?!书)|(?:提个?|有个?)?建议(?!书|[价零您你他她]|同意|批|通过|驳|拒|不|退|先|就是)(?=.*(?:太|能不能|改|增加|加[个上]|简化|优化|取消|别|不要|应该|希望|早点|挪到|换到|再?[短长少多](?:一?[点些]|[两几]))))/u;
/** Whoever says it wants to stay unnamed, before the thing, */
const UNNAMED_BEFORE = /^我?(?:想|要|想要)?(?:来|提|写|发)?(?:一?(?:个|条|点|份))?匿名/u;
/** … as words of their own anywhere: 早会太长，别说是我说的 · 建议（匿名）：… · suggestion: …, anonymously. */
const UNNAMED_PART =
  /(?<=^|[\s,，。;；:：、(（]|建议|意见|反馈)[(（]?(?:请|我(?:想|要))?(?:匿名|不署名|不留名|别(?:说|提)是我(?:说|提|讲)?的?|(?:别|不要?)(?:写|说|提|留|署|露)我?的?(?:姓名|名字|名)|anonymous(?:ly)?|unnamed|without my name)(?:提交|反馈|提|吧|please)?[)）]?(?=[\s,，。;；:：、!！]|$)/iu;
/** 匿名：早会太长. */
const UNNAMED_ALONE = /^匿名[\s:：,，]+(?<words>\S.*)$/u;
const NAMED = /(?:不|非|别)(?:用|要|想|是)?匿名/u;

/** A kind, whether what a colleague is to do by a day begins one, and whether who opens it may stay unnamed. */
interface Spoken extends Called {
  readonly says: Called['says'] & { readonly takesTasks?: true; readonly takesOpinions?: true; readonly takesErrands?: true };
  readonly mayBeUnnamed?: boolean;
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
  const helped = HELPED.exec(bare)?.groups;
  const who = isUnread ? (TASK.exec(bare)?.groups?.who ?? helped?.asked ?? helped?.from) : undefined;
  const tasks = who !== undefined && isColleague(who) ? kinds.find(({ says }) => says.takesTasks) : undefined;
  const errands = isUnread && asksErrand(bare) ? kinds.find(({ says }) => says.takesErrands) : undefined;
  if (tasks) return { kind: 'record_start', of: tasks.id, sentence: bare };
  const read = unnamedIn(
    bare,
    kinds,
    (said) => readRecordQuestion(said, kinds, isUnread || OPINION.test(said)) ?? opinionIn(said, kinds),
  );
  // 我要领用办公用品: said by its own word, it is known what of it the thing is.
  const isSaid = read?.kind === 'record_start' && read.of === errands?.id;
  return errands && !isSaid ? { kind: 'record_start', of: errands.id, sentence: bare } : read;
}

/** 建议报销单改简单点: proposed, whatever other matter its words name. */
function opinionIn(said: string, kinds: readonly Spoken[]): RecordQuestion | null {
  const opinions = OPINION.test(said) ? kinds.find(({ says }) => says.takesOpinions) : undefined;
  return opinions ? { kind: 'record_start', of: opinions.id, sentence: said } : null;
}

/**
 * 匿名建议：早会太长 · 我建议早会短一点，匿名: said once it is the tick of the form, not a word of what is proposed. Where they began what bears their name
 * (求助：主管骂人，匿名), it is the kind that can be unnamed: nobody is named who asked not to be.
 */
function unnamedIn(bare: string, kinds: readonly Spoken[], read: (said: string) => RecordQuestion | null): RecordQuestion | null {
  const able = kinds.find(({ mayBeUnnamed }) => mayBeUnnamed);
  const alone = UNNAMED_ALONE.exec(bare)?.groups?.words;
  const whole = read(bare) ?? (alone && able ? { kind: 'record_start', of: able.id, sentence: alone } : null);
  if (NAMED.test(bare)) return whole;
  const without = UNNAMED_PART.test(bare) ? read(bare.replace(UNNAMED_PART, '').replace(/[\s,，。;；、]+$/u, '')) : null;
  const start = without?.kind === 'record_start' ? without : whole;
  if (start?.kind !== 'record_start' || !(start === without || UNNAMED_BEFORE.test(bare))) return whole;
  const begun = kinds.find(({ id }) => id === start.of);
  return { ...start, of: begun?.mayBeUnnamed || begun?.register ? start.of : (able?.id ?? start.of), unnamed: true };
}
