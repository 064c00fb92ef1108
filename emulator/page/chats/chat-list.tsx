import { Avatar } from '../parts/avatar.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { goBack, goTo } from '../state/desk.ts';
import type { Pane } from '../state/pane.ts';
import { personOf } from '../state/world.ts';
import { ChatRows } from './chat-rows.tsx';

/** The second column: the chats of the person in the rail. */
export function ChatList({ pane }: { pane: Pane }) {
  const person = personOf(pane.as.value);
  return (
    <nav class="chats" aria-label="会话" data-testid="chat-list">
      <div class="list-head chats-head">
        <button type="button" class="icon-button back" aria-label="返回人员列表" onClick={goBack}>
          <Glyph name="back" />
        </button>
        {person !== undefined && <Avatar id={person.id} name={person.name} size={40} />}
        <div class="chats-me">
          <h2>{person?.name ?? '…'}</h2>
          <p>
            {person?.title} · {person?.department.at(-1)}
          </p>
        </div>
      </div>
      <ChatRows
        pane={pane}
        onPick={(id) => {
          void pane.open(id);
          goTo('talk');
        }}
      />
    </nav>
  );
}
