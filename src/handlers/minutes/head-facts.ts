import type { Fact } from '../../cards/element.ts';
import { peopleNames, personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { plain, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Rec } from '../../records/define.ts';

interface MinutesHead {
  readonly day: LocalDate;
  readonly recorder: PersonId | null;
  readonly people: readonly PersonId[] | null;
}

/** When it was, who led it, who took notes, who was asked to come. */
export function headFacts(record: Rec, org: Org): readonly Fact[] {
  const { day, recorder, people } = record.form as unknown as MinutesHead;
  return [
    { label: t('minutes.day'), value: t('minutes.on', { day: { date: day } }) },
    { label: t('meeting.host'), value: plain(personName(org, record.ownerId)) },
    ...(recorder ? [{ label: t('meeting.recorder'), value: plain(personName(org, recorder)) }] : []),
    ...(people ? [{ label: t('meeting.invited'), value: peopleNames(org, people), wide: true }] : []),
  ];
}
