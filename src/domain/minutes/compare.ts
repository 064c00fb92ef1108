import { type ActionItem, type Content, filed } from './content.ts';

/** What one version of minutes changed against the one before, item by item. */
export type ItemChange =
  | { readonly what: 'added'; readonly kind: 'decision' | 'action'; readonly id: string; readonly text: string }
  | { readonly what: 'removed'; readonly kind: 'decision' | 'action'; readonly id: string; readonly text: string }
  | {
      readonly what: 'changed';
      readonly kind: 'decision' | 'action';
      readonly id: string;
      readonly text: string;
      /** Only what differs; owners are people by id. */
      readonly before: Readonly<Record<string, string>>;
      readonly after: Readonly<Record<string, string>>;
    };

/** How two versions differ in what people rely on: what was decided, and who does what until when. */
export const changesBetween = (before: Content, after: Content): readonly ItemChange[] => [
  ...compared('decision', before.decisions.map(decisionOf), after.decisions.map(decisionOf)),
  ...compared('action', filed(before).map(actionOf), filed(after).map(actionOf)),
];

/** Those who have to look again: whose action is new, gone or another one now; everybody, where what was decided changed. */
export function touchedBy(
  changes: readonly ItemChange[],
  before: Content,
  after: Content,
  everybody: readonly string[],
): readonly string[] {
  if (changes.some(({ kind }) => kind === 'decision')) return everybody;
  const ids = new Set(changes.map(({ id }) => id));
  const people = [before, after].flatMap(({ actions }) =>
    actions.filter(({ id }) => ids.has(id)).flatMap(({ owner, with: others }) => [...(owner === null ? [] : [owner]), ...others]),
  );
  return [...new Set(people)];
}

interface Compared {
  readonly id: string;
  readonly parts: Readonly<Record<string, string>>;
}

const decisionOf = ({ id, what }: { readonly id: string; readonly what: string }): Compared => ({ id, parts: { what } });

const actionOf = ({ id, what, owner, with: others, due }: ActionItem): Compared => ({
  id,
  parts: { what, owner: owner ?? '', with: others.join(' '), due: due ?? '' },
});

function compared(kind: ItemChange['kind'], before: readonly Compared[], after: readonly Compared[]): readonly ItemChange[] {
  const text = ({ parts }: Compared): string => parts.what ?? '';
  return [
    ...after.flatMap((one): readonly ItemChange[] => {
      const old = before.find(({ id }) => id === one.id);
      if (!old) return [{ what: 'added', kind, id: one.id, text: text(one) }];
      const differs = Object.keys(one.parts).filter((part) => one.parts[part] !== old.parts[part]);
      if (differs.length === 0) return [];
      const only = ({ parts }: Compared) => Object.fromEntries(differs.map((part) => [part, parts[part] ?? '']));
      return [{ what: 'changed', kind, id: one.id, text: text(one), before: only(old), after: only(one) }];
    }),
    ...before
      .filter(({ id }) => !after.some((one) => one.id === id))
      .map((one): ItemChange => ({ what: 'removed', kind, id: one.id, text: text(one) })),
  ];
}
