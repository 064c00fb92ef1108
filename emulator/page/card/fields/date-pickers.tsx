import { useId } from 'preact/hooks';
import type { Part } from '../context.ts';
import { str } from '../read.ts';
import { FieldFrame, fieldAria } from './field-frame.tsx';
import { useField } from './use-field.ts';

type Kind = 'date' | 'time' | 'datetime-local';

const WEEK = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];

/** `2026-11-24 周二 18:00`: the same in every browser, whatever language that speaks. */
function inWords(value: string): string {
  const [day = '', time = ''] = value.split(' ');
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return value;
  return `${day} ${WEEK[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''} ${time}`;
}

/** The browser's own picker, with the page's words over it while it is not being edited. */
function Picker({ json, path, kind, initial }: Part & { kind: Kind; initial: string }) {
  const id = useId();
  const field = useField({ json, path }, initial);
  const value = String(field.value.value);
  return (
    <FieldFrame json={json} path={path} field={field} id={id}>
      <span class={`c-picker ${value === '' ? 'is-empty' : ''}`}>
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
        <span class="c-picker-words" aria-hidden="true">
          {value === '' ? field.placeholder : inWords(value)}
        </span>
      </span>
    </FieldFrame>
  );
}

export const DatePicker = (part: Part) => <Picker {...part} kind="date" initial={str(part.json.initial_date)} />;
export const TimePicker = (part: Part) => <Picker {...part} kind="time" initial={str(part.json.initial_time)} />;
export const DateTimePicker = (part: Part) => (
  <Picker {...part} kind="datetime-local" initial={str(part.json.initial_datetime)} />
);
