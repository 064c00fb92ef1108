import type { TestOffice } from './office.ts';

/** What somebody is told whose press no client shows a button for (any more): the toast, and whether a card came back. */
export interface Told {
  readonly toast: string;
  readonly card: unknown;
}

/** A button as it stands in a card, with the value it carries. */
export interface RawButton {
  readonly text: string;
  readonly value: Readonly<Record<string, unknown>>;
}

let presses = 0;

/** A press as the platform pushes it, whoever makes it and whether or not a client shows such a button. */
export async function pressAs(
  office: TestOffice,
  who: string,
  messageId: string,
  value: unknown,
  form: Readonly<Record<string, unknown>> = {},
): Promise<Told> {
  const person = office.controls.person(who);
  const { tenantKey } = office.emulator;
  presses += 1;
  const ack = await office.controls.pushRaw({
    schema: '2.0',
    header: {
      event_id: `raw-press-${presses}`,
      token: office.emulator.verificationToken,
      create_time: String(office.emulator.clock.now() * 1000),
      event_type: 'card.action.trigger',
      tenant_key: tenantKey,
      app_id: office.emulator.appId,
    },
    event: {
      operator: { tenant_key: tenantKey, open_id: person.openId, union_id: person.unionId, user_id: person.userId },
      token: 'c-raw',
      action: { value, tag: 'button', ...(Object.keys(form).length > 0 ? { form_value: form } : {}) },
      host: 'im_message',
      context: { open_message_id: messageId, open_chat_id: 'oc_raw' },
    },
  });
  if (!ack.ok) throw new Error(`not acknowledged: ${ack.why} ${ack.detail}`);
  const body = (ack.body ?? {}) as { toast?: { content?: string }; card?: unknown };
  return { toast: body.toast?.content ?? '', card: body.card ?? null };
}

/** Every button of a card that asks the office for something, disabled ones included. */
export function buttonsOf(card: unknown): readonly RawButton[] {
  if (Array.isArray(card)) return card.flatMap(buttonsOf);
  if (typeof card !== 'object' || card === null) return [];
  const node = card as Readonly<Record<string, unknown>>;
  const behaviors = Array.isArray(node.behaviors) ? (node.behaviors as { type?: string; value?: object }[]) : [];
  const own = behaviors.flatMap(({ type, value }) =>
    type === 'callback' && value ? [{ text: textOf(node.text), value: value as RawButton['value'] }] : [],
  );
  return [...own, ...Object.entries(node).flatMap(([name, one]) => (name === 'behaviors' ? [] : buttonsOf(one)))];
}

const textOf = (node: unknown): string => (node as { content?: string } | undefined)?.content ?? '';
