import type { ClaimFacts, LineFacts } from '../../domain/expense/facts.ts';
import { ROLES } from '../../domain/org/org.ts';
import { isId, type RequestId } from '../../kernel/id.ts';
import type { FormContext } from '../define.ts';
import type { ClaimForm, ClaimLine } from './fields.ts';
import type { ExpenseWorld } from './world.ts';

/** All that the checks are told of a claim. */
export async function claimFacts(
  form: ClaimForm,
  c: FormContext,
  self: RequestId | null,
  { books }: ExpenseWorld,
): Promise<ClaimFacts> {
  const { applicant, org, today } = c;
  const ids = [...new Set(form.lines.flatMap(({ invoice }) => (invoice && isId('inv', invoice) ? [invoice] : [])))];
  const invoices = ids.length > 0 ? await books.invoices(ids, org) : [];
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
    lines: form.lines.map(lineFacts),
    invoices,
    elsewhere: await books.elsewhere(form, invoices, c, self),
  };
}

/** The line's place stands for its name. */
export const lineId = (index: number): string => String(index).padStart(3, '0');

function lineFacts(line: ClaimLine, index: number): LineFacts {
  const { guests, ...rest } = line;
  return {
    ...rest,
    id: lineId(index),
    purpose: line.what,
    trip: upper(line.trip),
    hospitality: upper(line.hospitality),
    guests: (guests ?? '').split(/[,，、;；\s]+/u).filter((name) => name !== ''),
  };
}

const upper = (number: string | null): string | null => number?.trim().toUpperCase() || null;
