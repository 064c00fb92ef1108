import type { LocalDate } from '../../kernel/time.ts';
import type { Named } from './people.ts';
import type { AskedPage, Question } from './questions.ts';

/** Somebody a sentence names. One candidate is an answer, several must be asked about, none is somebody nobody knows. */
export interface Whom {
  readonly said: string;
  readonly candidates: readonly string[];
}

/** Days a sentence speaks of, both included. */
export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** 21号 said on the 23rd: the other month it may be, where there is nothing on the first. */
  readonly or?: { readonly from: LocalDate; readonly to: LocalDate };
}

/** Which requests are meant; what was not said is null and narrows nothing. `whose: null` is the asker. */
export interface Meant {
  readonly whose: Whom | null;
  readonly process: string | null;
  readonly days: Days | null;
}

/** What somebody wants to know; every one is answered by a card and changes nothing. */
export type Query =
  /** 我还有几天调休, 年假什么时候到期. */
  | { readonly about: 'balance'; readonly type: string | null; readonly whose: Whom | null }
  /** 谁的年假快过期了, 苏州店还有多少年假没休: of a team, in the words it was asked with. */
  | { readonly about: 'balances'; readonly type: string | null; readonly expiring: boolean; readonly said: string }
  /** 我能请年假吗. */
  | { readonly about: 'may'; readonly process: string; readonly type: string | null }
  /** 我今年请了几天假. */
  | { readonly about: 'taken'; readonly days: Days | null; readonly whose: Whom | null }
  /** 我的假批了吗, 李强的申请到哪了, 谁在审批我的请假. */
  | ({ readonly about: 'progress'; readonly list: boolean } & Meant)
  /** A request by its number alone. */
  | { readonly about: 'request'; readonly number: string }
  /** 有什么要我批的, 李强的申请要我批吗. */
  | ({ readonly about: 'approvals' } & Meant)
  /** 为什么是3天. */
  | { readonly about: 'why' }
  /** 怎么请假, 病假要证明吗. */
  | { readonly about: 'rules'; readonly process: string; readonly type: string | null }
  /** 王芳请假了吗. */
  | { readonly about: 'away'; readonly whose: Whom; readonly days: Days | null }
  /** 明天上班吗, 元旦放几天. */
  | { readonly about: 'workday'; readonly days: Days | null }
  /** 财务是谁, 我的主管是谁. */
  | { readonly about: 'holder'; readonly whose: Whom };

/** What somebody says to a request that is open. Nothing is done by it: the request's card is shown with the words in it. */
export const ANSWERS = [
  'approve',
  'reject',
  'return',
  'transfer',
  'delegate',
  'add_before',
  'add_after',
  'ask',
  'comment',
  'withdraw',
  'urge',
  'reply',
  /** To take over for a colleague, or not. */
  'accept',
  'decline',
] as const;

export interface Answer {
  readonly verb: (typeof ANSWERS)[number];
  readonly number: string | null;
  /** 都同意: everything that waits. */
  readonly all: boolean;
  readonly meant: Meant;
  /** To whom it is passed on. */
  readonly to: Whom | null;
  readonly words: string;
}

/** A choice that is offered instead of a guess. */
export type Choice = Exclude<SentenceReading, { readonly kind: 'choose' | 'unclear' | 'answers' }>;

/** What a sentence wants. */
export type SentenceReading =
  | {
      readonly kind: 'start';
      readonly process: string;
      readonly sentence: string;
      readonly mentioned?: readonly Named[];
      /** What another reader made of the same sentence, field by field; where it disagrees the card asks. */
      readonly second?: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'ask'; readonly what: Question }
  | { readonly kind: 'clause'; readonly id: string }
  /** 取消: the form that is open is put away. */
  | { readonly kind: 'cancel' }
  /** 不请假了: the form that is open, or else a request to take back. `claimed`: the process that has such sentences where there is something approved. */
  | {
      readonly kind: 'give_up';
      readonly meant: Meant;
      readonly claimed?: { readonly process: string; readonly sentence: string };
    }
  /** 谢谢, 好的. */
  | { readonly kind: 'thanks' }
  | { readonly kind: 'query'; readonly query: Query }
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** 李敏的批了，张伟的打回去: each shown on a card of its own; `untaken`: what was said about others and decides nothing. */
  | { readonly kind: 'answers'; readonly answers: readonly Answer[]; readonly untaken: readonly string[] }
  /** It can be meant in several ways. */
  /** … `near`: or a word of it is written with a wrong sign. */
  | { readonly kind: 'choose'; readonly said: string; readonly choices: readonly Choice[]; readonly near?: string }
  /** Not understood; the nearest things come first. */
  | { readonly kind: 'unclear'; readonly said: string; readonly choices: readonly Choice[] };

/** What a reader knows: the assistant's words, the people around the asker, and the calendar. */
export interface Vocabulary {
  readonly processes: readonly {
    readonly id: string;
    readonly clause: string;
    readonly words: readonly string[];
    /** A sentence of this shape means this process, whatever words of others it holds. */
    readonly claims?: RegExp;
    /** What people want it for. */
    readonly wantedFor?: { readonly words: RegExp; readonly not: RegExp };
    /** Sentences that start it though they hold none of its words. */
    readonly starts?: RegExp;
    /** What tells such a matter without any word of it, of sentences that nothing else reads. */
    readonly tells?: (plain: string) => boolean;
    /** A sentence of this shape may well want it. */
    readonly near?: RegExp;
    /** Words that only come near it. */
    readonly hints?: readonly string[];
    /** What is asked for is called, longer words included: 请假, 假. */
    readonly nouns: readonly string[];
    /** It is asked for by: 请, 休. */
    readonly verbs: readonly string[];
    /** Its kinds, with the words for each. */
    readonly kinds: readonly { readonly id: string; readonly words: readonly string[] }[];
    /** Kinds that it does not have. */
    readonly absentKinds?: readonly string[];
    /** A sentence that gives it up without naming a request. */
    readonly givesUp?: RegExp;
    /** An account of it is kept, of which people ask what is left; a text with this speaks of it. */
    readonly counted?: RegExp;
    /** Not for this person: never offered. */
    readonly hidden?: boolean;
  }[];
  /** Pages asked for by a fixed phrase; looked through before any sentence is read. */
  readonly questions: readonly AskedPage[];
  /** Whom the sentence names with an @. */
  readonly mentioned: readonly Named[];
  /** People named in a text, in its order. */
  readonly whom: (text: string) => readonly { readonly at: number; readonly end: number; readonly whom: Whom }[];
  /** The days a text speaks of; null when it speaks of none or is unclear. */
  readonly days: (text: string, direction: 'future' | 'past' | 'nearest') => (Days & { readonly matched: string }) | null;
}
