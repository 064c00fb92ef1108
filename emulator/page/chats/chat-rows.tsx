import { arrowKeys } from '../parts/arrow-keys.ts';
import type { Pane } from '../state/pane.ts';
import { ChatRowView } from './chat-row.tsx';

/** The private chat with the bot first, then the groups as the server orders them: newest first. */
export function ChatRows({ pane, onPick }: { pane: Pane; onPick: (id: string) => void }) {
  const rows = pane.chats.value;
  if (rows === null) {
    return pane.fault.value === null ? (
      <div class="list-body" role="status" aria-busy="true" aria-label="正在读取会话">
        {[0, 1, 2].map((row) => (
          <div key={row} class="row ghost" aria-hidden="true" />
        ))}
      </div>
    ) : (
      <div class="list-body list-empty" role="alert">
        <p>{pane.fault.value}</p>
        <button type="button" class="button" onClick={() => void pane.become(pane.as.value)}>
          重试
        </button>
      </div>
    );
  }
  const sorted = [
    ...rows.filter((row) => row.kind === 'p2p'),
    ...rows.filter((row) => row.kind === 'group').sort((a, b) => (b.last?.createdAt ?? 0) - (a.last?.createdAt ?? 0)),
  ];
  const entry = sorted.some((row) => row.id === pane.chatId.value) ? pane.chatId.value : sorted[0]?.id;
  return (
    <ul class="list-body" onKeyDown={arrowKeys}>
      {sorted.map((row) => (
        <li key={row.id}>
          <ChatRowView
            row={row}
            viewer={pane.as.value}
            current={row.id === pane.chatId.value}
            tabbable={row.id === entry}
            onPick={() => onPick(row.id)}
          />
        </li>
      ))}
      {sorted.length === 0 && <li class="list-empty">还没有会话</li>}
    </ul>
  );
}
