import * as z from 'zod';
import { personName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { toCell } from '../../fields/cell.ts';
import { say, type Text, t } from '../../kernel/text.ts';
import { type Instant, toLocal, type Zone } from '../../kernel/time.ts';
import { kindOf } from '../../kinds/index.ts';
import type { Kind, Rec, Scene, Values } from '../../records/define.ts';
import { seesWhole } from '../../records/register-step.ts';
import { called, namesNobody } from '../../records/who.ts';
import type { Context } from '../context.ts';
import { everyPage } from '../every-page.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { BoundMessage } from '../reads.ts';
import { stateOf } from '../records/load-record.ts';
import { recordOf } from '../records/record-rows.ts';
import { sceneOf } from '../records/scene.ts';
import { answerWith, sheetFile, told } from '../reply.ts';
import { type Book, type Cell, column } from '../sheet.ts';
import { type ListPayload, linesOf, listPayload, overseesSome } from './list-filter.ts';
import type { Services } from './services.ts';

/** Records one file may hold. */
const MOST = 5_000;
const PAGE = 500;

/** What the outbox keeps of a file of records. */
export const recordsFile = z.object({ records: listPayload });

/** The list on the card as a file in the private chat, made of what stands when it is sent. */
export function askListFile(context: Context, on: BoundMessage): Plan {
  const sent = sentFile(context, listPayload.parse(on.payload));
  return sent
    ? { ...sent, reply: { toast: { tone: 'info', text: t('asked.export_coming') } } }
    : toastPlan('warning', t('asked.export_scope'));
}

/** 导出订单: the same in words; the list stands beside it, so that it can be seen what the file holds. */
export function answerFile(context: Context, list: ListPayload): Plan {
  const sent = sentFile(context, list);
  const shown = answerWith(context, 'record_list', `list:${context.person.id}`, list);
  return sent ? merge(shown, sent) : told(context, { text: t('asked.export_scope') });
}

/** Null for whoever may not have it. */
function sentFile(context: Context, records: ListPayload): Plan | null {
  const { id } = context.person;
  const kind = kindOf(records.kind);
  if (!kind || !overseesSome(kind, id, context.org)) return null;
  return {
    ...emptyPlan,
    audit: [{ actorId: id, act: 'record.export', subject: records.kind, detail: { which: records.list ?? records.which } }],
    effects: [sheetFile(context, { records })],
  };
}

/** The file for whoever may have it now (S4); null for anybody else. */
export async function recordsBook(
  services: Services,
  viewer: Person,
  asked: ListPayload,
  pause: () => Promise<void>,
): Promise<Book | null> {
  const kind = kindOf(asked.kind);
  const org = await services.reads.org();
  if (!kind || !overseesSome(kind, viewer.id, org)) return null;
  const scene = await sceneOf(services, kind, { person: viewer, org, now: services.clock.now() });
  const columns = columnsOf(kind, { org, actsFor: [viewer.id] }, services.zone);
  const rows = new Map<string, readonly Cell[]>();
  for await (const lines of everyPage((after) => linesOf(services, kind, { ...asked, after }, scene, PAGE))) {
    const whole = new Map((await services.reads.recordsById(lines.map(({ id }) => id))).map((row) => [row.id, row]));
    for (const { id, dueAt } of lines) {
      const row = rows.has(id) ? undefined : whole.get(id);
      if (!row) continue;
      const record = recordOf(kind, row);
      rows.set(
        id,
        columns.map((column) => column.cell(record, dueAt)),
      );
    }
    if (rows.size >= MOST) break;
    await pause();
  }
  const name = say(kind.name);
  return { name, sheets: [{ name, columns, rows: [...rows.values()].slice(0, MOST) }] };
}

function columnsOf(kind: Kind, viewer: Pick<Scene, 'org' | 'actsFor'>, zone: Zone) {
  const { org } = viewer;
  const day = (at: Instant | null): Cell => (at === null ? null : { day: toLocal(at, zone).date });
  const hidden = namesNobody(kind);
  // What stands in it for a record that is due then.
  const of = (title: Text, width: number, cell: (record: Rec, dueAt: Instant | null) => Cell) => ({
    ...column(title, width),
    cell,
  });
  return [
    of(t('asked.column_number'), 18, ({ number }) => ({ written: number })),
    of(t('asked.column_state'), 10, ({ state }) => ({ said: stateOf(kind, state).name })),
    ...Object.entries(kind.fields).map(([id, field]) =>
      of(say(field.label), field.kind === 'paragraph' ? 40 : 14, (record) =>
        toCell(id, field, (record.form as Values)[id], { org, full: seesWhole(kind, record, viewer) }),
      ),
    ),
    of(t('records.opener'), 10, (record) => ({ said: hidden ? t('records.somebody') : called(record, record.openerId, org) })),
    of(t('records.owner'), 10, ({ ownerId }) => ({ written: hidden ? '—' : personName(org, ownerId) })),
    of(t('asked.column_opened'), 12, ({ openedAt }) => day(openedAt)),
    of(t('asked.column_due'), 12, (_, dueAt) => day(dueAt)),
  ];
}
