import { type Json, own } from './shape.ts';
import { CODE, type Site } from './site.ts';

/** Rules across several properties of one interactive component. */
type Rule = (component: Json, site: Site) => void;

/** Components whose value a form sends; `overflow` and `interactive_container` have no name to send it under. */
const NAMED: ReadonlySet<string> = new Set([
  'button',
  'input',
  'select_static',
  'multi_select_static',
  'select_person',
  'multi_select_person',
  'date_picker',
  'picker_time',
  'picker_datetime',
  'checker',
  'select_img',
]);

/** In a form everything has a name; outside nothing is required and nothing submits. */
export function inForm(tag: string): Rule {
  return (component, site) => {
    if (site.inForm) {
      const isNamed = typeof component.name === 'string' && component.name !== '';
      if (NAMED.has(tag) && !isNamed) site.fault(CODE.noName, 'name of a component in a form is empty');
      return;
    }
    for (const property of ['required', 'form_action_type']) {
      if (Object.hasOwn(component, property)) site.fault(CODE.json, `property only allowed inside form, property: ${property}`);
    }
    if (component.action_type === 'form_submit' || component.action_type === 'form_reset') {
      site.at('action_type').invalid('link | request | multi (outside form)');
    }
  };
}

export function valuesDiffer(options: unknown[], site: Site): void {
  const seen = new Set<unknown>();
  for (const [i, one] of options.entries()) {
    const value = own(one, 'value');
    if (value !== undefined && seen.has(value)) site.at(i, 'value').invalid('a value no other option has');
    seen.add(value);
  }
}

/** What is chosen at first can be chosen. */
export const initialIsAnOption: Rule = (component, site) => {
  const options = Array.isArray(component.options) ? component.options : [];
  const values = new Set(options.map((one) => own(one, 'value')));
  const isPerson = component.tag === 'select_person' || component.tag === 'multi_select_person';
  if (isPerson && values.size === 0) return; // every member of the chat may be picked
  const { initial_option, initial_index, selected_values } = component;
  if (typeof initial_option === 'string' && initial_option !== '' && !values.has(initial_option)) {
    site.at('initial_option').invalid('the value of an option');
  }
  if (typeof initial_index === 'number' && initial_index > options.length) {
    site.at('initial_index').invalid('a number no greater than the number of options');
  }
  if (!Array.isArray(selected_values)) return;
  for (const [i, chosen] of selected_values.entries()) {
    if (!values.has(chosen)) site.at('selected_values', i).invalid('the value of an option');
  }
};

/** Time pickers need a placeholder when they have no initial value. */
export function hintOr(initial: string): Rule {
  return (component, site) => {
    if (component[initial] === undefined && component.placeholder === undefined) {
      site.fault(CODE.json, `required property missing, property: placeholder (there is no ${initial})`);
    }
  };
}

export const manyOnlyInForm: Rule = (component, site) => {
  if (component.multi_select === true && !site.inForm) site.at('multi_select').invalid('false (many images only inside form)');
};
