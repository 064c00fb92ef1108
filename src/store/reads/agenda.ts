import type { AgendaReads } from '../../handlers/agenda/ports.ts';
import type { Row } from '../../handlers/plan.ts';
import type { Sql } from '../engine/engine.ts';

const MOST_DUE = 200;
const MOST_TOPICS = 200;
const MOST_INPUTS = 1_000;
const COUNTED = 1_000;

type Params = Readonly<Record<string, string | number>>;

export function agendaReads(reader: Sql): AgendaReads {
  const { list } = reader.dialect;
  const agenda = reader.prepare<[string], Row<'meetingAgenda'>>('SELECT * FROM "MeetingAgenda" WHERE "recId" = ?');
  const due = reader.prepare<[number], Row<'meetingAgenda'>>(
    `SELECT * FROM "MeetingAgenda" WHERE "dueAt" <= ? ORDER BY "dueAt", "recId" LIMIT ${MOST_DUE}`,
  );
  const topics = reader.prepare<[string], Row<'meetingTopic'>>(
    `SELECT * FROM "MeetingTopic" WHERE "recId" = ? ORDER BY position, "createdAt", id LIMIT ${MOST_TOPICS}`,
  );
  const inputs = reader.prepare<[string], Row<'meetingInput'>>(
    `SELECT * FROM "MeetingInput" WHERE "recId" = ? ORDER BY "personId" LIMIT ${MOST_INPUTS}`,
  );
  const count = (from: string) =>
    reader.prepare<[Params], number>(`SELECT count(*) FROM (SELECT 1 FROM ${from} LIMIT ${COUNTED}) c`).pluck();
  const inUnits = `"unitId" IN ${list('@units')}`;
  const waiting = count(`"Request" WHERE state = 'pending' AND ${inUnits}`);
  // Whoever helps owes what its owner owes: one thing is counted once.
  const once = `kind <> 'action.help'`;
  const late = count(`"Todo" WHERE ${once} AND "doneAt" IS NULL AND "dueAt" < @now AND ${inUnits}`);
  const unpaid = count(`"Payable" WHERE state = 'unpaid' AND ${inUnits}`);
  const fell = `"Todo" WHERE ${once} AND "dueAt" >= @since AND "dueAt" < @now AND (outcome IS NULL OR outcome = 'done') AND ${inUnits}`;
  const fellDue = count(fell);
  const kept = count(`${fell} AND "doneAt" <= "dueAt"`);
  return {
    agendaOf: async (meeting) => (await agenda.get(meeting)) ?? null,
    agendasDue: async (now) => due.all(now),
    topicsOf: async (meeting) => topics.all(meeting),
    inputsOf: async (meeting) => inputs.all(meeting),
    figuresOf: async (units, since, now) => {
      const asked = { units: JSON.stringify(units), since, now };
      const here = { units: asked.units };
      const soFar = { units: asked.units, now };
      return {
        waiting: (await waiting.get(here)) ?? 0,
        late: (await late.get(soFar)) ?? 0,
        unpaid: (await unpaid.get(here)) ?? 0,
        due: (await fellDue.get(asked)) ?? 0,
        kept: (await kept.get(asked)) ?? 0,
      };
    },
  };
}
