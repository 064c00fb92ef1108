import type { ClaimFacts, LineFacts } from '../../domain/expense/facts.ts';
import { ROLES } from '../../domain/org/org.ts';
import { isId, type RequestId } from '../../kernel/id.ts';
import type { FormContext } from '../define.ts';
import { unitOf } from './borne.ts';
import type { ClaimForm, ClaimLine } from './fields.ts';
import type { ExpenseWorld, Grounds } from './world.ts';

/** All that the checks are told of a claim. */
export async function claimFacts(
  form: ClaimForm,
  c: FormContext,
  self: RequestId | null,
  { books }: ExpenseWorld,
): Promise<ClaimFacts> {
  const { applicant, org, today } = c;
  const ids = [...new Set(form.lines.flatMap(({ invoice }) => (invoice && isId('inv', invoice) ? [invoice] : [])))];
  const named = [...new Set(form.lines.flatMap(({ trip, hospitality }) => [trip ?? [], hospitality ?? []].flat()))];
  const invoices = ids.length > 0 ? await books.invoices(ids, org) : [];
  const [grounds, elsewhere] = await Promise.all([books.grounds(named, c), books.elsewhere(form, invoices, c, self)]);
  return {
    self,
    today,
    claimant: {
      id: applicant.id,
      employeeNo: applicant.employeeNo,
      name: applicant.name,
      title: applicant.title,
      roles: ROLES.filter((role) => org.hasRole(applicant.id, role)),
      units: org.lineage(applicant.unitId).map(({ code }) => code),
    },
    lines: form.lines.map((line, index) => ({
      ...lineFacts(line, index, grounds),
      units: (line.shares ?? []).flatMap(({ who }) => org.unit(unitOf(who, org))?.code ?? []),
    })),
    invoices,
    elsewhere: { ...elsewhere, trips: grounds.trips, hospitalities: grounds.hospitalities },
  };
}

/** The line's place stands for its name. */
export const lineId = (index: number): string => String(index).padStart(3, '0');

function lineFacts(line: ClaimLine, index: number, { trips, hospitalities, gone }: Grounds): LineFacts {
  const { guests, ...rest } = line;
  return {
    ...rest,
    id: lineId(index),
    purpose: line.what,
    foreign: line.currency
      ? {
          currency: line.currency,
          amount: line.foreignAmount ?? '',
          rate: line.rate,
          rateOn: line.rateOn,
          rateFrom: line.rateFrom,
        }
      : null,
    trip: numberOf(line.trip, [...trips, ...gone]),
    hospitality: numberOf(line.hospitality, [...hospitalities, ...gone]),
    guests: (guests ?? '').split(/[,，、;；\s]+/u).filter((name) => name !== ''),
  };
}

/** The number people know it by; of what is there no more only that it was named. */
const numberOf = (id: RequestId | null, all: readonly { readonly id: RequestId; readonly number: string }[]): string | null =>
  id === null ? null : (all.find((one) => one.id === id)?.number ?? '—');
