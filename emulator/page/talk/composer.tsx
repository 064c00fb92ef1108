import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Glyph } from '../parts/glyph.tsx';
import { prefill } from '../state/desk.ts';
import type { Pane } from '../state/pane.ts';
import { MentionPicker } from './mention-picker.tsx';
import { type Mentionable, mentionables, queryAt } from './mentions.ts';

/** Enter sends, Shift+Enter breaks the line, @ opens the picker. Words typed here wait while another chat is looked at. */
export function Composer({ pane }: { pane: Pane }) {
  const area = useRef<HTMLTextAreaElement>(null);
  const picked = useRef(new Map<string, string>());
  const [text, setText] = useState(() => {
    const { value } = prefill;
    if (pane.key === 'a' && value !== '') {
      prefill.value = '';
      return value;
    }
    return pane.draft();
  });
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const found = query === null ? [] : mentionables(pane, query);

  useLayoutEffect(() => {
    const { current: box } = area;
    // Browsers without `field-sizing: content` need the height told.
    if (box !== null && !CSS.supports('field-sizing', 'content')) {
      box.style.height = 'auto';
      box.style.height = `${Math.min(box.scrollHeight, 160)}px`;
    }
    pane.keepDraft(text);
  }, [text]);

  const look = () => {
    const { current: box } = area;
    setQuery(box === null ? null : queryAt(box.value, box.selectionStart));
    setActive(0);
  };
  const put = (one: Mentionable) => {
    const { current: box } = area;
    if (box === null || query === null) return;
    const at = box.selectionStart;
    const before = `${box.value.slice(0, at - query.length - 1)}@${one.name} `;
    picked.current.set(one.name, one.id);
    setText(before + box.value.slice(at));
    setQuery(null);
    requestAnimationFrame(() => {
      box.focus();
      box.setSelectionRange(before.length, before.length);
    });
  };
  const send = async () => {
    const words = text.trim();
    if (words === '') return;
    const ids = [...picked.current].filter(([name]) => words.includes(`@${name}`)).map(([, id]) => id);
    setText('');
    setQuery(null);
    if (await pane.say(words, ids)) picked.current.clear();
    else setText((now) => (now === '' ? words : now));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (found.length > 0 && query !== null) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) {
        event.preventDefault();
        return setActive((active + step + found.length) % found.length);
      }
      const one = found[active];
      if ((event.key === 'Enter' || event.key === 'Tab') && one !== undefined) {
        event.preventDefault();
        return put(one);
      }
      if (event.key === 'Escape') return setQuery(null);
    }
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    void send();
  };
  const at = () => {
    const { current: box } = area;
    if (box === null) return;
    box.focus();
    box.setRangeText('@', box.selectionStart, box.selectionEnd, 'end');
    setText(box.value);
    look();
  };
  const list = `mentions-${pane.key}`;
  const group = pane.chat.value?.kind === 'group';
  return (
    <div class="composer" data-testid="composer">
      <textarea
        ref={area}
        id={`composer-${pane.key}`}
        data-testid="composer-text"
        rows={1}
        value={text}
        placeholder={group ? '@机器人 它才会回应' : '说一句要办的事，例如“请假”'}
        aria-label={`发消息到 ${pane.chat.value?.name ?? ''}`}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={found.length > 0 ? `${list}-${active}` : undefined}
        aria-haspopup="listbox"
        onInput={(event) => {
          setText(event.currentTarget.value);
          look();
        }}
        onClick={look}
        onBlur={() => setTimeout(() => setQuery(null), 150)}
        onKeyDown={onKey}
      />
      <div class="composer-tools">
        <button type="button" class="icon-button" aria-label="@ 某人" title="@ 某人" onClick={at}>
          <span class="at-sign">@</span>
        </button>
        <label class="icon-button attach" title="发图片或文件">
          <Glyph name="image" size={18} />
          <input
            type="file"
            aria-label="发图片或文件"
            data-testid="attach"
            multiple
            onChange={(event) => {
              void pane.attachAll([...(event.currentTarget.files ?? [])]);
              event.currentTarget.value = '';
            }}
          />
        </label>
        <button
          type="button"
          class="send"
          aria-label="发送"
          title="发送（Enter）"
          data-testid="send"
          disabled={text.trim() === ''}
          onClick={() => void send()}
        >
          <Glyph name="send" size={17} />
        </button>
      </div>
      <MentionPicker
        id={list}
        anchor={area}
        found={found}
        active={active}
        onActive={setActive}
        onPick={put}
        onClose={() => setQuery(null)}
      />
    </div>
  );
}
