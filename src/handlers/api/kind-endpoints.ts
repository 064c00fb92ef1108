import * as z from 'zod';
import { apiTypes } from '../../fields/api.ts';
import { API_DOCUMENT } from '../../fields/api-words.ts';
import { isRequired } from '../../fields/field.ts';
import type { Kind, Move } from '../../records/define.ts';
import { EDIT } from '../../records/register-words.ts';
import type { ApiKind } from './api-kind.ts';
import { both } from './both.ts';
import type { Endpoint } from './endpoint.ts';
import { createEntry, editEntry, moveEntry, readEntry } from './push-entry.ts';

const OPERATIONS = 'operations';

/** Moves that operations make and that ask for nothing which only a card can take. */
export const apiMoves = ({ moves }: Kind): readonly (readonly [string, Move])[] =>
  Object.entries(moves).filter(([id, move]) => id !== EDIT && move.made === undefined && isByOperations(move) && isPlain(move));

const isByOperations = ({ by }: Move): boolean =>
  by({} as never).some((who) => typeof who === 'object' && 'role' in who && who.role === OPERATIONS);

const isPlain = ({ asks = {} }: Move): boolean => {
  const types = apiTypes(asks);
  return Object.entries(asks).every(([id, field]) => id in types || !isRequired(field));
};

/** What other programs may do with the entries of a register; every schema follows from its definition. */
export function kindEndpoints(of: ApiKind): readonly Endpoint[] {
  const { kind, many, one, right } = of;
  const called = both(kind.name);
  const fields = apiTypes(kind.fields);
  const edited = apiTypes(kind.moves[EDIT]?.asks ?? {});
  const answer = entryType(of);
  const params = { [one]: both(API_DOCUMENT.which) };
  const moves = apiMoves(kind).map(([id, { name, asks = {} }]) =>
    z.strictObject({ move: z.literal(id).describe(both(name)), ...apiTypes(asks) }),
  );
  const [first, ...others] = moves;
  return [
    {
      id: `create_${one}`,
      right,
      method: 'POST',
      path: `/${many}`,
      about: `${called} – ${both(API_DOCUMENT.create)}`,
      params: {},
      body: z.strictObject({
        unit: z.string().max(20).optional().describe(both(API_DOCUMENT.unit)),
        ...fields,
      }),
      answer,
      statuses: [201, 200, 403, 409, 422],
      run: (services, call) => createEntry(services, of, call),
    },
    {
      id: `read_${one}`,
      right,
      method: 'GET',
      path: `/${many}/:${one}`,
      about: `${called} – ${both(API_DOCUMENT.read)}`,
      params,
      body: null,
      answer,
      statuses: [200, 404],
      run: (services, call) => readEntry(services, of, call),
    },
    {
      id: `edit_${one}`,
      right,
      method: 'PATCH',
      path: `/${many}/:${one}`,
      about: `${called} – ${both(API_DOCUMENT.edit)}`,
      params,
      body: z.strictObject(Object.fromEntries(Object.entries(edited).map(([id, type]) => [id, type.optional()]))),
      answer,
      statuses: [200, 404, 422],
      run: (services, call) => editEntry(services, of, call),
    },
    ...(first
      ? [
          {
            id: `move_${one}`,
            right,
            method: 'POST' as const,
            path: `/${many}/:${one}/moves`,
            about: `${called} – ${both(API_DOCUMENT.move)}`,
            params,
            body: z.discriminatedUnion('move', [first, ...others]),
            answer,
            statuses: [200, 404, 422],
            run: (services, call) => moveEntry(services, of, call),
          } satisfies Endpoint,
        ]
      : []),
  ];
}

/** An entry as another program reads it. */
const entryType = ({ kind }: ApiKind): z.ZodType =>
  z.object({
    number: z.string().describe(both(API_DOCUMENT.number)),
    state: z.enum(Object.keys(kind.states)),
    state_name: z.object({ zh: z.string(), en: z.string() }),
    unit: z.string().nullable().describe(both(API_DOCUMENT.unit_code)),
    version: z.number().int(),
    changed_at: z.string().meta({ format: 'date-time' }),
    ...Object.fromEntries(Object.entries(apiTypes(kind.fields)).map(([id, type]) => [id, type.nullable()])),
    done: z.record(z.string(), z.record(z.string(), z.unknown())).describe(both(API_DOCUMENT.done)),
  });
