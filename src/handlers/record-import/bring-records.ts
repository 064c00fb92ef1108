import type { SheetRows } from '../../domain/sheet/cells-said.ts';
import { groupBy } from '../../kernel/group-by.ts';
import { inPortions } from '../../kernel/in-portions.ts';
import { plain, say, t } from '../../kernel/text.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind } from '../../records/define.ts';
import { mayImport } from '../../records/open.ts';
import { type Effect, emptyPlan, merge, type Plan } from '../plan.ts';
import type { Counted } from '../records/next-number.ts';
import { openRecord } from '../records/open-record.ts';
import { sceneOf } from '../records/scene.ts';
import { notice } from '../reply.ts';
import { personAt } from '../view-ref.ts';
import { findSheet } from './find-sheet.ts';
import { type ImportJob, importPayload } from './import-in-card.ts';
import { keptRows, knownRows, nowKnown } from './known-rows.ts';
import type { ReadRow } from './read-rows.ts';
import type { Services } from './services.ts';
import { rowsOf, type SentSheet, shown } from './take-sheet.ts';

/** So many records are opened at once: whoever presses meanwhile is not kept waiting. */
const PORTION = 20;
/** Of so many from one sheet somebody gets a card each; of more one line with the way to all of them. */
const MOST_CARDS = 3;

type Bringing = Pick<SentSheet, 'org' | 'person' | 'now' | 'digest'> & { readonly job: ImportJob };

/** What can be brought of a sheet at this moment, in portions; none where its sender may not (any more). */
export async function portionsOf(services: Services, at: Bringing, rows: SheetRows): Promise<readonly (readonly ReadRow[])[]> {
  const kind = kindOf(at.job.kind);
  const sheet = kind && mayImport(kind, { by: at.person, org: at.org }) ? findSheet(rows, [kind]) : null;
  const all = sheet?.lacks.length === 0 ? (await rowsOf(services, at, sheet)).rows : [];
  return inPortions(all, PORTION);
}

/** One portion becomes records, each opened as by its form. Made anew after a crash it opens nothing twice. */
export async function bringPortion(services: Services, at: Bringing, rows: readonly ReadRow[]): Promise<Plan> {
  const { org, person, now, job } = at;
  const kind = kindOf(job.kind);
  if (!kind || !mayImport(kind, { by: person, org })) return emptyPlan;
  const scene = await sceneOf(services, kind, { person, org, now });
  const plans: Plan[] = [];
  const counted: Counted = new Map();
  for (const known of await knownRows(services, kind, rows, job.file)) {
    if (known.isThere) continue;
    const id = services.ids.next('rec');
    const opened = await openRecord(services, kind, { id, form: known.row.form }, scene, counted);
    // What stands in its way since it was read is left out, and the end counts what came.
    if (opened.ok) plans.push(merge(opened.value, { ...emptyPlan, writes: [nowKnown(kind, known, id, job)] }));
  }
  const all = merge(...plans);
  return { ...all, effects: together(all.effects, kind, at) };
}

/** All portions are in: the card says what came of the sheet, and the log has one line of it. */
export async function endBringing(services: Services, at: Bringing, rows: readonly ReadRow[]): Promise<Plan> {
  const { person, job } = at;
  const kind = kindOf(job.kind);
  const card = await services.reads.kept(job.card);
  const kept = importPayload.safeParse(card?.payload).data;
  if (!kind || kept?.state !== 'taking') return emptyPlan;
  const fresh = (await keptRows(services, kind, rows)).filter(({ brought }) => brought?.card === job.card).length;
  return {
    ...emptyPlan,
    audit: [
      {
        actorId: person.id,
        act: 'record.imported',
        subject: kind.id,
        detail: { name: job.name, file: job.file, brought: fresh, rows: rows.length },
      },
    ],
    effects: [shown(person, job.card, { ...kept, state: 'done', fresh, left: Math.max(0, kept.fresh - fresh) })],
  };
}

/** Whoever would get many cards at once gets one line, and finds them in 我的待办. */
function together(effects: readonly Effect[], kind: Kind, { person, job }: Bringing): readonly Effect[] {
  const isCard = (one: Effect) => 'show' in one && one.show.view === 'record';
  const many = [...groupBy(effects.filter(isCard), (one) => ('place' in one ? (one.place ?? '') : ''))].flatMap(
    ([place, cards]) => (cards.length > MOST_CARDS ? [place] : []),
  );
  const lines = many.flatMap((place) => {
    const whom = personAt(place as never);
    const text = t('import.given', { who: person.name, kind: say(kind.name), name: plain(job.name) });
    const buttons = [{ text: t('import.todos'), style: 'primary', action: { do: 'todo.list' } }] as const;
    return whom ? [notice(whom, `brought:${job.card}`, `brought:${job.card}:${whom}`, { text, buttons })] : [];
  });
  return [...effects.filter((one) => !(isCard(one) && 'place' in one && many.includes(one.place ?? ''))), ...lines];
}
