import type { Cents } from '../../kernel/money.ts';
import type { Item } from './item.ts';

/** 尾差: what is left of an item on which something came in, and no more than the rule says (`small`): listed apart, and nobody is reminded of it. */
export const isResidual = ({ open, amount }: Pick<Item, 'open' | 'amount'>, small: Cents): boolean =>
  open > 0n && open <= small && open < amount;

/** Why finance lets one go, out of a closed list. */
export const RESIDUAL_REASONS = ['fee', 'rounded', 'short', 'other'] as const;

/** Under which the lines of one person and day stand that close residuals: what they come to has a limit. */
export const residualSource = (person: string, day: string): string => `small:${person}:${day}`;
export const closedResidual = (source: string): boolean => source.startsWith('small:');
