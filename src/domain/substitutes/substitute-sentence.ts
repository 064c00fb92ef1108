import { READ_LIMIT } from '../phrase/heard.ts';
import { findPeople, type Mention } from '../phrase/people.ts';
import { readWhen, type WhenContext, type WhenReading } from '../phrase/when.ts';

const SET = /代办|代理人|代审批|审批代理|\bstand-?in\b|\bsubstitute\b|\bdelegate\b/i;
/** 审批让赵磊代一下. */
const SEAT =
  /审批[^,，。]{0,2}(?:让|由|请|找|交给)[^,，。]{2,6}[代替]|审批(?:权|的事|工作)?(?:都|先|就|全|我的)*(?:转?给|转|归|交给?)[^,，。给]{2,4}$/;
/** 有急的审批转陈静: whatever comes meanwhile, and not the one that is open. */
const MEANWHILE = /(?:有|碰到|遇到)[^,，。]{0,4}(?:急|审批|要批|待批|单子)[^,，。]{0,6}(?:转给?|交给|找|发给)[^,，。]{2,6}/u;
export const passesOnMeanwhile = (text: string): boolean => MEANWHILE.test(text);
/** 代我审批, 替王芳批一下: whose seat it is stands between. */
const ACT = /[代替]\s*([^\s，,。代替谢]{0,6}?)\s*(的)?(审批|审核|批准|批一?下|批|签字)/;

/** 下周谁代王芳审批: asked, and nobody is set. */
const ASKS = /谁|哪位|哪个人|怎么|如何|为什么|[吗么][?？]?$|[?？]$/u;

/** 你替我批了: nobody is named but the assistant, who decides nothing. */
const OF_US = /^(?:那|就|要不|请|麻烦)*(?:你|您|机器人|助手)(?:直接|自动|就)?(?:来)?[帮替代]/u;

/** Whether a sentence wants somebody to stand in for approvals; `isProcess` tells whether what was said before it asks for something else (年假，小李代我审批). */
export function asksForSubstitute(text: string, isProcess: (before: string) => boolean): boolean {
  if (text.length > READ_LIMIT || ASKS.test(text) || OF_US.test(text)) return false;
  if (SET.test(text)) return true;
  if (SEAT.test(text) || MEANWHILE.test(text)) return true;
  const found = ACT.exec(text);
  return found !== null && !isProcess(text.slice(0, found.index));
}

export interface SubstituteReading<Id extends string> {
  /** For whom; null = for the speaker. */
  readonly absent: Mention<Id> | null;
  readonly substitute: Mention<Id> | null;
  readonly when: WhenReading;
}

/** 下周一到周三让赵磊代我审批; 给王芳设代办，找赵磊. Who comes after 给、替、代 is stood in for; who comes after 让、由、找, or before 代, stands in. */
export function readSubstitute<Id extends string>(
  text: string,
  people: readonly { readonly id: Id; readonly name: string }[],
  context: WhenContext,
): SubstituteReading<Id> {
  const mentions = findPeople(text, people);
  const absent = mentions.find((one) => isAbsent(text, one)) ?? null;
  const others = mentions.filter((one) => one !== absent);
  const substitute = others.find((one) => /[让由请找叫]\s*$/.test(text.slice(0, one.at))) ?? others[0] ?? null;
  return { absent, substitute, when: readWhen(text, context) };
}

/** 设代办给赵磊 names who stands in; 给赵磊设代办 whom it is for. */
function isAbsent(text: string, { at, matched }: Mention): boolean {
  const before = text.slice(0, at);
  const after = text.slice(at + matched.length);
  if (/[代替]\s*$/.test(before)) return true;
  return /[给为帮]\s*$/.test(before) && !/(代办|代理人?|代审批)\s*[给为帮]\s*$/.test(before) && !/^\s*[代替]/.test(after);
}

/** Where it is said what is decided on. */
const DECIDES = /[批审]|签字|代办|代理人|\bstand-?in\b|\bsubstitute\b|\bdelegate\b/iu;
/** Who is away, straight before why they are. */
const AWAY = /(?:我|本人|[他她])(?:们|自己)?(?:要|去|在|想|得|正在?)?$/u;

/** What somebody is to decide on in place of another: what is named with the deciding (报销让赵磊代我批), not why that one is away (我出差，让赵磊代我审批). Empty: all of it. */
export function mattersDecided<Matter extends { readonly phrases: readonly string[] }>(
  text: string,
  matters: readonly Matter[],
  absent: Pick<Mention<string>, 'matched'> | null,
): readonly Matter[] {
  const clauses = text.split(/[,，。;；!！\n]/u).filter((clause) => DECIDES.test(clause));
  const isAway = (before: string): boolean =>
    AWAY.test(before) || (absent !== null && before.replace(/[要去在]$/u, '').endsWith(absent.matched));
  const isNamed = (clause: string, phrase: string): boolean => {
    const at = clause.indexOf(phrase);
    return at !== -1 && !isAway(clause.slice(0, at));
  };
  return matters.filter(({ phrases }) => clauses.some((clause) => phrases.some((phrase) => isNamed(clause, phrase))));
}
