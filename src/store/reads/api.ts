import type { ApiPorts } from '../../handlers/api/ports.ts';
import type { Row } from '../../handlers/plan.ts';
import type { Sql } from '../engine/engine.ts';

/** A company has a handful. */
const MOST_TOKENS = 100;

export function apiReads(reader: Sql): ApiPorts['reads'] {
  const all = reader.prepare<[number], Row<'apiToken'>>('SELECT * FROM "ApiToken" ORDER BY "madeAt" DESC, id DESC LIMIT ?');
  const one = reader.prepare<[string], Row<'apiToken'>>('SELECT * FROM "ApiToken" WHERE hash = ?');
  const answer = reader.prepare<[string, string], Row<'apiAnswer'>>('SELECT * FROM "ApiAnswer" WHERE "tokenId" = ? AND key = ?');
  return {
    apiTokens: () => all.all(MOST_TOKENS),
    apiTokenOf: async (hash) => (await one.get(hash)) ?? null,
    apiAnswerOf: async (token, key) => (await answer.get(token, key)) ?? null,
  };
}
