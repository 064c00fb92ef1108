import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { PageMessage } from '../../page-api.ts';
import { Glyph } from '../parts/glyph.tsx';
import type { Pane } from '../state/pane.ts';
import { sameDay, separator } from '../state/time.ts';
import { minute, nameOf } from '../state/world.ts';
import { EmptyTalk } from './empty-talk.tsx';
import { MessageView } from './message.tsx';

const GAP = 5 * 60_000;
const NEAR = 120;

const startsTime = (message: PageMessage, before: PageMessage | undefined): boolean =>
  before === undefined || message.createdAt - before.createdAt > GAP || !sameDay(message.createdAt, before.createdAt);

const follows = (message: PageMessage, before: PageMessage | undefined): boolean =>
  before !== undefined &&
  before.from.id === message.from.id &&
  before.from.kind === message.from.kind &&
  !startsTime(message, before);

/** The conversation; it stays at the newest message unless the reader has scrolled up. */
export function MessageList({ pane }: { pane: Pane }) {
  const messages = pane.messages.value;
  const box = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const [behind, setBehind] = useState(false);
  const toEnd = () => {
    if (box.current !== null) box.current.scrollTop = box.current.scrollHeight;
  };
  useLayoutEffect(() => {
    atEnd.current = true;
    setBehind(false);
  }, [pane.as.value, pane.chatId.value]);
  const last = messages?.at(-1);
  useLayoutEffect(() => {
    if (atEnd.current || last?.from.id === pane.as.value) toEnd();
    else setBehind(true);
  }, [last?.id]);
  useLayoutEffect(() => {
    const inner = box.current?.firstElementChild;
    if (inner === null || inner === undefined) return;
    // Cards grow after their first paint (charts, pictures, a repaint): whoever reads the end stays at the end.
    const watch = new ResizeObserver(() => atEnd.current && toEnd());
    watch.observe(inner);
    if (box.current !== null) watch.observe(box.current);
    return () => watch.disconnect();
  }, [messages === null]);
  const onScroll = (event: Event & { currentTarget: HTMLElement }) => {
    const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
    atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
    if (atEnd.current) setBehind(false);
  };
  return (
    <div class="talk-body">
      <div
        class="talk-scroll"
        ref={box}
        onScroll={onScroll}
        tabIndex={0}
        role="region"
        aria-label={`${nameOf(pane.as.value)}看到的消息`}
        data-testid="messages"
        aria-busy={messages === null}
      >
        <ol class="messages">
          {messages === null && pane.fault.value === null && <li class="talk-loading">正在读取消息…</li>}
          {messages?.length === 0 && <EmptyTalk pane={pane} />}
          {messages?.map((message, index) => (
            <li key={message.id}>
              {startsTime(message, messages[index - 1]) && <p class="time-line">{separator(message.createdAt, minute.value)}</p>}
              <MessageView pane={pane} message={message} follows={follows(message, messages[index - 1])} />
            </li>
          ))}
        </ol>
        {pane.fault.value !== null && messages === null && (
          <div class="talk-loading" role="alert">
            <p>{pane.fault.value}</p>
            <button
              type="button"
              class="button"
              onClick={() => void (pane.chatId.value === '' ? pane.become(pane.as.value) : pane.readMessages())}
            >
              重试
            </button>
          </div>
        )}
      </div>
      {behind && (
        <button
          type="button"
          class="to-end"
          onClick={() => {
            toEnd();
            setBehind(false);
          }}
        >
          <Glyph name="down" size={15} /> 新消息
        </button>
      )}
    </div>
  );
}
