import type { Instance } from '../domain/approval/instance.ts';
import { fromJson } from '../kernel/json.ts';
import { plain, type Text, t } from '../kernel/text.ts';
import type { Visit } from './house.ts';
import { type Effect, nothing, type Plan } from './plan.ts';
import type { RequestFile } from './reads.ts';
import { toPerson } from './view-ref.ts';

/** An edited card makes no sound: who waits for the end of a request gets a word of its own, with a button to the card. */
export function tellOutcome(visit: Visit, file: RequestFile, next: Instance): Plan {
  const title = fromJson(next.title) as Text;
  if (next.state === 'approved') return told(next, next.applicantId, 'good', t('told.approved', { title }));
  if (next.state === 'rejected')
    return told(next, next.applicantId, 'bad', t('told.rejected', { title, reason: plain(next.closedNote ?? '') }));
  if (next.state === 'withdrawn') {
    const waiting = file.instance.seats.filter((seat) => seat.state === 'open').map((seat) => seat.personId);
    const text = t('told.withdrawn', { who: plain(visit.person.name), title });
    return { ...nothing, effects: [...new Set(waiting)].map((person) => word(next, person, 'done', text)) };
  }
  return nothing;
}

const told = (next: Instance, person: Instance['applicantId'], tone: 'good' | 'bad', text: Text): Plan => ({
  ...nothing,
  effects: [word(next, person, tone, text)],
});

const word = (next: Instance, person: Instance['applicantId'], tone: string, text: Text): Effect => ({
  show: { view: 'notice', subject: `told:${next.id}` },
  place: toPerson(person),
  key: `told:${next.id}:${next.state}:${person}`,
  payload: {
    text,
    tone,
    request: next.id,
    buttons: [{ text: t('told.open'), style: 'plain', action: { do: 'request.open', request: next.id } }],
  },
});
