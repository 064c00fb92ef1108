import * as z from 'zod';
import { givenForm } from '../approval/draft-actions.ts';

const record = z.string().startsWith('rec_').max(64);
/** Of a kind, a field or a move. */
const name = z.string().min(1).max(40);

/** What the buttons of records ask for; the form's values travel beside it. No definition adds one: a move's name is data, checked against the kind. */
export const recordActions = [
  /** A card of its own for this record. */
  z.strictObject({ do: z.literal('record.open'), record }),
  /** The form of a new one; with what stands in another. */
  z.strictObject({ do: z.literal('record.new'), kind: name, like: record.optional() }),
  /** A filled form, with the id the record will have, so that a second press makes no second record. */
  z.strictObject({ do: z.literal('record.save'), kind: name, record }),
  /** Values go into the form: a way out that stands beside what is wrong, an empty one in the place of what was sent. `whole`: all its fields stand on the card, or only what it lacks. */
  z.strictObject({ do: z.literal('record.fill'), record, set: givenForm, whole: z.boolean().optional() }),
  z.strictObject({ do: z.literal('record.drop'), record }),
  /** A form that ended, gone on with. */
  z.strictObject({ do: z.literal('record.resume'), record }),
  /** A move; where it asks something the card turns into its form. */
  z.strictObject({ do: z.literal('record.move'), record, move: name }),
  /** The form of a move, filled in. */
  z.strictObject({ do: z.literal('record.moved'), record, move: name }),
  z.strictObject({ do: z.literal('record.back'), record }),
  /** What was sent in private, into the form of this (coming) record that is open. */
  z.strictObject({ do: z.literal('record.attach'), record, field: name }),
  /** Everything that was sent with it, into the private chat. */
  z.strictObject({ do: z.literal('record.files'), record }),
  /** A word to whose it is, from a list. */
  z.strictObject({ do: z.literal('todo.urge'), record }),
] as const;

export type RecordAction = z.infer<(typeof recordActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    record: RecordAction;
  }
}
