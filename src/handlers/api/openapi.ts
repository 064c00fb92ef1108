import * as z from 'zod';
import { API_DOCUMENT } from '../../fields/api-words.ts';
import { both } from './both.ts';
import type { Endpoint } from './endpoint.ts';

/** Under which all addresses begin. */
export const API_ROOT = '/api/v1';

const reason = z.object({
  clause: z.string().describe(both(API_DOCUMENT.clause)),
  field: z.string().nullable(),
  message: z.object({ zh: z.string(), en: z.string() }),
  accept: z.object({ zh: z.string(), en: z.string() }).nullable().describe(both(API_DOCUMENT.accept)),
});

/** What an answer holds that is not what was asked for. */
const ERRORS: Readonly<Record<number, { readonly about: string; readonly body: z.ZodType }>> = {
  400: {
    about: both(API_DOCUMENT[400]),
    body: z.object({
      error: z.string(),
      issues: z.array(z.object({ path: z.string(), message: z.object({ zh: z.string(), en: z.string() }) })).optional(),
    }),
  },
  401: { about: both(API_DOCUMENT[401]), body: z.object({ error: z.literal('unauthorized') }) },
  403: {
    about: both(API_DOCUMENT[403]),
    body: z.object({ error: z.literal('refused'), reasons: z.array(reason) }),
  },
  404: {
    about: both(API_DOCUMENT[404]),
    body: z.object({ error: z.literal('not_found') }),
  },
  409: {
    about: both(API_DOCUMENT[409]),
    body: z.object({ error: z.enum(['key_reused', 'exists', 'busy']), number: z.string().optional() }),
  },
  413: { about: both(API_DOCUMENT[413]), body: z.object({ error: z.literal('too_large') }) },
  415: { about: both(API_DOCUMENT[415]), body: z.object({ error: z.literal('not_json') }) },
  422: {
    about: both(API_DOCUMENT[422]),
    body: z.object({ error: z.literal('refused'), reasons: z.array(reason) }),
  },
  429: { about: both(API_DOCUMENT[429]), body: z.object({ error: z.literal('too_many') }) },
};

/** Answers that every address may give. */
const ALWAYS = [401, 429] as const;
const WITH_BODY = [400, 409, 413, 415] as const;

const KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  schema: { type: 'string', minLength: 1, maxLength: 100, pattern: '^[!-~]+$' },
  description: both(API_DOCUMENT.key),
} as const;

/** The document of all addresses, OpenAPI 3.1, made of the schemas that read what comes in. */
export const openApi = (endpoints: readonly Endpoint[]) => ({
  openapi: '3.1.0',
  info: {
    title: both(API_DOCUMENT.title),
    version: '1',
    description: both(API_DOCUMENT.about),
  },
  servers: [{ url: API_ROOT }],
  security: [{ token: [] }],
  components: {
    securitySchemes: {
      token: {
        type: 'http',
        scheme: 'bearer',
        description: both(API_DOCUMENT.token),
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
