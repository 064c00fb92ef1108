import * as z from 'zod';
import { SEALING, type Seal, type Unsealed } from '../domain/history/seal.ts';
import type { History } from '../handlers/audit/ports.ts';
import { fromJson } from '../kernel/json.ts';
import type { Instant } from '../kernel/time.ts';
import type { Sql } from './engine/engine.ts';

const said = z.object({ month: z.string(), firstSeq: z.number(), lastSeq: z.number(), rows: z.number(), hash: z.string() });

/** What is wrong with the seals. */
export interface SealFault {
  readonly fault: 'sealed_rewritten' | 'seal_changed';
  readonly seq: number;
  readonly month: string;
  readonly why: string;
}

/** Holds the seals beside the log while it is walked: each seal against the rows it closes, and against the row of the log that tells of it. */
export class SealCheck {
  readonly #seals: readonly Seal[];
  readonly #told = new Set<string>();

  private constructor(seals: readonly Seal[]) {
    this.#seals = seals;
  }

  static async read(sql: Sql): Promise<SealCheck> {
    return new SealCheck(
      await sql.prepare<[], Seal>('SELECT month, "firstSeq", "lastSeq", rows, hash FROM "AuditSeal" ORDER BY month').all(),
    );
  }

  get last(): Seal | null {
    return this.#seals.at(-1) ?? null;
  }

  /** The sealed month in which a row lies. */
  monthOf(seq: number): string | null {
    return this.#seals.find((seal) => seq >= seal.firstSeq && seq <= seal.lastSeq)?.month ?? null;
  }

  /** One row of the log, in order. */
  row(row: { readonly seq: number; readonly act: string; readonly detail: string; readonly hash: string }): SealFault | null {
    if (row.act === SEALING) {
      const fault = this.#sealing(row.seq, row.detail);
      if (fault) return fault;
    }
    const ends = this.#seals.find((seal) => seal.lastSeq === row.seq);
    if (!ends || ends.hash === row.hash) return null;
    const { month, firstSeq } = ends;
    return {
      fault: 'sealed_rewritten',
      seq: firstSeq,
      month,
      why: `rows ${firstSeq} to ${row.seq} of sealed month ${month} were rewritten`,
    };
  }

  /** After the last row. */
  end(): SealFault | null {
    let next = 1;
    for (const { month, firstSeq, lastSeq, rows } of this.#seals) {
      const fits = firstSeq === next && rows === lastSeq - firstSeq + 1 && this.#told.has(month);
      if (!fits) return changed(month, firstSeq);
      next = lastSeq + 1;
    }
    return null;
  }

  #sealing(seq: number, detail: string): SealFault | null {
    const told = said.safeParse(fromJson(detail));
    if (!told.success) return changed('?', seq);
    const { month, firstSeq, lastSeq, rows, hash } = told.data;
    const found = this.#seals.find((seal) => seal.month === month);
    const same = found?.firstSeq === firstSeq && found.lastSeq === lastSeq && found.rows === rows && found.hash === hash;
    if (!same || this.#told.has(month)) return changed(month, seq);
    this.#told.add(month);
    return null;
  }
}

const changed = (month: string, seq: number): SealFault => ({
  fault: 'seal_changed',
  seq,
  month,
  why: `the seal of month ${month} is not the one that was set`,
});

/** What the sealing of months asks of the log. */
export function sealReads(reader: Sql): Pick<History, 'unsealed' | 'lastBefore'> {
  const last = reader.prepare<[], { month: string; lastSeq: number }>(
    'SELECT month, "lastSeq" FROM "AuditSeal" ORDER BY month DESC LIMIT 1',
  );
  const row = reader.prepare<[number], { seq: number; at: Instant; hash: string }>(
    'SELECT seq, at, hash FROM "Audit" WHERE seq = ?',
  );
  const head = reader.prepare<[], number | null>('SELECT max(seq) FROM "Audit"').pluck();
  return {
    unsealed: async (): Promise<Unsealed | null> => {
      const seal = await last.get();
      const first = await row.get((seal?.lastSeq ?? 0) + 1);
      return first ? { firstSeq: first.seq, at: first.at, after: seal?.month ?? null } : null;
    },
    lastBefore: async (firstSeq, end) => {
      // The log is in order of time but for a clock that was set, which moves an edge by some rows and harms nothing.
      let [low, high] = [firstSeq, (await head.get()) ?? firstSeq];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (((await row.get(middle))?.at ?? end) < end) low = middle;
        else high = middle - 1;
      }
      const found = await row.get(low);
      return found ? { seq: found.seq, hash: found.hash } : null;
    },
  };
}
