import { focused, split } from '../state/desk.ts';
import type { Pane } from '../state/pane.ts';
import { nameOf } from '../state/world.ts';
import { Composer } from './composer.tsx';
import { MenuBar } from './menu-bar.tsx';
import { MessageList } from './message-list.tsx';
import { PaneToasts } from './pane-toasts.tsx';
import { SplitHead } from './split-head.tsx';
import { Suggestions } from './suggestions.tsx';
import { TalkHead } from './talk-head.tsx';

/** One conversation as one person sees it; the split view has two, quite apart from each other. */
export function PaneView({ pane }: { pane: Pane }) {
  const chat = pane.chat.value;
  const focus = () => {
    focused.value = pane.key;
  };
  return (
    <section
      class="pane"
      data-testid="pane"
      data-pane={pane.key}
      data-as={pane.as.value}
      data-chat={pane.chatId.value}
      aria-label={`${nameOf(pane.as.value)} 的窗口`}
      onFocusCapture={focus}
      onPointerDownCapture={focus}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void pane.attachAll([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      {split.value ? <SplitHead pane={pane} /> : <TalkHead pane={pane} />}
      <MessageList pane={pane} />
      <PaneToasts pane={pane} />
      {chat !== null && (
        <footer class="talk-foot">
          <Suggestions pane={pane} />
          <Composer pane={pane} key={`${pane.as.value} ${chat.id}`} />
          {chat.kind === 'p2p' && <MenuBar pane={pane} />}
        </footer>
      )}
      <div class="visually-hidden" role="log" aria-live="polite" aria-label="新消息">
        {pane.heard.value}
      </div>
    </section>
  );
}
