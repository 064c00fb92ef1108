import type { Button } from '../../cards/element.ts';
import type { Change } from '../../domain/approval/change.ts';
import { KNOWN_TWICE } from '../../domain/approval/close-by-system.ts';
import { waitingToDecide } from '../../domain/approval/consent.ts';
import type { ApprovalEvent } from '../../domain/approval/event.ts';
import type { Instance } from '../../domain/approval/instance.ts';
import type { Sight } from '../../domain/approval/sight.ts';
import { unitNow } from '../../domain/approval/unit-now.ts';
import { concernedNow, waitingFor } from '../../domain/approval/who.ts';
import { personName, unitName } from '../../domain/org/label.ts';
import type { PersonId, RequestId } from '../../kernel/id.ts';
import { fromJson, fromJsonOnce } from '../../kernel/json.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import { type Effect, emptyPlan, type Plan } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { notice, openButton } from '../reply.ts';
import { processOf } from '../services.ts';
import { toPerson } from '../view-ref.ts';
import type { Services } from './services.ts';
import { type Moment, sightAt } from './sight.ts';

type Tone = 'good' | 'bad' | 'warn' | 'ask' | 'calm' | 'done';

interface Word {
  readonly to: readonly PersonId[];
  readonly tone: Tone;
  /** `title`: what the reader may know the request by. */
  readonly text: (title: Text) => Text;
  /** What the reader can do about it, before 「查看」. */
  readonly button?: Button;
  /** A last word: it stays as it is, whatever the reader may see later. `time`: it still names the days that are free again. */
  readonly last?: 'label' | 'time';
}

/** An edited card makes no sound: who is concerned by what happened gets a word of their own, with a button to the card. */
export function tellEvents(
  services: Services,
  context: Context,
  file: RequestFile,
  { next, events }: Change,
  moment: Moment,
): Plan {
  const words = events.flatMap((event) => wordOf(event, context, file, next) ?? []);
  return {
    ...emptyPlan,
    effects: words.flatMap(({ to, tone, text, button, last }, i) =>
      [...new Set(to)]
        .filter((person) => person !== context.person.id)
        .map((person) => {
          const sight = sightAt(context.org, person, file, moment, next);
          const told = text(knownAs(services, context, file, last === 'time' ? 'time' : sight));
          // What tells no more than a number may stay.
          const needs = !last && (sight === 'all' || sight === 'time') ? sight : null;
          return letter(next, person, tone, told, `${next.version}.${i}`, needs, button);
        }),
    ),
  };
}

/** What somebody may know a request by: its title, the days to be covered, or only whose it is and its number (S4). */
function knownAs(services: Services, { org }: Context, { instance, facts }: RequestFile, sight: Sight): Text {
  const { handover } = fromJsonOnce(facts) as Facts;
  if (sight === 'all') return fromJson(instance.title) as Text;
  if (sight === 'time' && handover) return t('consent.line', { when: handover.when });
  const process = processOf(services, instance.process);
  return t('told.label', {
    who: personName(org, instance.applicantId),
    name: process ? say(process.name) : plain(''),
    number: instance.number,
  });
}

/**
 * Who may see less of the request from now on: what lies in their chat loses its contents, and who was taken out while it goes on is told, unless it was
 * their own doing or another word says so.
 */
export function tellTakenOut(
  services: Services,
  context: Context,
  file: RequestFile,
  { next, events }: Change,
  moment: Moment,
): Plan {
  const told = new Set(events.flatMap(toldOtherwise));
  const people = new Set(
    file.instance.seats.flatMap((s) => [s.personId, s.onBehalfOfId ?? s.personId, s.decidedById ?? s.personId]),
  );
  const effects = [...people].flatMap((person): readonly Effect[] => {
    const before = sightAt(context.org, person, file, moment);
    const after = sightAt(context.org, person, file, moment, next);
    if (before === after || (before !== 'all' && before !== 'time') || after === 'all') return [];
    const out = (after === 'over' || after === 'nothing') && next.state === 'pending';
    const advised = file.instance.seats.some((s) => s.personId === person && s.state === 'open' && s.origin === 'delegate');
    const text = t(advised ? 'told.opinion_over' : 'told.taken_out', { label: knownAs(services, context, file, after) });
    return [
      ...forgotten(person, [next.id]),
      ...(out && person !== context.person.id && !told.has(person)
        ? [letter(next, person, 'calm', text, `${next.version}.out`, null)]
        : []),
    ];
  });
  return { ...emptyPlan, effects };
}

/** Whom another word tells that they are asked no more, or whose time to stand in has ended, or who has left. */
function toldOtherwise(event: ApprovalEvent): readonly PersonId[] {
  if (event.kind === 'removed' || event.kind === 'called_off' || event.kind === 'taken_back') return event.people;
  return event.kind === 'reseated' && event.why !== 'suspended' ? [event.from] : [];
}

