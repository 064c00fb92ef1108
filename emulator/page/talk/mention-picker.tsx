import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Avatar } from '../parts/avatar.tsx';
import { Popover } from '../parts/popover.tsx';
import type { Mentionable } from './mentions.ts';

/** The list above the composer; the keyboard stays in the text (see composer.tsx). */
export function MentionPicker(props: {
  id: string;
  anchor: RefObject<HTMLTextAreaElement>;
  found: Mentionable[];
  active: number;
  onActive: (at: number) => void;
  onPick: (one: Mentionable) => void;
  onClose: () => void;
}) {
  const rows = useRef<HTMLUListElement>(null);
  useEffect(() => rows.current?.children[props.active]?.scrollIntoView({ block: 'nearest' }), [props.active]);
  if (props.found.length === 0) return null;
  return (
    <Popover anchor={props.anchor as RefObject<HTMLElement>} side="above" onClose={props.onClose} keepFocus>
      <div class="choices">
        <ul id={props.id} ref={rows} role="listbox" aria-label="@ 谁" data-testid="mentions">
          {props.found.map((one, index) => (
            <li
              key={one.id}
              id={`${props.id}-${index}`}
              role="option"
              aria-selected={index === props.active}
              class={index === props.active ? 'is-active' : ''}
              onPointerMove={() => props.onActive(index)}
              onPointerDown={(event) => {
                // The focus stays in the text.
                event.preventDefault();
                props.onPick(one);
              }}
            >
              <Avatar id={one.id} name={one.name} kind={one.bot ? 'bot' : 'person'} size={28} />
              <span class="choice-words">
                <span>{one.name}</span>
                <small>{one.note}</small>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </Popover>
  );
}
