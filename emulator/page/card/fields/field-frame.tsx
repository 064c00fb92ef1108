import type { ComponentChildren } from 'preact';
import type { Part } from '../context.ts';
import { fieldWidth, margin } from '../layout.ts';
import { pickText, str } from '../read.ts';
import type { Field } from './use-field.ts';

/** Label, the control, and the complaint below it. */
export function FieldFrame(props: Part & { field: Field; id: string; children: ComponentChildren }) {
  const { json, path, field, id } = props;
  const label = pickText(json.label);
  const left = str(json.label_position) === 'left';
  return (
    <div
      class={`c-fieldframe ${left && label !== '' ? 'c-label-left' : ''} ${field.complaint === undefined ? '' : 'is-wrong'}`}
      data-path={path}
      data-tag={str(json.tag)}
      data-name={field.name || undefined}
      title={field.off && field.offWhy !== '' ? field.offWhy : undefined}
      style={{ ...margin(json), ...fieldWidth(json.width) }}
    >
      {label !== '' && (
        <label class="c-label" id={`${id}-label`} for={id}>
          {label}
          {field.required && <Star />}
        </label>
      )}
      <div class="c-control">{props.children}</div>
      {field.complaint !== undefined && (
        <p class="c-complaint" id={`${id}-wrong`} role="alert" data-testid="field-error">
          {field.complaint}
        </p>
      )}
    </div>
  );
}

const Star = () => (
  <span class="c-star" aria-hidden="true" title="必填">
    *
  </span>
);

/** The aria half of a control that may be required or complained about. */
export const fieldAria = (field: Field, id: string) => ({
  'aria-required': field.required,
  'aria-invalid': field.complaint !== undefined,
  ...(field.complaint === undefined ? {} : { 'aria-describedby': `${id}-wrong` }),
});
