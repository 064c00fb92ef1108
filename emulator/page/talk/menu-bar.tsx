import { useRef, useState } from 'preact/hooks';
import type { PageWorld } from '../../page-api.ts';
import { arrowKeys } from '../parts/arrow-keys.ts';
import { Glyph } from '../parts/glyph.tsx';
import { Menu } from '../parts/menu.tsx';
import { Popover } from '../parts/popover.tsx';
import type { Pane } from '../state/pane.ts';
import { world } from '../state/world.ts';

type Item = PageWorld['menu'][number];

/** The bot's menu under the composer: up to three entries, each with up to five below it. */
export function MenuBar({ pane }: { pane: Pane }) {
  const menu = world.value?.menu ?? [];
  if (menu.length === 0) return null;
  return (
    <div class="menu-bar" role="toolbar" aria-label="机器人菜单" onKeyDown={arrowKeys}>
      {menu.slice(0, 3).map((item, index) => (
        <MenuEntry key={item.label} pane={pane} item={item} first={index === 0} />
      ))}
    </div>
  );
}

function act(pane: Pane, item: Item): void {
  if (item.key !== undefined) void pane.pressMenu(item.key);
  else if (item.text !== undefined) void pane.say(item.text, []);
  else if (item.url !== undefined) window.open(item.url, '_blank', 'noopener');
}

function MenuEntry({ pane, item, first }: { pane: Pane; item: Item; first: boolean }) {
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const below = item.children ?? [];
  return (
    <>
      <button
        type="button"
        ref={button}
        class="menu-entry"
        data-roving
        data-testid="menu-entry"
        tabIndex={first ? 0 : -1}
        {...(below.length > 0 ? { 'aria-haspopup': 'menu' as const, 'aria-expanded': open } : {})}
        onClick={() => (below.length > 0 ? setOpen(!open) : act(pane, item))}
      >
        {below.length > 0 && <Glyph name="menu" size={14} />}
        {item.label}
      </button>
      {open && (
        <Popover anchor={button} side="above" onClose={() => setOpen(false)} match>
          <Menu
            label={item.label}
            entries={below.slice(0, 5).map((one) => one.label)}
            onPick={(index) => {
              setOpen(false);
              button.current?.focus();
              const one = below[index];
              if (one !== undefined) act(pane, one);
            }}
          />
        </Popover>
      )}
    </>
  );
}
