import { paneOf, selected } from '../state/desk.ts';
import { cardSummary } from '../state/summary.ts';
import { JsonView } from './json-view.tsx';

/** The JSON of the card chosen in a conversation, as it stands now. */
export function SourceTool() {
  const at = selected.value;
  const pane = paneOf(at?.pane ?? 'a');
  const cards = pane.messages.value?.filter((one) => one.body.type === 'interactive') ?? [];
  const message = cards.find((one) => one.id === at?.messageId) ?? cards.at(-1);
  if (message === undefined || message.body.type !== 'interactive') {
    return (
      <div class="tool">
        <p class="list-empty">这个会话里还没有卡片。</p>
      </div>
    );
  }
  const bytes = new TextEncoder().encode(JSON.stringify(message.body.card)).length;
  return (
    <div class="tool" data-testid="source">
      <label class="tool-pick">
        <span>卡片</span>
        <select
          class="c-input"
          value={message.id}
          onChange={(event) => {
            selected.value = { pane: pane.key, messageId: event.currentTarget.value };
          }}
        >
          {cards.map((one) => (
            <option key={one.id} value={one.id}>
              {one.body.type === 'interactive' ? cardSummary(one.body.card).replace('[卡片] ', '') : ''}
            </option>
          ))}
        </select>
      </label>
      <p class="tool-note">
        <code>{message.id}</code> · {(bytes / 1024).toFixed(1)} KB（上限 30 KB）
      </p>
      <JsonView value={message.body.card} />
    </div>
  );
}
