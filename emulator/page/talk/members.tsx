import { Avatar } from '../parts/avatar.tsx';
import type { ChatRow } from '../state/pane.ts';
import { nameOf, personOf, world } from '../state/world.ts';

export function Members({ chat }: { chat: ChatRow }) {
  const bot = world.value?.bot;
  return (
    <ul class="members" aria-label={`${chat.name} 的成员`} tabIndex={0}>
      {chat.botIn && bot !== undefined && (
        <li>
          <Avatar id={bot.id} name={bot.name} kind="bot" size={28} />
          <span>{bot.name}</span>
          <small>机器人</small>
        </li>
      )}
      {chat.members.map((id) => (
        <li key={id}>
          <Avatar id={id} name={nameOf(id)} size={28} />
          <span>{nameOf(id)}</span>
          <small>{personOf(id)?.title}</small>
        </li>
      ))}
    </ul>
  );
}
