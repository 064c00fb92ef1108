import { agendaElements } from '../../cards/agenda/agenda-card.ts';
import type { Element } from '../../cards/element.ts';
import { quiet } from '../../cards/parts.ts';
import type { Occurrence } from '../../domain/meeting/series-rule.ts';
import { fromJson } from '../../kernel/json.ts';
import { join, t } from '../../kernel/text.ts';
import { formOf } from '../meeting/meeting-form.ts';
import { whyTexts } from '../meeting-series/why-texts.ts';
import type { RecordLook, RecordPart } from '../record-parts.ts';
import { isSeated } from './agenda-now.ts';
import type { Services } from './services.ts';
import { agendaModel } from './show-agenda.ts';

/** On a meeting's card: why it is on another day than planned, and the agenda once it is fixed; the way to it for whoever comes. */
export async function agendaOnCard({ record, scene }: RecordLook, services: Services): Promise<RecordPart> {
  const model = await agendaModel(services, record, scene);
  const isIn = model.hosts || isSeated(await services.reads.seats(record.id), scene.by.id);
  return {
    body: [...(await whyThere(services, record)), ...(model.frozen || model.begun ? agendaElements(model) : [])],
    buttons:
      isIn && (model.open || (model.hosts && model.begun && record.state !== 'cancelled' && record.state !== 'skipped'))
        ? [{ text: t('agenda.open'), style: 'plain', action: { do: 'agenda.open', record: record.id } }]
        : [],
  };
}

async function whyThere(services: Services, record: RecordLook['record']): Promise<readonly Element[]> {
  if (formOf(record).series === null) return [];
  const row = await services.reads.occurrenceOf(record.id);
  const why = row?.why ? whyTexts({ why: fromJson(row.why) as Occurrence['why'] }) : [];
  if (!row || why.length === 0) return [];
  const planned = row.plannedOn === formOf(record).day ? [] : [t('series.planned_on', { day: { date: row.plannedOn as never } })];
  return quiet(join([...planned, ...why], '；'));
}
