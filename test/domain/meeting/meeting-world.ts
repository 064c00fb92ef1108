import type { MeetingWorld } from '../../../src/domain/meeting/read-said.ts';
import { openOffice } from '../../office.ts';

/** 李强 on Monday 2026-11-23 at 10:00, in the company as it is shipped. */
export async function meetingWorld(): Promise<MeetingWorld> {
  const office = await openOffice();
  const org = await office.store.reads.org();
  const asker = org.people.find(({ name }) => name === '李强');
  await office.close();
  if (!asker) throw new Error('no 李强');
  const when = { today: '2026-11-23', nowMinutes: 600, direction: 'future', holiday: () => null, workday: (day: string) => day };
  return { org, asker, mentioned: [], when: when as unknown as MeetingWorld['when'] };
}
