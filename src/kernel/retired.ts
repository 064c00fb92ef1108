/** The view of a card of which a newer one shows the same is what it was, behind this: `moved:request`. It is drawn as one line. */
export const RETIRED = 'moved:';

/** What a stored view shows, and whether it is one line by now. */
export const readView = <V extends string>(stored: string): { readonly view: V; readonly retired: boolean } =>
  stored.startsWith(RETIRED) ? { view: stored.slice(RETIRED.length) as V, retired: true } : { view: stored as V, retired: false };
