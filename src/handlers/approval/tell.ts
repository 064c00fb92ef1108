import { resubmitButton } from '../../cards/approval/request-applicant.ts';
import { whoInstead } from '../../cards/approval/route.ts';
import type { Button } from '../../cards/element.ts';
import type { Change } from '../../domain/approval/change.ts';
import { KNOWN_TWICE } from '../../domain/approval/close-by-system.ts';
import { waitingToDecide } from '../../domain/approval/consent.ts';
import type { ApprovalEvent } from '../../domain/approval/event.ts';
import type { Instance } from '../../domain/approval/instance.ts';
import type { Sight } from '../../domain/approval/sight.ts';
import { spokenFor } from '../../domain/approval/take-seat.ts';
import { unitNow } from '../../domain/approval/unit-now.ts';
import { concernedNow, waitingFor } from '../../domain/approval/who.ts';
import { personName, unitName } from '../../domain/org/label.ts';
import type { PersonId, RequestId } from '../../kernel/id.ts';
import { fromJson, fromJsonOnce } from '../../kernel/json.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import { type Effect, emptyPlan, type Plan } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { notice, openButton } from '../reply.ts';
import { requestLabel } from '../services.ts';
import { toPerson } from '../view-ref.ts';
import { postKeepers } from './post-keepers.ts';
import type { Services } from './services.ts';
import { type Moment, sightAt } from './sight.ts';

type Tone = 'good' | 'bad' | 'warn' | 'ask' | 'calm' | 'done';

/** What a reader may know a request by, with and without whose it is. */
interface Known {
  readonly title: Text;
  readonly of: Text;
}

/** What happened, as the title of a card, and the words that were written to it. */
interface Told {
  readonly title: Text;
  readonly words?: string | null | undefined;
}

interface Word {
  readonly to: readonly PersonId[];
  readonly tone: Tone;
  readonly title: (known: Known) => Text;
  /** What was written to it: reason, comment, question, answer. */
  readonly words?: string | null | undefined;
  /** What the reader can do about it, before 「查看」. */
  readonly button?: Button;
  /** Under this it is found again by who has more to say of the same; absent: the version of the request. */
  readonly occasion?: string;
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
  const words = events.flatMap((event) => wordOf(event, context, file, next, events) ?? []);
  return {
    ...emptyPlan,
    effects: words.flatMap(({ to, tone, title, words: said, button, occasion, last }, i) =>
      [...new Set(to)]
        .filter((person) => person !== context.person.id)
        .map((person) => {
          const sight = sightAt(context.org, person, file, moment, next);
          const told = { title: title(knownAs(services, context, file, person, last === 'time' ? 'time' : sight)), words: said };
          // What tells no more than a number may stay.
          const needs = !last && (sight === 'all' || sight === 'time') ? sight : null;
          return letter(next, person, tone, told, occasion ?? `${next.version}.${i}`, needs, button);
        }),
    ),
  };
}

/** What somebody may know a request by: its title, the days to be covered, or only whose it is and its number (S4). */
function knownAs(services: Services, { org }: Context, { instance, facts }: RequestFile, reader: PersonId, sight: Sight): Known {
  const { handover } = fromJsonOnce(facts) as Facts;
  const who = personName(org, instance.applicantId);
  const whose = (title: Text): Known => ({
    title,
    of: instance.applicantId === reader ? t('told.yours', { title }) : t('told.theirs', { who, title }),
  });
  if (sight === 'all') return whose(fromJson(instance.title) as Text);
  if (sight === 'time' && handover) {
    const line = t('consent.line', { when: handover.when });
    return { title: line, of: line };
  }
  return whose(requestLabel(services, instance));
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
    const label = knownAs(services, context, file, person, after).of;
    const text = { title: t(advised ? 'told.opinion_over' : 'told.taken_out', { label }) };
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
  ...(['choices', 'digest', 'my_approvals', 'my_todos'] as const).map((view) => ({ repaintKeys: `${view}:${person}:` })),
];

function wordOf(
  event: ApprovalEvent,
  context: Context,
  file: RequestFile,
  next: Instance,
  events: readonly ApprovalEvent[],
): Word | null {
  const who = speaker(event, context);
  const applicant = [next.applicantId];
  switch (event.kind) {
    case 'closed':
      return closing(event.state, context, file, next, who, events);
    case 'decided':
      return event.verdict === 'returned'
        ? {
            to: applicant,
            tone: 'warn',
            title: ({ of }) => t('told.returned', { who, of }),
            words: event.comment,
            button: resubmitButton(next.id),
          }
        : null;
    case 'declined':
      return {
        to: applicant,
        tone: 'warn',
        title: ({ of }) => t('told.declined', { who, of }),
        words: event.comment,
        button: resubmitButton(next.id),
      };
    case 'called_off':
      return { to: event.people, tone: 'done', title: ({ title }) => t('told.called_off', { who, title }), last: 'time' };
    case 'reseated': {
      if (event.to !== null || next.seats.find((seat) => seat.id === event.seatId)?.origin !== 'consent') return null;
      const gone = plain(personName(context.org, event.from));
      return {
        to: applicant,
        tone: 'warn',
        title: ({ title }) => t('told.consent_left', { who: gone, title }),
        button: chooseAnother(next.id, event.from),
      };
    }
    case 'asked':
      return {
        to: applicant,
        tone: 'ask',
        title: ({ of }) => event.told?.title ?? t('told.asked', { who, of }),
        words: event.text,
      };
    case 'answered':
      return {
        to: waitingToDecide(next),
        tone: 'calm',
        title: ({ title }) => event.told?.title ?? t('told.answered', { who, title }),
        words: event.text,
      };
    case 'commented':
      return {
        to: [next.applicantId, ...concernedNow(next)],
        tone: 'calm',
        title: ({ of }) => event.told?.title ?? t('told.commented', { who, of }),
        words: event.text,
      };
    case 'taken_back':
      return { to: event.people, tone: 'calm', title: ({ of }) => t('told.taken_back', { who, of }), last: 'label' };
    case 'removed':
      return {
        to: event.people,
        tone: 'calm',
        title: ({ of }) => t('told.removed', { who, of }),
        words: event.reason,
        last: 'label',
      };
    case 'urged':
      return { to: event.people, tone: 'ask', title: ({ title }) => t('told.urged', { who, title }) };
    case 'stuck':
      return {
        to: guardians(context, next),
        tone: 'bad',
        title: ({ of }) => t('told.stuck', { number: plain(next.number), of }),
      };
    default:
      return null;
  }
}

