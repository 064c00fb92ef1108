import type { PlatformName } from '../../bot/platform.ts';
import type { Unit } from '../../domain/org/org.ts';
import type { ChatId } from '../../kernel/id.ts';
import type { Row, Write } from '../plan.ts';
import type { KnownCompany } from './known-company.ts';
import type { Resolved } from './resolve-directory.ts';

/** Every group with its name of now, the unit whose group it is, and whether the bot is in it. */
export function groupWrites(
  platform: PlatformName,
  known: KnownCompany,
  { groups, groupBinding, groupWishes }: Resolved,
  units: readonly Unit[],
): readonly Write[] {
  const nameOf = new Map([...groupBinding.bound].map(([name, id]) => [id, name]));
  const wishOf = new Map(groupWishes.map((wish) => [wish.name, wish]));
  const unitOf = new Map(units.flatMap((unit) => (unit.active ? [[unit.code, unit.id] as const] : [])));
  const bindingOf = (id: ChatId, before: string | null): Pick<Row<'chat'>, 'boundAs' | 'unitId'> => {
    // What org.yaml says nothing of now stays remembered for when it does again.
    const boundAs = nameOf.get(id) ?? (before !== null && !wishOf.has(before) ? before : null);
    const code = boundAs === null ? null : (wishOf.get(boundAs)?.unit ?? null);
    return { boundAs, unitId: code === null ? null : (unitOf.get(code) ?? null) };
  };

  const there = new Map(groups.map((group) => [group.id, group]));
  const changed = known.groups.flatMap((row) => {
    const id = row.id as ChatId;
    const group = there.get(id);
    const next = {
      ...bindingOf(id, row.boundAs),
      name: group?.name || row.name,
      botIn: group !== undefined,
    };
    const isSame =
      next.boundAs === row.boundAs && next.unitId === row.unitId && next.name === row.name && next.botIn === row.botIn;
    return isSame ? [] : [{ before: row, next }];
  });
  const had = new Set(known.groups.map((row) => row.id));
  return [
    // A name means one group at a time, so it is let go of before it is given to another.
    ...changed
      .filter(({ before, next }) => before.boundAs !== null && before.boundAs !== next.boundAs)
      .map(({ before }): Write => ({ table: 'chat', update: { boundAs: null }, where: { id: before.id } })),
    ...changed.map(({ before, next }): Write => ({ table: 'chat', update: next, where: { id: before.id } })),
    ...groups
      .filter((group) => !had.has(group.id))
      .map(
        ({ id, externalId, name }): Write => ({
          table: 'chat',
          insert: { id, platform, externalId, kind: 'group', name, personId: null, ...bindingOf(id, null), botIn: true },
        }),
      ),
  ];
}
