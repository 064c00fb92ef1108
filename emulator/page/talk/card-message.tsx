import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageMessage } from '../../page-api.ts';
import { Card } from '../card/card.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { imageUrl } from '../state/api.ts';
import { drawer, selected } from '../state/desk.ts';
import type { Pane } from '../state/pane.ts';
import { clockTime, sameDay, separator } from '../state/time.ts';
import { minute, personOf } from '../state/world.ts';
import { focusedIn, type Spot } from './focus-spot.ts';

/** A card in the conversation: it flashes once when somebody's press changed it, and says when that was. */
export function CardMessage({ pane, message, card }: { pane: Pane; message: PageMessage; card: unknown }) {
  const frame = useRef<HTMLDivElement>(null);
  const [flash, setFlash] = useState(false);
  const repaints = pane.repaints.value.get(message.id) ?? 0;
  const seen = useRef(repaints);
  // Where the focus is before this repaint touches anything.
  const spot = useRef<Spot | null>(null);
  if (seen.current !== repaints) spot.current = focusedIn(frame.current);
  useLayoutEffect(() => {
    spot.current?.restore(frame.current);
    spot.current = null;
  }, [repaints]);
  useEffect(() => {
    if (seen.current === repaints) return;
    seen.current = repaints;
    setFlash(true);
    if (pane.lastPressed === message.id && document.activeElement === document.body)
      frame.current?.focus({ preventScroll: true });
    const off = setTimeout(() => setFlash(false), 1600);
    return () => clearTimeout(off);
  }, [repaints]);
  const changed = repaints > 0 || message.updatedAt > message.createdAt;
  const chosen = selected.value?.messageId === message.id && selected.value.pane === pane.key && drawer.value === 'source';
  const show = () => {
    selected.value = { pane: pane.key, messageId: message.id };
    drawer.value = 'source';
  };
  return (
    <div
      ref={frame}
      tabIndex={-1}
      class={`card-message ${flash ? 'is-flashing' : ''} ${chosen ? 'is-chosen' : ''}`}
      data-updated={changed ? message.updatedAt : undefined}
    >
      <Card
        card={card}
        host={{
          store: pane.storeOf(message.id),
          viewer: pane.as.value,
          members: pane.chat.value?.members ?? [],
          person: personOf,
          imageUrl,
          press: (how) => pane.press(message.id, how),
          notify: (toast) => pane.toasts.show(toast),
        }}
      />
      <div class="card-below">
        {changed && (
          <span class="updated" data-testid="updated">
            更新于{' '}
            {sameDay(message.updatedAt, minute.value) ? clockTime(message.updatedAt) : separator(message.updatedAt, minute.value)}
          </span>
        )}
        <button
          type="button"
          class="source-button"
          data-testid="card-source"
          aria-label="查看卡片源码"
          title="卡片源码"
          onClick={show}
        >
          <Glyph name="code" size={14} />
        </button>
      </div>
    </div>
  );
}
