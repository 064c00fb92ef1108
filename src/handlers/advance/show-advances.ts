import { type AdvanceModel, advancesCard, notAllCard, returnForm } from '../../cards/advance/advances-card.ts';
import type { Card } from '../../cards/element.ts';
import { holdsFor } from '../../domain/org/holds-for.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org, Person, Role } from '../../domain/org/org.ts';
import { cents } from '../../kernel/money.ts';
import { plain, t } from '../../kernel/text.ts';
import { toLocal } from '../../kernel/time.ts';
import type { CardLook, CardPart } from '../request-parts.ts';
import type { AdvanceLine } from './ports.ts';
import type { Services } from './services.ts';

/** Who sees what others owe: those who run the unit, those above, and finance (S4). */
const SEEING: readonly Role[] = ['supervisor', 'region_manager', 'network_department', 'finance'];

export const owedOf = ({ amount, used }: AdvanceLine) => cents(amount - used);

/** View `my_advances`. */
export async function showMine(services: Services, viewer: Person): Promise<Card> {
  const lines = await services.reads.advancesOf(viewer.id);
  return advancesCard({ mine: true, lines: lines.map((line) => modelOf(services, line, null)) });
}

/** View `open_advances`: of the units somebody answers for, and of all for finance. */
export async function showAll(services: Services, viewer: Person): Promise<Card> {
  const org = await services.reads.org();
  const units = org.units.filter(({ id }) => holdsFor(org, viewer.id, SEEING, id)).map(({ id }) => id);
  if (units.length === 0) return notAllCard();
  const lines = await services.reads.advancesOwed(units);
  return advancesCard({ mine: false, lines: lines.map((line) => modelOf(services, line, org)) });
}

function modelOf({ clock, zone }: Services, line: AdvanceLine, org: Org | null): AdvanceModel {
  const { requestId: request, number, purpose, amount, dueOn } = line;
  return {
    request,
    number,
    purpose,
    who: org && plain(personName(org, line.personId)),
    amount,
    owed: owedOf(line),
    dueOn,
    isPaid: line.paidAt !== null,
    isLate: line.paidAt !== null && dueOn < toLocal(clock.now(), zone).date,
  };
}

/** Who enters what came back: finance of the unit, never for oneself. */
export const mayEnter = (org: Org, person: Person, line: AdvanceLine): boolean =>
  line.personId !== person.id && holdsFor(org, person.id, ['finance'], line.unitId);

/** What the card of an advance says of it once it was paid. */
export async function advancePart(services: Services, { org, viewer, file }: CardLook): Promise<CardPart> {
  const { instance } = file;
  if (instance.process !== 'advance' || instance.state !== 'approved') return {};
  const line = await services.reads.advance(instance.id);
  if (!line?.paidAt) return {};
  const owed = owedOf(line);
  const value =
    owed === 0n
      ? t('advance.settled')
      : t('advance.state', {
          paid: { cents: line.amount },
          used: { cents: line.used },
          held: { cents: line.held },
          owed: { cents: owed },
        });
  return {
    blocks: [{ to: 'everyone', kind: 'rows', rows: [{ label: t('advance.status'), value, wide: true }] }],
    elements: owed > 0n && mayEnter(org, viewer, line) ? [returnForm(instance.id, line.used)] : [],
  };
}
