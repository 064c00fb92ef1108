import { useRef, useState } from 'preact/hooks';
import { arrowKeys } from '../../parts/arrow-keys.ts';
import { Glyph } from '../../parts/glyph.tsx';
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
  const go = (option: Json) => {
    if (option['multi_url'] === undefined) void send(card, path, { option: str(option['value']) });
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
        style={{ ...margin(json), ...fieldWidth(json['width']) }}
        onClick={() => card.store.busy.peek() === null && setOpen(!open)}
      >
        {card.store.busy.value === path ? <span class="spinner" /> : <Glyph name="more" size={18} />}
      </button>
      {open && (
        <Popover anchor={button} onClose={() => setOpen(false)}>
          <ul class="menu" role="menu" aria-label="更多操作" onKeyDown={arrowKeys}>
            {list(json['options']).map(obj).map((option, index) => (
              <li key={index} role="none">
                <button
                  role="menuitem"
                  data-roving
                  ref={(node) => index === 0 && node?.focus({ preventScroll: true })}
                  onClick={() => {
                    setOpen(false);
                    button.current?.focus();
                    if (json['confirm'] === undefined) go(option);
                    else ask(option);
                  }}
                >
                  {pickText(option['text'])}
                </button>
              </li>
            ))}
          </ul>
        </Popover>
      )}
      {asked !== null && <ConfirmDialog json={json['confirm']} onNo={() => ask(null)} onYes={() => (ask(null), go(asked))} />}
    </>
  );
}
