import { type DraftLine, draftsCard } from '../../cards/approval/drafts-card.ts';
import type { Card } from '../../cards/element.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { DraftId } from '../../kernel/id.ts';
import type { Row } from '../plan.ts';
import { processName } from '../services.ts';
import { draftTitle } from './draft-title.ts';
import type { Services } from './services.ts';

/** The forms of a person that are not sent; first what became of the one that was just put away. */
export async function showDrafts(services: Services, viewer: Person, payload: Readonly<Record<string, unknown>>): Promise<Card> {
  const org = await services.reads.org();
  const put = typeof payload.cancelled === 'string' ? await services.reads.draft(payload.cancelled) : null;
  const open = await services.reads.openDrafts(viewer.id);
  // Asked for, those that are over can be gone on with too; after 「取消」 they would only be in the way.
  const over = payload.cancelled === undefined ? await services.reads.endedDrafts(viewer.id) : [];
  return draftsCard({
    cancelled: put && put.applicantId === viewer.id && put.stage === 'cancelled' ? await lineOf(services, org, put) : null,
    open: await Promise.all(open.map((draft) => lineOf(services, org, draft))),
    over: await Promise.all(over.map((draft) => lineOf(services, org, draft))),
  });
}

const lineOf = async (services: Services, org: Org, draft: Row<'draft'>): Promise<DraftLine> => {
  return {
    draft: draft.id as DraftId,
    name: processName(services, draft.process),
    title: await draftTitle(services, org, draft),
    touched: draft.updatedAt,
  };
};
