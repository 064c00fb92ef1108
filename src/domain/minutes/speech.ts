import { type DueFound, dueOf, NO_DUE } from './due-of.ts';
import { isUrgent, wordsOf } from './item-words.ts';
import { actionOf } from './items.ts';
import type { MinutesWorld, ReadAction } from './minutes.ts';
import { NO_OWNER, ownerOf } from './owner-of.ts';
import { partOf, type Scanned, scan } from './scan.ts';
import { decidedAt, isDoing, isGivenUp, isQuestion, isUndoable } from './sentence-kind.ts';

/** A line of a transcript: 张三 00:12:33, [00:12:33] 张三：…, 说话人1（00:12）. */
const TIME =
  '[（(\\[【]?\\s*(?:20\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?\\s+)?\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?\\s*[)）\\]】]?';
const NAME = '([\\p{Script=Han}A-Za-z·. ]{1,16}?(?:\\s?\\d{1,2}(?!\\d|[:：]))?)(?:\\s*[（(][^()（）\\d]{1,12}[)）])?';
const SPOKEN = [
  new RegExp(`^${NAME}\\s*${TIME}\\s*[:：]?\\s*(.*)$`, 'su'),
  new RegExp(`^${TIME}\\s*${NAME}\\s*[:：]\\s*(.*)$`, 'su'),
  new RegExp(`^${TIME}\\s*([\\p{Script=Han}]{2,4}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)\\s*()$`, 'su'),
];

export interface Utterance {
  readonly speaker: string;
  readonly said: string;
}

/** Who speaks, and what follows on the same line; null for a line that is of no transcript. */
export function utteranceAt(line: string): Utterance | null {
  for (const pattern of SPOKEN) {
    const [, speaker, said] = pattern.exec(line.trim()) ?? [];
    if (speaker !== undefined && speaker.trim() !== '' && !/时间|日期|会议|date|time/iu.test(speaker))
      return { speaker: speaker.trim(), said: said ?? '' };
  }
  return null;
}

const FILLER =
  /嗯+|呃+|额(?=[，,。…\s])|唉|哎|诶|(?<![\p{Script=Han}])(?:那个|就是说|就是|然后(?:呢|就)?|反正|对吧|是吧|你知道|怎么说呢)|啊(?=[，,。…]|$)|哈哈+|\b(?:um+|uh+|er+|you know|like,)\b/giu;
/** Two words that say nothing and more show that somebody wrote down what was spoken. */
export const isSpoken = (text: string): boolean =>
  (text.match(FILLER)?.length ?? 0) >= 2 || /^[^：:]{0,6}[:：]?\s*(?:嗯+|呃+)/u.test(text);

/** Whoever says one of these has promised nothing. */
const HEDGED =
  /——|…|\.{3}|可能|尽量|看看|看(?:下|一下)?(?:能不能|行不行|情况|吧)|争取|应该|大概|要不|如果|要是|假如|万一|开玩笑|哈哈|试试|试着|不一定|再说|好像|差不多|估计|有空|抽空|到时候|本来|原来|要么|或者|谁|左右|前后|想想|想着|以为|觉得|感觉|说不定|也许|未必|恐怕|随便|反正|不是我|凭什么|除非|的话|不睡|通宵|熬夜|呵呵|行行行|好好好|是是是|可不是|难不成|干脆|不吃饭|住(?:店里|公司)|24小时|半夜|凌晨|零点|十二点|12点|(?<!生)命|疯|累死|神仙|超人|做梦|谢谢你啊|(?<![给发交])吧(?!\ue004\ue010*\ue005)|嘛(?=[，,。]|$)|(?<![a-z])(?:unless|provided|depends|maybe|perhaps|might|could|try|if|probably|guess|i think|kidding|joking|someone|somebody)(?![a-z])/iu;
/** 我尽快吧, 过两天吧 doubt the day and not the promise. */
const ONLY_WHEN =
  /(?:^|[，,。；;\s]+)\ue004?\ue010*(?:会|就|大概|应该)?(?:\ue005+|过[两几]天|这[两几]天|改天|回头|抽空|有空|最近|找时间)(?:就|再)?(?:弄|做|办|给你?|搞|去)?(?:吧|呗)[。.]?(?=$|[，,。])/gu;
/** What is taken back was never promised. */
const TAKEN_BACK =
  /还是(?:让|由|叫|请|找|给|\ue001)|要不(?:还是|让)|不如(?:让|找)|换(?:个?人|成?\ue001)|(?<!别)让\ue001|加班|一宿|呗|不对(?![，,]\s*\ue005)|算了|别算|请假|别找我|当我没说|收回|不是(?:我|这个意思)|开玩笑|逗你|骗你/u;
