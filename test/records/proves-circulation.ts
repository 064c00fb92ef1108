import fc from 'fast-check';
import { expect } from 'vitest';
import { makeOrg } from '../../src/domain/org/org.ts';
import type { PersonId } from '../../src/kernel/id.ts';
import { askedIn } from '../../src/records/circulation.ts';
import type { Kind, Rec, Scene } from '../../src/records/define.ts';
import { owed } from '../../src/records/owed.ts';
import { changed } from '../../src/records/step.ts';
import { person, unt } from '../domain/approval/office.ts';
import { anyPresses, type Pressed, walk } from './walk.ts';

/** Every circulation of today asks those of its field `to`. */
const ASKS = { asks: 'to' as never };

/** Who is asked for an answer now. */
const askedNow = (kind: Kind, record: Rec, scene: Scene): readonly PersonId[] =>
  owed(kind, record, scene, scene.n)
    .filter((one) => one.kind === `${kind.id}.answer`)
    .map(({ holderId }) => holderId)
    .toSorted();

const openFor = ({ life }: Rec, all: readonly PersonId[]): readonly PersonId[] =>
  all.filter((id) => !life.answers?.[id] || life.answers[id]?.what === 'objected');

/** Whom a press leaves the record with. */
const recordOf = ({ result, before }: Pressed): Rec => (result.ok ? result.value.record : before);

/** What is true of a circulation whatever people press. Each by a name, so that a wrong definition can be shown to hurt it. */
export const ROUND = {
  '完成 ⇔ 名单上的人都答复了，或免阅': (pressed) => {
    const record = recordOf(pressed);
    if (record.state === 'recalled') return;
    expect(record.state === 'complete').toBe(openFor(record, askedIn(ASKS, record)).length === 0);
  },
  '改了，请再看：恰好请说到的人和还没答复的人': (pressed) => {
    const { result, move, before, asked, kind, scene } = pressed;
    if (!result.ok || move !== 'renew') return;
    const all = askedIn(ASKS, before);
    const named = (asked.who as readonly PersonId[] | null) ?? [];
    const touched = named.length > 0 ? all.filter((id) => named.includes(id)) : all;
    const waited = all.filter((id) => touched.includes(id) || !before.life.answers?.[id]);
    const { record } = result.value;
    if (record.state === 'running' && !isInTurn(record)) expect(askedNow(kind, record, scene)).toEqual(waited.toSorted());
    for (const id of all.filter((one) => !touched.includes(one)))
      expect(record.life.answers?.[id]?.what).toBe(before.life.answers?.[id]?.what);
  },
  只问名单上的人: (pressed) => {
    const record = recordOf(pressed);
    for (const id of askedNow(pressed.kind, record, pressed.scene)) expect(askedIn(ASKS, record)).toContain(id);
  },
  后来的人不问: (pressed) => {
    const { scene, kind } = pressed;
    const record = recordOf(pressed);
    const roles = scene.org.people.flatMap(({ id }) => scene.org.rolesOf(id));
    const joined = makeOrg([...scene.org.people, person('new', { unitId: unt('branch') })], scene.org.units, roles);
    expect(askedNow(kind, record, { ...scene, org: joined })).toEqual(askedNow(kind, record, scene));
  },
  '离职的人免阅，别人照旧': (pressed) => {
    const { scene, kind } = pressed;
    const record = recordOf(pressed);
    if (record.state !== 'running') return;
    const all = askedIn(ASKS, record);
    const gone = all.find((id) => !record.life.answers?.[id] && id !== record.ownerId);
    if (!gone) return;
    const roles = scene.org.people.flatMap(({ id }) => scene.org.rolesOf(id));
    const people = scene.org.people.map((one) => (one.id === gone ? { ...one, active: false } : one));
    const left = { ...scene, org: makeOrg(people, scene.org.units, roles) };
    const change = kind.withoutLeavers?.(record, left);
    expect(change).toBeTruthy();
    const after = changed(record, change ?? {}, scene.now);
    expect(after.life.answers?.[gone]?.what).toBe('excused');
    expect(askedNow(kind, after, left)).not.toContain(gone);
    expect(after.state === 'complete').toBe(openFor(after, all).length === 0);
  },
  卡片上的人数是真的: (pressed) => {
    const record = recordOf(pressed);
    const all = askedIn(ASKS, record);
    expect(pressed.kind.progress?.(record)).toEqual({ done: all.length - openFor(record, all).length, all: all.length });
  },
} as const satisfies Readonly<Record<string, (pressed: Pressed) => void>>;
export type RoundName = keyof typeof ROUND;

const isInTurn = ({ form }: Rec): boolean => (form as unknown as { readonly order?: string | null }).order === 'turn';

/** Random presses by random people hurt none of these; says which moves were made. @throws at the first that is hurt */
export function provesCirculation(
  kind: Kind,
  names: readonly RoundName[],
  options: { numRuns?: number; seed?: number } = {},
): ReadonlySet<string> {
  const made = new Set<string>();
  fc.assert(
    fc.property(fc.nat(1000), anyPresses, (seed, presses) => {
      for (const pressed of walk(kind, seed, presses)) {
        if (pressed.result.ok) made.add(pressed.move);
        for (const name of names) ROUND[name](pressed);
      }
    }),
    { numRuns: 150, seed: 1, ...options, endOnFailure: true },
  );
  return made;
}
