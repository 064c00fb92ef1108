import * as z from 'zod';
import { parseConfig } from '../../kernel/parse-config.ts';

const schema = z.strictObject({
  /** What goes beyond: `stop` it cannot be sent · `warn` whoever decides is told. */
  beyond: z.enum(['stop', 'warn']).default('warn'),
  /** From how much of it used a line is marked, %. */
  mark_at: z.number().int().min(1).max(100).default(80),
});

/** config/budget.yaml (S97). */
export type BudgetRules = z.infer<typeof schema>;

/**
 * `config/budget.yaml`, handed in as parsed data; nothing at all is all defaults.
 * @throws AppError `config` naming every path and value that is wrong
 */
export const parseBudgetRules = (input: unknown): BudgetRules => parseConfig(schema, input ?? {}, 'budget.yaml');
