import { line, money } from '../../fields/kinds.ts';

/** What finance fills in to take a line down (S109). */
export const REDUCTION = {
  reduce_to: money('核减为', 'Reduced to', { min: 0 }),
  reduce_why: line('核减原因', 'Reason', { max: 100 }),
};
