import type { Due } from './minutes.ts';
import { bestMatch } from './same-text.ts';

export interface VersionAction {
  /** The same in both versions where the item was kept; null for one that was read anew. */
  readonly key: string | null;
  readonly what: string;
  readonly owner: string | null;
  readonly coOwners: readonly string[];
  readonly due: Due | null;
}

export interface VersionDecision {
  readonly key: string | null;
  readonly text: string;
  /** Places of the actions that carry it out. */
  readonly actions: readonly number[];
}

/** A version of minutes, as far as somebody said yes to it. */
export interface MinutesVersion {
  readonly decisions: readonly VersionDecision[];
  readonly actions: readonly VersionAction[];
}

export type ChangedField = 'text' | 'owner' | 'co_owners' | 'due';

/** One item that is not what it was; `before` is null for a new one, `after` for one that is gone. `fields` says what differs where both are there. */
export type MinutesChange =
  | {
      readonly of: 'action';
      readonly before: VersionAction | null;
      readonly after: VersionAction | null;
      readonly fields: readonly ChangedField[];
    }
  | {
      readonly of: 'decision';
      readonly before: VersionDecision | null;
      readonly after: VersionDecision | null;
      readonly fields: readonly ChangedField[];
    };

export interface MinutesDiff {
  readonly changes: readonly MinutesChange[];
  /** Who has something to do with a change: owners and co-owners, before it and after. Only they are asked again (S66). */
  readonly touched: readonly string[];
  /** A decision changed that nobody in particular carries out: it concerns everybody. */
  readonly touchesAll: boolean;
}

/** What the second version changes of the first, and whom that touches. */
export function diffMinutes(before: MinutesVersion, after: MinutesVersion): MinutesDiff {
  const actions = paired(before.actions, after.actions, ({ what }) => what).flatMap(([old, now]): MinutesChange[] => {
    const fields = old && now ? actionFields(old, now) : [];
    return old && now && fields.length === 0 ? [] : [{ of: 'action', before: old, after: now, fields }];
  });
  const decisions = paired(before.decisions, after.decisions, ({ text }) => text).flatMap(([old, now]): MinutesChange[] =>
    old && now && old.text === now.text ? [] : [{ of: 'decision', before: old, after: now, fields: old && now ? ['text'] : [] }],
  );
  const changes = [...decisions, ...actions];
  const touching = changes.map((change) => peopleOf(change, before, after));
  return {
    changes,
    touched: [...new Set(touching.flat())],
    touchesAll: changes.some(({ of }, i) => of === 'decision' && touching[i]?.length === 0),
  };
}

function peopleOf(change: MinutesChange, before: MinutesVersion, after: MinutesVersion): readonly string[] {
  const people = (one: VersionAction | null | undefined): readonly string[] =>
    one ? [...(one.owner === null ? [] : [one.owner]), ...one.coOwners] : [];
  if (change.of === 'action') return [...people(change.before), ...people(change.after)];
  return [
    ...(change.before?.actions ?? []).flatMap((at) => people(before.actions[at])),
    ...(change.after?.actions ?? []).flatMap((at) => people(after.actions[at])),
  ];
}

function actionFields(before: VersionAction, after: VersionAction): readonly ChangedField[] {
  const fields: ChangedField[] = [];
  if (before.what !== after.what) fields.push('text');
  if (before.owner !== after.owner) fields.push('owner');
  if ([...before.coOwners].sort().join(' ') !== [...after.coOwners].sort().join(' ')) fields.push('co_owners');
  if (before.due?.date !== after.due?.date || before.due?.minutes !== after.due?.minutes) fields.push('due');
  return fields;
}

/** Each item with what became of it: by key, else by what it says; in the order of the second version, those that are gone behind. */
function paired<T extends { readonly key: string | null }>(
  before: readonly T[],
  after: readonly T[],
  textOf: (one: T) => string,
): readonly (readonly [T | null, T | null])[] {
  const left = new Set(before);
  const take = (one: T | undefined): T | null => {
    if (one) left.delete(one);
    return one ?? null;
  };
  const byKey = after.map((now) => take(now.key === null ? undefined : [...left].find(({ key }) => key === now.key)));
  const pairs = after.map((now, i): readonly [T | null, T] => {
    const known = byKey[i];
    if (known) return [known, now];
    const free = [...left].filter(({ key }) => key === null || now.key === null);
    return [take(bestMatch(textOf(now), free, textOf)), now];
  });
  return [...pairs, ...[...left].map((gone): readonly [T, null] => [gone, null])];
}
