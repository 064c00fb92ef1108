import type { Place } from '../handlers/view-ref.ts';
import type { Instant } from '../kernel/time.ts';
import type { Sql } from './engine/engine.ts';

interface Shown {
  readonly messageId: string;
  readonly outboxKey: string;
  readonly place: Place;
  readonly now: Instant;
}

export interface Bindings {
  /** The sending was answered: this message shows the row from now on, and no other. */
  bind(shown: Shown): Promise<void>;
  /** A press came from it before the sending was answered. What the answer says later stands. */
  bindPressed(shown: Shown): Promise<null>;
  /** Nothing shows the row any more. */
  unbind(outboxKey: string): Promise<void>;
}

/** Which platform message shows which outbox row; to be used inside the open transaction. */
export function makeBindings(sql: Sql): Bindings {
  const unbind = sql.prepare<[string]>('UPDATE "Binding" SET current = false WHERE "outboxKey" = ? AND current = true');
  const bind = sql.prepare<[Shown]>(
    `INSERT INTO "Binding" ("messageId", "outboxKey", place, current, "shownAt") VALUES (@messageId, @outboxKey, @place, true, @now)
     ON CONFLICT ("messageId") DO UPDATE SET "outboxKey" = @outboxKey, place = @place, current = true`,
  );
  const bindPressed = sql.prepare<[Shown]>(
    `INSERT INTO "Binding" ("messageId", "outboxKey", place, current, "shownAt")
     VALUES (@messageId, @outboxKey, @place, NOT EXISTS (SELECT 1 FROM "Binding" WHERE "outboxKey" = @outboxKey AND current = true), @now)
     ON CONFLICT ("messageId") DO NOTHING`,
  );
  return {
    bind: async (shown) => {
      await Promise.all([unbind.run(shown.outboxKey), bind.run(shown)]);
    },
    bindPressed: async ({ messageId, outboxKey, place, now }) => {
      await bindPressed.run({ messageId, outboxKey, place, now });
      return null;
    },
    unbind: async (outboxKey) => void (await unbind.run(outboxKey)),
  };
}
