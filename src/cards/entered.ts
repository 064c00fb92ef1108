import type { Text } from '../kernel/text.ts';
import type { Card, Element, Field } from './element.ts';

/** What was sent from a form of a card and not taken: the values as they came, and what is wrong with which field. */
export interface Entered {
  readonly values: Readonly<Record<string, unknown>>;
  /** Names the field may have: the first of the form that bears one of them is meant. */
  readonly fields: readonly string[];
  readonly text: Text;
}

/** The card with what was entered standing in its form once more, and what is wrong at the field it is about; without such a field as it is. */
export const withEntered = (card: Card, entered: Entered): Card => ({
  ...card,
  body: card.body.map((element) => inElement(element, entered)),
});

function inElement(element: Element, entered: Entered): Element {
  if (element.kind === 'fold') {
    const body = element.body.map((one) => inElement(one, entered));
    return { ...element, body, ...(body.some((one, index) => one !== element.body[index]) ? { open: true } : {}) };
  }
  if (element.kind !== 'form') return element;
  const about = element.fields.find(({ name }) => entered.fields.includes(name));
  if (!about) return element;
  return {
    ...element,
    fields: element.fields.map((field) => {
      const filled = withValue(field, entered.values[field.name]);
      return field === about ? { ...filled, fault: entered.text } : filled;
    }),
  };
}

/** What the client sent for it; a person comes as the platform's id, and is chosen anew. */
function withValue(field: Field, value: unknown): Field {
  switch (field.kind) {
    case 'line':
    case 'paragraph':
      return typeof value === 'string' ? { ...field, value: [...value].slice(0, field.maxLength).join('') } : field;
    case 'choice':
      return field.options.some((option) => option.value === value) ? { ...field, value: value as string } : field;
    case 'choices':
      return Array.isArray(value)
        ? { ...field, value: value.filter((one) => field.options.some((o) => o.value === one)) }
        : field;
    case 'tick':
      return typeof value === 'boolean' ? { ...field, value } : field;
    case 'date':
    case 'time':
    case 'person':
      return field;
    default:
      return field satisfies never;
  }
}
