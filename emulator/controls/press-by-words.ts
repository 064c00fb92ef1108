import { findButton, listInteractive } from '../card/press.ts';
import { contentOf } from '../messages/message.ts';
import type { PressOutcome } from '../page-api.ts';
import { type PressValues, press } from '../press/press.ts';
import type { Tenant } from '../tenant.ts';
import { messageNamed } from './messages.ts';

/** A component by its JSON path, or by its words or name. */
export type Where = string | { path: string };

/** Presses for a test or a demo: names the component as a person would. Throws when the card has no such component. */
export async function pressByWords(
  tenant: Tenant,
  as: string,
  messageId: string,
  where: Where,
  values: PressValues = {},
): Promise<PressOutcome> {
  const person = tenant.directory.who(as);
  const message = messageNamed(tenant, messageId);
  const card = contentOf(message);
  const path = typeof where === 'string' ? pathOf(card, where) : where.path;
  if (path === null) {
    const there = message.type === 'interactive' ? listInteractive(card).map((one) => one.text ?? one.name ?? one.path) : [];
    throw new Error(
      `message ${messageId} has nothing to press called 「${String(where)}」; it has: ${there.join(', ') || 'nothing'}`,
    );
  }
  return press(tenant, person.openId, messageId, path, values);
}

/** A JSON path as it is; otherwise the button so called, otherwise any other component so named. */
function pathOf(card: unknown, words: string): string | null {
  if (looksLikePath(words)) return words;
  const other = () => listInteractive(card).find((one) => one.name === words || one.text === words)?.path ?? null;
  return findButton(card, words) ?? other();
}

const looksLikePath = (words: string): boolean => /^(body|elements|header|i18n_elements)\./.test(words);
