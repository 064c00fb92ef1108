import { describe, expect, it } from 'vitest';
import { FRESH, HELD_BACK, OPEN } from './all.ts';
import type { MinutesCase } from './case.ts';

const ALL = [...OPEN, ...HELD_BACK, ...FRESH];

/** A day, or a minute, that the calendar has. */
const isMoment = (said: string): boolean => {
  const [day, time] = said.split('T');
  const read = new Date(`${day}T${time ?? '00:00'}:00Z`);
  return /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(said) && read.toISOString().startsWith(time ? said : `${day}`);
};

const copied = ({ text, expect: { decisions, actions, proposals, head } }: MinutesCase): readonly string[] =>
  [
    ...decisions,
    ...proposals,
    ...actions.flatMap((one) => [one.from, one.what]),
    ...(head?.topics ?? []),
    ...(head?.place ? [head.place] : []),
  ].filter((words) => !text.includes(words));

const named = ({ expect: { actions, head }, typedBy, openActions, roles }: MinutesCase): readonly string[] =>
  [
    ...actions.flatMap((one) => [one.owner, ...(one.coOwners ?? [])]),
    ...(openActions ?? []).map((one) => one.ownerId),
    ...(roles ?? []).flatMap((one) => one.holders),
    ...(head?.present ?? []),
    ...(head?.absent ?? []),
    head?.host,
    head?.recorder,
    typedBy,
  ].filter((id) => typeof id === 'string');

const moments = ({ meetingOn, nextOccurrence, expect: { actions, head } }: MinutesCase): readonly string[] =>
  [meetingOn, nextOccurrence, head?.startsAt, head?.nextOn, ...actions.map((one) => one.due)].filter(
    (said) => typeof said === 'string',
  );

describe('the texts that the reading of minutes is measured by', () => {
  it('are as many in each half, written and spoken, each with a name of its own', () => {
    for (const half of [OPEN, HELD_BACK]) {
      expect(half.filter((one) => one.kind === 'written').length).toBeGreaterThanOrEqual(40);
      expect(half.filter((one) => one.kind === 'spoken').length).toBeGreaterThanOrEqual(11);
    }
    expect(FRESH.map((one) => one.kind).sort()).toEqual([...Array(10).fill('spoken'), ...Array(30).fill('written')]);
    expect(new Set(ALL.map((one) => one.name)).size).toBe(ALL.length);
  });

  it.each(ALL)('expects only what a sentence supports: $name', (one) => {
    expect(copied(one)).toEqual([]);
    for (const action of one.expect.actions) expect(action.from).toContain(action.what);
  });

  it.each(ALL)('knows everybody it names and every day: $name', (one) => {
    const people = [...one.attendees, ...one.others].map((person) => person.id);
    expect(named(one).filter((id) => !people.includes(id))).toEqual([]);
    expect(new Set(people).size).toBe(people.length);
    expect(moments(one).filter((said) => !isMoment(said))).toEqual([]);
    const open = (one.openActions ?? []).map((action) => action.id);
    for (const action of one.expect.actions) if (action.updates) expect(open).toContain(action.updates);
  });

  it.each(ALL)('asks for what is missing and for nothing else, and holds nobody to a day that has passed: $name', (one) => {
    for (const action of one.expect.actions) {
      if (action.done) continue;
      expect(action.asked?.includes('owner') ?? false).toBe(action.owner === null);
      expect(action.asked?.includes('due') ?? false).toBe(action.due === null);
      expect(action.due === null || action.due.slice(0, 10) >= one.meetingOn).toBe(true);
      expect(action.coOwners ?? []).not.toContain(action.owner);
    }
  });
});
