import { drawnNumber } from '../../domain/numbers/drawn-number.ts';
import type { RecordId } from '../../fields/field.ts';
import { AppError } from '../../kernel/app-error.ts';
import type { PersonId } from '../../kernel/id.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { t } from '../../kernel/text.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Consequence, Kind, Rec, Scene, Whom } from '../../records/define.ts';
import { type Opening, open } from '../../records/open.ts';
import type { Refusal } from '../../records/step.ts';
import { answerable, peopleOf } from '../../records/who.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import { recordOf, uniqueKeys } from './record-rows.ts';
import type { Services } from './services.ts';
import { freshCard, writeRecord } from './write-record.ts';

/** A new record with everything that belongs to it; refused where the kind says so. */
export async function openRecord(
  services: Services,
  kind: Kind,
  opening: Omit<Opening, 'number'>,
  scene: Scene,
): Promise<Result<{ readonly record: Rec; readonly plan: Plan }, Refusal>> {
  const number = drawnNumber(kind.prefix, services.ids.next('rec'), scene.today);
  const opened = open(kind, { ...opening, number }, scene);
  if (!opened.ok) return opened;
  const record = opened.value;
  for (const key of uniqueKeys(kind, record))
    if (await services.reads.isTaken(kind.id, key)) return no({ code: 'check', findings: [alike(kind)] });
  const plan = await writeRecord(services, kind, { before: null, after: record }, scene);
  return ok({
    record,
    plan: merge(plan, {
      ...emptyPlan,
      audit: [
        {
          actorId: scene.by.id,
          act: `record.${kind.id}.open`,
          subject: record.id,
          detail: { number, state: record.state, owner: record.ownerId },
        },
      ],
    }),
  });
}

const alike = (kind: Kind) =>
  ({
    code: 'alike',
    severity: 'refuse',
    clause: kind.clauses[0] ?? '',
    text: t('records.alike'),
    accept: t('records.alike_accept'),
  }) as const;

/** What follows from a move, in the plan of the move itself: other records, and words to somebody. */
export async function followUp(
  services: Services,
  record: Rec,
  consequences: readonly Consequence[],
  scene: Scene,
): Promise<Plan> {
  const plans: Plan[] = [];
  for (const one of consequences) {
    if (one.do === 'tell') {
      plans.push({
        ...emptyPlan,
        effects: toldOf(one.who, record, scene)
          .filter((person) => person !== scene.by.id)
          .map((person) => freshCard(record, person, { note: one.text })),
      });
      continue;
    }
    const kind = kindOf(one.kind);
    if (!kind) continue;
    const form = completed(kind, one.form);
    const had = one.once ? await services.reads.recordFrom(record.id, kind.id) : null;
    if (had) {
      plans.push(await replaced(services, kind, recordOf(kind, had), form, scene));
      continue;
    }
    const id: RecordId = services.ids.next('rec');
    const opening = { id, form, parentId: record.id, unitId: record.unitId, isConsequence: true };
    const opened = await openRecord(services, kind, opening, scene);
    if (!opened.ok)
      throw new AppError('bug', 'what follows from a record cannot be opened', { from: record.kind, kind: one.kind });
    plans.push(opened.value.plan);
  }
  return merge(...plans);
}

/** What followed from the record before, as it follows now. */
async function replaced(services: Services, kind: Kind, before: Rec, form: object, scene: Scene): Promise<Plan> {
  const after: Rec = {
    ...before,
    form: form as Rec['form'],
    state: kind.start,
    version: before.version + 1,
    changedAt: scene.now,
  };
  return merge(await writeRecord(services, kind, { before, after }, scene), {
    ...emptyPlan,
    audit: [{ actorId: scene.by.id, act: `record.${kind.id}.replace`, subject: before.id }],
  });
}

/** A word for the opener, or for somebody by name, is for nobody else: where they have left it is not said. A post is never empty (S7). */
const toldOf = (who: readonly Whom[], record: Rec, scene: Scene): readonly PersonId[] => [
  ...new Set(
    who.flatMap((one) =>
      one === 'opener' || (typeof one === 'object' && 'person' in one)
        ? peopleOf([one], record, scene.org)
        : answerable([one], record, scene, []),
    ),
  ),
];

/** What code left out is empty. */
const completed = (kind: Kind, form: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> => ({
  ...Object.fromEntries(Object.keys(kind.fields).map((id) => [id, null])),
  ...form,
});
