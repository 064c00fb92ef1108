import type { Department, Person } from '../../emulator/directory.ts';
import type { Controls } from '../../emulator/main.ts';
import type { OrgConfig } from '../../src/domain/org/config.ts';

/** The company as it truly is at a moment. */
export interface Truth {
  readonly people: readonly Person[];
  readonly departments: readonly Department[];
  readonly groups: ReturnType<Controls['company']>['groups'];
}

/**
 * What must be remembered beside the truth of the moment to know what must hold: which account is whose, and what each name in config/org.yaml was
 * found to mean. Nothing here knows how the bot does it.
 */
export interface Memory {
  /** The human being behind each account. */
  readonly human: Map<string, string>;
  /** Code of a unit in org.yaml → the department it was found to be. */
  readonly unit: Map<string, string>;
  /** Name of a group in org.yaml → the group it was found to be. */
  readonly group: Map<string, string>;
  /** Who held a number when it was last one person's alone. */
  readonly number: Map<string, string>;
  /** Numbers that somebody else has had since: whether a role goes with them is for people to say. */
  readonly doubtful: Set<string>;
}

/** As found at the first start, when every name means exactly one thing. */
export function remember(truth: Truth, config: OrgConfig): Memory {
  return {
    human: new Map(truth.people.map(({ openId }) => [openId, openId])),
    unit: new Map(
      config.units.map(({ code, department }) => [code, truth.departments.find(({ name }) => name === department)?.id ?? '']),
    ),
    group: new Map(config.groups.map(({ name }) => [name, truth.groups.find((group) => group.name === name)?.id ?? ''])),
    number: new Map(truth.people.filter(({ resigned }) => !resigned).map(({ no, openId }) => [no, openId])),
    doubtful: new Set(),
  };
}

export const isHere = (person: Person): boolean => !person.resigned;

/** To be called after every change of the truth. */
export function noteNumbers(memory: Memory, truth: Truth): void {
  const holders = new Map<string, string[]>();
  for (const one of truth.people.filter(isHere))
    if (one.no !== '') holders.set(one.no, [...(holders.get(one.no) ?? []), memory.human.get(one.openId) ?? '']);
  for (const [no, humans] of holders) {
    const before = memory.number.get(no);
    if (before !== undefined && humans.some((human) => human !== before)) memory.doubtful.add(no);
    if (before === undefined && humans[0] !== undefined) memory.number.set(no, humans[0]);
  }
}
