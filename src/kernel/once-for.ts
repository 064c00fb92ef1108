/** What is worked out from an object, once for each and kept as long as the object itself. */
export function onceFor<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const kept = new WeakMap<K, { readonly made: V }>();
  return (of) => {
    const known = kept.get(of) ?? { made: make(of) };
    kept.set(of, known);
    return known.made;
  };
}
