import type { Pane } from '../state/pane.ts';
import { summary } from '../state/summary.ts';

/** What a reply answers; pressing it goes there. */
export function Quote({ pane, parentId }: { pane: Pane; parentId: string | null }) {
  if (parentId === null) return null;
  const parent = pane.messages.value?.find((message) => message.id === parentId);
  const go = (event: MouseEvent & { currentTarget: HTMLElement }) => {
    const found = event.currentTarget.closest('.messages')?.querySelector(`[data-message="${CSS.escape(parentId)}"]`);
    found?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    found?.animate([{ background: 'var(--flash)' }, { background: 'transparent' }], { duration: 1400 });
  };
  return (
    <button type="button" class="quote" data-testid="quote" onClick={go}>
      {parent === undefined
        ? '回复一条更早的消息'
        : `回复 ${parent.from.id === pane.as.value ? '我' : parent.from.name}：${summary(parent)}`}
    </button>
  );
}
