import type { Instance } from '../../domain/approval/instance.ts';
import { standingSources } from '../../domain/leave/sources.ts';
import { leaveType } from '../../domain/leave/types.ts';
import type { RenderedCard } from '../../processes/define.ts';
import { drawnText, redrawnNote } from '../../processes/leave/drawn.ts';
import type { Facts } from '../facts.ts';
import { leaveEntryOf } from './ledgers.ts';
import type { Services } from './services.ts';
import { daysOfLeave } from './standing-leaves.ts';

/** What a leave that stands is paid from, as the ledger has it now: it may have been moved to another lot since it was asked for. */
export async function drawnNow(services: Services, { id, state }: Instance, { booking }: Facts): Promise<RenderedCard> {
  const rows: RenderedCard['rows'][number][] = [];
  const lines: RenderedCard['lines'][number][] = [];
  if (state !== 'pending' && state !== 'approved') return { rows, lines };
  for (const taking of booking?.leave ?? []) {
    const type = leaveType(services.settings.leave, taking.leaveType);
    const leave = await daysOfLeave(services, id, taking.leaveType);
    if (!type || !leave) continue;
    const entries = (await services.reads.leaveEntries(taking.personId, taking.leaveType)).map(leaveEntryOf);
    const drawn = drawnText(standingSources(entries, type.id, leave), type);
    rows.push(...drawn.rows);
    lines.push(...drawn.lines, ...redrawnNote(entries, id));
  }
  return { rows, lines };
}
