/** Mistakes that programs like this really make; app-points.ts builds them in. */
export const DEFECTS = ['forgets what it has seen', 'a new once-key for every try', 'answers before it is written'] as const;
export type Defect = (typeof DEFECTS)[number];
