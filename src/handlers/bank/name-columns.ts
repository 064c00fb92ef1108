import * as z from 'zod';
import { areEnough } from '../../domain/bank/columns-said.ts';
import { headSignature } from '../../domain/bank/head-signature.ts';
import { ASKED, type AskedField, type SaidColumns, type UnknownHead } from '../../domain/bank/unknown-head.ts';
import { fingerprint } from '../../kernel/fingerprint.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { type Form, wordsIn } from '../feature.ts';
import { atField, emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { bankScope } from './bank-scope.ts';
import { filePayload } from './file-in-card.ts';
import type { Services } from './services.ts';
import { readOnceMore, type SentStatement, shownFile, storedBytes } from './take-file.ts';

const said = z.object({ under: z.string(), columns: z.array(z.enum(ASKED).nullable()) });
const headKey = (signature: string): string => `bank_heads:${fingerprint(signature)}`;

/** What somebody of finance has said of columns that are called so; null: nobody has. */
export async function columnsOfHead(
  { reads }: Pick<Services, 'reads'>,
  titles: readonly string[],
): Promise<{ readonly signature: string; readonly columns: SaidColumns } | null> {
  const signature = headSignature(titles);
  const kept = await reads.valueOf(headKey(signature));
  const read = kept === null ? undefined : said.safeParse(fromJson(kept)).data;
  return read?.under === signature ? { signature, columns: read.columns } : null;
}

/** A table that may be a statement, of which nobody has said what its columns are: its card asks, once for all that are called so. Null: its sender is not finance. */
export function askColumns({ org, person, card, name, file, named, now }: SentStatement, head: UnknownHead, bytes: Uint8Array) {
  if (!bankScope(org, person.id)) return null;
  const shown = { titles: [...head.titles], rows: head.rows.map((row) => [...row]), columns: [...head.columns] };
  return {
    ...emptyPlan,
    writes: [storedBytes(file, bytes, now)],
    effects: [shownFile(person, card, { name, state: 'asking', file, named, head: shown })],
  };
}

/** 「就这样读」: what the columns are is kept for every file whose columns are called so, and this one is read once more. */
export function nameColumns(context: Context, form: Form, on: BoundMessage): Plan {
  const { head, file, name, named, state } = filePayload.parse(on.payload);
  if (!bankScope(context.org, context.person.id)) return toastPlan('warning', t('bank.not_yours'));
  if (state !== 'asking' || !head || !file) return toastPlan('info', t('bank.taking'));
  const chosen = ASKED.flatMap((field): readonly { readonly field: AskedField; readonly place: number }[] => {
    const place = wordsIn(form, field);
    return /^\d{1,2}$/u.test(place) && Number(place) < head.titles.length ? [{ field, place: Number(place) }] : [];
  });
  const twice = chosen.find(({ place }, at) => chosen.findIndex((one) => one.place === place) < at);
  if (twice) return atField(toastPlan('warning', t('bank.column_twice'), false), twice.field);
  const of = (field: AskedField) => chosen.some((one) => one.field === field);
  if (!of('when')) return atField(toastPlan('warning', t('bank.say_when'), false), 'when');
  if (!areEnough(Object.fromEntries(chosen.map(({ field, place }) => [field, [place]]))))
    return atField(toastPlan('warning', t('bank.say_sums'), false), 'in');
  const columns = head.titles.map((_, place) => chosen.find((one) => one.place === place)?.field ?? null);
  const signature = headSignature(head.titles);
  return merge(readOnceMore(context, on, { name, state: 'reading', file, named }, { card: on.outboxKey, file, name, named }), {
    ...emptyPlan,
    writes: [
      {
        table: 'keyValue',
        insert: { key: headKey(signature), value: toJson({ under: signature, columns }) },
        onConflict: 'replace',
      },
    ],
    audit: [{ actorId: context.person.id, act: 'bank.columns', subject: file, detail: { titles: head.titles, columns } }],
  });
}
