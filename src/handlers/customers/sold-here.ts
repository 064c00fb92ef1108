import { notTheirs } from '../../domain/orders/match-contract.ts';
import { unitName } from '../../domain/org/label.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { BeforeWriting, RecordChange } from '../record-parts.ts';
import { worksIn } from './hand-over-customer.ts';

/** Whose customer it becomes works in its unit (S4), by a form as by a sheet: nobody elsewhere is put there newly. */
export async function soldHere({ before, after, scene: { org } }: RecordChange): Promise<BeforeWriting> {
  const salesOf = (form: object | undefined) => (form as { readonly sales?: PersonId | null } | undefined)?.sales ?? null;
  const sales = salesOf(after.form);
  if (sales === null || salesOf(before?.form) === sales || worksIn(org, sales, after.unitId)) return {};
  return { findings: [notTheirs(unitName(org, after.unitId) ?? '—')] };
}
