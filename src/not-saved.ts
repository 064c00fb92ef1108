import { createHash } from 'node:crypto';
import type { Address, Answer, Inbound, Platform } from './bot/platform.ts';
import type { Context } from './handlers/context.ts';
import type { Effect, Plan } from './handlers/plan.ts';
import { toPerson } from './handlers/view-ref.ts';
import { LANE } from './kernel/lane.ts';
import { t } from './kernel/text.ts';
import type { Renderer } from './renderer.ts';

export interface NotSavedParts {
  readonly platform: Pick<Platform, 'put'>;
  readonly renderer: Renderer;
  readonly addressOf: (place: string) => Promise<Address | null>;
}

/** What could not be written: who came, and what should have become true. */
export interface Unsaved {
  readonly inbound: Inbound;
  readonly context: Context;
  readonly plan: Plan;
}

/**
 * Nothing can be written (the disk is full), so nothing goes through the outbox. Whoever only asked gets the answer all the same, straight; whoever
 * wanted something done is told that it was not. After that the event counts as seen to: delivered again later it would do what the person was told
 * had not been done. False: nothing could be said either, and it may come again.
 */
export function createNotSaved({ platform, renderer, addressOf }: NotSavedParts) {
  const put = async (effect: Extract<Effect, { show: unknown }>, key: string): Promise<boolean> => {
    const { show: ref, place, payload = {} } = effect;
    const drawn = await renderer.render({
      key,
      number: null,
      place,
      view: ref.view,
      retired: false,
      subject: ref.subject,
      payload,
      desiredVersion: 1,
    });
    const to = drawn && (await addressOf(place));
    if (!to) return false;
    return (await platform.put(to, drawn, createHash('sha256').update(key).digest('hex').slice(0, 32), LANE.answer)).ok;
  };

  return async ({ inbound, context, plan }: Unsaved): Promise<{ readonly answer: Answer | null } | null> => {
    if (inbound.kind !== 'message' && inbound.kind !== 'menu' && inbound.kind !== 'press') return null;
    const text = t('keeping.not_saved');
    const isQuestion = plan.writes.length + plan.audit.length === 0;
    const shows = isQuestion ? plan.effects.flatMap((effect) => ('show' in effect ? [effect] : [])) : [];
    const shown = await Promise.all(shows.map((effect, n) => put(effect, `${inbound.eventId}:unsaved:${n}`)));
    if (inbound.kind === 'press') {
      const toast = { tone: 'error' as const, text: renderer.speak(text, context.person.language) };
      return { answer: shown.includes(true) ? null : { toast } };
    }
    if (shown.includes(true)) return { answer: null };
    const notice: Extract<Effect, { show: unknown }> = {
      show: { view: 'notice', subject: `unsaved:${inbound.eventId}` },
      place: toPerson(context.person.id),
      payload: { text, tone: 'warn' },
    };
    return (await put(notice, `${inbound.eventId}:unsaved`)) ? { answer: null } : null;
  };
}
