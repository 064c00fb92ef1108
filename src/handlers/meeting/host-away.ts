import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import { t } from '../../kernel/text.ts';
import type { Rec } from '../../records/define.ts';
import type { Effect } from '../plan.ts';
import { notice } from '../reply.ts';
import { formOf, regularHost, saidWhen, timeOf } from './meeting-form.ts';
import { whenSent } from './send-time.ts';
import type { Services } from './services.ts';

/** The host is away and so is everybody who could stand in: host and organiser hear once that it needs another time or host (S61); never why (S4). */
export function hostAway(services: Services, record: Rec, org: Org): readonly Effect[] {
  const { zone } = services;
  const time = timeOf(record, zone);
  const text = t('meeting.host_away', {
    who: personName(org, regularHost(record)),
    title: formOf(record).title,
    when: saidWhen(time, zone),
  });
  return [...new Set([record.ownerId, regularHost(record), record.openerId])]
    .filter((id) => org.person(id)?.active)
    .map((person) => ({
      ...notice(person, `meeting:${record.id}`, `meeting:host_away:${record.id}:${time.from}:${person}`, {
        text,
        tone: 'warn',
        buttons: [{ text: t('told.open'), style: 'plain', action: { do: 'record.open', record: record.id } }],
      }),
      ...whenSent(services, org, person, services.clock.now()),
    }));
}