/** Everything in somebody's chat that told of requests is looked at anew: words, choices, reminders and lists. */
export const forgotten = (person: PersonId, requests: readonly RequestId[]): readonly Effect[] => [
  ...requests.map((id) => ({ repaint: `told:${id}`, place: toPerson(person) })),
  ...(['choices', 'digest', 'my_approvals'] as const).map((view) => ({ repaintKeys: `${view}:${person}:` })),
];

function wordOf(event: ApprovalEvent, context: Context, file: RequestFile, next: Instance): Word | null {
  const who = speaker(event, context);
  const applicant = [next.applicantId];
  switch (event.kind) {
    case 'closed':
      return closing(event.state, context, file, next, who);
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
      return { to: event.people, tone: 'done', text: (title) => t('told.called_off', { who, title }), last: 'time' };
    case 'reseated': {
      if (event.to !== null || next.seats.find((seat) => seat.id === event.seatId)?.origin !== 'consent') return null;
      const gone = plain(personName(context.org, event.from));
      return {
        to: applicant,
        tone: 'warn',
        text: (title) => t('told.consent_left', { who: gone, title }),
        button: chooseAnother(next.id, event.from),
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
        to: [next.applicantId, ...concernedNow(next)],
        tone: 'calm',
        text: (title) => t('told.commented', { who, title, comment: plain(event.text) }),
      };
    case 'taken_back':
      return { to: event.people, tone: 'calm', text: (title) => t('told.taken_back', { who, title }), last: 'label' };
    case 'removed':
      return {
        to: event.people,
        tone: 'calm',
        text: (title) => t('told.removed', { who, title, reason: plain(event.reason) }),
        last: 'label',
      };
    case 'urged':
      return { to: event.people, tone: 'ask', text: (title) => t('told.urged', { who, title }) };
    case 'stuck':
      return {
        to: guardians(context, next),
        tone: 'bad',
        text: (title) => t('told.stuck', { number: plain(next.number), title }),
      };
    default:
      return null;
  }
}

/** Who did it, and in whose name: 赵磊（代王芳）. */
function speaker(event: ApprovalEvent, context: Context): Text {
  const absent = 'onBehalfOf' in event && event.onBehalfOf ? context.org.person(event.onBehalfOf) : null;
  const name = personName(context.org, context.person.id);
  return absent ? t('route.substitute', { name, absent: personName(context.org, absent.id) }) : plain(name);
}

/** 「改选交接人」 at any stage: who agreed, or was to, cannot come any more. */
export const chooseAnother = (request: RequestId, gone: PersonId): Button => ({
  text: t('consent.rechoose'),
  style: 'primary',
  action: { do: 'request.rechoose', request, gone },
  confirm: { title: t('consent.rechoose_ask'), text: t('consent.rechoose_late') },
});

function closing(state: Instance['state'], context: Context, file: RequestFile, next: Instance, who: Text): Word | null {
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
            text: (title) =>
              t(next.closedNote === KNOWN_TWICE ? 'told.closed_twice' : 'told.closed_left', {
                who: plain(personName(context.org, next.applicantId)),
                title,
              }),
            last: 'label',
          }
        : { to: waitingFor(file.instance), tone: 'done', text: (title) => t('told.withdrawn', { who, title }), last: 'label' };
    default:
      return null;
  }
}

/** S7: a post that nobody holds is told to the network department, who have to fill it. */
export function tellVacancies(context: Context, instance: Instance): Plan {
  const vacant = instance.steps.filter((step) => step.note.replaced?.why === 'empty');
  const unit = plain(unitName(context.org, instance.unitId) ?? '');
  return {
    ...emptyPlan,
    effects: vacant.flatMap((step) =>
      guardians(context, instance).map((person) =>
        letter(
          instance,
          person,
          'warn',
          t('told.post_empty', { unit, wanted: { say: step.name }, number: plain(instance.number) }),
          `vacant.${step.position}`,
          null,
        ),
      ),
    ),
  };
}

/** Nobody on the staff can decide: those who fill posts are told. */
export const tellStuck = (services: Services, context: Context, file: RequestFile, moment: Moment): Plan => ({
  ...emptyPlan,
  effects: guardians(context, file.instance).map((person) => {
    const title = knownAs(services, context, file, sightAt(context.org, person, file, moment));
    return letter(file.instance, person, 'bad', t('told.stuck', { number: plain(file.instance.number), title }), 'stuck', null);
  }),
});

const guardians = (context: Context, instance: Instance): readonly PersonId[] => [
  ...new Set(
    (['network_department', 'admin'] as const).flatMap((role) =>
      context.org.holders(role, unitNow(context.org, instance)).map((p) => p.id),
    ),
  ),
];

/** A few words in somebody's private chat, with a button to the request. `needs`: shown as long as the reader sees so much of it; null: for good. */
export const letter = (
  next: Instance,
  person: PersonId,
  tone: Tone,
  text: Text,
  occasion: string,
  needs: Sight | null,
  button?: Button,
): Effect =>
  notice(person, `told:${next.id}`, `told:${next.id}:${occasion}:${person}`, {
    text,
    tone,
    request: next.id,
    ...(needs === null ? {} : { needs }),
    buttons: [...(button ? [button] : []), openButton(next.id)],
  });
