import { FormContext, type Part } from '../context.ts';
import { Elements } from '../elements.tsx';
import { flow, margin, surface } from '../layout.ts';
import { str } from '../read.ts';

/** Inputs below gather their values by name; the submit button reads them (see press.ts). */
export function Form({ json, path }: Part) {
  return (
    <FormContext.Provider value={{ form: json, path }}>
      <div
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
