import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { CompanyFault, play } from './play.ts';
import { history } from './steps.ts';

/** Mistakes that programs like this really make. With one of them built in, the histories must find it, or they prove nothing. */
const DEFECTS = {
  'whoever bears the name is the person': /are both|was ou_|is called|is not known|two listed/,
  'a unit that is not there is everywhere': /everywhere/,
  'whichever group bears the name is the group': /is meant by/,
  'a list is believed whatever it leaves out': /works here and may not act|thinks it is not|is not known|the role/,
  'who has left may act until the next reading': /has left and/,
} as const;
type Defect = keyof typeof DEFECTS;

const built = vi.hoisted((): { in: string | null } => ({ in: null }));
const isIn = (defect: Defect): boolean => built.in === defect;

vi.mock('../../src/domain/org/match-people.ts', async (original) => {
  const real = await original<typeof import('../../src/domain/org/match-people.ts')>();
  return {
    ...real,
    matchPeople: ((listed, identities, people) => {
      const match = real.matchPeople(listed, identities, people);
      if (!isIn('whoever bears the name is the person')) return match;
      const who = new Map(match.who);
      for (const { externalId, name } of listed)
        who.set(externalId, who.get(externalId) ?? people.find((one) => one.name === name)?.id ?? null);
      return { ...match, who };
    }) as typeof real.matchPeople,
  };
});
vi.mock('../../src/domain/org/assign-roles.ts', async (original) => {
  const real = await original<typeof import('../../src/domain/org/assign-roles.ts')>();
  return {
    ...real,
    assignRoles: ((wishes, numbers, units, held) => {
      if (!isIn('a unit that is not there is everywhere')) return real.assignRoles(wishes, numbers, units, held);
      const everywhere = wishes.map(({ unit, ...wish }) => (unit !== undefined && units.has(unit) ? { ...wish, unit } : wish));
      return real.assignRoles(everywhere, numbers, units, held);
    }) as typeof real.assignRoles,
  };
});
vi.mock('../../src/domain/org/bind-groups.ts', async (original) => {
  const real = await original<typeof import('../../src/domain/org/bind-groups.ts')>();
  return {
    ...real,
    bindGroups: ((wishes, listed, known, confirmed) => {
      if (!isIn('whichever group bears the name is the group')) return real.bindGroups(wishes, listed, known, confirmed);
      const named = wishes.flatMap(({ name }) => {
        const group = listed.findLast((one) => one.name === name);
        return group ? [[name, group.id] as const] : [];
      });
      return { bound: new Map(named), questions: [] };
    }) as typeof real.bindGroups,
  };
});
vi.mock('../../src/bot/feishu/still-there.ts', async (original) => {
  const real = await original<typeof import('../../src/bot/feishu/still-there.ts')>();
  return {
    ...real,
    stillThere: ((pages, missing) =>
      isIn('a list is believed whatever it leaves out')
        ? Promise.resolve([])
        : real.stillThere(pages, missing)) as typeof real.stillThere,
  };
});
vi.mock('../../src/handlers/directory/hear-accounts.ts', async (original) => {
  const real = await original<typeof import('../../src/handlers/directory/hear-accounts.ts')>();
  return {
    ...real,
    hearAccounts: ((running, platform, heard, at, now) =>
      real.hearAccounts(
        running,
        platform,
        isIn('who has left may act until the next reading') ? [] : heard,
        at,
        now,
      )) as typeof real.hearAccounts,
  };
});

beforeEach(() => {
  built.in = null;
});

test.each(Object.entries(DEFECTS))('故意弄错：%s，几段历史之内就被发现', { timeout: 600_000 }, async (defect, found) => {
  built.in = defect;
  const outcome = await fc.check(fc.asyncProperty(history(12), play), { numRuns: 150, seed: 7, endOnFailure: true });
  expect(outcome.errorInstance).toBeInstanceOf(CompanyFault);
  console.info(`${defect}: found after ${outcome.numRuns} histories`);
  expect(String(outcome.errorInstance)).toMatch(found);
});
