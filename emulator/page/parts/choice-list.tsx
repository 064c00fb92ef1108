import type { ComponentChildren } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import { Glyph } from './glyph.tsx';

export interface Choice {
  value: string;
  text: string;
  /** A second, quieter line. */
  note?: string;
  /** Extra words the search looks at. */
  also?: string;
  mark?: ComponentChildren;
}

/** A listbox with search; one choice or several. The focus stays in the search box (or the list), the active row moves. */
export function ChoiceList(props: {
  choices: Choice[];
  chosen: string[];
  multi: boolean;
  onPick: (value: string) => void;
  label: string;
  search?: boolean;
}) {
  const { choices, chosen, multi, onPick } = props;
  const searching = props.search ?? choices.length > 8;
  const id = useId();
  const [words, setWords] = useState('');
  const shown = useMemo(
    () =>
      choices.filter((one) => `${one.text}${one.note ?? ''}${one.also ?? ''}`.toLowerCase().includes(words.trim().toLowerCase())),
    [choices, words],
  );
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      choices.findIndex((one) => chosen.includes(one.value)),
    ),
  );
  const box = useRef<HTMLInputElement>(null);
  const rows = useRef<HTMLUListElement>(null);
  useEffect(() => (box.current ?? rows.current)?.focus({ preventScroll: true }), []);
  useEffect(() => rows.current?.children[active]?.scrollIntoView({ block: 'nearest' }), [active, shown]);

  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    if (step !== undefined && !(searching && event.key.length > 0 && (event.key === 'Home' || event.key === 'End'))) {
      event.preventDefault();
      setActive((at) => Math.max(0, Math.min(shown.length - 1, at + step)));
    } else if (event.key === 'Enter' || (event.key === ' ' && !searching)) {
      event.preventDefault();
      const one = shown[active];
      if (one !== undefined) onPick(one.value);
    }
  };
  const current = shown[active] === undefined ? undefined : `${id}-${active}`;
  return (
    <div class="choices">
      {searching && (
        <div class="search">
          <Glyph name="search" size={15} />
          <input
            ref={box}
            value={words}
            placeholder="搜索"
            role="combobox"
            aria-expanded
            aria-controls={id}
            aria-activedescendant={current}
            aria-label={`搜索${props.label}`}
            onInput={(event) => {
              setWords(event.currentTarget.value);
              setActive(0);
            }}
            onKeyDown={onKey}
          />
        </div>
      )}
      <ul
        id={id}
        ref={rows}
        role="listbox"
        aria-label={props.label}
        aria-multiselectable={multi}
        tabIndex={searching ? -1 : 0}
        {...(searching ? {} : { 'aria-activedescendant': current, onKeyDown: onKey })}
      >
        {shown.map((one, index) => (
          <li
            key={one.value}
            id={`${id}-${index}`}
            role="option"
            aria-selected={chosen.includes(one.value)}
            class={index === active ? 'is-active' : ''}
            data-value={one.value}
            onPointerMove={() => setActive(index)}
            onClick={() => onPick(one.value)}
          >
            {one.mark}
            <span class="choice-words">
              <span>{one.text}</span>
              {one.note !== undefined && one.note !== '' && <small>{one.note}</small>}
            </span>
            <span class="choice-tick">{chosen.includes(one.value) && <Glyph name="check" size={16} />}</span>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p class="choices-empty">没有符合的</p>}
    </div>
  );
}
