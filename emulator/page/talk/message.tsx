import type { PageMessage } from '../../page-api.ts';
import { Avatar } from '../parts/avatar.tsx';
import type { Pane } from '../state/pane.ts';
import { clockTime, longDay } from '../state/time.ts';
import { Marks } from './marks.tsx';
import { MessageBody } from './message-body.tsx';
import { Quote } from './quote.tsx';
import { Reactions } from './reactions.tsx';

export function MessageView({ pane, message, follows }: { pane: Pane; message: PageMessage; follows: boolean }) {
  const { from } = message;
  const own = from.kind === 'user' && from.id === pane.as.value;
  const common = {
    'data-testid': 'message',
    'data-message': message.id,
    'data-seq': message.seq,
    'data-from': from.id,
    'data-type': message.body.type,
  };
  if (message.recalled) {
    return (
      <p class="notice" {...common} data-recalled="true">
        {own ? '你' : from.name}撤回了一条消息
      </p>
    );
  }
  if (from.kind === 'system') {
    return (
      <p class="notice" {...common}>
        {message.body.type === 'text' ? message.body.text : message.body.type === 'other' ? message.body.label : ''}
      </p>
    );
  }
  return (
    <article
      class={`message ${own ? 'message-own' : ''} ${follows ? 'message-follows' : ''} message-${message.body.type}`}
      aria-label={`${own ? '我' : from.name} ${clockTime(message.createdAt)}`}
      {...common}
    >
      {!own && (
        <span class="message-face">
          {!follows && <Avatar id={from.id} name={from.name} kind={from.kind === 'bot' ? 'bot' : 'person'} size={34} />}
        </span>
      )}
      <div class="message-main">
        {!own && !follows && (
          <p class="message-name">
            {from.name}
            <time title={longDay(message.createdAt)}>{clockTime(message.createdAt)}</time>
          </p>
        )}
        <Quote pane={pane} parentId={message.parentId} />
        <MessageBody pane={pane} message={message} own={own} />
        <Marks message={message} viewer={pane.as.value} />
        <Reactions message={message} />
      </div>
    </article>
  );
}
