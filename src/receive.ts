import type { Answer, Inbound } from './bot/platform.ts';
import { offerFile } from './handlers/approval/attach-file.ts';
import type { Context } from './handlers/context.ts';
import type { AllServices } from './handlers/features.ts';
import { handle, press } from './handlers/handle.ts';
import { type Committer, type Plan, type Reply, toastPlan } from './handlers/plan.ts';
import type { PlanInParts } from './handlers/plan-in-parts.ts';
import { type Recognized, recognize } from './handlers/recognize.ts';
import { chatWrites, resolvePlace } from './handlers/resolve-place.ts';
import { tellUnheard, tellUntaken } from './handlers/talk/tell-untaken.ts';
import { unknownUserPlan } from './handlers/talk/unknown-user.ts';
import { toPerson } from './handlers/view-ref.ts';
import { t } from './kernel/text.ts';
import { toLocal } from './kernel/time.ts';
import type { Unsaved } from './not-saved.ts';
import type { Renderer } from './renderer.ts';
import { storageKindOf } from './store/storage-fault.ts';

/** How often a plan is made anew when somebody else was faster. */
const TRIES = 3;

export interface Pipeline {
  readonly services: AllServices;
  readonly commit: Committer['commit'];
  readonly renderer: Renderer;
  /** Called when the pressed card has gone out with the answer, so that the dispatcher need not send it again. */
  readonly answered: (outboxKey: string, version: number, messageId: string) => void;
  /** Called when nothing can be written; null where the person could not be told. */
  readonly notSaved: (unsaved: Unsaved) => Promise<{ readonly answer: Answer | null } | null>;
}

/** The pipeline: an event comes in, is understood, becomes a plan, is committed, and is answered. */
export async function receive(pipeline: Pipeline, inbound: Inbound): Promise<Answer | null> {
  const { services } = pipeline;
  const arrived = await recognize(inbound, services);
  if (!arrived) return null;
  const pressed = arrived.kind === 'intent' ? null : arrived.bound;
  let work = async (context: Context): Promise<PlanInParts> => planFor(arrived, services, context);
  let keys = inboxKeys(inbound);
  for (let tries = 1; ; tries++) {
    const context = await arrive(services, inbound);
    const plan: PlanInParts = context ? await work(context) : unknownUserPlan(inbound);
    // Whoever has left while this was being worked out has not acted; the next round answers as to an unknown user.
    if (context && !(await services.reads.org()).person(context.person.id)?.active) continue;
    const known = context ? await chatWrites(services.reads, services.ids, inbound, context.person.id) : [];
    const outcome = await pipeline
      .commit({
        plan: { ...(pressed ? noting(plan, pressed.messageId) : plan), writes: [...plan.writes, ...known] },
        inboxKeys: keys,
        happenedAt: inbound.at,
        cause: inbound.eventId,
        askedIn: context ? [toPerson(context.person.id), context.place] : [`outside:${inbound.actor}`],
        ...(pressed?.current ? { answering: pressed.outboxKey } : {}),
        ...(pressed?.isNew ? { pressed } : {}),
      })
      .catch(async (error: unknown): Promise<{ readonly answer: Answer | null }> => {
        const said = context && storageKindOf(error) ? await pipeline.notSaved({ inbound, context, plan }) : null;
        if (!said) throw error;
        return said;
      });
    if (typeof outcome === 'object') return outcome.answer;
    if (outcome === 'done' && plan.afterwards) {
      // The event is taken; what is left of the work has its own tries.
      [work, keys, tries] = [plan.afterwards, [], 0];
      continue;
    }
    if (outcome === 'done') return reply(pipeline, arrived, context, plan.reply);
    if (outcome === 'seen') return reply(pipeline, arrived, context, { toast: { tone: 'info', text: t('seen') }, repaint: true });
    if (tries === TRIES)
      return reply(pipeline, arrived, context, { toast: { tone: 'warning', text: t('decide.raced') }, repaint: true });
  }
}

/** What understood words or a press come to on the present state. */
export async function planFor(arrived: Recognized, services: AllServices, context: Context): Promise<PlanInParts> {
  if (arrived.kind === 'intent') {
    const plan = await handle(arrived.intent, services, context);
    const more = [
      ...(arrived.rest ? [tellUntaken(services, context, arrived.rest)] : []),
      ...(arrived.attached ? [offerFile(context, arrived.attached.message, 'image', arrived.attached.files, true)] : []),
    ];
    // Before the answer, so that the answer stays the newest card.
    const before = arrived.unheard ? [tellUnheard(context, arrived.unheard)] : [];
    return before.length + more.length > 0 ? { ...plan, effects: [...before, ...plan.effects, ...more] } : plan;
  }
  if (arrived.kind === 'press') return press(arrived, services, context);
  return toastPlan('warning', t(`stray.${arrived.why}`), arrived.why === 'mismatch');
}

/** The log tells from which card somebody acted (S3). */
const noting = (plan: Plan, card: string): Plan => ({
  ...plan,
  audit: plan.audit.map((entry) => ({ ...entry, detail: { ...entry.detail, card } })),
});

/** A message is one thing however often and under however many event ids it is delivered. */
function inboxKeys(inbound: Inbound): readonly string[] {
  const event = `${inbound.platform}:event:${inbound.eventId}`;
  return inbound.kind === 'message' ? [event, `${inbound.platform}:message:${inbound.messageId}`] : [event];
}

/** Who has come, where and when; null for whoever is none of the staff. */
export async function arrive(services: AllServices, inbound: Inbound): Promise<Context | null> {
  const org = await services.reads.org();
  const id = inbound.actor === null ? null : await services.reads.identity(inbound.platform, inbound.actor);
  const person = id ? org.person(id) : null;
  if (!person?.active) return null;
  const now = services.clock.now();
  return {
    person,
    org,
    platform: inbound.platform,
    place: await resolvePlace(services.reads, inbound, person.id),
    groupMessage: inbound.kind === 'message' && inbound.place.kind === 'group' ? inbound.messageId : null,
    now,
    today: toLocal(now, services.zone).date,
    cause: inbound.eventId,
  };
}

/** Only presses are answered in place; everything else is answered by what the dispatcher shows. */
async function reply(
  pipeline: Pipeline,
  arrived: Recognized,
  context: Context | null,
  given: Reply | undefined,
): Promise<Answer | null> {
  if (arrived.kind === 'intent') return null;
  const toast = given?.toast
    ? { toast: { tone: given.toast.tone, text: pipeline.renderer.speak(given.toast.text, context?.person.language ?? 'zh-CN') } }
    : {};
  const { bound } = arrived;
  // A card in somebody else's chat is never repainted for the press of somebody else: the place decides what it shows.
  if (!given?.repaint || !bound) return toast;
  const painted = await pipeline.renderer.renderKept(bound.outboxKey);
  if (!painted) return toast;
  // Noted once the answer is out; until then the repaint stands.
  const onShown = (): void => pipeline.answered(bound.outboxKey, painted.version, bound.messageId);
  return { ...toast, card: painted.drawn, ...(bound.current ? { onShown } : {}) };
}
