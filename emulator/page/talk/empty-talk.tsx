import { Avatar } from '../parts/avatar.tsx';
import type { Pane } from '../state/pane.ts';
import { world } from '../state/world.ts';

export function EmptyTalk({ pane }: { pane: Pane }) {
  const chat = pane.chat.value;
  if (chat === null) return null;
  const bot = world.value?.bot.name ?? '机器人';
  return (
    <li class="empty-talk">
      <Avatar id={chat.id} name={chat.name} kind={chat.kind === 'p2p' ? 'bot' : 'group'} size={56} />
      <h2>{chat.kind === 'p2p' ? `和${bot}说句话` : `${chat.name}还没有消息`}</h2>
      <p>{chat.kind === 'p2p' ? '直接说要办的事，或按下面的句子和菜单。' : `在群里要 @${bot}，它才会回应。`}</p>
    </li>
  );
}
