import type { Place } from '../handlers/view-ref.ts';
import type { Instant } from '../kernel/time.ts';
import type { Db } from './open.ts';

interface Shown {
  readonly messageId: string;
  readonly outboxKey: string;
  readonly place: Place;
  readonly now: Instant;
}

export interface Bindings {
  /** The sending was answered: this message shows the row from now on, and no other. */
  bind(shown: Shown): void;
  /** A press came from it before the sending was answered. What the answer says later stands. */
  bindPressed(shown: Shown): void;
  /** Nothing shows the row any more. */
  unbind(outboxKey: string): void;
}

/** Which platform message shows which outbox row; to be used inside the open transaction. */
export function makeBindings(db: Db): Bindings {
  const unbind = db.prepare<[string]>('UPDATE "Binding" SET current = 0 WHERE "outboxKey" = ? AND current = 1');
  const bind = db.prepare<[Shown]>(
    `INSERT INTO "Binding" ("messageId", "outboxKey", place, current, "shownAt") VALUES (@messageId, @outboxKey, @place, 1, @now)
     ON CONFLICT ("messageId") DO UPDATE SET "outboxKey" = @outboxKey, place = @place, current = 1`,
  );
  const bindPressed = db.prepare<[Shown]>(
    `INSERT INTO "Binding" ("messageId", "outboxKey", place, current, "shownAt")
     VALUES (@messageId, @outboxKey, @place, NOT EXISTS (SELECT 1 FROM "Binding" WHERE "outboxKey" = @outboxKey AND current = 1), @now)
     ON CONFLICT ("messageId") DO NOTHING`,
  );
  return {
    bind: (shown) => {
      unbind.run(shown.outboxKey);
      bind.run(shown);
    },
    bindPressed: ({ messageId, outboxKey, place, now }) => void bindPressed.run({ messageId, outboxKey, place, now }),
    unbind: (outboxKey) => void unbind.run(outboxKey),
  };
}
