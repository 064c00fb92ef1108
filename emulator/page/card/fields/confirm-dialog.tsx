import { useEffect, useId, useRef } from 'preact/hooks';
import { obj, pickText } from '../read.ts';

/** The question before a press; a native modal, so Esc and the focus trap are the browser's. */
export function ConfirmDialog(props: { json: unknown; danger?: boolean; onYes: () => void; onNo: () => void }) {
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  const confirm = obj(props.json);
  const before = useRef(document.activeElement);
  useEffect(() => {
    box.current?.showModal();
    return () => (before.current as HTMLElement | null)?.focus?.();
  }, []);
  return (
    <dialog
      ref={box}
      class="confirm"
      data-testid="confirm"
      aria-labelledby={id}
      onCancel={props.onNo}
      onClick={(event) => event.target === box.current && props.onNo()}
    >
      <div class="confirm-inside">
        <h4 id={id}>{pickText(confirm.title)}</h4>
        {pickText(confirm.text) !== '' && <p>{pickText(confirm.text)}</p>}
        <div class="confirm-buttons">
          <button type="button" class="c-button c-default" onClick={props.onNo}>
            取消
          </button>
          <button
            type="button"
            class={`c-button ${props.danger ? 'c-danger_filled' : 'c-primary_filled'}`}
            data-testid="confirm-yes"
            onClick={props.onYes}
            autofocus
          >
            确定
          </button>
        </div>
      </div>
    </dialog>
  );
}
