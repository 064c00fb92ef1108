import { computed, signal } from '@preact/signals';
import type { PageEvent } from '../../page-api.ts';

type Listener = (event: PageEvent | { kind: 'resync' }) => void;

interface Line {
  source: EventSource | null;
  listeners: Set<Listener>;
  retry: ReturnType<typeof setTimeout> | undefined;
  tries: number;
  mayMiss: boolean;
}

const lines = new Map<string, Line>();
const lost = signal<ReadonlySet<string>>(new Set());
/** True while a stream of live changes is down; the page shows a banner then. */
export const streamLost = computed(() => lost.value.size > 0);

function mark(as: string, down: boolean): void {
  if (lost.value.has(as) === down) return;
  const next = new Set(lost.value);
  if (down) next.add(as);
  else next.delete(as);
  lost.value = next;
}

function dial(as: string, line: Line): void {
  clearTimeout(line.retry);
  line.source?.close();
  const source = new EventSource(`/local/stream?as=${encodeURIComponent(as)}`);
  line.source = source;
  source.onopen = () => {
    line.tries = 0;
    mark(as, false);
    // What happened while the line was not open was not sent, also before it first was: everybody reads again.
    if (line.mayMiss) for (const listener of line.listeners) listener({ kind: 'resync' });
    line.mayMiss = false;
  };
  source.onmessage = (frame: MessageEvent<string>) => {
    let event: PageEvent;
    try {
      event = JSON.parse(frame.data) as PageEvent;
    } catch {
      return;
    }
    for (const listener of line.listeners) listener(event);
  };
  source.onerror = () => {
    source.close();
    line.mayMiss = true;
    line.tries++;
    if (line.tries > 1) mark(as, true);
    line.retry = setTimeout(() => dial(as, line), Math.min(8000, 400 * 2 ** Math.min(line.tries, 5)));
  };
}

/** Listens to what one person sees; panes showing the same person share a connection. */
export function listen(as: string, listener: Listener): () => void {
  let line = lines.get(as);
  if (line === undefined) {
    line = { source: null, listeners: new Set(), retry: undefined, tries: 0, mayMiss: true };
    lines.set(as, line);
    dial(as, line);
  }
  const held = line;
  held.listeners.add(listener);
  return () => {
    held.listeners.delete(listener);
    if (held.listeners.size > 0) return;
    clearTimeout(held.retry);
    held.source?.close();
    lines.delete(as);
    mark(as, false);
  };
}

/** Dial every line that is down at once (the banner's button). */
export function redial(): void {
  for (const [as, line] of lines) if (lost.value.has(as)) dial(as, line);
}
