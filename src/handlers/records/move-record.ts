import { toJson } from '../../kernel/json.ts';
import { ok, type Result } from '../../kernel/result.ts';
import type { Rec, Values } from '../../records/define.ts';
import { type Refusal, type Stepped, step } from '../../records/step.ts';
import { merge, type Plan } from '../plan.ts';
import { inBatch } from '../record-parts.ts';
import type { Loaded } from './load-record.ts';
import { followUp, prepare } from './open-record.ts';
import type { Services } from './services.ts';
import { writeRecord } from './write-record.ts';

/**
 * A move of a record with all that follows from it, as one plan.
 * @param logged what its line of the log tells beside it
 */
export async function moveRecord(
  services: Services,
  loaded: Loaded,
  move: string,
  asked: Values,
  logged: Values = {},
): Promise<Result<Plan, Refusal>> {
  const { batched, ends } = inBatch(services);
  const made = await tryMove(batched, loaded, move, asked);
  if (!made.ok) return made;
  return ok(merge(await writeMoved(batched, loaded, move, made.value, { asked, ...logged }), ends()));
}

/** What the move would make of the record, with what features fill in, or why it cannot be made. */
export async function tryMove(
  services: Services,
  { kind, record, scene }: Loaded,
  move: string,
  asked: Values,
): Promise<Result<Stepped, Refusal>> {
  const moved = step(kind, record, move, asked, scene);
  if (!moved.ok) return moved;
  const prepared = await prepare(services, { kind, before: record, after: moved.value.record, scene });
  return prepared.ok ? ok({ ...moved.value, record: prepared.value }) : prepared;
}

/** A move that was made, with its line of the log and all that follows from it. */
export async function writeMoved(
  services: Services,
  { kind, record, scene }: Loaded,
  move: string,
  { record: after, follows, onBehalfOf }: Stepped,
  detail: Values,
): Promise<Plan> {
  const audit = {
    act: `record.${kind.id}.${move}`,
    ...(onBehalfOf ? { onBehalfOf } : {}),
    detail: { ...detail, changed: changes(record, after) },
  };
  return merge(
    await followUp(services, after, follows, scene),
    await writeRecord(services, kind, { before: record, after }, scene, audit),
  );
}

/** Before and after of every part that changed. */
function changes(before: Rec, after: Rec): Values {
  const parts = ({ state, ownerId, form }: Rec): Values => ({ state, ownerId, ...form });
  const old = parts(before);
  return Object.fromEntries(
    Object.entries(parts(after)).flatMap(([id, now]) => {
      const then = old[id] ?? null;
      // A list that was read anew is another list with the same in it.
      return then === now || toJson(then) === toJson(now) ? [] : [[id, [then, now]]];
    }),
  );
}
