import type { RecordId } from '../../fields/field.ts';
import { t } from '../../kernel/text.ts';
import type { Booking } from '../../processes/booking.ts';
import type { Change, Kind, Rec, Scene, Values } from '../../records/define.ts';
import { HOLD } from '../../records/register-before.ts';
import type { Held } from '../../records/register-kind.ts';
import { stepUnpressed } from '../../records/register-step.ts';
import { changed } from '../../records/step.ts';
import type { Context } from '../context.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import type { Posting } from '../posting.ts';
import { readRows } from '../records/load-record.ts';
import { writeMoved } from '../records/move-record.ts';
import { sceneOf } from '../records/scene.ts';
import { writeRecord } from '../records/write-record.ts';
import { whyNot, withoutHold } from './entries-of.ts';
import type { Services } from './services.ts';

/** A move of an entry of a register that a request decides on (S52): held while it waits, made in the plan of its approval, let go otherwise. */
export const movesPosting: Posting<NonNullable<Booking['moves']>, Services> = {
  reserve: async ({ services, context, instance }, data) => {
    if (!data) return emptyPlan;
    const held: Held = { by: instance.id, number: instance.number, move: data.move };
    const detail = { move: data.move, request: instance.id };
    return noted(services, context, { id: data.record, what: HOLD, detail }, ({ life, state }, { moves }) => {
      const meanwhile = moves[data.move]?.meanwhile;
      if (life.held) return null;
      return meanwhile === undefined ? { life: { held } } : { state: meanwhile, life: { held: { ...held, was: state } } };
    });
  },
  release: ({ services, context, instance }, data) =>
    noted(services, context, { id: data.record, what: 'release' }, ({ life }) =>
      life.held?.by === instance.id
        ? { ...(life.held.was === undefined ? {} : { state: life.held.was }), life: { held: undefined } }
        : null,
    ),
  confirm: async ({ services, context, instance }, data) => {
    const loaded = await entryOf(services, context, data.record);
    if (!loaded) return { refused: t('records.unknown_any') };
    const { kind, record, scene } = loaded;
    const free = withoutHold(record);
    const moved = stepUnpressed(kind, free, data.move, data.asked ?? {}, scene);
    if (!moved.ok) return { refused: whyNot(kind, free, data.move)?.text ?? t('records.unknown_any') };
    const next = moved.value.record;
    const decided = { by: instance.id, was: free.state, is: next.state };
    const made = { ...moved.value, record: { ...next, life: { ...next.life, decided } } };
    return writeMoved(services, { kind, record, scene }, data.move, made, { request: instance.id });
  },
  mayReverse: async (services, instance, { record: id }) => {
    const [one] = readRows([await services.reads.record(id)].flatMap((row) => row ?? []));
    return one && isAsDecided(one.record, instance.id) ? null : t('registers.moved_on', { number: one?.record.number ?? '—' });
  },
  reverse: async ({ services, context, instance }, data) =>
    data
      ? noted(services, context, { id: data.record, what: 'undo' }, (record) =>
          isAsDecided(record, instance.id) && record.life.decided
            ? { state: record.life.decided.was, life: { decided: undefined, endedAt: undefined, since: context.now } }
            : null,
        )
      : emptyPlan,
};

/** Nothing has become of it since that request. */
const isAsDecided = ({ state, life: { decided, held } }: Rec, request: string): boolean =>
  decided?.by === request && decided.is === state && held === undefined;

interface Entry {
  readonly kind: Kind;
  readonly record: Rec;
  readonly scene: Scene;
}

/** Whoever decides need not see the register: the request is about this entry. */
async function entryOf(services: Services, context: Context, id: RecordId): Promise<Entry | null> {
  const [one] = readRows([await services.reads.record(id)].flatMap((row) => row ?? []));
  return one ? { ...one, scene: await sceneOf(services, one.kind, context) } : null;
}

/** A change of an entry that is no move of its register. */
async function noted(
  services: Services,
  context: Context,
  { id, what, detail }: { readonly id: RecordId; readonly what: string; readonly detail?: Values },
  changeOf: (record: Rec, kind: Kind) => Change | null,
): Promise<Plan> {
  const loaded = await entryOf(services, context, id);
  const change = loaded && changeOf(loaded.record, loaded.kind);
  if (!change) return emptyPlan;
  const { kind, record, scene } = loaded;
  const after = changed(record, change, context.now);
  return writeRecord(services, kind, { before: record, after }, scene, {
    act: `record.${kind.id}.${what}`,
    ...(detail ? { detail } : {}),
  });
}
