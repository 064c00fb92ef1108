import * as z from 'zod';
import type { Text } from '../../kernel/text.ts';
import { instant } from '../../kernel/time.ts';
import { textField } from '../forms/form-parts.ts';

const texts = z.array(textField as z.ZodType<Text>);
const moment = z.number().int().transform(instant);

/** A time that was found, as it was when it was looked for. */
export const offered = z.object({ from: moment, to: moment, room: z.string().nullable(), why: textField as z.ZodType<Text> });

const state = z.object({
  step: z.enum(['form', 'times', 'confirm']).default('form'),
  given: z.record(z.string(), z.string()).default({}),
  faults: z
    .array(z.object({ field: z.string(), text: textField as z.ZodType<Text>, accept: textField as z.ZodType<Text> }))
    .default([]),
  whole: z.boolean().default(false),
  guesses: texts.default([]),
  note: (textField as z.ZodType<Text>).nullable().default(null),
  options: z.array(offered).default([]),
  near: z.array(offered).default([]),
  none: (textField as z.ZodType<Text>).nullable().default(null),
  notes: texts.default([]),
  tries: z.array(z.object({ text: textField as z.ZodType<Text>, set: z.record(z.string(), z.string()) })).default([]),
  /** The half of a day that was wished. */
  half: z.enum(['am', 'pm']).optional(),
  /** The room that was named, by its id on the platform. */
  namedRoom: z.string().optional(),
  chosen: z.object({ from: moment, room: z.string().nullable(), roomName: z.string().nullable() }).nullable().default(null),
  /** Who cannot come at the chosen time, as it was read. */
  warnings: texts.default([]),
  dropped: z.boolean().default(false),
  /** It was not dropped: its time came, or nobody touched it for a day. */
  over: z.boolean().default(false),
});
export type DraftState = z.infer<typeof state>;

/** What is kept beside the card of a meeting that is not made yet; under one name, for the card becomes that of the meeting. */
export const draftPayload = z.object({ draft: state.prefault({}) });
export const keptAs = (draft: Partial<DraftState>) => ({ draft });
export type Offered = z.infer<typeof offered>;
