import type { Instance } from '../../domain/approval/instance.ts';
import { standingSources } from '../../domain/leave/sources.ts';
import { leaveType } from '../../domain/leave/types.ts';
import type { Block } from '../../processes/define.ts';
import { drawnBlocks, redrawnNote } from '../../processes/leave/drawn.ts';
import type { Facts } from '../facts.ts';
import { leaveEntryOf } from './ledgers.ts';
import type { Services } from './services.ts';
import { daysOfLeave } from './standing-leaves.ts';

/** What a leave that stands is paid from, as the ledger has it now: it may have been moved to another lot since it was asked for. */
export async function drawnNow(
  services: Services,
  { id, state }: Instance,
  { booking, leave: asked }: Facts,
): Promise<readonly Block[]> {
  const blocks: Block[] = [];
  if (state !== 'pending' && state !== 'approved') return blocks;
  for (const taking of booking?.leave ?? []) {
    const type = leaveType(services.settings.leave, taking.leaveType);
    const leave = await daysOfLeave(services, id, taking.leaveType);
    if (!type || !leave) continue;
    const entries = (await services.reads.leaveEntries(taking.personId, taking.leaveType)).map(leaveEntryOf);
    blocks.push(
      ...drawnBlocks(standingSources(entries, type.id, leave), { type, spans: asked?.spans ?? [] }, 'everyone'),
      ...redrawnNote(entries, id),
    );
  }
  return blocks;
}
