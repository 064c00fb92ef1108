import { rmSync } from 'node:fs';

/** The other end of `ask` (children.ts): takes one order, measures, answers once and ends. */
export function answering<Order, Answer>(measure: (order: Order) => Answer | Promise<Answer>): void {
  process.once('message', async (order: Order) => {
    process.send?.(await measure(order));
    // Node still hands this very message over; cut at once, it would end in an error of its own.
    setImmediate(() => process.disconnect?.());
  });
}

/** A database of SQLite with what lies beside it. */
export function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
}
