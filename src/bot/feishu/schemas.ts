import * as z from 'zod';

/** Shapes of what Feishu pushes, as wide as its docs allow: unknown fields pass, fields gated by scopes may be missing. */

const text = z.string().min(1);
const moment = z.union([z.string(), z.number()]);

/** `user_id` and `union_id` come only with their scopes; `open_id` has been seen missing in presses. */
const ids = z.object({ open_id: z.string().nullish(), union_id: z.string().nullish(), user_id: z.string().nullish() });
export type Ids = z.infer<typeof ids>;

export const envelopeV2 = z.object({
  schema: z.literal('2.0'),
  header: z.object({
    event_id: text,
    event_type: text,
    create_time: moment,
    app_id: z.string().nullish(),
    tenant_key: z.string().nullish(),
  }),
  event: z.unknown(),
});

/** Old envelope: approval events, and the first private chat (`p2p_chat_create`), which `entered` tells as well. */
export const envelopeV1 = z.object({
  uuid: text,
  ts: moment,
  event: z.looseObject({ type: text, app_id: z.string().nullish(), tenant_key: z.string().nullish() }),
});

export const mention = z.object({
  key: text,
  id: ids.catch({}),
  name: z.string().catch(''),
  mentioned_type: z.string().nullish(),
});
export type Mention = z.infer<typeof mention>;

export const message = z.object({
  sender: z.object({ sender_id: ids.nullish(), sender_type: z.string(), tenant_key: z.string().nullish() }),
  message: z.object({
    message_id: text,
    chat_id: text,
    chat_type: z.string(),
    message_type: text,
    create_time: moment.nullish(),
    content: z.string(),
    mentions: z.array(mention).nullish(),
  }),
});

export const textContent = z.object({ text: z.string() });

export const imageContent = z.object({ image_key: text });
export const fileContent = z.object({ file_key: text, file_name: z.string().nullish() });

/** A rich text as received: no language level, unlike the one to send. */
export const postContent = z.object({
  title: z.string().nullish(),
  content: z.array(z.array(z.looseObject({ tag: z.string() }))),
});

export const press = z.object({
  operator: ids.extend({ tenant_key: z.string().nullish() }),
  action: z.object({
    tag: z.string().nullish(),
    name: z.string().nullish(),
    value: z.unknown().optional(),
    form_value: z.record(z.string(), z.unknown()).nullish(),
    input_value: z.string().nullish(),
    option: z.string().nullish(),
    options: z.array(z.string()).nullish(),
    checked: z.boolean().nullish(),
  }),
  context: z.object({ open_message_id: z.string().nullish(), open_chat_id: z.string().nullish() }).nullish(),
});

export const entered = z.object({ chat_id: text, operator_id: ids.nullish() });

export const botInChat = z.object({ chat_id: text, operator_id: ids.nullish(), name: z.string().nullish() });

/** In `deleted` events the status may be missing; in the others it is where its scope is not granted. */
export const contactUser = z.object({
  object: z.object({
    open_id: z.string().nullish(),
    status: z
      .object({ is_resigned: z.boolean().nullish(), is_exited: z.boolean().nullish(), is_frozen: z.boolean().nullish() })
      .nullish()
      .catch(null),
  }),
});

export const menu = z.object({
  operator: z.object({ operator_id: ids }),
  event_key: text,
  timestamp: moment.nullish(),
});
