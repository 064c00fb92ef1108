import * as z from 'zod';
import { parseConfig } from '../../kernel/parse-config.ts';
import { type LocalDate, parseDate } from '../../kernel/time.ts';

const day = z.string().transform((text, context): LocalDate => {
  const found = parseDate(text);
  if (found) return found;
  context.addIssue({ code: 'custom', message: 'expected a day, YYYY-MM-DD' });
  return z.NEVER;
});

/** Which submissions are in use, by the id of their kind, and since when: periods that began before are nobody's to report. */
export interface SubmissionRules {
  readonly since: Readonly<Record<string, LocalDate>>;
}

/**
 * `config/submissions.yaml`, handed in as parsed data; nothing at all: none is in use.
 * @param kinds ids of the submissions there are
 * @throws AppError `config` naming the value that is wrong
 */
export function parseSubmissionRules(kinds: readonly string[], input: unknown): SubmissionRules {
  const schema = z.strictObject({
    since: z.strictObject(Object.fromEntries(kinds.map((id) => [id, day.optional()]))).default({}),
  });
  const { since } = parseConfig(schema, input ?? {}, 'submissions.yaml');
  return { since: Object.fromEntries(Object.entries(since).flatMap(([id, on]) => (on ? [[id, on as LocalDate]] : []))) };
}
