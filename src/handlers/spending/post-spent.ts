import { toJson } from '../../kernel/json.ts';
import type { SpentLine } from '../../processes/spent.ts';
import { emptyPlan, type Plan, type Write } from '../plan.ts';
import type { Posted, Posting } from '../posting.ts';
import type { Services } from './services.ts';

type At = Posted<Services>;

/** The lines of a claim, so that what was spent is summed and never read out of forms. */
export const spentPosting: Posting<readonly SpentLine[], Services> = {
  reserve: async (at, lines = []) => written(at, lines, 'held'),
  // What is approved may be less than what was asked for.
  confirm: async (at, lines) => written(at, lines, 'spent'),
  release: async (at) => freed(at),
  forget: async (at) => freed(at),
  reverse: async (at) => freed(at),
};

const written = ({ instance }: At, lines: readonly SpentLine[], state: 'held' | 'spent'): Plan => ({
  ...emptyPlan,
  writes: [
    { table: 'expenseLine', delete: { requestId: instance.id }, mayMiss: true },
    ...lines.map(
      ({ kind, day, amount, invoice, line, part = 0, bears, detail }, index): Write => ({
        table: 'expenseLine',
        insert: {
          requestId: instance.id,
          line: line ?? index,
          part,
          personId: bears?.personId ?? instance.applicantId,
          unitId: bears?.unitId ?? instance.unitId,
          kind,
          day,
          amount,
          invoiceId: invoice,
          state,
          detail: detail ? toJson(detail) : null,
        },
      }),
    ),
  ],
});

const freed = ({ instance }: At): Plan => ({
  ...emptyPlan,
  writes: [{ table: 'expenseLine', update: { state: 'freed' }, where: { requestId: instance.id }, mayMiss: true }],
});
