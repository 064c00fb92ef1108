import { useId, useRef, useState } from 'preact/hooks';
import { type Choice, ChoiceList } from '../../parts/choice-list.tsx';
import { Glyph } from '../../parts/glyph.tsx';
import { Popover } from '../../parts/popover.tsx';
import { type Part, useCard } from '../context.ts';
import { pickText, str } from '../read.ts';
import { FieldFrame, fieldAria } from './field-frame.tsx';
import { useField } from './use-field.ts';

/** One select for all four tags: a button showing what is chosen, and a listbox in a popover. */
export function Select(props: Part & { choices: Choice[]; initial: string | string[]; multi: boolean; people?: boolean }) {
  const { json, path, choices, multi } = props;
  const { store } = useCard();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const field = useField({ json, path }, props.initial);
  const { value } = field.value;
  const values = Array.isArray(value) ? value : value === '' || typeof value === 'boolean' ? [] : [value];
  const picked = values.map((one) => choices.find((choice) => choice.value === one) ?? { value: one, text: one });
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const pick = (one: string) => {
    if (multi) return field.set(values.includes(one) ? values.filter((other) => other !== one) : [...values, one]);
    // In a form a second press takes the choice back, as an optional field must be emptied somehow.
    field.set(field.inForm && !field.required && values[0] === one ? '' : one);
    close();
  };
  return (
    <FieldFrame json={json} path={path} field={field} id={id}>
      <button
        ref={button}
        id={id}
        type="button"
        class={`c-input c-select ${str(json.type) === 'text' ? 'c-select-text' : ''} ${values.length === 0 ? 'is-empty' : ''}`}
        data-testid="select"
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-labelledby={pickText(json.label) === '' ? undefined : `${id}-label ${id}-words`}
        aria-disabled={field.off}
        aria-describedby={fieldAria(field, id)['aria-describedby']}
        disabled={field.off}
        onClick={() => store.busy.peek() === null && setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setOpen(true);
        }}
      >
        <span class="c-select-words" id={`${id}-words`}>
          {picked.length > 0 && pickText(json.label) === '' && <span class="visually-hidden">{field.label}：</span>}
          {picked.length === 0
            ? field.placeholder || '请选择'
            : picked.map((one) => (
                <span key={one.value} class={multi || props.people ? 'c-pick' : ''}>
                  {props.people ? one.mark : null}
                  {one.text}
                </span>
              ))}
        </span>
        <Glyph name="down" size={15} />
      </button>
      {open && (
        <Popover anchor={button} onClose={() => setOpen(false)} match>
          <ChoiceList
            choices={choices}
            chosen={values}
            multi={multi}
            onPick={pick}
            label={field.label}
            search={props.people === true || choices.length > 8}
          />
        </Popover>
      )}
    </FieldFrame>
  );
}
