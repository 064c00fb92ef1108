import * as z from 'zod';

const record = z.string().startsWith('rec_').max(64);
const move = z.string().min(1).max(40);

/** What the buttons of registers ask for beyond those of every record. */
export const registerActions = [
  /** The form of the process that decides on this move of the entry. */
  z.strictObject({ do: z.literal('register.ask'), record, move }),
] as const;

export type RegisterAction = z.infer<(typeof registerActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    register: RegisterAction;
  }
}
