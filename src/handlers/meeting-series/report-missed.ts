import { occurrences } from '../../domain/meeting/occurrences.ts';
import type { Occurrence } from '../../domain/meeting/series-rule.ts';
import { unitLabel } from '../../domain/org/label.ts';
import { join, plain, say, type Text, t } from '../../kernel/text.ts';
import { addDays, type LocalDate } from '../../kernel/time.ts';
import { isCancelled } from '../../kinds/meeting.ts';
import { wasHeld } from '../meeting/hold-meetings.ts';
import { formOf } from '../meeting/meeting-form.ts';
import type { Effect } from '../plan.ts';
import { notice } from '../reply.ts';
import { type Made, type SeriesLook, settledIn } from './series-now.ts';
import { hearersOf, type SeriesState } from './series-state.ts';
import type { Services } from './services.ts';
import { whyTexts } from './why-texts.ts';

/**
 * What was to be held since the last report and was not: left out by a holiday, by hand, or simply never begun. 区域经理 and 管理部门 hear of it once,
 * with the reason (S60).
 */
export async function reportMissed(
  { services, one, org, now, today }: SeriesLook,
  state: SeriesState,
  made: ReadonlyMap<LocalDate, Made>,
): Promise<readonly Effect[]> {
  const over = occurrences({
    series: state,
    calendar: services.settings.calendarOf(org, one.unit.id),
    from: addDays(state.reported, -40),
    to: today,
    today,
    settled: settledIn(made, now, services.zone),
  });
  const isNew = (day: LocalDate): boolean => state.reported <= day && day < today;
  const lineOf = async (occurrence: Occurrence): Promise<readonly Text[]> => {
    const there = made.get(occurrence.planned);
    if (there && !isCancelled(there.record)) {
      const { day } = formOf(there.record);
      const isMissed = isNew(day) && !(await tookPlace(services, there));
      return isMissed ? [t('series.missed', { day: { date: day } })] : [];
    }
    if (!isNew(occurrence.planned) || occurrence.state === 'held') return [];
    const why = there ? reasonsOf(there) : whyTexts(occurrence);
    const day = { date: occurrence.planned };
    return [why.length > 0 ? t('series.left_out_why', { day, why: join(why, '；') }) : t('series.left_out', { day })];
  };
  const lines = (await Promise.all(over.map(lineOf))).flat();
  if (lines.length === 0) return [];
  const name = join([plain(unitLabel(org, one.unit)), say(one.definition.name)], '');
  return hearersOf(one, org).map((person) =>
    notice(person, `series:${one.id}`, `series:missed:${one.id}:${today}:${person}`, {
      text: t('series.missed_of', { series: name, what: join(lines, '；') }),
      tone: 'warn',
    }),
  );
}

/** Somebody said so, or there is any trace of it. */
async function tookPlace(services: Services, { record }: Made): Promise<boolean> {
  if (record.state === 'missed') return false;
  if (record.state !== 'planned' && record.state !== 'over') return true;
  return wasHeld(services, record, await services.reads.seats(record.id));
}

/** Why somebody left it out. */
function reasonsOf({ record, row }: Made): readonly Text[] {
  const why = record.life.said?.[record.state === 'skipped' ? 'skip' : 'cancel']?.why;
  return typeof why === 'string' && why !== '' ? [plain(why)] : whyTexts({ why: JSON.parse(row.why || '[]') });
}
