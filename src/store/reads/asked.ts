import type { AskedPorts, Narrow, Sifted } from '../../handlers/asked/ports.ts';
import type { Page } from '../../handlers/reads.ts';
import type { DueLine, RecordLine } from '../../handlers/records/ports.ts';
import { onceEach } from '../../kernel/once-each.ts';
import type { Sql, Statement } from '../engine/engine.ts';
import { PAGE } from './page.ts';
import { type Only, recordLists } from './records.ts';
import { todosDue } from './records-due.ts';

type Params = Only['holes'];

const COUNT_CAP = 10_000;
/** Of what words find, or is due, so many are looked at for what else has to fit, in so large steps. */
const LOOK = 2_000;
const STEP = 200;

/** Lists that are narrowed, and how many there are of each state. */
export function askedReads(reader: Sql): AskedPorts['reads'] {
  const { list } = reader.dialect;
  const records = recordLists(reader);
  const due = todosDue(reader);
  const counts = reader.prepare<[Params], { state: string; count: number }>(
    `SELECT state, count(*) AS count FROM (SELECT r.state FROM "Rec" r WHERE r.kind = @kind AND r.open = true
       AND (@everything OR r."unitId" IN ${list('@units')}) LIMIT @limit) c GROUP BY state`,
  );
  const ofThese = onceEach<Statement<[Params], string>>();
  const fitting = async (ids: readonly string[], { where, holes }: Only): Promise<ReadonlySet<string>> => {
    const statement = ofThese(where, () =>
      reader.prepare<[Params], string>(`SELECT r.id FROM "Rec" r WHERE r.id IN ${list('@ids')} ${where}`).pluck(),
    );
    return new Set(await statement.all({ ids: JSON.stringify(ids), ...holes }));
  };

  /** Page after page of a list, of which that is kept which fits. */
  async function sifted<T>(
    page: (after: string | null) => Promise<Page<T> & { readonly cut?: boolean }>,
    { record, key }: { readonly record: (line: T) => string; readonly key: (line: T) => string },
    only: Only,
    after: string | null,
    size: number,
  ): Promise<Sifted<T>> {
    const lines: T[] = [];
    let next = after;
    for (let looked = 0; looked < LOOK; looked += STEP) {
      const { items, next: behind, cut } = await page(next);
      const fit = await fitting(items.map(record), only);
      lines.push(...items.filter((line) => fit.has(record(line))));
      const last = lines[size - 1];
      if (lines.length > size && last) return { items: lines.slice(0, size), next: key(last), cut: false };
      next = behind;
      if (next === null) return { items: lines, next, cut: false };
      if (cut) break;
    }
    return { items: lines, next, cut: true };
  }

  return {
    recordsNarrowed: async (filter, narrow, after, size = PAGE) => {
      const only = onlyOf(reader.dialect, narrow);
      if (!filter.words) return records(filter, after, size, only);
      const of = { record: ({ id }: RecordLine) => id, key: ({ openedAt, id }: RecordLine) => `${openedAt}:${id}` };
      return sifted((from) => records(filter, from, STEP), of, only, after, size);
    },
    todosDueNarrowed: (filter, narrow, after, size = PAGE) => {
      const of = { record: (line: DueLine) => line.recordId, key: ({ dueAt, id }: DueLine) => `${dueAt}:${id}` };
      return sifted((from) => due(filter, from, STEP), of, onlyOf(reader.dialect, narrow), after, size);
    },
    recordCounts: async (kind, { everything, units }) => {
      const rows = await counts.all({ kind, everything, units: JSON.stringify(units), limit: COUNT_CAP });
      return new Map(rows.map(({ state, count }) => [state, Number(count)] as const));
    },
  };
}

/** The conditions of what narrows a list, with what stands in their holes. */
function onlyOf({ list, json }: Sql['dialect'], { open, states, owner, units, from, to, by, late, now }: Narrow): Only {
  const day = by === undefined ? 'r.day' : json('r.life', 'said', by, 'on');
  const conditions: readonly (readonly [where: string, holes: Params])[] = [
    ...(open ? [['r.open = true', {}] as const] : []),
    ...(states ? [[`r.state IN ${list('@states')}`, { states: JSON.stringify(states) }] as const] : []),
    ...(owner === undefined ? [] : [['r."ownerId" = @owner', { owner }] as const]),
    ...(units ? [[`r."unitId" IN ${list('@units')}`, { units: JSON.stringify(units) }] as const] : []),
    ...(from === undefined ? [] : [[`${day} >= @from`, { from }] as const]),
    ...(to === undefined ? [] : [[`${day} <= @to`, { to }] as const]),
    ...(late
      ? [['EXISTS (SELECT 1 FROM "Todo" d WHERE d.subject = r.id AND d."doneAt" IS NULL AND d."dueAt" < @now)', { now }] as const]
      : []),
  ];
  return {
    where: conditions.map(([where]) => `AND ${where}`).join(' '),
    holes: Object.assign({}, ...conditions.map(([, holes]) => holes)),
  };
}
