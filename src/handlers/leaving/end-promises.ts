import { agreedToTakeOver } from '../../domain/approval/consent.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { PersonId, RequestId } from '../../kernel/id.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { plain, type Text, t } from '../../kernel/text.ts';
import type { Instant } from '../../kernel/time.ts';
import { chooseAnother, letter } from '../approval/tell.ts';
import type { Facts } from '../facts.ts';
import { guard } from '../guard.ts';
import { type Effect, emptyPlan, type Plan, type Row } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { notice } from '../reply.ts';
import { shownAnew } from '../substitutes/see-to-substitutes.ts';
import { spanText } from '../substitutes/substitute-text.ts';
import { insteadButton } from './instead-button.ts';
import { noted, notedOnce } from './item.ts';
import type { Departure } from './ports.ts';
import type { Services } from './services.ts';

type Sub = Row<'substitute'>;

/**
 * Standing in, set by hand or by an approved leave, to or from somebody who has left: over from now on, and the other side is told, with one press to
 * choose somebody else. Of somebody who is suspended it stays, since they may be back before it begins; the other side is told all the same, once.
 */
export async function endSubstitute(services: Services, now: Instant, departure: Departure, row: Sub): Promise<Plan> {
  const org = await services.reads.org();
  if (departure.kind === 'suspended') {
    if (row.substituteId !== departure.personId) return emptyPlan;
    return {
      ...emptyPlan,
      writes: [notedOnce(departure, 'substitute', row.id, { told: true }, now)],
      effects: wordsOn(services, org, now, departure, row),
    };
  }
  return {
    writes: [
      await guard(services, 'substitutes'),
      { table: 'substitute', update: { active: false }, where: { id: row.id, active: true, toAt: row.toAt } },
      noted(departure, 'substitute', row.id, {}, now),
    ],
    audit: [{ actorId: 'system', act: 'substitute.end_left', subject: row.id, detail: { left: departure.personId } }],
    effects: [
      ...[row.personId, row.substituteId, row.setById].map((one): Effect => ({ repaint: `list:${one}` })),
      ...wordsOn(services, org, now, departure, row),
      ...(row.fromAt <= now ? await shownAnew(services, now, row) : []),
    ],
  };
}

function wordsOn(services: Services, org: Org, now: Instant, departure: Departure, row: Sub): readonly Effect[] {
  const span = spanText(services, row.fromAt, row.toAt);
  const [who, other] = [departure.personId, row.personId === departure.personId ? row.substituteId : row.personId];
  if (!org.person(other as PersonId)?.active) return [];
  const name = plain(personName(org, who));
  // A leave of theirs that had not begun is undone: whoever agreed to take over hears of it there.
  if (row.personId === who && row.requestId !== null && row.fromAt > now) return [];
  const text: Text =
    row.substituteId === who
      ? t(`departure.substitute_${departure.kind}`, { name, span })
      : t('departure.absent_left', { name, span });
  return [
    notice(other as PersonId, `substitute:${row.id}`, `substitute:${row.id}:${departure.id}:${other}`, {
      text,
      tone: row.substituteId === who ? 'warn' : 'calm',
      clause: 'S7',
      buttons: row.substituteId === who ? [insteadButton(row)] : [],
    }),
  ];
}

/** Somebody agreed to take over a leave that is still being decided, and cannot: its applicant is told and may name another. */
export async function tellPromise(services: Services, now: Instant, departure: Departure, id: RequestId): Promise<Plan> {
  const file = await services.reads.file(id);
  if (!file || agreedToTakeOver(file.instance) !== departure.personId) return emptyPlan;
  return told(services, now, departure, file, `departure.promise_${departure.kind}`);
}

/** Somebody who was asked whether they agree is suspended: they may not answer, and the applicant need not wait. */
export async function tellOpenConsent(services: Services, now: Instant, departure: Departure, id: RequestId): Promise<Plan> {
  const file = await services.reads.file(id);
  const asked = file?.instance.seats.some(
    (seat) => seat.personId === departure.personId && seat.state === 'open' && seat.origin === 'consent',
  );
  return file && asked ? told(services, now, departure, file, 'departure.consent_suspended') : emptyPlan;
}

async function told(
  services: Services,
  now: Instant,
  departure: Departure,
  { instance, facts }: RequestFile,
  key: 'departure.promise_left' | 'departure.promise_suspended' | 'departure.consent_suspended',
): Promise<Plan> {
  const org = await services.reads.org();
  const when = (fromJsonOnce(facts) as Facts).handover?.when ?? '—';
  const text = t(key, { name: personName(org, departure.personId), when });
  return {
    ...emptyPlan,
    writes: [notedOnce(departure, 'promise', instance.id, {}, now)],
    effects: [
      letter(
        instance,
        instance.applicantId,
        'warn',
        text,
        `promise.${departure.id}`,
        'all',
        chooseAnother(instance.id, departure.personId),
      ),
      { repaint: instance.id },
    ],
  };
}
