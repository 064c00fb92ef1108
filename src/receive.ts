import type { Answer, Inbound } from './bot/platform.ts';
import { handle } from './handlers/handle.ts';
import type { House, Visit } from './handlers/house.ts';
import type { Intent } from './handlers/intent.ts';
import type { Committer, Plan, Reply } from './handlers/plan.ts';
import type { PlanInParts } from './handlers/plan-in-parts.ts';
import { recognize } from './handlers/recognize.ts';
import { strangerPlan } from './handlers/stranger.ts';
import { toPerson } from './handlers/view-ref.ts';
import { chatWrites, whereabouts } from './handlers/whereabouts.ts';
import { t } from './kernel/text.ts';
import { toLocal } from './kernel/time.ts';
import type { Unsaved } from './not-saved.ts';
import type { Painter } from './paint.ts';
import { storageKindOf } from './store/storage-fault.ts';

/** How often a plan is made anew when somebody else was faster. */
const TRIES = 3;

export interface Corridor {
  readonly house: House;
  readonly commit: Committer['commit'];
  readonly painter: Painter;
  /** Called when the pressed card has gone out with the answer, so that the dispatcher need not send it again. */
  readonly answered: (outboxKey: string, wanted: number, messageId: string) => void;
  /** Called when nothing can be written; null where the person could not be told. */
  readonly notSaved: (unsaved: Unsaved) => Promise<{ readonly answer: Answer | null } | null>;
}

/** The corridor: an event comes in, is understood, becomes a plan, is committed, and is answered (design §2). */
export async function receive(corridor: Corridor, inbound: Inbound): Promise<Answer | null> {
  const { house } = corridor;
  const intent = await recognize(inbound, house);
  if (!intent) return null;
  const pressed = intent.kind === 'press' || intent.kind === 'stray_press' ? intent.bound : null;
  let work = (visit: Visit): Promise<PlanInParts> => handle(intent, house, visit);
  let keys = inboxKeys(inbound);
  for (let tries = 1; ; tries++) {
    const visit = await arrive(house, inbound);
    const plan: PlanInParts = visit ? await work(visit) : strangerPlan(inbound);
    // Whoever has left while this was being worked out has not acted; the next round answers as to a stranger.
    if (visit && !(await house.reads.org()).person(visit.person.id)?.active) continue;
    const known = visit ? await chatWrites(house.reads, house.ids, inbound, visit.person.id) : [];
    const outcome = await corridor
      .commit({
        plan: { ...(pressed ? noting(plan, pressed.messageId) : plan), writes: [...plan.writes, ...known] },
        inboxKeys: keys,
        happenedAt: inbound.at,
        cause: inbound.eventId,
        askedIn: visit ? [toPerson(visit.person.id), visit.place] : [`outside:${inbound.actor}`],
        ...(pressed?.current ? { answering: pressed.outboxKey } : {}),
        ...(pressed?.isNew ? { pressed } : {}),
      })
      .catch(async (error: unknown): Promise<{ readonly answer: Answer | null }> => {
        const said = visit && storageKindOf(error) ? await corridor.notSaved({ inbound, visit, plan }) : null;
        if (!said) throw error;
        return said;
      });
    if (typeof outcome === 'object') return outcome.answer;
    if (outcome === 'done' && plan.afterwards) {
      // The event is taken; what is left of the work has its own tries.
      [work, keys, tries] = [plan.afterwards, [], 0];
      continue;
    }
    if (outcome === 'done') return reply(corridor, intent, visit, plan.reply);
    if (outcome === 'seen') return reply(corridor, intent, visit, { toast: { tone: 'info', text: t('seen') }, repaint: true });
    if (tries === TRIES)
      return reply(corridor, intent, visit, { toast: { tone: 'warning', text: t('decide.raced') }, repaint: true });
  }
}

/** The log tells from which card somebody acted (S3). */
const noting = (plan: Plan, card: string): Plan => ({
  ...plan,
  audit: plan.audit.map((entry) => ({ ...entry, detail: { ...entry.detail, card } })),
});

/** A message is one thing however often and under however many event ids it is delivered (feishu.md §2A). */
function inboxKeys(inbound: Inbound): readonly string[] {
  const event = `${inbound.platform}:event:${inbound.eventId}`;
  return inbound.kind === 'message' ? [event, `${inbound.platform}:message:${inbound.messageId}`] : [event];
}

async function arrive(house: House, inbound: Inbound): Promise<Visit | null> {
  const org = await house.reads.org();
  const id = inbound.actor === null ? null : await house.reads.identity(inbound.platform, inbound.actor);
  const person = id ? org.person(id) : null;
  if (!person?.active) return null;
  const now = house.clock.now();
  return {
    person,
    org,
    platform: inbound.platform,
    place: await whereabouts(house.reads, inbound, person.id),
    groupMessage: inbound.kind === 'message' && inbound.place.kind === 'group' ? inbound.messageId : null,
    now,
    today: toLocal(now, house.zone).date,
    cause: inbound.eventId,
  };
}

/** Only presses are answered in place; everything else is answered by what the dispatcher shows. */
async function reply(corridor: Corridor, intent: Intent, visit: Visit | null, given: Reply | undefined): Promise<Answer | null> {
  if (intent.kind !== 'press' && intent.kind !== 'stray_press') return null;
  const toast = given?.toast
    ? { toast: { tone: given.toast.tone, text: corridor.painter.speak(given.toast.text, visit?.person.language ?? 'zh-CN') } }
    : {};
  const { bound } = intent;
  // A card in somebody else's chat is never repainted for a stranger's press: the place decides what it shows.
  if (!given?.repaint || !bound) return toast;
  const painted = await corridor.painter.paintKept(bound.outboxKey);
  if (!painted) return toast;
  // Noted once the answer is out; until then the repaint stands.
  const onShown = (): void => corridor.answered(bound.outboxKey, painted.wanted, bound.messageId);
  return { ...toast, card: painted.drawn, ...(bound.current ? { onShown } : {}) };
}
