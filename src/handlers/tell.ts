import type { Button } from '../cards/element.ts';
import type { Change } from '../domain/approval/change.ts';
import { askedOnlyToAgree, waitingToDecide } from '../domain/approval/consent.ts';
import type { ApprovalEvent } from '../domain/approval/event.ts';
import type { Instance } from '../domain/approval/instance.ts';
import { waitingFor } from '../domain/approval/who.ts';
import type { PersonId, RequestId } from '../kernel/id.ts';
import { fromJson } from '../kernel/json.ts';
import { plain, type Text, t } from '../kernel/text.ts';
import type { Facts } from './facts.ts';
import type { Visit } from './house.ts';
import { type Effect, nothing, type Plan } from './plan.ts';
import type { RequestFile } from './reads.ts';
import { toPerson } from './view-ref.ts';

type Tone = 'good' | 'bad' | 'warn' | 'ask' | 'calm' | 'done';

interface Word {
  readonly to: readonly PersonId[];
  readonly tone: Tone;
  /** `title`: what the reader may know the request by. */
  readonly text: (title: Text) => Text;
  /** What the reader can do about it, before 「查看」. */
  readonly button?: Button;
}

/** An edited card makes no sound: who is concerned by what happened gets a word of their own, with a button to the card. */
export function tellEvents(visit: Visit, file: RequestFile, { next, events }: Change): Plan {
  const words = events.flatMap((event) => wordOf(event, visit, file, next) ?? []);
  const title = fromJson(next.title) as Text;
  const { handover } = fromJson(file.facts) as Facts;
  // Who is only asked to take over knows it by its days (S4).
  const discreet = handover ? t('consent.line', { when: handover.when }) : title;
  return {
    ...nothing,
    effects: words.flatMap(({ to, tone, text, button }, i) =>
      [...new Set(to)]
        .filter((person) => person !== visit.person.id)
        .map((person) =>
          letter(next, person, tone, text(askedOnlyToAgree(next, person) ? discreet : title), `${next.version}.${i}`, button),
        ),
    ),
  };
}

function wordOf(event: ApprovalEvent, visit: Visit, file: RequestFile, next: Instance): Word | null {
  const who = speaker(event, visit);
  const applicant = [next.applicantId];
  switch (event.kind) {
    case 'closed':
      return closing(event.state, visit, file, next, who);
    case 'decided': {
      const reason = plain(event.comment ?? '');
      return event.verdict === 'returned'
        ? { to: applicant, tone: 'warn', text: (title) => t('told.returned', { who, title, reason }) }
        : null;
    }
    case 'declined': {
      const reason = plain(event.comment ?? '');
      const button: Button = {
        text: t('request.resubmit'),
        style: 'primary',
        action: { do: 'request.resubmit', request: next.id },
      };
      return { to: applicant, tone: 'warn', text: (title) => t('told.declined', { who, title, reason }), button };
    }
    case 'called_off':
      return { to: event.people, tone: 'done', text: (title) => t('told.called_off', { who, title }) };
    case 'reseated': {
      if (event.to !== null || next.seats.find((seat) => seat.id === event.seatId)?.origin !== 'consent') return null;
      const gone = plain(visit.org.person(event.from)?.name ?? '—');
      return {
        to: applicant,
        tone: 'warn',
        text: (title) => t('told.consent_left', { who: gone, title }),
        button: chooseAnother(next.id),
      };
    }
    case 'asked':
      return { to: applicant, tone: 'ask', text: (title) => t('told.asked', { who, title, question: plain(event.text) }) };
    case 'answered':
      return {
        to: waitingToDecide(next),
        tone: 'calm',
        text: (title) => t('told.answered', { who, title, answer: plain(event.text) }),
      };
    case 'commented':
      return {
        to: [next.applicantId, ...waitingToDecide(next)],
        tone: 'calm',
        text: (title) => t('told.commented', { who, title, comment: plain(event.text) }),
      };
    case 'removed':
      return { to: event.people, tone: 'calm', text: (title) => t('told.removed', { who, title, reason: plain(event.reason) }) };
    case 'urged':
      return { to: event.people, tone: 'ask', text: (title) => t('told.urged', { who, title }) };
    case 'stuck':
      return {
        to: guardians(visit, next),
        tone: 'bad',
        text: (title) => t('told.stuck', { number: plain(next.number), title }),
      };
    default:
      return null;
  }
}

/** Who did it, and in whose name: 赵磊（代王芳）. */
function speaker(event: ApprovalEvent, visit: Visit): Text {
  const absent = 'onBehalfOf' in event && event.onBehalfOf ? visit.org.person(event.onBehalfOf) : null;
  return absent ? t('route.stand_in', { name: visit.person.name, absent: absent.name }) : plain(visit.person.name);
}

/** 「改选交接人」 at any stage: who agreed, or was to, cannot come any more. */
export const chooseAnother = (request: RequestId): Button => ({
  text: t('consent.rechoose'),
  style: 'primary',
  action: { do: 'request.rechoose', request },
  confirm: { title: t('consent.rechoose_ask'), text: t('consent.rechoose_late') },
});

function closing(state: Instance['state'], visit: Visit, file: RequestFile, next: Instance, who: Text): Word | null {
  const reason = plain(next.closedNote ?? '');
  switch (state) {
    case 'approved':
      return {
        to: [next.applicantId],
        tone: 'good',
        text: (title) => t(next.revokesId ? 'told.revoked' : 'told.approved', { title }),
      };
    case 'rejected':
      return { to: [next.applicantId], tone: 'bad', text: (title) => t('told.rejected', { title, reason }) };
    case 'withdrawn':
      return next.closedById === null
        ? {
            to: [...waitingFor(file.instance), ...file.copies.map((copy) => copy.personId as PersonId)],
            tone: 'done',
            text: (title) => t('told.closed_left', { who: plain(visit.org.person(next.applicantId)?.name ?? '—'), title }),
          }
        : { to: waitingFor(file.instance), tone: 'done', text: (title) => t('told.withdrawn', { who, title }) };
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

/** Nobody on the staff can decide: those who fill posts are told. */
export const tellStuck = (visit: Visit, instance: Instance): Plan => ({
  ...nothing,
  effects: guardians(visit, instance).map((person) =>
    letter(
      instance,
      person,
      'bad',
      t('told.stuck', { number: plain(instance.number), title: fromJson(instance.title) as Text }),
      'stuck',
    ),
  ),
});

const guardians = (visit: Visit, instance: Instance): readonly PersonId[] => [
  ...new Set(
    [...visit.org.holders('network_department', instance.unitId), ...visit.org.holders('admin', instance.unitId)].map(
      (p) => p.id,
    ),
  ),
];

/** A few words in somebody's private chat, with a button to the request. */
export const letter = (next: Instance, person: PersonId, tone: Tone, text: Text, occasion: string, button?: Button): Effect => ({
  show: { view: 'notice', subject: `told:${next.id}` },
  place: toPerson(person),
  key: `told:${next.id}:${occasion}:${person}`,
  payload: {
    text,
    tone,
    request: next.id,
    buttons: [
      ...(button ? [button] : []),
      { text: t('told.open'), style: 'plain', action: { do: 'request.open', request: next.id } },
    ] satisfies readonly Button[],
  },
});
