import { useId } from 'preact/hooks';
import type { Part } from '../context.ts';
import { str } from '../read.ts';
import { FieldFrame, fieldAria } from './field-frame.tsx';
import { useField } from './use-field.ts';

type Kind = 'date' | 'time' | 'datetime-local';

/** The browser's own pickers; an empty one shows the card's placeholder over the browser's `年/月/日`. */
function Picker({ json, path, kind, initial }: Part & { kind: Kind; initial: string }) {
  const id = useId();
  const field = useField({ json, path }, initial);
  const value = String(field.value.value);
  return (
    <FieldFrame json={json} path={path} field={field} id={id}>
      <span class={`c-picker ${value === '' ? 'is-empty' : ''}`} data-placeholder={field.placeholder}>
        <input
          id={id}
          class="c-input"
          type={kind}
          value={value.replace(' ', 'T')}
          disabled={field.off}
          aria-label={field.label}
          {...fieldAria(field, id)}
          onChange={(event) => field.set(event.currentTarget.value.replace('T', ' '))}
          onClick={(event) => {
            try {
              event.currentTarget.showPicker();
            } catch {
              // Some browsers show it by themselves, some refuse without a gesture: typing works everywhere.
            }
          }}
        />
      </span>
    </FieldFrame>
  );
}

export const DatePicker = (part: Part) => <Picker {...part} kind="date" initial={str(part.json['initial_date'])} />;
export const TimePicker = (part: Part) => <Picker {...part} kind="time" initial={str(part.json['initial_time'])} />;
export const DateTimePicker = (part: Part) => <Picker {...part} kind="datetime-local" initial={str(part.json['initial_datetime'])} />;
