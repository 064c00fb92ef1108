import { useRef, useState } from 'preact/hooks';
import { Avatar } from '../parts/avatar.tsx';
import { Glyph } from '../parts/glyph.tsx';
import { Popover } from '../parts/popover.tsx';
import { goBack } from '../state/desk.ts';
import type { Pane } from '../state/pane.ts';
import { nameOf } from '../state/world.ts';
import { Members } from './members.tsx';

export function TalkHead({ pane }: { pane: Pane }) {
  const chat = pane.chat.value;
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  return (
    <header class="talk-head">
      <button type="button" class="icon-button back" aria-label="返回会话列表" onClick={goBack}>
        <Glyph name="back" />
      </button>
      {chat !== null && (
        <>
          <Avatar id={chat.id} name={chat.name} kind={chat.kind === 'p2p' ? 'bot' : 'group'} size={34} />
          <div class="talk-title">
            <h2>{chat.name}</h2>
            <p>
              {chat.kind === 'p2p'
                ? '机器人 · 私聊'
                : `${chat.members.length} 人${chat.botIn ? ' · 机器人在群里，@它说话' : ' · 机器人不在群里'}`}
            </p>
          </div>
          {chat.kind === 'group' && (
            <>
              <button
                type="button"
                ref={button}
                class="talk-members"
                aria-haspopup="dialog"
                aria-expanded={open}
                onClick={() => setOpen(!open)}
              >
                <span class="visually-hidden">群成员 {chat.members.length} 人</span>
                {chat.members.slice(0, 4).map((id) => (
                  <MemberFace key={id} id={id} />
                ))}
                {chat.members.length > 4 && (
                  <span class="talk-more" aria-hidden="true">
                    +{chat.members.length - 4}
                  </span>
                )}
              </button>
              {open && (
                <Popover anchor={button} onClose={() => setOpen(false)} label="群成员">
                  <Members chat={chat} />
                </Popover>
              )}
            </>
          )}
        </>
      )}
    </header>
  );
}

const MemberFace = ({ id }: { id: string }) => <Avatar id={id} name={nameOf(id)} size={26} />;
