import { substituteFor } from '../../domain/approval/substitute.ts';
import { overlaps, type Stretch } from '../../domain/meeting/meeting-time.ts';
import { mayHost, mayStandIn, seriesOf } from '../../domain/meeting/unit-series.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { type Text, t } from '../../kernel/text.ts';
import { MEETING } from '../../kinds/meeting.ts';
import type { BookedSubstitute } from '../../processes/leave/booking.ts';
import type { Rec, Scene } from '../../records/define.ts';
import { changed } from '../../records/step.ts';
import type { Plan } from '../plan.ts';
import { writeRecord } from '../records/write-record.ts';
import { substitutesOf } from '../substitutes-of.ts';
import { awayIn } from './away.ts';
import { formOf, regularHost, timeOf } from './meeting-form.ts';
import type { Services } from './services.ts';

/** Who cannot come or stands in by a leave that is just being approved. */
export interface JustBooked {
  readonly away: readonly { readonly personId: PersonId; readonly time: Stretch }[];
  readonly substitutes: readonly BookedSubstitute[];
}

const NOTHING: JustBooked = { away: [], substitutes: [] };

/**
 * Who hosts at that time (S61): the host, else whoever does their work meanwhile, else the next who may (of a series its posts and deputies, else the
 * supervisors of the unit), else the host's superior. Null: all of them are away; then it stays with the one it is.
 */
export async function hostAt(
  services: Services,
  record: Rec,
  host: PersonId,
  org: Org,
  booked: JustBooked = NOTHING,
): Promise<PersonId | null> {
  const time = timeOf(record, services.zone);
  const comes = async (id: PersonId): Promise<boolean> =>
    org.person(id)?.active === true &&
    !booked.away.some((one) => one.personId === id && overlaps(one.time, time)) &&
    !(await awayIn(services, id, time));
  if (await comes(host)) return host;
  const kept = await substitutesOf(services, time.from);
  const all = [...booked.substitutes.map((one) => ({ ...one, processes: [] })), ...kept];
  const substitute = substituteFor(host, all, time.from, MEETING.id);
  const one = seriesOf(services.meetings, org).find(({ id }) => id === formOf(record).series);
  const next = one ? [...mayStandIn(one, org), ...mayHost(one, org)] : org.holders('supervisor', record.unitId);
  const superior = org.superior(host);
  const candidates = [...(substitute ? [substitute] : []), ...next.map(({ id }) => id), ...(superior ? [superior.id] : [])];
  for (const id of new Set(candidates)) if (id !== host && (await comes(id))) return id;
  return null;
}

/** Somebody hosts this once, or the regular host again: with all a host may do, and both know (S61). */
export function appoint(services: Services, record: Rec, host: PersonId, scene: Scene): Promise<Plan> {
  const regular = regularHost(record);
  const after = changed(record, { ownerId: host, form: { regular: host === regular ? null : regular } }, scene.now);
  const audit = { act: 'record.meeting.acting_host', detail: { ownerId: [record.ownerId, host] } };
  return writeRecord(services, MEETING, { before: record, after }, scene, audit);
}

/** Who hosts has changed: what whoever does now, whoever did and whoever is away is told, each once. Everybody else sees it on the card. */
export function hostNotes(before: Rec, after: Rec, org: Org): ReadonlyMap<PersonId, Text> {
  if (before.ownerId === after.ownerId) return new Map();
  const [was, is] = [formOf(before).regular, formOf(after).regular];
  const isBack = was !== null && was === after.ownerId;
  const said = { who: personName(org, after.ownerId), of: personName(org, regularHost(after)) };
  const notes: readonly (readonly [PersonId, Text])[] = [
    ...(is ? [[after.openerId, t('meeting.acts_for', said)] as const, [is, t('meeting.acts_for_you', said)] as const] : []),
    ...(isBack ? [[before.ownerId, t('meeting.no_more_acting', said)] as const] : []),
    [after.ownerId, t(is ? 'meeting.you_act' : isBack ? 'meeting.yours_again' : 'meeting.you_host', said)],
  ];
  return new Map(notes.filter(([id]) => org.person(id)?.active === true));
}
