import type { Change } from '../domain/approval/change.ts';
import type { ApprovalEvent } from '../domain/approval/event.ts';
import type { Instance } from '../domain/approval/instance.ts';
import { waitingFor } from '../domain/approval/who.ts';
import type { PersonId } from '../kernel/id.ts';
import { fromJson } from '../kernel/json.ts';
import { plain, type Text, t } from '../kernel/text.ts';
import type { Visit } from './house.ts';
import { type Effect, nothing, type Plan } from './plan.ts';
import type { RequestFile } from './reads.ts';
import { toPerson } from './view-ref.ts';

type Tone = 'good' | 'bad' | 'warn' | 'ask' | 'calm' | 'done';

interface Word {
  readonly to: readonly PersonId[];
  readonly tone: Tone;
  readonly text: Text;
}

/** An edited card makes no sound: who is concerned by what happened gets a word of their own, with a button to the card. */
export function tellEvents(visit: Visit, file: RequestFile, { next, events }: Change): Plan {
  const words = events.flatMap((event) => wordOf(event, visit, file.instance, next) ?? []);
  return {
    ...nothing,
    effects: words.flatMap(({ to, tone, text }, i) =>
      [...new Set(to)]
        .filter((person) => person !== visit.person.id)
        .map((person) => letter(next, person, tone, text, `${next.version}.${i}`)),
    ),
  };
}

function wordOf(event: ApprovalEvent, visit: Visit, before: Instance, next: Instance): Word | null {
  const title = fromJson(next.title) as Text;
  const who = plain(visit.person.name);
  switch (event.kind) {
    case 'closed':
      return closing(event.state, before, next, title, who);
    case 'decided':
      return event.verdict === 'returned'
        ? { to: [next.applicantId], tone: 'warn', text: t('told.returned', { who, title, reason: plain(event.comment ?? '') }) }
        : null;
    case 'asked':
      return { to: [next.applicantId], tone: 'ask', text: t('told.asked', { who, title, question: plain(event.text) }) };
    case 'answered':
      return { to: waitingFor(next), tone: 'calm', text: t('told.answered', { who, title, answer: plain(event.text) }) };
    case 'commented':
      return {
        to: [next.applicantId, ...waitingFor(next)],
        tone: 'calm',
        text: t('told.commented', { who, title, comment: plain(event.text) }),
      };
    case 'urged':
      return { to: event.people, tone: 'ask', text: t('told.urged', { who, title }) };
    case 'stuck':
      return { to: guardians(visit, next), tone: 'bad', text: t('told.stuck', { number: plain(next.number), title }) };
    default:
      return null;
  }
}

function closing(state: Instance['state'], before: Instance, next: Instance, title: Text, who: Text): Word | null {
  switch (state) {
    case 'approved':
      return { to: [next.applicantId], tone: 'good', text: t(next.revokesId ? 'told.revoked' : 'told.approved', { title }) };
    case 'rejected':
      return { to: [next.applicantId], tone: 'bad', text: t('told.rejected', { title, reason: plain(next.closedNote ?? '') }) };
    case 'withdrawn':
      return { to: waitingFor(before), tone: 'done', text: t('told.withdrawn', { who, title }) };
    default:
      return null;
  }
}

/** S7: a post that nobody holds is told to the network department, who have to fill it. */
export function tellVacancies(visit: Visit, instance: Instance): Plan {
  const vacant = instance.steps.filter((step) => step.note.replaced?.why === 'empty');
  const unit = plain(visit.org.unit(instance.unitId)?.name ?? '');
  return {
    ...nothing,
    effects: vacant.flatMap((step) =>
      guardians(visit, instance).map((person) =>
        letter(
          instance,
          person,
          'warn',
          t('told.post_empty', { unit, wanted: { say: step.name }, number: plain(instance.number) }),
          `vacant.${step.position}`,
        ),
      ),
    ),
  };
}

const guardians = (visit: Visit, instance: Instance): readonly PersonId[] => [
  ...new Set(
    [...visit.org.holders('network_department', instance.unitId), ...visit.org.holders('admin', instance.unitId)].map(
      (p) => p.id,
    ),
  ),
];

/** A word to one person about a request, with a button to its card; `occasion` makes it this one and no other. */
export const letter = (next: Instance, person: PersonId, tone: Tone, text: Text, occasion: string): Effect => ({
  show: { view: 'notice', subject: `told:${next.id}` },
  place: toPerson(person),
  key: `told:${next.id}:${occasion}:${person}`,
  payload: {
    text,
    tone,
    request: next.id,
    buttons: [{ text: t('told.open'), style: 'plain', action: { do: 'request.open', request: next.id } }],
  },
});
