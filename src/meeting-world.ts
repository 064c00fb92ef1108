import { addressIn } from './address-of.ts';
import type { EventSeen } from './bot/office-calls.ts';
import { LONGEST_LOOK, type Log, type Platform } from './bot/platform.ts';
import type { AllServices } from './handlers/features.ts';
import { eventBegun, eventGone, eventMade, eventSeen, eventStands, type LookedAt } from './handlers/meeting/hear-event.ts';
import type { MeetingCalendar } from './handlers/meeting/ports.ts';
import { roomNews } from './handlers/meeting/room-news.ts';
import { transcriptRead } from './handlers/minutes/take-transcript.ts';
import { type KeptDocument, keepDocument, keepTask, keptDocument, keptTask, openTasks } from './handlers/office-wish.ts';
import type { Plan } from './handlers/plan.ts';
import { taskSeen } from './handlers/platform-tasks/hear-task.ts';
import type { Clock } from './kernel/clock.ts';
import type { PersonId } from './kernel/id.ts';
import type { Store } from './store/store.ts';
import type { EffectHandler } from './work/dispatcher.ts';
import { document } from './work/document.ts';
import { createLookTogether } from './work/look-together.ts';
import { meetingEvent } from './work/meeting-event.ts';
import type { ScheduledTask } from './work/scheduler.ts';
import { platformTask } from './work/task.ts';
import { transcript } from './work/transcript.ts';
import { createEventWatch } from './work/watch-events.ts';
import { createTaskWatch } from './work/watch-tasks.ts';

export interface MeetingWorldParts {
  readonly platform: Platform;
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
}

/** Meetings on the platform: their events are made true, looked at, and what is heard of them becomes a plan. */
export interface MeetingWorld {
  readonly calendar: MeetingCalendar;
  readonly effectHandlers: Readonly<Record<'meeting_event' | 'document' | 'platform_task' | 'transcript', EffectHandler>>;
  readonly tasks: readonly ScheduledTask[];
  stop(): Promise<void>;
}

/** @param services asked for only once something is heard: they hold what this gives */
export function meetingWorld(
  { platform, store, clock, log }: MeetingWorldParts,
  services: () => AllServices,
  commit: (plan: Plan, cause: string) => Promise<void>,
): MeetingWorld {
  const { reads } = store;
  const addressOf = addressIn(store, platform.name);
  const accounts = () => reads.externalIds(platform.name);
  const together = createLookTogether<PersonId>({ platform, longestLook: LONGEST_LOOK, accounts, clock, log });

  const byAccounts = async (): Promise<ReadonlyMap<string, PersonId>> =>
    new Map([...(await accounts())].map(([person, account]) => [account, person]));
  const personOf = async (account: string): Promise<PersonId | null> => (await byAccounts()).get(account) ?? null;

  /** By our own ids; whoever is no colleague is left out. */
  const ours = async ({ from, to, people, rooms }: EventSeen): Promise<LookedAt> => {
    const byAccount = await byAccounts();
    return {
      from,
      to,
      rooms,
      people: people.flatMap(({ person, rsvp }) => {
        const own = byAccount.get(person);
        return own ? [{ person: own, rsvp }] : [];
      }),
    };
  };

  const watch = createEventWatch({
    platform,
    clock,
    due: reads.eventsToLookAt,
    seen: async (before, there) => {
      const looked = there === null || there === 'gone' ? there : await ours(there);
      await write(before.recId, await eventSeen(services(), before, looked));
    },
  });

  const lookAtTasks = createTaskWatch({
    platform,
    open: () => openTasks(reads),
    seen: async (before, there) => commit(await taskSeen(services(), before, there), `task:${before.subject}`),
  });

  /** What is told of an event, and the next look where that is soon. */
  async function write(recId: string, plan: Plan): Promise<void> {
    await commit(plan, `event:${recId}`);
    for (const one of plan.writes)
      if (one.table === 'meetingEvent' && 'update' in one && typeof one.update.lookAt === 'number') watch.soon(one.update.lookAt);
  }

  return {
    calendar: together,
    effectHandlers: {
      meeting_event: meetingEvent({
        platform,
        accounts,
        kept: (recId) => reads.eventOf(recId as never),
        begun: (recId) => write(recId, eventBegun(recId)),
        made: (recId, eventId) => write(recId, eventMade(recId, eventId)),
        stands: async (recId, { room, from }) => {
          together.forget();
          await write(recId, await eventStands(services(), recId, room, from));
        },
        gone: async (recId) => {
          together.forget();
          await write(recId, eventGone(recId));
        },
        tell: async (recId, news) => write(recId, await roomNews(services(), { recId, ...news })),
      }),
      document: document({
        platform,
        addressOf,
        kept: (subject) => keptDocument(reads, subject),
        keep: (subject, kept, isNew) => commit(keepDocument(subject, kept as KeptDocument, isNew), `document:${subject}`),
      }),
      transcript: transcript(platform, async (meeting, { token, person, key }, read) => {
        const owner = typeof read === 'string' ? null : await personOf(read.owner);
        const taken = typeof read === 'string' ? read : { owner, text: read.text };
        await commit(await transcriptRead(services(), meeting, { token, person: person as PersonId, key, read: taken }), key);
      }),
      platform_task: platformTask({
        platform,
        accounts,
        clock,
        noted: async (subject, taskId) => {
          const before = await keptTask(reads, subject);
          if ((before?.taskId ?? null) === taskId) return;
          await commit(keepTask(subject, taskId === null ? null : { taskId, tickedAt: null }), `task:${subject}`);
        },
      }),
    },
    tasks: [
      { name: 'events on the platform', irreversible: false, run: () => watch.look() },
      { name: 'tasks on the platform', irreversible: false, run: lookAtTasks },
    ],
    stop: () => watch.stop(),
  };
}
