import fc from 'fast-check';
import { expect } from 'vitest';
import { makeOrg } from '../../src/domain/org/org.ts';
import { sheetsDue } from '../../src/domain/submission/period.ts';
import { uniqueKeys } from '../../src/handlers/records/record-rows.ts';
import { type LocalDate, toLocal } from '../../src/kernel/time.ts';
import type { Kind, Rec } from '../../src/records/define.ts';
import { owed } from '../../src/records/owed.ts';
import { movesFor, step } from '../../src/records/step.ts';
import { isClosed, numbersDue, sheetOf } from '../../src/records/submission-kind.ts';
import { ordinary } from '../domain/workday/calendars.ts';
import { anyPresses, type Pressed, walk } from './walk.ts';

const afterwards = ({ result, before }: Pressed): Rec => (result.ok ? result.value.record : before);
const handedIn = (pressed: Pressed): boolean => pressed.result.ok && pressed.move === 'hand_in';
const opens = ({ kind, scene }: Pressed, record: Rec) =>
  owed(kind, record, scene, scene.n).filter((one) => one.kind === `${kind.id}.hand_in`);

/** What is true of a submission whatever people press. Each by a name, so that a wrong definition can be shown to hurt it. */
export const OF_A_SUBMISSION = {
  '一个网点一期恰好一份，编了号的人也分不出第二份': (pressed) => {
    const { kind, scene, before } = pressed;
    const rhythm = { ...kind.submission, due: numbersDue(kind.numbers ?? {}) } as never;
    const sheets = sheetsDue(rhythm, scene.org, scene.today, () => ordinary, '2000-01-01' as LocalDate);
    const keyOf = (unit: string, from: string) =>
      uniqueKeys(kind, { form: { ...before.form, unit, from, comment: String(pressed.asked.comment) } as never });
    const keys = sheets.flatMap(({ unit, from }) => keyOf(unit.id, from));
    expect(keys.length).toBe(sheets.length);
    expect(new Set(keys).size).toBe(sheets.length);
    for (const { unit, from } of sheets) {
      expect(scene.org.staffBelow(unit.id).length).toBeGreaterThan(0);
      // Whatever stands in it, it is the same sheet.
      expect(uniqueKeys(kind, { form: { ...before.form, unit: unit.id, from } as never })).toEqual(keyOf(unit.id, from));
    }
  },
  交了就不再欠: (pressed) => {
    if (handedIn(pressed)) expect(opens(pressed, afterwards(pressed))).toEqual([]);
  },
  '退回就又欠着，另给时间': (pressed) => {
    if (!pressed.result.ok || pressed.move !== 'give_back') return;
    const due = opens(pressed, afterwards(pressed));
    expect(due.length).toBeGreaterThan(0);
    for (const { dueAt } of due) expect(dueAt).toBeGreaterThan(pressed.scene.now);
  },
  '迟没迟按截止日，以第一次为准': (pressed) => {
    if (!handedIn(pressed)) return;
    const { life } = afterwards(pressed);
    const isFirst = pressed.before.life.handedAt === undefined;
    const late = toLocal(pressed.scene.now, pressed.scene.zone).date > sheetOf(pressed.before).due;
    expect(life.handedLate === true).toBe(isFirst ? late : pressed.before.life.handedLate === true);
    expect(life.handedAt).toBe(pressed.scene.now);
  },
  '哪个网点、哪一期、哪天截止，谁也改不了': (pressed) => {
    const { branch, unit, from, to, due } = sheetOf(pressed.before);
    expect(sheetOf(afterwards(pressed))).toMatchObject({ branch, unit, from, to, due });
  },
  自动取的数谁也填不了: (pressed) => {
    for (const { asks = {} } of Object.values(pressed.kind.moves))
      for (const id of pressed.kind.submission?.given ?? []) expect(Object.keys(asks)).not.toContain(id);
  },
  '免交的、封账的不再动，也不再欠': (pressed) => {
    const record = afterwards(pressed);
    if (record.state !== 'excused' && !isClosed(record)) return;
    expect(opens(pressed, record)).toEqual([]);
    expect(movesFor(pressed.kind, record, pressed.scene)).toEqual([]);
    for (const move of Object.keys(pressed.kind.moves))
      expect(step(pressed.kind, record, move, pressed.asked, pressed.scene).ok, move).toBe(false);
  },
  网点停了就不用交: (pressed) => {
    const { kind, scene } = pressed;
    const record = afterwards(pressed);
    const units = scene.org.units.map((one) => (one.id === record.unitId ? { ...one, active: false } : one));
    const closed = {
      ...scene,
      org: makeOrg(
        scene.org.people,
        units,
        scene.org.people.flatMap(({ id }) => scene.org.rolesOf(id)),
      ),
    };
    const change = kind.withoutLeavers?.(record, closed);
    if (record.state === 'owed' || record.state === 'returned') expect(change?.state).toBe('excused');
    else expect(change).toBeNull();
  },
} as const satisfies Readonly<Record<string, (pressed: Pressed) => void>>;
export type SubmissionName = keyof typeof OF_A_SUBMISSION;

/** As its period is closed a sheet is over: most walks go on. */
const unclosed = (kind: Kind): Kind => {
  const { lock: _, lapse: __, ...moves } = kind.moves;
  return { ...kind, moves };
};

/** Random presses by random people hurt none of these; says which moves were made. @throws at the first that is hurt */
export function provesSubmission(kind: Kind, names: readonly SubmissionName[], numRuns = 120): ReadonlySet<string> {
  const made = new Set<string>();
  fc.assert(
    fc.property(fc.nat(1000), anyPresses, (seed, presses) => {
      for (const pressed of walk(seed % 4 === 0 ? kind : unclosed(kind), seed, presses)) {
        if (pressed.result.ok) made.add(pressed.move);
        for (const name of names) OF_A_SUBMISSION[name](pressed);
      }
    }),
    { numRuns, seed: 1, endOnFailure: true, includeErrorInReport: true },
  );
  return made;
}
