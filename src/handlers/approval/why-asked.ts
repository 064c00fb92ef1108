import { replacedNote } from '../../cards/approval/route.ts';
import type { Seat } from '../../domain/approval/instance.ts';
import { spokenFor, type TakenSeat } from '../../domain/approval/take-seat.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { RequestFile } from '../reads.ts';

/** How a seat came to whoever may decide from it, where it was not the chain that asked them: in whose place, and what brought it there. */
export function whyAsked(org: Org, viewer: Person, file: RequestFile, { seat, step }: TakenSeat): readonly Text[] {
  const absent = spokenFor(seat, viewer.id);
  const before = file.instance.seats.find((one) => one.id === seat.fromSeatId);
  const cause = before
    ? broughtBy(org, file, seat, before, step.note.slaHours)
    : step.note.replaced
      ? t('why.replaced', { why: replacedNote(step.note.replaced) })
      : null;
  return [...(absent ? [t('request.you_substitute', { absent: personName(org, absent) })] : []), ...(cause ? [cause] : [])];
}

function broughtBy(org: Org, { remarks }: RequestFile, seat: Seat, before: Seat, hours?: number): Text | null {
  const whose = before.onBehalfOfId ?? before.personId;
  const holder = org.person(whose);
  const name = personName(org, whose);
  switch (seat.origin) {
    case 'superior': {
      if (holder?.suspended) return t('why.suspended', { name });
      if (!holder?.active) return t('why.left', { name });
      return hours === undefined ? t('why.silent_while', { name }) : t('why.silent', { name, hours });
    }
    case 'transfer': {
      const by = personName(org, before.decidedById ?? before.personId);
      return before.comment ? t('why.transfer', { name: by, words: plain(before.comment) }) : null;
    }
    case 'add_before':
    case 'add_after': {
      const by = before.decidedById ?? before.personId;
      const said = remarks.find((one) => one.kind === 'comment' && one.personId === by && one.at === seat.openedAt);
      const words = { name: personName(org, by) };
      return said ? t('why.added_words', { ...words, words: plain(said.text) }) : t('why.added', words);
    }
    default:
      return null;
  }
}
