import { no, ok, type Result } from '../../kernel/result.ts';
import type { Rec } from '../../records/define.ts';
import { type Refusal, step } from '../../records/step.ts';
import { emptyPlan, merge, type Plan } from '../plan.ts';
import type { Loaded } from './load-record.ts';
import { followUp } from './open-record.ts';
import type { Services } from './services.ts';
import { writeRecord } from './write-record.ts';

/** A move of a record with all that follows from it, as one plan. */
export async function moveRecord(
  services: Services,
  { kind, record, scene }: Loaded,
  move: string,
  asked: Readonly<Record<string, unknown>>,
): Promise<Result<Plan, Refusal>> {
  const moved = step(kind, record, move, asked, scene);
  if (!moved.ok) return no(moved.error);
  const { record: after, follows, onBehalfOf } = moved.value;
  return ok(
    merge(await followUp(services, after, follows, scene), await writeRecord(services, kind, { before: record, after }, scene), {
      ...emptyPlan,
      audit: [
        {
          actorId: scene.by.id,
          ...(onBehalfOf ? { onBehalfOf } : {}),
          act: `record.${kind.id}.${move}`,
          subject: record.id,
          detail: { asked, changed: changes(record, after) },
        },
      ],
    }),
  );
}

/** Before and after of every part that changed. */
function changes(before: Rec, after: Rec): Readonly<Record<string, unknown>> {
  const parts = ['state', 'ownerId'] as const;
  const columns = parts.flatMap((part) => (before[part] === after[part] ? [] : [[part, [before[part], after[part]]] as const]));
  const form = Object.entries(after.form).flatMap(([id, value]) => {
    const old = (before.form as Readonly<Record<string, unknown>>)[id];
    return old === value ? [] : [[id, [old ?? null, value]] as const];
  });
  return Object.fromEntries([...columns, ...form]);
}
