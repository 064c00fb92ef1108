import type { Card } from '../../cards/element.ts';
import { type ProofModel, proofOfferCard } from '../../cards/leave/proof-card.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import { fromJson } from '../../kernel/json.ts';
import { type Say, say, type Text } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import { maySeeProof } from '../approval/sight.ts';
import type { RequestFile } from '../reads.ts';
import type { Services } from './services.ts';

/** For which of the person's leaves a sent picture could be proof. */
export async function showProofOffer(
  services: Services,
  viewer: Person,
  payload: Readonly<Record<string, unknown>>,
): Promise<Card> {
  const lines = await services.reads.proofsDue(viewer.id);
  return proofOfferCard({
    form: payload.form === 'file' ? 'file' : 'image',
    lines: lines.map(({ id, number, title, due }) => ({
      request: id,
      title: fromJson(title) as Text,
      number,
      what: say(fromJson(due.what) as Say),
      dueOn: due.dueOn as LocalDate,
      given: due.givenAt !== null,
    })),
  });
}

/** What a request's card says about its proof to this reader; null when none is due. */
export async function proofModel(services: Services, org: Org, viewer: Person, file: RequestFile): Promise<ProofModel | null> {
  const { due, given } = await services.reads.proofOf(file.instance.id);
  if (!due || !(await maySeeProof(services, org, viewer, file))) return null;
  return {
    request: file.instance.id,
    what: say(fromJson(due.what) as Say),
    dueOn: due.dueOn as LocalDate,
    given: given.map((one) => one.at),
    mine: file.instance.applicantId === viewer.id,
  };
}
