import * as z from 'zod';
import type { FormValue } from '../bot/platform.ts';
import type { Card } from '../cards/element.ts';
import type { MovedLine } from '../cards/moved-card.ts';
import type { Samples } from '../cards/samples.ts';
import type { Person } from '../domain/org/org.ts';
import type { Named } from '../domain/phrase/people.ts';
import type { AskedPage } from '../domain/phrase/questions.ts';
import type { SentenceReading } from '../domain/phrase/sentence-reading.ts';
import type { Say } from '../kernel/text.ts';
import type { Instant } from '../kernel/time.ts';
import type { Context } from './context.ts';
import type { Intent } from './intent.ts';
import type { Board } from './measure.ts';
import type { Plan } from './plan.ts';
import type { PlanInParts } from './plan-in-parts.ts';
import type { Follow, Postings } from './posting.ts';
import type { BoundMessage } from './reads.ts';
import type { PartsOfKinds } from './record-parts.ts';
import type { RequestParts } from './request-parts.ts';
import type { Services } from './services.ts';
import type { Place, ViewName } from './view-ref.ts';
import type { Watches } from './watching.ts';

/*
 * A feature is one folder of the same name in each layer and one line in features.ts. Everything the assistant hears, shows or has pressed belongs to
 * exactly one of them; what a feature adds to the unions of intents, actions and views it declares in its own files.
 */

export type Awaitable<T> = T | Promise<T>;
export type Payload = Readonly<Record<string, unknown>>;

/** What is to be true once something that was meant is done. */
export type Handler<I, S = Services> = (intent: I, services: S, context: Context) => Awaitable<PlanInParts>;

/** The form that came with a press. */
export type Form = Readonly<Record<string, FormValue>>;

/** A button that was pressed: what it asks for, the form beside it, and the card it stands on. */
export interface Press<A> {
  readonly action: A;
  readonly form: Form;
  readonly on: BoundMessage;
}

/** What a button does, and where it may stand. */
export interface Presses<A, S = Services> {
  /**
   * The views on which the button stands, those included into which such a card turns (an old client still shows what stood there before, and is to be
   * told the truth). `any`: it shows something of its own and changes nothing of the card.
   */
  readonly on: readonly ViewName[] | 'any';
  /** It may stand on a card that a whole group sees: it changes nothing there and shows nothing personal. */
  readonly inGroups?: true;
  /** Whether the card is about what the button names; absent: it names nothing of the card's. */
  readonly about?: (action: A, card: BoundMessage) => boolean;
  readonly run: (press: Press<A>, services: S, context: Context) => Awaitable<PlanInParts>;
}

/** A card as its feature draws it: of the present state, as the viewer may see it. */
export interface View<P, S = Services> {
  /** The payload kept beside the subject, parsed when it is read back from the outbox. */
  readonly payload: z.ZodType<P>;
  /** `person`: shown in private chats only. */
  readonly audience: 'person' | 'any';
  /** Null when there is nothing (any more) to show. */
  readonly show: (at: Shown<P>, services: S) => Awaitable<Card | null>;
  /** What it says once a newer card shows the same (store/one-card.ts); null: nothing of it is the reader's to know. */
  readonly moved?: (at: Shown<P>, services: S) => Awaitable<MovedLine | null>;
}

export interface Shown<P> {
  readonly subject: string;
  readonly place: Place;
  /** Whose private chat it is; null in a group. */
  readonly viewer: Person | null;
  readonly payload: P;
}

/** What the clock sees to, looked at every minute: it finds out itself what is due, so a missed or doubled look changes nothing (O29). */
export interface Task<S = Services> {
  readonly name: string;
  /** At a wrong time it would do what cannot be taken back; it waits while the clock is in doubt. */
  readonly irreversible: boolean;
  /** Each is committed before the next is asked for, and is made anew at the next look where that failed. */
  readonly run: (services: S, now: Instant) => AsyncIterable<Due>;
}

export interface Due {
  readonly plan: Plan;
  /** What led to it, for the log. */
  readonly cause: string;
}

/** The plans of one look, told apart from those of other tasks by their cause. */
export async function* dueAs(cause: string, plans: AsyncIterable<Plan>): AsyncGenerator<Due> {
  for await (const plan of plans) yield { plan, cause };
}

