import { useState } from 'preact/hooks';
import { type Part, useCard, useForm } from '../context.ts';
import { Icon } from '../icon.tsx';
import { fieldWidth, margin } from '../layout.ts';
import { activate, reset, submit, urlOf } from '../press.ts';
import { bool, obj, pickText, str } from '../read.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';

const LEGACY: Record<string, string> = { form_submit: 'submit', form_reset: 'reset' };

export function Button({ json, path }: Part) {
  const card = useCard();
  const around = useForm();
  const [asking, ask] = useState(false);
  const off = bool(json.disabled);
  const busy = card.store.busy.value === path;
  const locked = card.store.busy.value !== null;
  const act = str(json.form_action_type, LEGACY[str(json.action_type)] ?? '');
  const go = () => {
    if (act === 'submit' && around !== null) return void submit(card, json, path, around.form);
    if (act === 'reset' && around !== null) reset(card, around.form);
    void activate(card, json, path);
  };
  const press = () => {
    if (locked) return;
    if (off) {
      const why = pickText(json.disabled_tips);
      if (why !== '') card.notify({ type: 'info', content: why });
      return;
    }
    if (json.confirm !== undefined) ask(true);
    else go();
  };
  const words = pickText(json.text);
  return (
    <>
      <button
        type="button"
        class={`c-button c-${str(json.type, 'default')} c-size-${str(json.size, 'medium')} ${off ? 'is-off' : ''} ${busy ? 'is-busy' : ''}`}
        data-testid="card-button"
        data-path={path}
        data-tag="button"
        data-name={str(json.name) || undefined}
        aria-disabled={off || locked}
        aria-busy={busy}
        aria-label={words === '' ? str(obj(json.icon).token, '按钮') : undefined}
        title={pickText(json[off ? 'disabled_tips' : 'hover_tips']) || undefined}
        style={{ ...margin(json), ...fieldWidth(json.width) }}
        onClick={press}
      >
        {busy && <span class="spinner" aria-hidden="true" />}
        {!busy && json.icon !== undefined && <Icon json={obj(json.icon)} />}
        {words !== '' && <span>{words}</span>}
        {urlOf(json) !== '' && <span class="visually-hidden">（在新窗口打开）</span>}
      </button>
      {asking && (
        <ConfirmDialog
          json={json.confirm}
          danger={str(json.type).startsWith('danger')}
          onNo={() => ask(false)}
          onYes={() => {
            ask(false);
            go();
          }}
        />
      )}
    </>
  );
}
