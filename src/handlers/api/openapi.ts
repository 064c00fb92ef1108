import * as z from 'zod';
import type { Endpoint } from './endpoint.ts';

/** Under which all addresses begin. */
export const API_ROOT = '/api/v1';

const reason = z.object({
  clause: z.string().describe('依据 · the clause it rests on'),
  field: z.string().nullable(),
  message: z.object({ zh: z.string(), en: z.string() }),
  accept: z.object({ zh: z.string(), en: z.string() }).nullable().describe('怎样才行 · what would be accepted'),
});

/** What an answer holds that is not what was asked for. */
const ERRORS: Readonly<Record<number, { readonly about: string; readonly body: z.ZodType }>> = {
  400: {
    about: '格式不对 · not of the form it should have, or without a key',
    body: z.object({ error: z.string(), issues: z.array(z.object({ path: z.string(), message: z.string() })).optional() }),
  },
  401: { about: '令牌不对或已撤销 · the token is wrong or was revoked', body: z.object({ error: z.literal('unauthorized') }) },
  403: {
    about: '不在令牌的网点范围内 · not within the units of the token',
    body: z.object({ error: z.literal('refused'), reasons: z.array(reason) }),
  },
  404: {
    about: '没有，或不在范围内 · not there, or not within the units of the token',
    body: z.object({ error: z.literal('not_found') }),
  },
  409: {
    about:
      '同一个键用过，内容不同；或这个号已有一件、内容不同 · the key was used for something else, or there is one that says something else',
    body: z.object({ error: z.enum(['key_reused', 'exists', 'busy']), number: z.string().optional() }),
  },
  413: { about: '太大 · too large', body: z.object({ error: z.literal('too_large') }) },
  415: { about: '不是 JSON · not JSON', body: z.object({ error: z.literal('not_json') }) },
  422: {
    about: '规定不允许，写明依据 · refused by a rule, with its clause',
    body: z.object({ error: z.literal('refused'), reasons: z.array(reason) }),
  },
  429: { about: '太频繁 · too many; see Retry-After', body: z.object({ error: z.literal('too_many') }) },
};

/** Answers that every address may give. */
const ALWAYS = [401, 429] as const;
const WITH_BODY = [400, 409, 413, 415] as const;

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', minLength: 1, maxLength: 100, pattern: '^[!-~]+$' },
  description:
    '每次推送自己起一个不重复的键；同键同内容再推得到同一个答复，同键不同内容是 409。被拒的没有写下，可以用同一个键再推 · A key of your own for each push: sent again with the same content it gets the same answer, with other content 409. What was refused was not written and may be pushed again under its key.',
} as const;

/** The document of all addresses, OpenAPI 3.1, made of the schemas that read what comes in. */
export const openApi = (endpoints: readonly Endpoint[]) => ({
  openapi: '3.1.0',
  info: {
    title: '二网助手接口 · Erwang assistant',
    version: '1',
    description:
      '给 DMS、ERP 推送订单和进度、查询订单。每一次写入走和卡片上同样的规则 · For a DMS or ERP: orders and what is done with them are pushed, orders are asked about. Whatever is written goes through the rules of the cards.',
  },
  servers: [{ url: API_ROOT }],
  security: [{ token: [] }],
  components: {
    securitySchemes: {
      token: {
        type: 'http',
        scheme: 'bearer',
        description: '系统管理员对助手说“接口令牌” · An administrator says “api token” to the assistant',
      },
    },
  },
  paths: pathsOf(endpoints),
});

function pathsOf(endpoints: readonly Endpoint[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const one of endpoints) {
    const path = one.path.replace(/:(\w+)/gu, '{$1}');
    paths[path] = { ...paths[path], [one.method.toLowerCase()]: operationOf(one) };
  }
  return paths;
}

function operationOf({ id, about, params, body, answer, statuses }: Endpoint) {
  const errors = [...new Set([...statuses, ...ALWAYS, ...(body ? WITH_BODY : [])])]
    .filter((status) => status >= 400)
    .toSorted((a, b) => a - b);
  return {
    operationId: id,
    summary: about,
    parameters: [
      ...Object.entries(params).map(([name, description]) => ({
        name,
        in: 'path',
        required: true,
        schema: { type: 'string' },
        description,
      })),
      ...(body ? [KEY] : []),
    ],
    ...(body ? { requestBody: { required: true, content: json(schemaOf(body, 'input')) } } : {}),
    responses: {
      ...Object.fromEntries(
        statuses
          .filter((status) => status < 400)
          .map((status) => [status, { description: 'OK', content: json(schemaOf(answer, 'output')) }]),
      ),
      ...Object.fromEntries(
        errors.flatMap((status) => {
          const error = ERRORS[status];
          return error ? [[status, { description: error.about, content: json(schemaOf(error.body, 'output')) }]] : [];
        }),
      ),
    },
  };
}

const json = (schema: unknown) => ({ 'application/json': { schema } });

function schemaOf(type: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, ...schema } = z.toJSONSchema(type, { target: 'draft-2020-12', io });
  return schema;
}
