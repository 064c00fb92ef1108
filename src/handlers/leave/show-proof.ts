import type { Element } from '../../cards/element.ts';
import { type ProofModel, proofLines } from '../../cards/leave/proof-card.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { fromJson } from '../../kernel/json.ts';
import { type Say, say, type Text } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { maySeeFiles } from '../approval/sight.ts';
import type { RequestFile } from '../reads.ts';
import type { Services } from './services.ts';

/** For which of the person's leaves something that was sent could be proof (S55). */
export async function proofsWanted(services: Services, viewer: Person): Promise<readonly Element[]> {
  const lines = await services.reads.proofsDue(viewer.id);
  return proofLines(
    lines.map(({ id, number, title, due }) => ({
      request: id,
      title: fromJson(title) as Text,
      number,
      what: say(fromJson(due.what) as Say),
      dueOn: due.dueOn as LocalDate,
      given: due.givenAt !== null,
    })),
  );
}

/** What a request's card says about its proof to this reader; null when none is due. */
export async function proofModel(services: Services, org: Org, viewer: Person, file: RequestFile): Promise<ProofModel | null> {
  const { due, given } = await services.reads.proofOf(file.instance.id);
  if (!due || !(await maySeeFiles(services, org, viewer, file))) return null;
  return {
    request: file.instance.id,
    what: say(fromJson(due.what) as Say),
    dueOn: due.dueOn as LocalDate,
    given: given.map((one) => one.at),
    mine: file.instance.applicantId === viewer.id,
  };
}
