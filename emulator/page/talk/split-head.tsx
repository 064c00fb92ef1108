import { useRef, useState } from 'preact/hooks';
import { ChatRows } from '../chats/chat-rows.tsx';
import { Avatar } from '../parts/avatar.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { Popover } from '../parts/popover.tsx';
import { PeopleList } from '../rail/people-list.tsx';
import type { Pane } from '../state/pane.ts';
import { personOf } from '../state/world.ts';

/** Side by side there is no room for lists: person and chat are chosen from two popovers at the head. */
export function SplitHead({ pane }: { pane: Pane }) {
  const person = personOf(pane.as.value);
  const chat = pane.chat.value;
  const who = useRef<HTMLButtonElement>(null);
  const where = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<'who' | 'where' | null>(null);
  const close = () => setOpen(null);
  const unread = (pane.chats.value ?? []).reduce((sum, row) => sum + row.unread, 0);
  return (
    <header class="talk-head split-head">
      <h2 class="visually-hidden">
        {person?.name} · {chat?.name}
      </h2>
      <button
        type="button"
        ref={who}
        class="split-who"
        data-testid="split-persona"
        aria-haspopup="dialog"
        aria-expanded={open === 'who'}
        onClick={() => setOpen(open === 'who' ? null : 'who')}
      >
        {person !== undefined && <Avatar id={person.id} name={person.name} size={36} />}
        <span class="talk-title">
          <span class="split-name">{person?.name ?? '选一个人'}</span>
          <span class="split-note">
            {person?.title} · {person?.department.at(-1)}
          </span>
        </span>
        <Glyph name="down" size={15} />
      </button>
      <button
        type="button"
        ref={where}
        class="split-where"
        data-testid="split-chat"
        aria-haspopup="dialog"
        aria-expanded={open === 'where'}
        onClick={() => setOpen(open === 'where' ? null : 'where')}
      >
        {chat !== null && <Avatar id={chat.id} name={chat.name} kind={chat.kind === 'p2p' ? 'bot' : 'group'} size={24} />}
        <span class="split-chat">{chat?.name ?? '选一个会话'}</span>
        {unread > 0 && (
          <span class="unread" role="img" aria-label={`别的会话有 ${unread} 条未读`}>
            {unread}
          </span>
        )}
        <Glyph name="down" size={15} />
      </button>
      {open === 'who' && (
        <Popover anchor={who} onClose={close} class="popover-list" label="选择人员">
          <PeopleList
            current={pane.as.value}
            focusSearch
            onPick={(id) => {
              close();
              void pane.become(id);
            }}
          />
        </Popover>
      )}
      {open === 'where' && (
        <Popover anchor={where} onClose={close} class="popover-list" label="选择会话">
          <ChatRows
            pane={pane}
            onPick={(id) => {
              close();
              void pane.open(id);
            }}
          />
        </Popover>
      )}
    </header>
  );
}
