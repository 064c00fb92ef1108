import type { ItemLine, MinutesModel } from '../../cards/minutes/minutes-part.ts';
import { type ActionItem, type Content, type DecisionItem, missingIn } from '../../domain/minutes/content.ts';
import { peopleNames, personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { join, plain, type Text, t } from '../../kernel/text.ts';

/** What is known of records beside: the numbers and titles of open actions that items are news of. */
export type KnownActions = ReadonlyMap<string, { readonly number: string; readonly title: Text }>;

/** What minutes say, in words: who until when, each with the sentence it came from (Q17, Q18). */
export function linesOf(
  content: Content,
  org: Org,
  known: KnownActions,
): Pick<MinutesModel, 'decisions' | 'actions' | 'proposals' | 'rest'> {
  const open = new Set(missingIn(content).map(({ item }) => item));
  return {
    decisions: content.decisions.map(
      (one): ItemLine => ({
        id: one.id,
        what: plain(one.what),
        detail: decisionDetail(one, content),
        said: saidText(one, org),
        high: false,
        open: open.has(one.id),
        record: null,
      }),
    ),
    actions: content.actions.map(
      (one): ItemLine => ({
        id: one.id,
        what: plain(one.what),
        detail: actionDetail(one, org, known),
        said: saidText(one, org),
        high: one.high,
        open: open.has(one.id),
        record: one.done || one.updates !== null ? one.updates : one.id,
      }),
    ),
    proposals: content.proposals.map(({ what }) => plain(what)),
    rest: content.rest.map(({ topic, text }) => plain(topic === null ? text : `${topic}：${text}`)),
  };
}

/** The sentence, where it says more than what was made of it. */
function saidText({ said, what, by }: ActionItem | DecisionItem, org: Org): Text | null {
  if (said === '' || said.trim() === what.trim()) return null;
  return by === null
    ? t('minutes.said', { said: plain(said) })
    : t('minutes.said_by', { said: plain(said), who: personName(org, by as PersonId) });
}

function decisionDetail({ actions, known }: DecisionItem, content: Content): Text | null {
  if (known) return t('minutes.for_information');
  const places = content.actions.flatMap(({ id }, index) => (actions.includes(id) ? [String(index + 1)] : []));
  return places.length > 0 ? t('minutes.carried_out', { list: places.join('、') }) : t('minutes.open_decision');
}

function actionDetail(one: ActionItem, org: Org, known: KnownActions): Text {
  if (one.done) return t('minutes.was_done');
  if (one.updates !== null) return t('minutes.is_update', { number: known.get(one.updates)?.number ?? '—' });
  const who = one.owner === null ? t('minutes.no_owner') : plain(personName(org, one.owner as PersonId));
  const due = one.due === null ? t('minutes.no_due') : t('minutes.due', { day: { date: one.due } });
  const parts = [t('minutes.who_until', { who, due })];
  if (one.with.length > 0) parts.push(t('minutes.with', { who: peopleNames(org, one.with as readonly PersonId[]) }));
  return join(parts, ' · ');
}

/** Places of the reader's own actions, for who looks for what is theirs. */
export const ownPlaces = ({ actions }: Content, person: PersonId): readonly string[] =>
  actions.flatMap(({ owner, with: others, done }, index) =>
    !done && (owner === person || others.includes(person)) ? [String(index + 1)] : [],
  );
