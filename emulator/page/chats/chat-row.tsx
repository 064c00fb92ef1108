import { Avatar } from '../parts/avatar.tsx';
import type { ChatRow } from '../state/pane.ts';
import { summary } from '../state/summary.ts';
import { rowTime } from '../state/time.ts';
import { minute } from '../state/world.ts';

function lastLine({ kind, last }: ChatRow, viewer: string): string {
  if (last === null) return kind === 'p2p' ? '说句话试试' : '还没有消息';
  const words = summary(last);
  if (kind === 'p2p' || last.from.kind === 'system') return words;
  return `${last.from.id === viewer ? '我' : last.from.name}：${words}`;
}

export function ChatRowView(props: { row: ChatRow; viewer: string; current: boolean; tabbable: boolean; onPick: () => void }) {
  const { row, current } = props;
  return (
    <button
      type="button"
      class="row chat"
      data-roving
      data-testid="chat"
      data-chat={row.id}
      data-kind={row.kind}
      data-unread={row.unread}
      aria-current={current}
      tabIndex={props.tabbable ? 0 : -1}
      onClick={props.onPick}
    >
      <Avatar id={row.id} name={row.name} kind={row.kind === 'p2p' ? 'bot' : 'group'} size={40} />
      <span class="row-words">
        <span class="row-first">
          <span class="row-name">{row.name}</span>
          {row.kind === 'p2p' && <span class="badge-bot">机器人</span>}
          <span class="row-time">{row.last === null ? '' : rowTime(row.last.createdAt, minute.value)}</span>
        </span>
        <span class="row-second">
          <span class="row-last">{lastLine(row, props.viewer)}</span>
          {row.unread > 0 && (
            <span class="unread" role="img" aria-label={`${row.unread} 条未读`}>
              {row.unread > 99 ? '99+' : row.unread}
            </span>
          )}
        </span>
      </span>
    </button>
  );
}
