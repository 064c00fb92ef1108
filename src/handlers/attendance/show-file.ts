import { attendanceFileCard } from '../../cards/attendance/file-card.ts';
import type { Card } from '../../cards/element.ts';
import type { Person } from '../../domain/org/org.ts';
import { plain, t } from '../../kernel/text.ts';
import { instant, type LocalDate } from '../../kernel/time.ts';
import { attendanceScope } from './attendance-scope.ts';
import type { FileInCard } from './file-in-card.ts';
import type { Services } from './services.ts';

/** View `attendance_file`: what a file would bring, whom it could not place, and what became of it. */
export async function showFile(services: Services, viewer: Person, kept: FileInCard): Promise<Card | null> {
  const org = await services.reads.org();
  if (!attendanceScope(org, viewer.id) && kept.refused !== 'not_yours') return null;
  return attendanceFileCard({
    name: kept.name,
    state: kept.state,
    refused: kept.refused ? t(`attendance.refused_${kept.refused}`) : null,
    source: kept.source && t(`attendance.from_${kept.source}`),
    from: kept.from as LocalDate | null,
    to: kept.to as LocalDate | null,
    until: kept.until === null ? null : instant(kept.until),
    people: kept.people,
    punches: kept.punches,
    fresh: kept.fresh,
    faulty: kept.faulty,
    faults: kept.faults.map(({ row, column, said, why }) =>
      t('attendance.fault', { row, column: plain(column), said: plain(said), why: t(`attendance.fault_${why}`) }),
    ),
    unmatched: kept.unmatched.map(({ called, why }) => t(`attendance.match_${why}`, { who: plain(called) })),
    unmatchedCount: kept.unmatchedCount,
    foreign: kept.foreign,
    unknown: kept.unknown,
    asksNumbers: kept.machine !== null,
    earlier: kept.earlier === null ? null : instant(kept.earlier),
  });
}
