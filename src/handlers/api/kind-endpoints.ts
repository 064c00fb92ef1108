import * as z from 'zod';
import { apiTypes } from '../../fields/api.ts';
import { isRequired } from '../../fields/field.ts';
import type { Kind, Move } from '../../records/define.ts';
import { EDIT } from '../../records/register-words.ts';
import type { ApiKind } from './api-kind.ts';
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
  const { kind, many, one, key } = of;
  const { zh, en } = kind.name;
  const fields = apiTypes(kind.fields);
  const edited = apiTypes(kind.moves[EDIT]?.asks ?? {});
  const answer = entryType(of);
  const params = { [one]: `${zh}号或我们的编号 · our number, or ${key}` };
  const moves = apiMoves(kind).map(([id, { name, asks = {} }]) =>
    z.strictObject({ move: z.literal(id).describe(`${name.zh} · ${name.en}`), ...apiTypes(asks) }),
  );
  const [first, ...others] = moves;
  return [
    {
      id: `create_${one}`,
      method: 'POST',
      path: `/${many}`,
      about: `新增${zh}；同号同内容再推得到同一件 · A new entry (${en}); the same one pushed again is the same entry`,
      params: {},
      body: z.strictObject({
        unit: z.string().max(20).optional().describe('网点代码 · code of the unit; may be left out where the token has one only'),
        ...fields,
      }),
      answer,
      statuses: [201, 200, 403, 409, 422],
      run: (services, call) => createEntry(services, of, call),
    },
    {
      id: `read_${one}`,
      method: 'GET',
      path: `/${many}/:${one}`,
      about: `查一件${zh} · One entry (${en})`,
      params,
      body: null,
      answer,
      statuses: [200, 404],
      run: (services, call) => readEntry(services, of, call),
    },
    {
      id: `edit_${one}`,
      method: 'PATCH',
      path: `/${many}/:${one}`,
      about: `修改${zh}的几栏，没写的不变 · Some fields of an entry (${en}); what is left out stays`,
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
            method: 'POST' as const,
            path: `/${many}/:${one}/moves`,
            about: `推送${zh}进度；跳步、已办过的不收，写明依据 · What was done with an entry (${en}); a step out of turn is refused with its clause`,
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
    number: z.string().describe('我们的编号 · our number'),
    state: z.enum(Object.keys(kind.states)),
    state_name: z.object({ zh: z.string(), en: z.string() }),
    unit: z.string().nullable().describe('网点代码 · code of the unit'),
    version: z.number().int(),
    changed_at: z.string().meta({ format: 'date-time' }),
    ...Object.fromEntries(Object.entries(apiTypes(kind.fields)).map(([id, type]) => [id, type.nullable()])),
    done: z
      .record(z.string(), z.record(z.string(), z.unknown()))
      .describe('做过的步骤和当时填的 · steps that were made, with what was said'),
  });
