import type { Text } from '../kernel/text.ts';
import type { Button, Card } from './element.ts';

/** A form that is over, in one line: put away by its person, or left lying; with the way on where there is one. */
export const overCard = (title: Text, text: Text, on: Button | null): Card => ({
  header: { title, tone: 'done' },
  body: [on ? { kind: 'item', title: text, buttons: [on] } : { kind: 'text', text, style: 'quiet' }],
  summary: text,
  onlyInPlace: true,
});
