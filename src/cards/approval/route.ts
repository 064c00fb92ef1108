import type { RouteStep } from '../../domain/approval/chain.ts';
import type { Instance, Seat, Step } from '../../domain/approval/instance.ts';
import { spokenFor } from '../../domain/approval/take-seat.ts';
import { ROLES } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { join, plain, say, type Text, t } from '../../kernel/text.ts';
import type { Element, TrailStep } from '../element.ts';

type NameOf = (id: PersonId) => string;

/** The route an unsent request would take, with names, as the applicant sees it before sending (O3). */
export function routeTrail(route: readonly RouteStep[], nameOf: NameOf): Element {
  return {
    kind: 'trail',
    steps: route.map((step): TrailStep => {
      const people = step.people.map((seat) => sitterText(seat.personId, seat.onBehalfOfId, nameOf));
      const note = step.skipped
        ? t(`route.skipped_${step.skipped}`)
        : step.replaced
          ? replacedNote(step.replaced)
          : modeNote(step.mode, step.people.length, step.ratio);
      return { name: say(step.name), state: step.skipped ? 'skipped' : 'waiting', people, ...(note ? { note } : {}) };
    }),
  };
}

/** How far a running request has come: who decided what and when, who is asked now, who comes next. */
export function instanceTrail(
  instance: Instance,
  nameOf: NameOf,
  /** Whose words stand elsewhere on the card. */
  said: (seat: Seat) => boolean = () => false,
): Element {
  const steps = instance.steps.filter((s) => s.round === instance.round).toSorted((a, b) => a.position - b.position);
  return { kind: 'trail', steps: steps.map((step) => trailStep(step, seatsOf(instance, step), nameOf, said)) };
}

function trailStep(step: Step, seats: readonly Seat[], nameOf: NameOf, said: (seat: Seat) => boolean): TrailStep {
  const people = seats
    .filter((s) => s.state !== 'cancelled' || step.state === 'cancelled')
    .toSorted((a, b) => whenOf(a) - whenOf(b))
    .map((s) => {
      const line = seatText(s, { step, seats }, nameOf);
      return s.comment && !said(s) ? t('route.said', { line, comment: plain(s.comment) }) : line;
    });
  const notes: Text[] = [];
  if (step.note.skipped) notes.push(t(`route.skipped_${step.note.skipped}`));
  else if (step.note.replaced) notes.push(replacedNote(step.note.replaced));
  else {
    // Who was handed a seat or was added to it is no further vote.
    const votes = seats.filter((s) => s.fromSeatId === null).length;
    const mode = modeNote(step.mode, votes, step.ratio);
    if (mode && (step.state === 'open' || step.state === 'waiting')) notes.push(mode);
  }
  return { name: say(step.name), state: step.state, people, ...(notes.length > 0 ? { note: join(notes, '；') } : {}) };
}

/** Who has done something stands where they did it; who is still to, behind. */
const whenOf = ({ decidedAt }: Seat): number => decidedAt ?? Number.MAX_SAFE_INTEGER;

function seatText(seat: Seat, { step, seats }: { readonly step: Step; readonly seats: readonly Seat[] }, nameOf: NameOf): Text {
  const actor = seat.decidedById ?? seat.personId;
  const named = sitterText(actor, spokenFor(seat, actor), nameOf);
  // A seat that came back from a substitute is its holder's own.
  // Whoever took over where nobody above was left is no superior.
  const isNoSuperior = seat.origin === 'superior' && step.note.replaced?.beside === true;
  const who = isBack(seat, seats) || isNoSuperior ? named : arrived(seat, named);
  if (seat.origin === 'delegate') return opinionText(seat, who);
  switch (seat.state) {
    case 'approved':
      return seat.decidedAt
        ? t(seat.origin === 'consent' ? 'route.accepted_at' : 'route.approved_at', { who, at: { at: seat.decidedAt } })
        : who;
    case 'rejected':
      return seat.decidedAt ? t('route.rejected_at', { who, at: { at: seat.decidedAt } }) : who;
    case 'returned':
      return seat.decidedAt ? t(returnedBy(seat), { who, at: { at: seat.decidedAt } }) : who;
    case 'passed':
      return t('route.passed', { who });
    case 'moved':
      return t(
        seats.some((s) => s.fromSeatId === seat.id && s.origin === 'transfer' && !isBack(s, seats))
          ? 'route.handed_on'
          : 'route.followed',
        {
          who,
        },
      );
    case 'cancelled':
      return seats.some(({ origin }) => origin === 'closing') ? t('route.undecided', { who }) : who;
    case 'open':
      return seats.length > 1 ? t('route.asked', { who }) : who;
    default:
      return who;
  }
}

