/** Why a day is as it is, one tap each. */
export const REASONS = ['forgot', 'outdoor', 'device', 'on_leave', 'errand', 'other'] as const;
export type Reason = (typeof REASONS)[number];
