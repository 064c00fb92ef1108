/** The outcome of a rule that can refuse: a value, or a closed literal code. Throwing is for bugs only. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

export const no = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
