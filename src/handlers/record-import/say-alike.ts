import { ANOTHER, ASKED_AT_ONCE, choiceOf } from '../../cards/record-import/alike-form.ts';
import type { RecordId } from '../../fields/field.ts';
import { toJson } from '../../kernel/json.ts';
import { t } from '../../kernel/text.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Context } from '../context.ts';
import { type Form, wordsIn } from '../feature.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { lookedAgain } from './ask-heads.ts';
import { type AlikeInCard, importPayload } from './import-in-card.ts';
import { mayImport } from './who-imports.ts';

/** The entry that a row is; null: another one. */
interface Said {
  readonly row: AlikeInCard;
  readonly same: RecordId | null;
}

/** 「就这样定」: which of the rows asked about are entries that are there, and which are others; rows left open are asked about again. */
export const pressAlike = (context: Context, on: BoundMessage, form: Form): Plan =>
  saidAlike(context, on, (rows) =>
    rows.slice(0, ASKED_AT_ONCE).flatMap((row): readonly Said[] => {
      const choice = wordsIn(form, choiceOf(row.row));
      const same = row.seen.find(({ record }) => record === choice)?.record;
      return same ? [{ row, same }] : choice === ANOTHER ? [{ row, same: null }] : [];
    }),
  );

/** 「都是另一家」: none of these rows is an entry that is there. */
export const pressAllOthers = (context: Context, on: BoundMessage): Plan =>
  saidAlike(context, on, (rows) => rows.map((row) => ({ row, same: null })));

/** What was said is kept by the words of the row, so that it is asked once; the sheet is looked at once more. */
function saidAlike(context: Context, on: BoundMessage, said: (rows: readonly AlikeInCard[]) => readonly Said[]): Plan {
  const { file, name, kind: id = '', state, alike } = importPayload.parse(on.payload);
  const kind = kindOf(id);
  if (!kind || !file || state !== 'checked' || !mayImport(kind, { by: context.person, org: context.org }))
    return toastPlan('info', t('import.gone'));
  const all = said(alike);
  if (all.length === 0) return toastPlan('warning', t('import.alike_choose'));
  return merge(lookedAgain(context, on, { file, name, kind: id }), {
    ...emptyPlan,
    writes: all.map(({ row, same }) => ({
      table: 'keyValue',
      insert: { key: row.key, value: toJson(same ? { is: same } : { not: row.all }) },
      onConflict: 'replace',
    })),
    audit: all.map(({ row, same }) => ({
      actorId: context.person.id,
      act: 'record.alike',
      subject: same ?? kind.id,
      detail: same ? { row: row.row, file } : { row: row.row, file, not: row.all },
    })),
  });
}
