import { Glyph, type GlyphName } from '../parts/glyph.tsx';
import type { Pane } from '../state/pane.ts';

const MARKS: Record<string, GlyphName> = { info: 'info', success: 'check', warning: 'warning', error: 'cross' };

/** Toasts lie in the pane in which the press was made. */
export function PaneToasts({ pane }: { pane: Pane }) {
  return (
    <div class="toasts" role="status" aria-live="polite">
      {pane.toasts.list.value.map((toast) => (
        <div key={toast.id} class={`toast toast-${toast.type}`} data-testid="toast" data-type={toast.type} data-code={toast.code}>
          <Glyph name={MARKS[toast.type] ?? 'info'} size={17} />
          <span>
            {toast.content}
            {toast.code !== undefined && toast.code > 0 && !toast.content.includes(String(toast.code)) && (
              <code>{toast.code}</code>
            )}
          </span>
          <button type="button" class="icon-button" aria-label="关闭提示" onClick={() => pane.toasts.close(toast.id)}>
            <Glyph name="cross" size={13} />
          </button>
        </div>
      ))}
    </div>
  );
}
