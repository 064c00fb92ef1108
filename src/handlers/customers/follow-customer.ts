import { countedText } from '../../cards/customers/hand-over-card.ts';
import { personName } from '../../domain/org/label.ts';
import { groupBy } from '../../kernel/group-by.ts';
import type { PersonId } from '../../kernel/id.ts';
import { sumOf } from '../../kernel/money.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { EDIT } from '../../records/register-words.ts';
import { changed } from '../../records/step.ts';
import { type Effect, emptyPlan, merge, type Plan } from '../plan.ts';
import { HANDED_ON, withoutItems } from '../receivable/hand-on-items.ts';
import type { RecordChange } from '../record-parts.ts';
import { sceneOf } from '../records/scene.ts';
import { writeRecord } from '../records/write-record.ts';
import { notice } from '../reply.ts';
import { toPerson } from '../view-ref.ts';
import type { Services } from './services.ts';
import { type Following, whatFollows } from './what-follows.ts';

/**
 * A customer whom somebody else looks after from now on takes all that is alive of them along, in the same plan, whatever way it was changed (S31, S113):
 * contracts, orders, follow-ups; what is owed goes by the receivables themselves. Whoever had them sees afterwards what their scope shows (S4).
 */
export async function customerFollowed({ before, after, scene }: RecordChange, services: Services): Promise<Plan> {
  if (before === null || before.ownerId === after.ownerId) return emptyPlan;
  const following = await whatFollows(services, after.id, before.ownerId);
  const { ownerId: to } = after;
  const plans: Plan[] = [];
  for (const { kind, record } of following.records) {
    const form = 'sales' in kind.fields ? { sales: to } : {};
    // What was offered or asked for before is answered by it.
    const next = changed(record, { form, ownerId: to, life: { offer: undefined, wish: undefined } }, scene.now);
    const at = await sceneOf(services, kind, { person: scene.by, org: scene.org, now: scene.now });
    const audit = { act: `record.${kind.id}.${EDIT}`, detail: { changed: { ownerId: [before.ownerId, to] } } };
    plans.push(withoutCards(withoutItems(await writeRecord(services, kind, { before: record, after: next }, at, audit)), to));
  }
  return merge(...plans, { ...emptyPlan, effects: told(before, after, following, scene) });
}

/** Whoever gets them all at once gets one line. */
const withoutCards = (plan: Plan, to: PersonId): Plan => ({
  ...plan,
  effects: plan.effects.filter((effect) => !('show' in effect) || effect.place !== toPerson(to)),
});

/** What goes along, counted by kind. */
export const countsOf = ({ records, items }: Following) => ({
  kinds: [...groupBy(records, ({ kind }) => kind.id).values()].flatMap((some) =>
    some[0] ? [{ name: say(some[0].kind.name), count: some.length }] : [],
  ),
  items: { count: items.length, sum: sumOf(items.map(({ open }) => open)) },
});

const factsOf = (before: Rec, after: Rec, following: Following, { org, by }: Pick<Scene, 'org' | 'by'>) => ({
  who: personName(org, by.id),
  what: plain((after.form as { readonly name?: string }).name ?? after.number),
  from: personName(org, before.ownerId),
  to: personName(org, after.ownerId),
  all: countedText(countsOf(following)),
});

/** What was handed over, for whoever did it. */
export const handedText = (...change: Parameters<typeof factsOf>): Text => t('customers.handed_over', factsOf(...change));

/** Both hear of it once, and who answers for the branch; whoever did it knows. */
function told(before: Rec, after: Rec, following: Following, { org, by }: Scene): readonly Effect[] {
  const facts = factsOf(before, after, following, { org, by });
  const open = [{ text: t('records.open'), action: { do: 'record.open' as const, record: after.id } }];
  const line = (person: PersonId, text: 'customers.now_yours' | 'customers.no_more_yours' | 'customers.handed_over') =>
    notice(person, `${HANDED_ON}${after.id}`, `${HANDED_ON}${after.id}:${after.version}:${person}`, {
      text: t(text, facts),
      clause: 'S31',
      ...(text === 'customers.no_more_yours' ? {} : { buttons: open }),
    });
  const above = org.holders('supervisor', after.unitId).map(({ id }) => id);
  return [
    ...(after.ownerId === by.id ? [] : [line(after.ownerId, 'customers.now_yours')]),
    ...(before.ownerId === by.id ? [] : [line(before.ownerId, 'customers.no_more_yours')]),
    ...above
      .filter((id) => id !== by.id && id !== after.ownerId && id !== before.ownerId)
      .map((id) => line(id, 'customers.handed_over')),
  ];
}
