import { withoutTitle } from '../../domain/orders/order-question.ts';
import { unitName } from '../../domain/org/label.ts';
import { unitsBelow } from '../../domain/org/units-below.ts';
import { answerList } from '../asked/answer-list.ts';
import type { ListPayload } from '../asked/list-filter.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { soughtOf } from '../records/sought.ts';
import { answerWith } from '../reply.ts';
import { CUSTOMER, ORDER } from './order-kind.ts';
import type { Services } from './services.ts';

const listOf = (words: string | null): ListPayload => ({
  kind: ORDER.id,
  which: words === null ? 'mine' : 'all',
  words,
  after: null,
});

/** 李总的车到哪了: by what stands in the order; by the customer's file, whose contact may be called so; each also without the title. What is not found gives the nearest (S44). */
export async function askWhere(services: Services, context: Context, words: string): Promise<Plan> {
  const bare = withoutTitle(words);
  const all = bare === null ? [words] : [words, bare];
  for (const one of all) if (await finds(services, context, one)) return answerList(services, context, ORDER, listOf(one));
  for (const one of all) {
    const name = await customerCalled(services, context, one);
    if (name !== null) return answerList(services, context, ORDER, listOf(name));
  }
  return answerList(services, context, ORDER, listOf(words));
}

async function finds({ reads }: Services, { person, org }: Context, words: string): Promise<boolean> {
  const filter = soughtOf(ORDER, person.id, words, org);
  return filter !== null && (await reads.records(filter, null, 1)).items.length > 0;
}

/** The one customer whose file has these words (the contact, the telephone, the tax number): orders bear its name. */
async function customerCalled({ reads }: Services, { person, org }: Context, words: string): Promise<string | null> {
  const filter = soughtOf(CUSTOMER, person.id, words, org);
  const [one, ...others] = filter ? (await reads.records(filter, null, 2)).items : [];
  if (!one || others.length > 0) return null;
  const [row] = await reads.recordsById([one.id]);
  const name = row ? (JSON.parse(row.form) as { readonly name?: unknown }).name : null;
  return typeof name === 'string' ? name : null;
}

/** 我的车到哪了, alone with the assistant: the one order of theirs that is open, or all of them. */
export async function askMine(services: Services, context: Context): Promise<Plan> {
  const { person, org } = context;
  const filter = soughtOf(ORDER, person.id, null, org);
  const [one, ...others] = filter ? (await services.reads.records({ ...filter, mine: true, open: true }, null, 2)).items : [];
  return one && others.length === 0
    ? answerWith(context, 'record', one.id)
    : answerWith(context, 'record_list', `list:${person.id}`, { ...listOf(null) });
}

/** 我们店的车到哪了, alone with the assistant: those of the asker's branch that have not been handed over, as far as they see them (S4). */
export function askBranch(context: Context): Plan {
  const { person } = context;
  return answerWith(context, 'record_list', `list:${person.id}`, {
    ...listOf(null),
    which: 'all',
    narrow: { open: true, units: unitsBelow(context.org, [person.unitId]), unit: unitName(context.org, person.unitId) ?? '' },
  });
}