/** Who did it, and in whose name: 赵磊（代王芳）. */
function speaker(event: ApprovalEvent, context: Context): Text {
  return nameFor(context, context.person.id, 'onBehalfOf' in event ? event.onBehalfOf : null);
}

function nameFor({ org }: Context, actor: PersonId, absent: PersonId | null): Text {
  const name = personName(org, actor);
  return absent && org.person(absent) ? t('route.substitute', { name, absent: personName(org, absent) }) : plain(name);
}

/** 「改选交接人」 at any stage: who agreed, or was to, cannot come any more. */
export const chooseAnother = (request: RequestId, gone: PersonId): Button => ({
  text: t('consent.rechoose'),
  style: 'primary',
  action: { do: 'request.rechoose', request, gone },
  confirm: { title: t('consent.rechoose_ask'), text: t('consent.rechoose_late') },
});

/** How it ended: who decided last, which and what they wrote; the one word of a decision. */
function closing(
  state: Instance['state'],
  context: Context,
  file: RequestFile,
  next: Instance,
  who: Text,
  events: readonly ApprovalEvent[],
): Word | null {
  const decided = events.find((event) => event.kind === 'decided');
  switch (state) {
    case 'approved': {
      const by = decided ? speaker(decided, context) : lastToApprove(context, next);
      return {
        to: [next.applicantId],
        tone: 'good',
        occasion: APPROVED,
        title: ({ of, title }) => (next.revokesId ? t('told.revoked', { who: by, title }) : t('told.approved', { who: by, of })),
        words: decided?.comment,
      };
    }
    case 'rejected':
      return {
        to: [next.applicantId],
        tone: 'bad',
        title: ({ of }) => t('told.rejected', { who: decided ? speaker(decided, context) : who, of }),
        words: next.closedNote,
        ...(next.revokesId ? {} : { button: resubmitButton(next.id) }),
      };
    case 'withdrawn':
      return next.closedById === null
        ? {
            to: [...waitingFor(file.instance), ...file.copies.map((copy) => copy.personId as PersonId)],
            tone: 'done',
            title: ({ title }) =>
              t(next.closedNote === KNOWN_TWICE ? 'told.closed_twice' : 'told.closed_left', {
                who: plain(personName(context.org, next.applicantId)),
                title,
              }),
            last: 'label',
          }
        : {
            to: waitingFor(file.instance),
            tone: 'done',
            title: ({ title }) => t('told.withdrawn', { who, title }),
            last: 'label',
          };
    default:
      return null;
  }
}

/** Nobody has just decided, and yet it is through: whoever was added and had not is asked no more. */
function lastToApprove(context: Context, { seats }: Instance): Text {
  const seat = seats.reduce<Instance['seats'][number] | null>(
    (last, one) => (one.state === 'approved' && (one.decidedAt ?? 0) >= (last?.decidedAt ?? 0) ? one : last),
    null,
  );
  if (!seat) return plain(personName(context.org, context.person.id));
  const actor = seat.decidedById ?? seat.personId;
  return nameFor(context, actor, spokenFor(seat, actor));
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
          t('told.post_empty', {
            unit,
            wanted: { say: step.name },
            number: plain(instance.number),
            who: whoInstead(step.note.replaced),
          }),
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
    const { of } = knownAs(services, context, file, person, sightAt(context.org, person, file, moment));
    const told = { title: t('told.stuck', { number: plain(file.instance.number), of }) };
    return letter(file.instance, person, 'bad', told, 'stuck', null);
  }),
});

const guardians = ({ org }: Context, instance: Instance): readonly PersonId[] => postKeepers(org, unitNow(org, instance));

const APPROVED = 'approved';
const keyOf = (request: RequestId, occasion: string, person: PersonId): string => `told:${request}:${occasion}:${person}`;

/** The one notice of the approval, for what else is to be told with it. */
export const approvedNotice = (request: RequestId, person: PersonId): string => keyOf(request, APPROVED, person);

/** A few words in somebody's private chat, with a button to the request. `needs`: shown as long as the reader sees so much of it; null: for good. */
export const letter = (
  next: Instance,
  person: PersonId,
  tone: Tone,
  told: Told | Text,
  occasion: string,
  needs: Sight | null,
  button?: Button,
): Effect =>
  notice(person, `told:${next.id}`, keyOf(next.id, occasion, person), {
    ...('title' in told ? { title: told.title, ...(told.words ? { text: plain(told.words) } : {}) } : { text: told }),
    tone,
    request: next.id,
    ...(needs === null ? {} : { needs }),
    buttons: [...(button ? [button] : []), openButton(next.id)],
  });
