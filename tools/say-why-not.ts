import { farewell } from '../src/farewell.ts';

/** Ends a tool that cannot open its database, in words where there are some. */
export function sayWhyNot(error: unknown): never {
  const { code, words } = farewell(error, '没有做成');
  console.error(words ?? error);
  process.exit(code);
}
