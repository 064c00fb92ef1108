/** The room that a text names as it is called: of several the longest name. Null: none. */
export function roomSaid<R extends { readonly name: string }>(text: string, rooms: readonly R[]): R | null {
  const named = rooms.filter(({ name }) => name.length > 1 && text.includes(name));
  return named.toSorted((a, b) => b.name.length - a.name.length)[0] ?? null;
}