/** What another said, or asked to be passed on, binds nobody who speaks: 他让我转达一下, 王先生说他来付. */
const PASSED_ON =
  /转达|转告|传话|带(?:个|句)?话|捎(?:个|句)?话|原话|(?:让|叫|托|请|喊)\ue004\ue010*(?:跟|和|给|替|帮)?\S{0,4}(?:说|讲|转)|\ue004\ue010*(?![来去会再先跟和给对向就要])\p{Script=Han}{1,3}(?:说|讲)(?!好|一)|(?<![跟和给对向])(?:他们?|她们?|人家|对方|先生|女士|老板|\ue001\ue010*|客户|厂家|车主)[^，,。；;\ue004]{0,8}(?:说|讲|称|表示|答应)(?!好|一声|一下)/u;
/** 我不负责, 我没空. */
const REFUSED = /\ue004\ue010*(?:\s|这边|这里|这周|今天|明天|\ue005)*(?:不|没)(?!过|问题|关系)|不归\ue004/u;
/** One time is said instead of another. */
const CORRECTED = /不对(?=[，,]\s*\ue005)|不是(?=[，,]\s*\ue005)|说错了/u;
const OVER = /了[。！!]?$|上次|昨天|前天|上周|上个?月|去年|已经|刚才|刚刚|当时/u;
const PROMISE =
  /\ue004\ue010*\s*(?:[\ue005\s]|这边|这里|自己|亲自|就|先|再|一定|保证|肯定|马上|后面|后续)*(?:来|负责|去|会|把|给|跟|将|\ue005|\p{Script=Han}{2})|(?:'ll|will|am going to|shall)/iu;
const NO_WORDS =
  /^[\s\p{P}\p{S}]*(?:来|负责|去|做|弄|搞|办|跟|干|就行|好了|没问题|可以|收到|知道|明白|尽快|马上|吧|呗|啊|哈|嘛|的|会|\p{Script=Han}(?=吧))*[\s\p{P}\p{S}]*$/u;

/**
 * What one speaker says of what is to be done. Only a clear promise of the speaker's own has an owner and a day (我周五前把报价发出来);
 * what others are told, or is said with 吧, 尽量, 如果, is left to be asked about, and has neither.
 */
export const promisesIn = (sentence: Scanned, speaker: string | null, world: MinutesWorld): readonly ReadAction[] =>
  TAKEN_BACK.test(sentence.covered) || PASSED_ON.test(sentence.covered)
    ? []
    : byPromise(sentence).flatMap((part) => promiseIn(part, speaker, world));

/** 报价我来做，周五前给你，合同我看看吧: each 我 begins another. */
function byPromise(sentence: Scanned): readonly Scanned[] {
  const starts: number[] = [0];
  for (const one of sentence.named.filter(({ kind }) => kind === 'me').slice(1)) {
    const clause = Math.max(...[...'，,；;、'].map((sign) => sentence.covered.lastIndexOf(sign, one.at))) + 1;
    if (clause > (starts.at(-1) ?? 0) && hasObject(sentence.covered.slice(clause, one.at), sentence.covered.slice(one.end)))
      starts.push(clause);
  }
  return starts.map((at, i) => partOf(sentence, at, starts[i + 1] ?? sentence.covered.length));
}

/** 合同我来看 begins something else, 我周五给你 goes on. */
const hasObject = (before: string, behind: string): boolean =>
  /[\p{L}]{2}/u.test(before.replace(/[\ue001-\ue010]|那个?|这个?|然后|就是|还有|不过|但是|至于/gu, '')) || HEDGED.test(behind);

function promiseIn(sentence: Scanned, speaker: string | null, world: MinutesWorld): readonly ReadAction[] {
  const { covered, plain, text } = sentence;
  const me = sentence.named.find((one) => one.kind === 'me');
  if (isQuestion(plain) || isGivenUp(covered) || isUndoable(covered) || REFUSED.test(covered) || OVER.test(covered) || !me)
    return [];
  if (HEDGED.test(firm(sentence, me.at)) || speaker === null || !PROMISE.test(covered)) return [];
  // What is told before 我 is of others or of the past; the promise begins with it.
  const places = [{ at: 0, end: me.end }];
  const heard = dueOf(sentence, true);
  // 周五前，不对，下周: which of them is meant is asked.
  const due: DueFound = CORRECTED.test(covered) ? { ...heard, due: null, doubt: 'unclear' } : heard;
  const time = due.time ? [{ at: due.time.at, end: due.time.end }] : [];
  const what = wordsOf(sentence, [...(lead(covered, me.at) ? places : [{ at: me.at, end: me.end }]), ...time]);
  // Nobody means to be held to what is to be done at night.
  const minutes = due.due?.minutes ?? null;
  if (minutes !== null && (minutes >= NIGHT || minutes < MORNING)) return [];
  if (NO_WORDS.test(what) || !(isDoing(covered) || due.time?.marked === true)) return [];
  const owner = ownerOf({ owners: [{ ...me, kind: 'me' }], helpers: [], unknown: null, strong: true, places: [] }, speaker);
  const said = due.due !== null || due.doubt !== 'none' ? due : NO_DUE;
  return [actionOf({ what, from: text, owner, due: said, done: false }, { text: isUrgent(text) ? text : '' }, world)];
}

const NIGHT = 21 * 60;
const MORNING = 6 * 60;

/** 要得嘛，… is a yes, and no doubt. */
const YES = /^\s*(?:要得|好|得行|中|成)(?:嘛|的|啊|呢)?[，,]/u;

/** What has to be said without a doubt: all but a clause behind the promise that speaks of somebody else. */
function firm({ covered }: Scanned, me: number): string {
  const clauses = covered
    .replace(YES, (all) => ' '.repeat(all.length))
    .replace(ONLY_WHEN, (all) => ' '.repeat(all.length))
    .split(/(?<=[，,；;])/u);
  let at = 0;
  const kept = clauses.filter((clause) => {
    const isBehind = at > me;
    at += clause.length;
    return !(isBehind && /[\ue001-\ue003]/u.test(clause));
  });
  return kept.join('');
}

/** Only padding stands before 我. */
const lead = (covered: string, at: number): boolean =>
  /^(?:[\s\p{P}]|嗯|呃|那个?|这个?|行|好的?|可以|没问题|OK|就|然后|对)*$/iu.test(covered.slice(0, at));

/** Something to ask about: others were told to, and have not said yes. */
export function toldIn(sentence: Scanned, world: MinutesWorld): readonly ReadAction[] {
  const { covered, plain, text } = sentence;
  if (isQuestion(plain) || isGivenUp(covered) || OVER.test(covered) || HEDGED.test(covered)) return [];
  const told = sentence.named.filter((one) => one.kind === 'person');
  if (told.length === 0 || !isDoing(covered) || !sentence.times.some((one) => one.marked)) return [];
  const owner = { ...NO_OWNER, said: told[0]?.said ?? null, candidates: told.flatMap((one) => one.candidates) };
  const due = dueOf(sentence, true);
  return [
    actionOf({ what: text.trim(), from: text, owner, due: { ...NO_DUE, said: due.said }, done: false }, { text: '' }, world),
  ];
}

const UNSURE = /可能|如果|要是|假如|万一|也许|要不要|能不能|是不是|谁|没定|还没|不一定|再说|开玩笑|哈哈|上次|去年|当时|决定不了/u;

/** A decision said aloud: the meeting, or all of it, decides. */
export const isRuled = (covered: string): boolean =>
  (decidedAt(covered) !== null || RULED.test(covered)) &&
  !isQuestion(covered) &&
  !UNSURE.test(covered) &&
  covered.replace(/决定|同意|通过|明确|确定|就这么|那就|那么|定了|嗯|[^\p{L}\p{N}]/gu, '').length >= 4;
const RULED =
  /(?:会议|我们|大家|全体)(?:一致|就|最终|最后)?(?:决定|同意|通过|议定|定了\S)|一致(?:同意|通过)\S{2}|就(?:这么|这样)?定|定了|决定了?(?!不了|权)|说定|拍板|敲定|那就(?:按|用|统一|改|选)/u;

/** The id of a speaker; none for 说话人1 and for namesakes; null for what is no speaker: 陈刚周五 in 陈刚周五 17:30前交. */
export function speakerOf(name: string, world: MinutesWorld): { readonly id: string | null } | null {
  const { covered, named } = scan(name, world);
  const [only, ...more] = named;
  const isName = /^[\ue001\ue010\s]+(?:[（(].*)?$/u.test(covered);
  if (only && isName) return { id: more.length === 0 && only.sure ? (only.candidates[0] ?? null) : null };
  return /^(?:说话人|发言人|讲话人|speaker|主持人|未知)\s*\d*$/iu.test(name) ||
    (named.length === 0 && /^\p{Script=Han}{2,3}$/u.test(name))
    ? { id: null }
    : null;
}
