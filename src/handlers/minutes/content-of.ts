import { type Content, missingIn, NOTHING } from '../../domain/minutes/content.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { minutesForm } from '../../kinds/minutes.ts';
import type { Rec } from '../../records/define.ts';
import { emptyPlan, merge, type Plan, type Row } from '../plan.ts';
import type { Loaded } from '../records/load-record.ts';
import { writeRecord } from '../records/write-record.ts';
import type { Services } from './services.ts';

export const contentOf = (row: Pick<Row<'minutesVersion'>, 'content'> | undefined): Content =>
  row ? (fromJson(row.content) as Content) : NOTHING;

/** What minutes say now: the version in work, and the last that went out. */
export interface Versions {
  readonly work: Content;
  readonly issued: Row<'minutesVersion'> | null;
}

export async function versionsOf(services: Services, record: Rec): Promise<Versions> {
  const rows = await services.reads.minutesVersions(record.id);
  return {
    work: contentOf(rows.find(({ version }) => version === minutesForm(record).version)),
    issued: rows.find(({ issuedAt }) => issuedAt !== null) ?? null,
  };
}

/** Minutes with another content: the record counts what is still open, and its version makes two changes at once one after the other. */
export async function rewritten(
  services: Services,
  { kind, record, scene }: Loaded,
  content: Content,
  audit: { readonly act: string; readonly detail?: Readonly<Record<string, unknown>> },
): Promise<Plan> {
  const after: Rec = {
    ...record,
    form: { ...record.form, missing: missingIn(content).length } as Rec['form'],
    version: record.version + 1,
    changedAt: scene.now,
  };
  const plan = await writeRecord(services, kind, { before: record, after }, scene, {
    ...audit,
    act: `record.minutes.${audit.act}`,
  });
  return merge(plan, {
    ...emptyPlan,
    writes: [
      {
        table: 'minutesVersion',
        update: { content: toJson(content) },
        where: { recId: record.id, version: minutesForm(record).version, issuedAt: null },
      },
    ],
  });
}
