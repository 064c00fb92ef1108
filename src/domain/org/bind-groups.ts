import type { ChatId } from '../../kernel/id.ts';

/** A name in org.yaml that means one group, and for which unit (null: for the audit anchor alone). */
export interface GroupWish {
  readonly name: string;
  readonly exact: string | null;
  readonly unit: string | null;
}

/** A group the bot is in. */
export interface ListedGroup {
  readonly externalId: string;
  readonly id: ChatId;
  readonly name: string;
}

/** A group known so far; `boundAs` is the name in org.yaml that means it. */
export interface KnownGroup {
  readonly id: ChatId;
  readonly boundAs: string | null;
}

/** An administrator said that this group is meant by the name from now on, in place of the one that was. */
export interface GroupAnswer {
  readonly group: ChatId;
  readonly name: string;
  readonly instead: ChatId | null;
}

export interface GroupBinding {
  /** Name in org.yaml → the group it means. */
  readonly bound: ReadonlyMap<string, ChatId>;
  /** Groups that bear the name and are not the one it means. */
  readonly questions: readonly { readonly group: ListedGroup; readonly wish: GroupWish; readonly instead: ChatId | null }[];
}

/**
 * Which group each name of org.yaml means. Found by the name the first time, where exactly one bears it; afterwards it is that group, whatever it is
 * called. Anybody may call a group what they like, so another one of the name gets nothing until an administrator says so.
 * @param confirmed newest first
 */
export function bindGroups(
  wishes: readonly GroupWish[],
  listed: readonly ListedGroup[],
  known: readonly KnownGroup[],
  confirmed: readonly GroupAnswer[],
): GroupBinding {
  const names = new Set(wishes.map((wish) => wish.name));
  const before = new Map(
    known.flatMap(({ boundAs, id }) => (boundAs !== null && names.has(boundAs) ? [[boundAs, id] as const] : [])),
  );
  const there = new Map(listed.map((group) => [group.id, group]));
  const bound = new Map<string, ChatId>();
  const free = (name: string): readonly ListedGroup[] =>
    listed.filter((group) => group.name === name && ![...bound.values(), ...before.values()].includes(group.id));

  for (const { name, exact } of wishes) {
    const instead = before.get(name) ?? null;
    const exactly = exact === null ? undefined : listed.find((group) => group.externalId === exact);
    const answer = confirmed.find((one) => one.name === name && one.instead === instead && there.has(one.group));
    const own = [exactly?.id, answer?.group, instead].find((id) => id && ![...bound.values()].includes(id));
    if (own) bound.set(name, own);
  }
  for (const { name, exact } of wishes) {
    const [one, ...others] = free(name);
    if (!bound.has(name) && exact === null && one && others.length === 0) bound.set(name, one.id);
  }

  const questions = wishes.flatMap((wish) => {
    const instead = bound.get(wish.name) ?? null;
    const own = instead === null ? undefined : there.get(instead);
    // The one it means was chosen over those it has known longer.
    const settled = (group: ListedGroup): boolean => own?.name === wish.name && group.id < own.id;
    return free(wish.name)
      .filter((group) => !settled(group) && wish.exact === null)
      .map((group) => ({ group, wish, instead }));
  });
  return { bound, questions };
}
