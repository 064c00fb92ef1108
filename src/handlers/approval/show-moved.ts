import { requestTitle } from '../../cards/approval/request-title.ts';
import { stateTag } from '../../cards/approval/state-tone.ts';
import type { MovedLine } from '../../cards/moved-card.ts';
import { calledState } from '../../domain/approval/close-by-system.ts';
import { personName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import type { DraftId } from '../../kernel/id.ts';
import { say, t } from '../../kernel/text.ts';
import { processOf } from '../services.ts';
import { draftTitle } from './draft-title.ts';
import { seenFile } from './request-file.ts';
import type { Services } from './services.ts';

/** A request of which a newer card lies somewhere else: whose it is and how it stands, as far as the reader may know (S4). */
export async function movedRequest(services: Services, viewer: Person | null, subject: string): Promise<MovedLine | null> {
  const org = await services.reads.org();
  const file = viewer && (await seenFile(services, org, viewer, subject));
  const process = file && processOf(services, file.instance.process);
  if (!file || !process) return null;
  const { instance } = file;
  const latest = { do: 'request.open', request: instance.id } as const;
  if (file.sight !== 'all') return { title: t('moved.title'), latest };
  const who = instance.applicantId === viewer.id ? null : personName(org, instance.applicantId);
  return {
    title: requestTitle({ instance, who, name: say(process.name) }),
    tags: [stateTag(calledState(instance))],
    latest,
  };
}

/** A form of which a newer card lies somewhere else, or the request it became. */
export async function movedDraft(services: Services, viewer: Person | null, id: string): Promise<MovedLine | null> {
  const draft = await services.reads.draft(id);
  if (!viewer || draft?.applicantId !== viewer.id) return null;
  if (draft.stage === 'submitted') return draft.requestId === null ? null : movedRequest(services, viewer, draft.requestId);
  return {
    title: await draftTitle(services, await services.reads.org(), draft),
    latest: { do: 'draft.resume', draft: draft.id as DraftId },
  };
}
