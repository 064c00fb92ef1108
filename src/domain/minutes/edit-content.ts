import type { LocalDate } from '../../kernel/time.ts';
import type { ActionItem, Content, DecisionItem, Said } from './content.ts';

/** An answer to one question, or a change by hand, to one item of minutes. */
export type Edit =
  | { readonly do: 'owner'; readonly item: string; readonly owner: string }
  | { readonly do: 'due'; readonly item: string; readonly due: LocalDate }
  /** It is (or is no) news of the open action. */
  | { readonly do: 'update'; readonly item: string; readonly is: boolean }
  /** Nobody has to do anything. */
  | { readonly do: 'known'; readonly item: string }
  /** What was decided, or proposed, is to be done by somebody; `id` of the new action. */
  | { readonly do: 'to_action'; readonly item: string; readonly id: string }
  | { readonly do: 'proposal_to_action'; readonly at: number; readonly id: string }
  | { readonly do: 'drop'; readonly item: string }
  | { readonly do: 'put_action'; readonly item: ActionItem }
  | { readonly do: 'put_decision'; readonly item: DecisionItem };

/** Minutes after one edit; an item that is not there (any more) leaves them as they are. */
export function edited(content: Content, edit: Edit): Content {
  switch (edit.do) {
    case 'owner':
      return changing(content, edit.item, (one) => ({
        ...one,
        owner: edit.owner,
        with:
          one.owner !== null && one.sharesOwner && one.owner !== edit.owner
            ? [one.owner, ...one.with.filter((id) => id !== edit.owner)]
            : one.with.filter((id) => id !== edit.owner),
        sharesOwner: false,
        ownerDoubt: null,
      }));
    case 'due':
      return changing(content, edit.item, (one) => ({ ...one, due: edit.due, dueDoubt: null }));
    case 'update':
      return changing(content, edit.item, (one) => ({ ...one, updates: edit.is ? one.maybeUpdates : null, maybeUpdates: null }));
    case 'known':
      return { ...content, decisions: content.decisions.map((one) => (one.id === edit.item ? { ...one, known: true } : one)) };
    case 'to_action':
      return toAction(content, edit.item, edit.id);
    case 'proposal_to_action': {
      const proposal = content.proposals[edit.at];
      if (!proposal) return content;
      return {
        ...content,
        proposals: content.proposals.filter((_, at) => at !== edit.at),
        actions: [...content.actions, asked(edit.id, proposal)],
      };
    }
    case 'drop':
      return dropped(content, edit.item);
    case 'put_action':
      return { ...content, actions: put(content.actions, edit.item) };
    case 'put_decision':
      return { ...content, decisions: put(content.decisions, edit.item) };
    default:
      return edit satisfies never;
  }
}

const put = <T extends { readonly id: string }>(all: readonly T[], item: T): readonly T[] =>
  all.some(({ id }) => id === item.id) ? all.map((one) => (one.id === item.id ? item : one)) : [...all, item];

const changing = (content: Content, item: string, change: (one: ActionItem) => ActionItem): Content => ({
  ...content,
  actions: content.actions.map((one) => (one.id === item ? change(one) : one)),
});

/** Something to be done of which neither owner nor date are known yet. */
const asked = (id: string, { what, said, by, topic }: Said): ActionItem => ({
  id,
  what,
  owner: null,
  with: [],
  due: null,
  high: false,
  said,
  by,
  topic,
  sharesOwner: false,
  candidates: [],
  ownerDoubt: null,
  dueDoubt: null,
  maybeUpdates: null,
  updates: null,
  done: false,
});

function toAction(content: Content, item: string, id: string): Content {
  const decision = content.decisions.find((one) => one.id === item);
  if (!decision) return content;
  return {
    ...content,
    decisions: put(content.decisions, { ...decision, actions: [...decision.actions, id], known: false }),
    actions: [...content.actions, asked(id, decision)],
  };
}

/** What is taken out keeps its sentence among what was said besides: no word is dropped in silence. */
function dropped(content: Content, item: string): Content {
  const gone = [...content.decisions, ...content.actions].find((one) => one.id === item);
  if (!gone) return content;
  const decisions = content.decisions
    .filter(({ id }) => id !== item)
    .map((one) => ({ ...one, actions: one.actions.filter((id) => id !== item) }));
  const actions = content.actions.filter(({ id }) => id !== item);
  const words = gone.said || gone.what;
  const stands = [...decisions, ...actions].some(({ said }) => said === words) || content.rest.some(({ text }) => text === words);
  return { ...content, decisions, actions, rest: stands ? content.rest : [...content.rest, { topic: gone.topic, text: words }] };
}