function returnedBy({ origin }: Seat): 'route.declined_at' | 'route.closing_at' | 'route.returned_at' {
  if (origin === 'consent') return 'route.declined_at';
  return origin === 'closing' ? 'route.closing_at' : 'route.returned_at';
}

/** Who is asked for an opinion, and what they think; no decision. */
function opinionText({ state, decidedAt }: Seat, who: Text): Text {
  if ((state === 'approved' || state === 'rejected') && decidedAt !== null)
    return t(state === 'approved' ? 'route.favoured_at' : 'route.opposed_at', { who, at: { at: decidedAt } });
  if (state === 'open') return t('route.opinion_asked', { who });
  return state === 'passed' || state === 'cancelled' ? t('route.opinion_over', { who }) : who;
}

/** The substitute's time was over, and the seat is that of the person again (or of who stands in since). */
const isBack = (seat: Seat, seats: readonly Seat[]): boolean =>
  seats.some(
    (s) =>
      s.id === seat.fromSeatId &&
      s.state === 'moved' &&
      s.decidedAt === null &&
      s.onBehalfOfId !== null &&
      s.onBehalfOfId === (seat.onBehalfOfId ?? seat.personId),
  );

/** How somebody came to sit here, where it was not the chain that asked them. */
function arrived({ origin, fromSeatId }: Seat, who: Text): Text {
  switch (origin) {
    case 'transfer':
    case 'add_before':
    case 'add_after':
    case 'delegate':
      return t(`route.by_${origin}`, { who });
    case 'superior':
      return fromSeatId === null ? who : t('route.by_superior', { who });
    default:
      return who;
  }
}

const sitterText = (person: PersonId, onBehalfOf: PersonId | null, nameOf: NameOf): Text =>
  onBehalfOf ? t('route.substitute', { name: nameOf(person), absent: nameOf(onBehalfOf) }) : plain(nameOf(person));

function modeNote(mode: Step['mode'], people: number, ratio: number | null): Text | null {
  if (people < 2) return null;
  switch (mode) {
    case 'any':
      return t('route.mode_any');
    case 'all':
      return t('route.mode_all');
    case 'turn':
      return t('route.mode_turn');
    case 'ratio':
      return t('route.mode_ratio', { percent: Math.round((ratio ?? 1) * 100) });
    default:
      return mode satisfies never;
  }
}

/** Who decides where a post is not asked. */
export const whoInstead = (replaced: Step['note']['replaced']): Text => t(replaced?.beside ? 'route.beside' : 'route.next_level');

/** Why a post is not asked. */
export const replacedNote = (replaced: NonNullable<Step['note']['replaced']>): Text =>
  t(`route.replaced_${replaced.why}`, {
    wanted: postText(replaced.wanted),
    who: whoInstead(replaced),
  });

const seatsOf = (instance: Instance, step: Step): readonly Seat[] =>
  instance.seats.filter((s) => s.stepId === step.id).toSorted((a, b) => a.position - b.position);

/** What a post is called: `role:finance`, `superior:2`, `head:branch`, or the names of people. */
function postText(wanted: string): Text {
  const [kind, name = ''] = wanted.split(':');
  const role = ROLES.find((one) => one === name);
  if (kind === 'role' && role) return t(`role.${role}`);
  if (kind === 'superior') return t('post.superior');
  return kind === 'head' ? t('post.head') : plain(wanted);
}
