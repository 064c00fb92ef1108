import * as z from 'zod';

export const todoActions = [z.strictObject({ do: z.literal('todo.list') })] as const;

export type TodoAction = z.infer<(typeof todoActions)[number]>;

declare module '../element.ts' {
  interface ActionsOf {
    todo: TodoAction;
  }
}
