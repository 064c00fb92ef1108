import * as z from 'zod';

/** Form values that travel on a button: few, short, and read like anything a person fills in. */
export const givenForm = z.record(z.string().max(40), z.string().max(200)).refine((form) => Object.keys(form).length <= 8);

/** A way out that a finding offered, taken with one tap: its values go into the draft, which is checked again. */
export const draftActions = [
  z.strictObject({ do: z.literal('draft.fill'), draft: z.string().min(3).max(64), form: givenForm }),
  /** Go on with a form that has ended, was put away, or lies further up. */
  z.strictObject({ do: z.literal('draft.resume'), draft: z.string().min(3).max(64) }),
  /** What was sent goes into a field of it, or what stands there goes. */
  z.strictObject({ do: z.literal('draft.attach'), draft: z.string().min(3).max(64), field: z.string().max(40) }),
  z.strictObject({ do: z.literal('draft.detach'), draft: z.string().min(3).max(64), field: z.string().max(40) }),
  /** What was sent is a sheet to be read, and for no form. */
  z.strictObject({ do: z.literal('draft.read_sheet') }),
  /** The open row of a table becomes one of its rows, one of its rows becomes the open one, or goes. */
  z.strictObject({
    do: z.literal('draft.row'),
    draft: z.string().min(3).max(64),
    field: z.string().max(40),
    drop: z.union([z.number().int().min(0).max(1000), z.literal('open')]).optional(),
    edit: z.number().int().min(0).max(1000).optional(),
  }),
] as const;

export type DraftFillAction = z.infer<(typeof draftActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    draft: DraftFillAction;
  }
}
