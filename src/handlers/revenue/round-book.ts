import * as z from 'zod';
import { personName, unitText } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { VERDICTS } from '../../domain/revenue/reconcile.ts';
import type { PersonId } from '../../kernel/id.ts';
import { sumOf } from '../../kernel/money.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import { loadRecord, readerNow } from '../records/load-record.ts';
import { type Book, type Cell, column } from '../sheet.ts';
import { linesOf, roundOf } from './gather-round.ts';
import type { Services } from './services.ts';

/** The file of a reconciliation, as it lies in the outbox. */
export const roundFile = z.object({
  reconcile: z.custom<`rec_${string}`>((value) => typeof value === 'string' && value.startsWith('rec_')),
});

/** 明细 and 汇总 with both signatures; null for whoever does not see the round (any more). Of a locked one it is always the same. */
export async function roundBook(services: Services, viewer: Person, id: `rec_${string}`): Promise<Book | null> {
  const reader = await readerNow(services, viewer);
  const loaded = await loadRecord(services, id, reader);
  if (loaded?.kind.id !== 'reconcile') return null;
  const { org } = reader;
  const { record } = loaded;
  const { month, ours, ours_on, theirs, theirs_on } = roundOf(record);
  const lines = await linesOf(services, record);
  const name = (person: PersonId | null): string => (person ? personName(org, person) : '');
  const signature = (person: PersonId | null, on: string | null): Text =>
    person && on ? t('reconcile.signed', { name: name(person), on: plain(on) }) : plain('');
  return {
    name: t('reconcile.file_name', { unit: unitText(org, record.unitId), month }),
    sheets: [
      {
        name: t('reconcile.sheet_lines'),
        columns: [
          column(t('reconcile.col_number'), 18),
          column(t('reconcile.col_title'), 28),
          column(t('reconcile.col_agreed'), 14),
          column(t('reconcile.booked'), 14),
          column(t('reconcile.owed'), 14),
          column(t('reconcile.received'), 14),
          column(t('reconcile.col_verdict'), 16),
          column(t('reconcile.reason'), 22),
          column(t('reconcile.note'), 30),
          column(t('reconcile.col_by'), 12),
        ],
        rows: lines.map(({ number, title, agreed, booked, owed, received, verdict, said }): readonly Cell[] => [
          { written: number },
          { written: title },
          { amount: agreed },
          { amount: booked },
          { amount: owed },
          { amount: received },
          { said: t(`reconcile.${verdict}`) },
          said ? { said: t(`reconcile.reason_${said.reason}`) } : null,
          { written: said?.note ?? '' },
          { written: name((said?.byId ?? null) as PersonId | null) },
        ]),
      },
      {
        name: t('reconcile.sheet_sums'),
        columns: [column(t('reconcile.col_what'), 20), column(t('reconcile.col_value'), 22)],
        rows: [
          ...VERDICTS.map((verdict): readonly Cell[] => [
            { said: t(`reconcile.${verdict}`) },
            { number: lines.filter((line) => line.verdict === verdict).length },
          ]),
          [{ said: t('reconcile.booked') }, { amount: sumOf(lines.map(({ booked }) => booked)) }],
          [{ said: t('reconcile.owed') }, { amount: sumOf(lines.map(({ owed }) => owed)) }],
          [{ said: t('reconcile.received') }, { amount: sumOf(lines.map(({ received }) => received)) }],
          [{ said: t('reconcile.sign_ours') }, { said: signature(ours, ours_on) }],
          [{ said: t('reconcile.sign_theirs') }, { said: signature(theirs, theirs_on) }],
        ],
      },
    ],
  };
}
