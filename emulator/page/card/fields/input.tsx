import { useId } from 'preact/hooks';
import { Glyph } from '../../parts/glyph.tsx';
import type { Part } from '../context.ts';
import { bool, num, pickText, str } from '../read.ts';
import { FieldFrame, fieldAria } from './field-frame.tsx';
import { useField } from './use-field.ts';

export function Input({ json, path }: Part) {
  const id = useId();
  const field = useField({ json, path }, str(json.default_value));
  const type = str(json.input_type, 'text');
  const most = num(json.max_length, 1000);
  const text = String(field.value.value);
  const shared = {
    id,
    class: 'c-input',
    value: text,
    maxLength: most,
    placeholder: field.placeholder,
    disabled: field.off,
    'aria-label': pickText(json.label) === '' ? field.label : undefined,
    ...fieldAria(field, id),
    onInput: (event: { currentTarget: { value: string } }) => field.set(event.currentTarget.value),
  };
  const send = () => field.fire({ input: String(field.value.peek()) });
  const counter = json.max_length !== undefined && (
    <span class={`c-counter ${text.length >= most ? 'is-full' : ''}`} aria-hidden="true">
      {text.length}/{most}
    </span>
  );
  return (
    <FieldFrame json={json} path={path} field={field} id={id}>
      {type === 'multiline_text' ? (
        <span class="c-area">
          <textarea
            {...shared}
            rows={Math.min(num(json.rows, 5), 12)}
            class={`c-input ${bool(json.auto_resize) ? 'c-grows' : ''}`}
          />
          {counter}
        </span>
      ) : (
        <span class="c-line">
          <input
            {...shared}
            type={type === 'password' ? 'password' : 'text'}
            autocomplete="off"
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !field.inForm && !event.isComposing) send();
            }}
          />
          {counter}
          {!field.inForm && (
            <button type="button" class="icon-button" aria-label="确认输入" disabled={field.off} onClick={send}>
              <Glyph name="check" size={15} />
            </button>
          )}
        </span>
      )}
    </FieldFrame>
  );
}
