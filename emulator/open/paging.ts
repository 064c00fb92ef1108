import type { Refusal } from '../refusal.ts';

/** One page of a list with `has_more` and `page_token`; a token nobody handed out is refused. */
export function paged<T>(
  all: readonly T[],
  size: number,
  token: string | undefined,
  bad: () => Refusal,
): { items: T[]; has_more: boolean; page_token: string } {
  let from = 0;
  if (token !== undefined && token !== '') {
    from = Number(/^pt_(\d+)$/.exec(Buffer.from(token, 'base64url').toString('utf8'))?.[1] ?? Number.NaN);
    if (!Number.isInteger(from) || from > all.length) throw bad();
  }
  const more = from + size < all.length;
  return {
    items: all.slice(from, from + size),
    has_more: more,
    page_token: more ? Buffer.from(`pt_${from + size}`).toString('base64url') : '',
  };
}
