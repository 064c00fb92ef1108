import type { LocalDate } from '../../kernel/time.ts';
import type { DueDoubt, OwnerDoubt, ReadMinutes } from './minutes.ts';

/** What somebody is to do, as the minutes have it. Its id is that of the record it becomes. */
export interface ActionItem {
  readonly id: string;
  readonly what: string;
  readonly owner: string | null;
  readonly with: readonly string[];
  readonly due: LocalDate | null;
  readonly high: boolean;
  /** The sentence it came from, verbatim; empty where it was added by hand. */
  readonly said: string;
  /** Who typed or pasted it. */
  readonly by: string | null;
  /** The point of the agenda it was said to. */
  readonly topic: string | null;
  /** Two were named as equals: who is first is to be confirmed. */
  readonly sharesOwner: boolean;
  readonly candidates: readonly string[];
  readonly ownerDoubt: { readonly why: OwnerDoubt; readonly said: string | null } | null;
  readonly dueDoubt: { readonly why: DueDoubt; readonly said: string | null } | null;
  /** The open action it is news of, while nobody has said whether it is. */
  readonly maybeUpdates: string | null;
  /** … and once somebody has: it is told to whose that one is, and filed as nothing new. */
  readonly updates: string | null;
  /** The text says that it is done: it is told, and nobody has to do it. */
  readonly done: boolean;
}

export interface DecisionItem {
  readonly id: string;
  readonly what: string;
  readonly said: string;
  readonly by: string | null;
  readonly topic: string | null;
  /** Those that carry it out. */
  readonly actions: readonly string[];
  /** 仅知悉: nobody has to do anything. */
  readonly known: boolean;
}

/** Something that was said, and by whom it was typed. */
export type Said = Pick<DecisionItem, 'what' | 'said' | 'by' | 'topic'>;

/** What minutes say; nothing stands here that no sentence supports or nobody typed in by hand. */
export interface Content {
  readonly decisions: readonly DecisionItem[];
  readonly actions: readonly ActionItem[];
  readonly proposals: readonly Said[];
  readonly rest: readonly { readonly topic: string | null; readonly text: string }[];
  /** The last note that was read into it. */
  readonly readTo: string | null;
}

export const NOTHING: Content = { decisions: [], actions: [], proposals: [], rest: [], readTo: null };

/** What has to be asked before minutes can go out, in the order of the items: a decision needs an owner and a date, or 仅知悉 (S67). */
export type Missing =
  | { readonly about: 'update'; readonly item: string; readonly of: string }
  | {
      readonly about: 'owner';
      readonly item: string;
      readonly doubt: ActionItem['ownerDoubt'];
      readonly candidates: readonly string[];
    }
  | { readonly about: 'first'; readonly item: string; readonly candidates: readonly string[] }
  | { readonly about: 'due'; readonly item: string; readonly doubt: ActionItem['dueDoubt'] }
  | { readonly about: 'decision'; readonly item: string };

export function missingIn({ decisions, actions }: Content): readonly Missing[] {
  return [
    ...decisions.flatMap(({ id, known, actions: by }): readonly Missing[] =>
      known || by.some((one) => actions.some((action) => action.id === one)) ? [] : [{ about: 'decision', item: id }],
    ),
    ...actions.flatMap(missingOf),
  ];
}

function missingOf(one: ActionItem): readonly Missing[] {
  const { id: item, owner, due, candidates, ownerDoubt, dueDoubt } = one;
  if (one.done || one.updates !== null) return [];
  if (one.maybeUpdates !== null) return [{ about: 'update', item, of: one.maybeUpdates }];
  return [
    ...(owner === null ? [{ about: 'owner', item, doubt: ownerDoubt, candidates } as const] : []),
    ...(owner !== null && one.sharesOwner ? [{ about: 'first', item, candidates: [owner, ...one.with] } as const] : []),
    ...(due === null ? [{ about: 'due', item, doubt: dueDoubt } as const] : []),
  ];
}

/** Those that become records: somebody has to do them. */
export const filed = ({ actions }: Content): readonly ActionItem[] =>
  actions.filter(({ done, updates }) => !done && updates === null);

/** What was read of new notes, added to what there is. `idFor` gives ids of new items. */
export function withRead(
  content: Content,
  read: ReadMinutes,
  { idFor, by, topic, readTo }: { readonly idFor: () => string } & Pick<DecisionItem, 'by' | 'topic'> & Pick<Content, 'readTo'>,
): Content {
  const actions = read.actions.map((one): ActionItem => {
    const owner = one.questions.find((asked) => asked.about === 'owner');
    const due = one.questions.find((asked) => asked.about === 'due');
    return {
      id: idFor(),
      what: one.what,
      owner: owner ? null : one.owner,
      with: one.coOwners,
      // Half a day is the day: an action is owed until its end.
      due: due ? null : (one.due?.date ?? null),
      high: one.priority === 'high',
      said: one.from,
      by,
      topic,
      sharesOwner: one.sharesOwner,
      candidates: owner?.about === 'owner' ? owner.candidates : [],
      ownerDoubt: owner?.about === 'owner' ? { why: owner.why, said: owner.said } : null,
      dueDoubt: due?.about === 'due' ? { why: due.why, said: due.said } : null,
      maybeUpdates: one.updates,
      updates: null,
      done: one.done,
    };
  });
  return {
    decisions: [
      ...content.decisions,
      ...read.decisions.map(({ text, from, onlyToKnow, actions: at }) => ({
        id: idFor(),
        what: text,
        said: from,
        by,
        topic,
        actions: at.flatMap((n) => (actions[n] ? [actions[n].id] : [])),
        known: onlyToKnow,
      })),
    ],
    actions: [...content.actions, ...actions],
    proposals: [...content.proposals, ...read.proposals.map(({ text, from }) => ({ what: text, said: from, by, topic }))],
    rest: [...content.rest, ...read.rest.map((text) => ({ topic, text }))],
    readTo,
  };
}
