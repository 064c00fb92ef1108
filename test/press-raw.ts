import type { Ack } from '../emulator/delivery/carrier.ts';
import type { TestOffice } from './office.ts';

let pushes = 0;

export interface RawPress {
  readonly message: string;
  /** The chat in which it was pressed, as the platform names it. */
  readonly chat: string;
  readonly value: unknown;
  readonly form?: Readonly<Record<string, unknown>>;
}

const TENANT = '2df7399175000001';

const idsOf = (office: TestOffice, who: string) => {
  const { openId, unionId, userId } = office.controls.person(who);
  return { open_id: openId, union_id: unionId, user_id: userId };
};

/** Any event in the platform's own envelope, whether its client would ever lead to it or not. */
async function pushRaw(office: TestOffice, type: string, timeUnit: number, event: object): Promise<Ack> {
  pushes += 1;
  const ack = await office.controls.pushRaw({
    schema: '2.0',
    header: {
      event_id: `raw-${pushes}`,
      token: office.emulator.verificationToken,
      create_time: String(office.emulator.clock.now() * timeUnit),
      event_type: type,
      tenant_key: TENANT,
      app_id: office.emulator.appId,
    },
    event,
  });
  await office.settled();
  return ack;
}

/** A press no client would send (any more), pushed as the platform would push it. */
export const pressRaw = (office: TestOffice, who: string, { message, chat, value, form }: RawPress): Promise<Ack> =>
  pushRaw(office, 'card.action.trigger', 1000, {
    operator: { tenant_key: TENANT, ...idsOf(office, who) },
    token: 'c-raw',
    action: { value, tag: 'button', ...(form ? { form_value: form } : {}) },
    host: 'im_message',
    context: { open_message_id: message, open_chat_id: chat },
  });

/** A menu item that an administrator has put into the console without telling us. */
export const menuRaw = (office: TestOffice, who: string, key: string): Promise<Ack> =>
  pushRaw(office, 'application.bot.menu_v6', 1, { operator: { operator_id: idsOf(office, who) }, event_key: key });

/** The words of the toast an answer brought, or ''. */
export function toastOf(ack: Ack): string {
  const body = ack.ok ? (ack.body as { toast?: { content?: string } } | undefined) : undefined;
  return body?.toast?.content ?? '';
}
