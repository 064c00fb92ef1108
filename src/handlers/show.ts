import type { Card } from '../cards/element.ts';
import { withEntered } from '../cards/entered.ts';
import { movedCard } from '../cards/moved-card.ts';
import { t } from '../kernel/text.ts';
import { enteredIn, withoutEntered } from './entered.ts';
import type { View } from './feature.ts';
import { type AllServices, FEATURES } from './features.ts';
import { type Place, personAt, type ViewRef } from './view-ref.ts';

// biome-ignore lint/suspicious/noExplicitAny: each view has a payload of its own; only the schema beside it meets it
const VIEWS = new Map<string, View<any>>(FEATURES.flatMap((feature) => Object.entries(feature.views)));

export interface Showing {
  readonly ref: ViewRef;
  readonly place: Place;
  readonly payload: Readonly<Record<string, unknown>>;
  /** A newer card shows the same. */
  readonly retired: boolean;
}

/**
 * The card for a view of the *present* state, as the person or group at the place may see it; null when there is nothing (any more) to show, or what
 * was kept beside the subject cannot be read any more.
 */
export async function show(services: AllServices, { ref, place, payload, retired }: Showing): Promise<Card | null> {
  const view = VIEWS.get(ref.view);
  if (!view) return null;
  const org = await services.reads.org();
  const reader = personAt(place);
  const viewer = reader && org.person(reader);
  if (view.audience === 'person' && !viewer) return null;
  const kept = view.payload.safeParse(withoutEntered(payload));
  const shown = kept.success ? { subject: ref.subject, place, viewer, payload: kept.data } : null;
  if (retired) return movedCard((shown && (await view.moved?.(shown, services))) ?? { title: t('moved.title') });
  const card = shown && (await view.show(shown, services));
  const entered = enteredIn(payload);
  return card && entered ? withEntered(card, entered) : card;
}
