import { audienceOf } from '../../domain/meeting/unit-series.ts';
import { join, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { timeOf } from '../meeting/meeting-form.ts';
import type { Effect } from '../plan.ts';
import { notice } from '../reply.ts';
import { type Made, madeOf, type SeriesLook } from './series-now.ts';
import type { Usual } from './series-state.ts';
import { conflictTexts, lacksRoom, seriesName } from './show-series.ts';
import { missingAt } from './who-comes.ts';

interface Look extends Pick<SeriesLook, 'services' | 'one' | 'org' | 'today'> {
  readonly usual: Usual;
}

/** What stands against a meeting that was made at this look: who cannot come and a room that is not to be had. The host hears of it once, with the ways out (Q13). */
export async function reportConflicts(
  { services, one, org, today, usual }: Look,
  before: ReadonlyMap<LocalDate, Made>,
): Promise<readonly Effect[]> {
  const made = [...(await madeOf(services, one.id, today))].flatMap(([planned, there]) =>
    before.has(planned) || there.record.state !== 'planned' ? [] : [there],
  );
  const times = made.map(({ record }) => ({ ...timeOf(record, services.zone), meeting: record.id }));
  const missing = await missingAt(services, audienceOf(one, org), times);
  const lines = await Promise.all(
    made.map(async (there, index) => {
      const room = one.definition.room !== null && (await lacksRoom(services, there)) ? [t('series.no_room')] : [];
      const against = [...conflictTexts(missing[index], org), ...room];
      const day = { at: timeOf(there.record, services.zone).from };
      return against.length === 0 ? [] : [t('series.against', { day, what: join(against, '；') })];
    }),
  );
  const what = lines.flat();
  if (what.length === 0) return [];
  return [
    notice(usual.host, `series:${one.id}`, `series:conflicts:${one.id}:${today}:${usual.host}`, {
      text: t('series.conflicts', { series: seriesName(one, org), what: join(what, '；') }),
      tone: 'warn',
      buttons: [{ text: t('series.open'), style: 'primary', action: { do: 'series.open', series: one.id } }],
    }),
  ];
}
