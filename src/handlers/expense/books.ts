import type { KeyUse } from '../../domain/expense/facts.ts';
import { personName, unitName } from '../../domain/org/label.ts';
import type { PersonId, RequestId, UnitId } from '../../kernel/id.ts';
import { plain } from '../../kernel/text.ts';
import type { ExpenseBooks } from '../../processes/expense/world.ts';
import { factsOfInvoice } from './invoice-rows.ts';
import type { ExpenseReads } from './ports.ts';

/** What a claim is checked against, as the store has it. */
export const expenseBooksOf = ({ reads }: { readonly reads: ExpenseReads }): ExpenseBooks => ({
  invoices: async (ids) => {
    const [rows, files] = await Promise.all([reads.invoices(ids), reads.invoiceFiles(ids)]);
    return rows.map((row) => {
      const attached = files.filter(
        ({ invoiceId, kind }) => invoiceId === row.id && (kind === 'trip_sheet' || kind === 'sales_list'),
      );
      return {
        ...factsOfInvoice(
          row,
          files.filter((file) => !attached.includes(file)),
        ),
        attached: attached.map(({ kind, total }) => ({ kind: kind as 'trip_sheet' | 'sales_list', total: total as never })),
      };
    });
  },
  uses: async (keys, self, org) =>
    (await reads.usesOf(keys))
      .filter(({ requestId }) => requestId === null || requestId !== self)
      .map(
        ({ key, requestId, number, personId, unitId }): KeyUse => ({
          key,
          requestId: requestId as RequestId | null,
          number: number ?? '',
          personId: personId as PersonId,
          unitId: unitId as UnitId,
          who: plain([personName(org, personId as PersonId), unitName(org, unitId as UnitId)].filter((part) => part).join('，')),
        }),
      ),
});
