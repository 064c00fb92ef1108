import type { PageMessage } from '../../page-api.ts';
import { emojiOf } from '../card/markdown/emoji.ts';
import { nameOf } from '../state/world.ts';

/** Reactions by emoji; the bot's Typing reaction means it is at work. */
export function Reactions({ message }: { message: PageMessage }) {
  if (message.reactions.length === 0) return null;
  const by = new Map<string, string[]>();
  for (const { emoji, by: who } of message.reactions) by.set(emoji, [...(by.get(emoji) ?? []), who]);
  return (
    <p class="reactions" data-testid="reactions">
      {[...by].map(([emoji, who]) =>
        emoji === 'Typing' ? (
          <span key={emoji} class="typing" role="status">
            <i />
            <i />
            <i />
            正在输入…
          </span>
        ) : (
          <span key={emoji} class="reaction" title={who.map(nameOf).join('、')}>
            {emojiOf(emoji)} {who.length > 1 && who.length}
          </span>
        ),
      )}
    </p>
  );
}
