/** Why a file gives no table. */
export const TABLE_REFUSALS = [
  'too_large',
  'too_wide',
  'encrypted',
  'damaged',
  'inflates_too_far',
  'kind_not_taken',
  'took_too_long',
  'macros',
  'empty',
] as const;
export type TableRefusal = (typeof TABLE_REFUSALS)[number];
