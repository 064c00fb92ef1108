import { useEffect, useRef } from 'preact/hooks';
import { arrowKeys } from './arrow-keys.ts';

/** Entries in a popover; the first has the focus when it opens, arrow keys walk. */
export function Menu(props: { label: string; entries: string[]; onPick: (index: number) => void }) {
  const first = useRef<HTMLUListElement>(null);
  useEffect(() => first.current?.querySelector<HTMLElement>('[data-roving]')?.focus({ preventScroll: true }), []);
  return (
    <ul
      ref={first}
      class="menu"
      role="menu"
      aria-label={props.label}
      onKeyDown={(event) => {
        // The menu may stand inside another list that walks with arrow keys.
        if (event.key !== 'Escape') event.stopPropagation();
        arrowKeys(event);
      }}
    >
      {props.entries.map((entry, index) => (
        <li key={entry} role="none">
          <button type="button" role="menuitem" data-roving data-testid="menu-item" onClick={() => props.onPick(index)}>
            {entry}
          </button>
        </li>
      ))}
    </ul>
  );
}
