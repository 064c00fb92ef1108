import * as z from 'zod';
import type { Filling } from '../handlers/talk/reader.ts';

/** A process and the text of fields, and no key for anything else: an answer that wants more is refused whole. */
const answerSchema = z.strictObject({
  process: z.string().max(40).nullable(),
  form: z.record(z.string().max(40), z.union([z.string().max(1000), z.number(), z.boolean(), z.null()])),
});

/** The model's words as a filling; `none` where it says that no form fits; null where it is not what was asked for. */
export function readAnswer(content: string): Filling | 'none' | null {
  const object = /\{[\s\S]*\}/.exec(content)?.[0];
  if (object === undefined) return null;
  const answer = answerSchema.safeParse(parsed(object)).data;
  if (!answer) return null;
  if (answer.process === null) return 'none';
  const form = Object.entries(answer.form).flatMap(([field, value]): [string, string][] =>
    value === null || value === '' ? [] : [[field, value === true ? 'yes' : value === false ? '' : String(value)]],
  );
  return { process: answer.process, form: Object.fromEntries(form) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
