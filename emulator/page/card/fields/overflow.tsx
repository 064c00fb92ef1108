import { useRef, useState } from 'preact/hooks';
import { Glyph } from '../../parts/glyph.tsx';
import { Menu } from '../../parts/menu.tsx';
import { Popover } from '../../parts/popover.tsx';
import { type Part, useCard } from '../context.ts';
import { fieldWidth, margin } from '../layout.ts';
import { activate, send } from '../press.ts';
import { type Json, list, obj, pickText, str } from '../read.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

export function Overflow({ json, path }: Part) {
  const card = useCard();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const [asked, ask] = useState<Json | null>(null);
  const options = list(json.options).map(obj);
  const go = (option: Json) => {
    if (option.multi_url === undefined) void send(card, path, { option: str(option.value) });
    else void activate(card, option, path);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="c-button c-default c-size-medium c-overflow"
        data-path={path}
        data-tag="overflow"
        aria-label="更多操作"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-disabled={card.store.busy.value !== null}
        style={{ ...margin(json), ...fieldWidth(json.width) }}
        onClick={() => card.store.busy.peek() === null && setOpen(!open)}
      >
        {card.store.busy.value === path ? <span class="spinner" /> : <Glyph name="more" size={18} />}
      </button>
      {open && (
        <Popover anchor={button} onClose={() => setOpen(false)}>
          <Menu
            label="更多操作"
            entries={options.map((option) => pickText(option.text))}
            onPick={(index) => {
              setOpen(false);
              button.current?.focus();
              const option = options[index] ?? {};
              if (json.confirm === undefined) go(option);
              else ask(option);
            }}
          />
        </Popover>
      )}
      {asked !== null && (
        <ConfirmDialog
          json={json.confirm}
          onNo={() => ask(null)}
          onYes={() => {
            ask(null);
            go(asked);
          }}
        />
      )}
    </>
  );
}
