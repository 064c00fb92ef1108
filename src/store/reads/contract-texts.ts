import type { ContractTextReads } from '../../handlers/contract-text/ports.ts';
import type { Shapes } from '../columns.ts';
import type { Sql } from '../engine/engine.ts';
import { decoder, type RawRow } from '../rows.ts';

const MOST_DRAFTS = 5;

export function contractTextReads(reader: Sql, shapes: Shapes): ContractTextReads {
  const text = decoder<'contractText'>(shapes.contractText);
  const rec = decoder<'rec'>(shapes.rec);
  const one = reader.prepare<[string, number], RawRow>('SELECT * FROM "ContractText" WHERE "recId" = ? AND version = ?');
  const drafts = reader.prepare<[string], RawRow>(
    `SELECT * FROM "Rec" WHERE kind = 'contract' AND "ownerId" = ? AND state = 'draft' ORDER BY "openedAt" DESC, id DESC LIMIT ${MOST_DRAFTS}`,
  );
  return {
    contractText: async (contract, version) => {
      const row = await one.get(contract, version);
      return row ? text(row) : null;
    },
    draftsOf: async (owner) => (await drafts.all(owner)).map(rec),
  };
}
