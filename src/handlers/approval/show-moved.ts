import { movedCard } from '../../cards/approval/moved-card.ts';
import type { Card } from '../../cards/element.ts';
import { personName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { isId } from '../../kernel/id.ts';
import { say } from '../../kernel/text.ts';
import { processOf } from '../services.ts';
import { seenFile } from './request-file.ts';
import type { Services } from './services.ts';

/** View `moved`: a card of which a newer one lies further down; of a request, whose it is and how it stands, as far as the reader may know (S4). */
export async function showMoved(services: Services, viewer: Person | null, subject: string): Promise<Card> {
  const org = await services.reads.org();
  const file = viewer && isId('req', subject) ? await seenFile(services, org, viewer, subject) : null;
  const process = file && processOf(services, file.instance.process);
  if (file?.sight !== 'all' || !process || !viewer) return movedCard(null);
  const { instance } = file;
  const who = instance.applicantId === viewer.id ? null : personName(org, instance.applicantId);
  return movedCard({ instance, who, name: say(process.name) });
}
