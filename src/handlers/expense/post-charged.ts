import type { UnitId } from '../../kernel/id.ts';
import type { ChargedLine } from '../../processes/expense/charged.ts';
import { type Effect, emptyPlan, type Plan } from '../plan.ts';
import type { Posted, Posting } from '../posting.ts';
import { toPerson } from '../view-ref.ts';
import { amountsOf, answerableFor, chargeSubject, chargesKept, keepCharges } from './charge-kept.ts';
import type { Services } from './services.ts';

type At = Posted<Services>;

/**
 * Whoever answers for the budget of another branch that a claim charges is told (S97): when it is sent, when its share is another one in a later round, when it
 * is approved, and when it ends otherwise. The card shows the present state; what changes nothing for the branch only repaints it.
 */
export const chargedPosting: Posting<readonly ChargedLine[], Services> = {
  reserve: async (at, charged = []) => {
    const { stored, kept } = await chargesKept(at.services.reads, at.instance.id);
    const units = unitsOf(charged, Object.keys(kept.told));
    const anew = units.filter((unit) => amountsOf(charged, unit) !== (kept.told[unit] ?? ''));
    const told = Object.fromEntries(
      units.flatMap((unit) => (amountsOf(charged, unit) ? [[unit, amountsOf(charged, unit)]] : [])),
    );
    if (anew.length === 0) return units.length > 0 ? repainted(at) : emptyPlan;
    return {
      ...emptyPlan,
      writes: [keepCharges(at.instance.id, { ...kept, told }, stored)],
      effects: [...repainted(at).effects, ...shown(at, anew, 'sent')],
    };
  },
  confirm: async (at, charged) => tell(at, charged, 'approved'),
  release: async (at, charged) => (at.instance.state === 'returned' ? repainted(at) : tell(at, charged, 'over')),
  forget: async (at, charged) => tell(at, charged, 'over'),
  reverse: async (at, charged) => (charged ? tell(at, charged, 'undone') : emptyPlan),
  paid: async (at) => repainted(at),
  unpaid: async (at) => repainted(at),
};

const unitsOf = (charged: readonly ChargedLine[], before: readonly string[] = []): readonly UnitId[] => [
  ...new Set([...charged.map(({ unit }) => unit), ...(before as UnitId[])]),
];

const tell = (at: At, charged: readonly ChargedLine[], stage: string): Plan => ({
  ...emptyPlan,
  effects: shown(at, unitsOf(charged), stage),
});

const shown = (
  { context: { org }, instance: { id, applicantId, round } }: At,
  units: readonly UnitId[],
  stage: string,
): Effect[] =>
  units.flatMap((unit) =>
    answerableFor(org, unit, applicantId).map(
      (person): Effect => ({
        show: { view: 'expense_charge', subject: chargeSubject(id, unit) },
        place: toPerson(person.id),
        key: `${chargeSubject(id, unit)}:${person.id}:${round}:${stage}`,
        payload: {},
      }),
    ),
  );

const repainted = ({ instance }: Pick<At, 'instance'>): Plan => ({
  ...emptyPlan,
  effects: [{ repaintKeys: chargeSubject(instance.id, '') }],
});
