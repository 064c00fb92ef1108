import { isObject, type Json, own } from './shape.ts';

export interface Found {
  /** JSON path such as `body.elements.3.elements.1`. */
  readonly path: string;
  readonly tag: string;
  readonly component: Json;
  /** The form it stands in. */
  readonly form: Json | null;
}

/** Deeper than any card the checker lets through; keeps a walk over foreign JSON short. */
const DEEPEST = 40;

/** Every component of the body in reading order, the buttons of checkers included. */
export function* components(card: unknown): Generator<Found> {
  yield* within(own(own(card, 'body'), 'elements'), 'body.elements', null, 0);
}

/** The components inside one component. */
export function* inside(component: Json): Generator<Found> {
  yield* children(component, '', null, 0);
}

function* within(elements: unknown, path: string, form: Json | null, depth: number): Generator<Found> {
  if (!Array.isArray(elements) || depth > DEEPEST) return;
  for (const [i, component] of elements.entries()) {
    const tag = own(component, 'tag');
    if (!isObject(component) || typeof tag !== 'string') continue;
    const at = `${path}.${i}`;
    yield { path: at, tag, component, form };
    yield* children(component, at, tag === 'form' ? component : form, depth);
  }
}

function* children(component: Json, path: string, form: Json | null, depth: number): Generator<Found> {
  yield* within(own(component, 'elements'), `${path}.elements`, form, depth + 1);
  yield* within(own(component, 'columns'), `${path}.columns`, form, depth + 1);
  yield* within(own(own(component, 'button_area'), 'buttons'), `${path}.button_area.buttons`, form, depth + 1);
}

const INTERACTIVE: ReadonlySet<string> = new Set(
  (
    'button input select_static multi_select_static select_person multi_select_person date_picker picker_time picker_datetime ' +
    'overflow checker select_img interactive_container'
  ).split(' '),
);

export const isInteractive = (tag: string): boolean => INTERACTIVE.has(tag);
export const isDisabled = (component: Json): boolean => own(component, 'disabled') === true;
export const nameOf = (component: Json): string | undefined => filled(own(component, 'name'));
export const contentOf = (text: unknown): string | undefined => filled(own(text, 'content'));

const filled = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** What a person would call the component: what is written on it, beside it or in it. */
export const labelOf = (component: Json): string | undefined =>
  contentOf(own(component, 'text')) ?? contentOf(own(component, 'label')) ?? contentOf(own(component, 'placeholder'));

/** JSON path of the first button with this name or these words. */
export function findButton(card: unknown, textOrName: string): string | null {
  const buttons = [...components(card)].filter((one) => one.tag === 'button');
  const found =
    buttons.find((one) => nameOf(one.component) === textOrName) ??
    buttons.find((one) => contentOf(own(one.component, 'text'))?.trim() === textOrName.trim());
  return found?.path ?? null;
}

export interface Interactive {
  path: string;
  tag: string;
  name?: string;
  text?: string;
  disabled: boolean;
}

export function listInteractive(card: unknown): Interactive[] {
  return [...components(card)]
    .filter((one) => isInteractive(one.tag))
    .map(({ path, tag, component }) => {
      const name = nameOf(component);
      const text = labelOf(component);
      return { path, tag, ...(name && { name }), ...(text && { text }), disabled: isDisabled(component) };
    });
}