/** A sentence on its way to its feature. */
export interface Heard {
  /** As it was said, without signs at its end. */
  readonly bare: string;
  readonly said: string;
  /** Sign for sign, where the words themselves are kept. */
  readonly typed: string;
  readonly reading: SentenceReading;
  /** The grammar is not sure that the sentence is for the feature it names. */
  readonly isOpen: boolean;
  readonly isProcess: (words: string) => boolean;
  /** Whom it names with an @. */
  readonly mentioned: readonly Named[];
  /** The words are a colleague's name and nothing else. */
  readonly isColleague: (words: string) => boolean;
  /** … the name of a unit, or what it is called without 分店 and the like. */
  readonly isUnit: (words: string) => boolean;
}

/** `I`: the intents it handles; `A`: the buttons it answers; `S`: what it leans on. A missing handler is an error in the feature's own file. */
export interface Feature<I extends { readonly kind: string }, A extends { readonly do: string }, S = Services> {
  readonly id: string;
  readonly intents: {
    readonly [K in I['kind']]: Handler<Extract<I, { kind: K }>, S>;
  };
  readonly presses: { readonly [D in A['do']]: Presses<Extract<A, { do: D }>, S> };
  // biome-ignore lint/suspicious/noExplicitAny: each view has a payload of its own; only the schema beside it meets it
  readonly views: Partial<Readonly<Record<ViewName, View<any, S>>>>;
  /** Schemas of the buttons' values, which come back from outside. */
  readonly actions: readonly z.core.$ZodTypeDiscriminable[];
  /** A sentence that is read by who answers it; null when it is none of theirs. Asked in the order of the list. */
  readonly read?: (heard: Heard) => Intent | null;
  /** What its answers look up in the words of the asker, beside people, units and times: not told as unheard. */
  readonly heeds?: RegExp;
  /** What it says, beside the words that all share (src/words). */
  readonly words?: Readonly<Record<string, Say>>;
  /** Its cards with invented people, for the gallery; asked for only there. */
  readonly samples?: () => Samples;
  /** What requests book with it, by the key of the booking. */
  readonly postings?: Partial<Postings<S>>;
  readonly follows?: Follow<S>;
  /** What it adds to the cards of requests and to their decisions. */
  readonly requests?: RequestParts<S>;
  /** What it adds to records, by the id of their kind. */
  readonly records?: PartsOfKinds<S>;
  /** Its figures, to be looked at together and asked for one by one. */
  readonly boards?: readonly Board<S>[];
  readonly tasks?: readonly Task<S>[];
  /** What of it waits and is reminded of. */
  readonly watches?: Partial<Watches<S>>;
  /** Its pages that are asked for by a fixed phrase, or by a button. */
  readonly questions?: readonly AskedPage[];
  /** What each entry of the bot's menu means. */
  readonly menu?: Readonly<Record<string, Intent>>;
}

// biome-ignore lint/suspicious/noExplicitAny: each has intents and buttons of its own; only its own handlers meet them
export type AnyFeature = Feature<any, any, any>;

/** Buttons that none of these features answers; there may be none. */
export type Unanswered<F extends AnyFeature, A extends { readonly do: string }> = Exclude<A['do'], KeysOfAll<F['presses']>>;
/** Intents that none of these features handles; there may be none. */
export type Unhandled<F extends AnyFeature, I extends { readonly kind: string }> = Exclude<I['kind'], KeysOfAll<F['intents']>>;
/** All keys of a union of objects. */
type KeysOfAll<T> = T extends unknown ? keyof T : never;
/** Does not compile unless there is nothing left. */
export type None<T extends never> = T;

/** Keeps the feature's own types while checking it against the shape. */
export const defineFeature = <I extends { readonly kind: string }, A extends { readonly do: string }, S>(
  feature: Feature<I, A, S>,
): Feature<I, A, S> => feature;

/** A view that needs nothing beside its subject. */
export const nothingKept = z.unknown();
/** A view that reads its payload piece by piece, each with its own default. */
export const anyPayload: z.ZodType<Payload> = z.record(z.string(), z.unknown());

/** The words in a field of a form; empty where there is none. */
export const wordsIn = (form: Form, field: string): string => {
  const value = form[field];
  return typeof value === 'string' ? value.trim() : '';
};

/** … as many signs of them as the field takes, counted as the client counts. */
export const wordsUpTo = (most: number, form: Form, field: string): string =>
  Array.from(wordsIn(form, field)).slice(0, most).join('');
