import type { AskedPorts, Narrow } from '../../handlers/asked/ports.ts';
import type { ListFilter, RecordLine } from '../../handlers/records/ports.ts';
import type { Sql, Statement } from '../engine/engine.ts';
import { onceEach } from '../once-each.ts';
import { PAGE } from './page.ts';
import { type Only, recordLists } from './records.ts';

type Params = Only['holes'];

const COUNT_CAP = 10_000;
/** Of what words find so many are looked at for what else has to fit, in so large steps. */
const LOOK = 2_000;
const STEP = 200;

/** Lists that are narrowed, and how many there are of each state. */
export function askedReads(reader: Sql): AskedPorts['reads'] {
  const { list } = reader.dialect;
  const records = recordLists(reader);
  const counts = reader.prepare<[Params], { state: string; count: number }>(
    `SELECT state, count(*) AS count FROM (SELECT r.state FROM "Rec" r WHERE r.kind = @kind AND r.open = true
       AND (@everything OR r."unitId" IN ${list('@units')}) LIMIT @limit) c GROUP BY state`,
  );
  const ofThese = onceEach<Statement<[Params], string>>();
  const fitting = async (lines: readonly RecordLine[], { where, holes }: Only): Promise<readonly RecordLine[]> => {
    const statement = ofThese(where, () =>
      reader.prepare<[Params], string>(`SELECT r.id FROM "Rec" r WHERE r.id IN ${list('@ids')} ${where}`).pluck(),
    );
    const fit = new Set(await statement.all({ ids: JSON.stringify(lines.map(({ id }) => id)), ...holes }));
    return lines.filter(({ id }) => fit.has(id));
  };

  /** Words are looked for first, and of what they find that is kept which fits. */
  async function found(filter: ListFilter, only: Only, after: string | null, size: number) {
    const lines: RecordLine[] = [];
    let next = after;
    for (let looked = 0; looked < LOOK; looked += STEP) {
      const page = await records(filter, next, STEP);
      lines.push(...(await fitting(page.items, only)));
      const last = lines[size - 1];
      if (lines.length > size && last) return { items: lines.slice(0, size), next: `${last.openedAt}:${last.id}`, cut: false };
      next = page.next;
      if (next === null) return { items: lines, next, cut: false };
      if (page.cut) break;
    }
    return { items: lines, next, cut: true };
  }

  return {
    recordsNarrowed: async (filter, narrow, after, size = PAGE) => {
      const only = onlyOf(reader.dialect, narrow);
      return filter.words ? found(filter, only, after, size) : records(filter, after, size, only);
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
    ...(from === undefined || to === undefined ? [] : [[`${day} >= @from AND ${day} <= @to`, { from, to }] as const]),
    ...(late
      ? [['EXISTS (SELECT 1 FROM "Todo" d WHERE d.subject = r.id AND d."doneAt" IS NULL AND d."dueAt" < @now)', { now }] as const]
      : []),
  ];
  return {
    where: conditions.map(([where]) => `AND ${where}`).join(' '),
    holes: Object.assign({}, ...conditions.map(([, holes]) => holes)),
  };
}
