import type { Card } from '../cards/element.ts';
import { type DraftLine, draftsCard } from '../cards/views/drafts.ts';
import type { Org, Person } from '../domain/org/org.ts';
import type { DraftId } from '../kernel/id.ts';
import { plain, say } from '../kernel/text.ts';
import { draftTitle } from './draft-title.ts';
import { type House, processOf } from './house.ts';
import type { Row } from './plan.ts';

/** The forms of a person that are not sent; first what became of the one that was just put away. */
export async function showDrafts(house: House, viewer: Person, payload: Readonly<Record<string, unknown>>): Promise<Card> {
  const org = await house.reads.org();
  const put = typeof payload.cancelled === 'string' ? await house.reads.draft(payload.cancelled) : null;
  const open = await house.reads.openDrafts(viewer.id);
  // Asked for, those that are over can be gone on with too; after 「取消」 they would only be in the way.
  const over = payload.cancelled === undefined ? await house.reads.endedDrafts(viewer.id) : [];
  return draftsCard({
    cancelled: put && put.applicantId === viewer.id && put.stage === 'cancelled' ? await lineOf(house, org, put) : null,
    open: await Promise.all(open.map((draft) => lineOf(house, org, draft))),
    over: await Promise.all(over.map((draft) => lineOf(house, org, draft))),
  });
}

const lineOf = async (house: House, org: Org, draft: Row<'draft'>): Promise<DraftLine> => {
  const process = processOf(house, draft.process);
  return {
    draft: draft.id as DraftId,
    name: process ? say(process.name) : plain(draft.process),
    title: await draftTitle(house, org, draft),
    touched: draft.updatedAt,
  };
};
