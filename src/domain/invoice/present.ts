/** `fields` without what is not there. */
export const present = <T extends object>(fields: { readonly [K in keyof T]: T[K] | null | undefined | '' }): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined && value !== '')) as T;
