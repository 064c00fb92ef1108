import type { Instance } from '../domain/approval/instance.ts';
import type { Org } from '../domain/org/org.ts';
import type { ChatId, PersonId, RequestId, UnitId } from '../kernel/id.ts';
import type { Instant } from '../kernel/time.ts';
import type { Row } from './plan.ts';
import type { Place, ViewName } from './view-ref.ts';

/** The message that was pressed or replied to, as the assistant remembers it. */
export interface BoundMessage {
  readonly messageId: string;
  readonly outboxKey: string;
  readonly place: Place;
  readonly view: ViewName;
  /** A newer card shows the same: this one is one line, whatever may still stand on a screen. */
  readonly retired: boolean;
  readonly subject: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** False once a newer message took its place. */
  readonly current: boolean;
  /** The answer to the sending has not been noted (yet): the commit of what follows from the press notes which message it is. */
  readonly isNew?: true;
}

/** A card of the outbox, by the number its buttons carry. */
export interface NumberedCard extends Omit<BoundMessage, 'messageId' | 'current' | 'isNew'> {
  /** The message that shows it now, as far as is known. */
  readonly message: string | null;
  /** It is being sent, or may have been by a process that ended before it could say so. */
  readonly underWay: boolean;
  /** Some sending of it was never answered: another message than the one that is known may show it too. */
  readonly unsure: boolean;
}

export interface KeptView {
  readonly key: string;
  /** Null where no row of the outbox stands behind it: its buttons are then nobody's. */
  readonly number: number | null;
  readonly place: Place;
  readonly view: ViewName;
  readonly retired: boolean;
  readonly subject: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The count of changes this showing will have caught up with. */
  readonly desiredVersion: number;
  /** When it was last changed, or shown. */
  readonly updatedAt?: Instant;
}

/** A row of the outbox by what it shows; a handler's is a file or what was sent on. */
export interface NewestRow {
  readonly key: string;
  readonly view: ViewName;
  readonly subject: string;
  readonly retired: boolean;
  /** Its message lies there, or is on its way. */
  readonly isShown: boolean;
  readonly createdAt: Instant;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Keyset to the next page, or null at the end. */
  readonly next: string | null;
}

/** Either everything of a watch, page by page, or what has become of these. */
export type Which = { readonly after: string | null } | { readonly targets: readonly string[] };

/** Open seats may be narrowed to those waiting since then at the latest, to some people's, or to requests of some units. */
export type WatchScope =
  | { readonly openedBefore: Instant }
  | { readonly people: readonly PersonId[] }
  | { readonly units: readonly UnitId[] };

/** A line of a list: enough to name the request without loading it. */
export interface RequestLine {
  readonly id: RequestId;
  readonly number: string;
  readonly process: string;
  readonly applicantId: PersonId;
  readonly title: string;
  readonly state: Instance['state'];
  /** Null also where the assistant ended it (`calledState`). */
  readonly closedById: PersonId | null;
  readonly submittedAt: Instant;
}

/** A request with everything its card shows. `form`, `facts`, `rules` are the JSON texts, parsed by whoever knows them. */
export interface RequestFile {
  readonly instance: Instance;
  readonly form: string;
  readonly facts: string;
  readonly rules: string;
  readonly remarks: readonly Row<'remark'>[];
  readonly copies: readonly Row<'copyTo'>[];
}

/** What every feature may ask for; the store answers it. What only one asks for stands in its folder (`ports.ts`). */
export interface Reads {
  /** The organisation as last committed; cached, so cheap. */
  org(): Promise<Org>;
  identity(platform: string, externalId: string): Promise<PersonId | null>;
  externalId(platform: string, person: PersonId): Promise<string | null>;
  /** Everybody's id on a platform; cached with the organisation. */
  externalIds(platform: string): Promise<ReadonlyMap<PersonId, string>>;
  chat(platform: string, externalId: string): Promise<Row<'chat'> | null>;
  /** The group that this name in config/org.yaml means, while the bot is in it. */
  groupBoundAs(name: string): Promise<ChatId | null>;
  chatById(id: ChatId): Promise<Row<'chat'> | null>;
  bound(messageId: string): Promise<BoundMessage | null>;
  cardNumbered(number: number): Promise<NumberedCard | null>;
  /** The private chats with the bot that are known to be this person's, by the platform's ids. */
  privateChats(platform: string, person: PersonId): Promise<readonly string[]>;
  /** The message that shows the outbox row of this key now; null while there is none. */
  messageOf(outboxKey: string): Promise<string | null>;
  /** The two newest rows of the outbox that lie in this place, the newest first; of the last few hundred anywhere. */
  newestIn(place: Place): Promise<readonly NewestRow[]>;
  /** What the outbox row of this key should show at present. */
  kept(outboxKey: string): Promise<KeptView | null>;
  file(id: RequestId): Promise<RequestFile | null>;
  /** Substitutes set for these people (or for anybody) that are in force at the instant; at most 2,000. */
  substitutes(people: readonly PersonId[] | 'everyone', at: Instant): Promise<readonly Row<'substitute'>[]>;
  /** Of one key of the small values kept beside (`KeyValue`). */
  valueOf(key: string): Promise<string | null>;
  /** Those whose key begins so; ask for what is bounded by the number of people. */
  keyValuesFrom(beginning: string): Promise<readonly Row<'keyValue'>[]>;
}
