import { climb } from '../../domain/approval/climb.ts';
import { isUnexplained, type OpenDay } from '../../domain/attendance-report/open-days.ts';
import { personName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { t } from '../../kernel/text.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { peopleOf } from '../../records/who.ts';
import type { Effect } from '../plan.ts';
import { notice } from '../reply.ts';
import { atWork } from '../submission/open-sheets.ts';
import { periodOfSheet, REPORT } from './months-of.ts';
import type { Services } from './services.ts';

type At = Pick<Scene, 'org' | 'substituteOf'>;

/** Who settles somebody's own days: the next up the line, passing over those for whom that somebody stands in: nobody settles their own (S56). */
export const settlerOf = ({ org, substituteOf }: At, of: PersonId): Person | null =>
  climb(org, of, ({ id, active }) => active && substituteOf(id) !== of);

/** Of whoever hands in this report nobody may settle their days: it is their own, or they stand in for all who could. */
const isOwn = ({ org, substituteOf }: At, record: Rec, of: PersonId): boolean =>
  peopleOf(REPORT.owner, record, org).every((id) => id === of || substituteOf(id) === of);

/** Whoever settles the days of those who hand the report in hears once that it waits for them; what is not explained yet is not theirs to look at. */
export function tellSettlers(services: Services, scene: Scene, record: Rec, days: readonly OpenDay[]): readonly Effect[] {
  const own = days.filter((day) => !isUnexplained(day) && !day.isPending && isOwn(scene, record, day.personId));
  const period = periodOfSheet(record);
  return [...new Set(own.map(({ personId }) => personId))].flatMap((person): readonly Effect[] => {
    const settler = settlerOf(scene, person);
    if (!settler) return [];
    const text = t('report.settle_for', { who: personName(scene.org, person), month: { month: period } });
    const key = `report.settle:${record.id}:${record.life.round}:${person}:${settler.id}`;
    const button = { text: t('records.open'), action: { do: 'record.open' as const, record: record.id } };
    return [
      {
        ...notice(settler.id, record.id, key, { text, buttons: [button] }),
        notBefore: atWork(services, scene.org, record.unitId, scene.now),
      },
    ];
  });
}
