import type { Card } from '../cards/element.ts';
import { noAccessCard, requestCard, type Standing } from '../cards/views/request.ts';
import { seatOf } from '../domain/approval/who.ts';
import type { Org, Person } from '../domain/org/org.ts';
import { isId } from '../kernel/id.ts';
import { fromJson } from '../kernel/json.ts';
import { say, type Text } from '../kernel/text.ts';
import type { AnyProcess, Assessment, RawForm } from '../processes/define.ts';
import { checkForm } from './check-form.ts';
import { formContext, type House, processOf } from './house.ts';
import type { RequestFile } from './reads.ts';
import { maySee } from './scope.ts';
import { substitutesOf } from './substitutes.ts';

/** A request for one reader: same facts for all, buttons by standing, nothing for those outside its scope (S4). */
export async function showRequest(house: House, viewer: Person, id: string): Promise<Card> {
  const file = isId('req', id) ? await house.reads.file(id) : null;
  const process = file ? processOf(house, file.instance.process) : null;
  const org = await house.reads.org();
  if (!file || !process || !maySee(org, viewer, file)) return noAccessCard;
  const { instance } = file;
  const standing = await standingOf(house, viewer, file);
  const applicant = org.person(instance.applicantId);
  return requestCard({
    instance,
    name: say(process.name),
    clause: process.clause,
    assessment: fromJson(file.facts) as Assessment,
    context: standing.as === 'decider' && applicant ? await contextOf(house, org, process, applicant, file) : [],
    standing,
    applicant: { name: applicant?.name ?? '—', unit: org.unit(instance.unitId)?.name ?? '' },
    nameOf: (person) => org.person(person)?.name ?? '—',
  });
}

async function standingOf(house: House, viewer: Person, { instance }: RequestFile): Promise<Standing> {
  if (instance.state === 'pending') {
    const seat = seatOf(instance, viewer.id, await substitutesOf(house, house.clock.now()));
    if (seat) return { as: 'decider', onBehalfOf: seat.personId === viewer.id ? seat.onBehalfOfId : seat.personId };
  }
  return { as: instance.applicantId === viewer.id ? 'applicant' : 'reader' };
}

/** What helps to decide, worked out afresh at every look (O9). */
async function contextOf(
  house: House,
  org: Org,
  process: AnyProcess,
  applicant: Person,
  file: RequestFile,
): Promise<readonly Text[]> {
  const c = formContext(house, org, applicant, house.clock.now());
  const checked = await checkForm(house, process, fromJson(file.form) as RawForm, c, file.instance.id);
  return checked.kind === 'read' ? (checked.assessment.context ?? []) : [];
}
