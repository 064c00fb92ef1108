import { useSignalEffect } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { FormContext, type Part, useCard } from '../context.ts';
import { Elements } from '../elements.tsx';
import { flow, margin, surface } from '../layout.ts';
import { fieldsOf } from '../press.ts';
import { str } from '../read.ts';

/** Inputs below gather their values by name; the submit button reads them (see press.ts). */
export function Form({ json, path }: Part) {
  const { store } = useCard();
  const place = useRef<HTMLDivElement>(null);
  const before = useRef(0);
  // The first fault comes into view and has the focus; mending one of several moves nothing.
  useSignalEffect(() => {
    const { value: complaints } = store.complaints;
    const count = Object.keys(complaints).length;
    const first = fieldsOf(json).find((field) => str(field.name) in complaints);
    const grew = count > before.current;
    before.current = count;
    if (grew && first !== undefined) requestAnimationFrame(() => focusField(place.current, str(first.name)));
  });
  return (
    <FormContext.Provider value={{ form: json, path }}>
      <div
        ref={place}
        class="c-form"
        role="group"
        aria-label="表单"
        data-testid="form"
        data-tag="form"
        data-name={str(json.name)}
        data-path={path}
        style={{ ...flow(json, { y: '12px' }), ...surface(json, {}), ...margin(json) }}
      >
        <Elements of={json.elements} path={`${path}.elements`} />
      </div>
    </FormContext.Provider>
  );
}

function focusField(form: HTMLElement | null, name: string): void {
  const field = form?.querySelector<HTMLElement>(`[data-name="${CSS.escape(name)}"]`);
  const control = field?.querySelector<HTMLElement>('input, textarea, button') ?? null;
  control?.focus({ preventScroll: true });
  field?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}
