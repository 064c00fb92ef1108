import type { Street } from '../../emulator/main.ts';
import { nothingYet, wrongNow } from '../company/checks.ts';
import { officeOf } from '../company/office.ts';
import { openVirtualHouse } from '../virtual-time.ts';
import { type Cell, callsHit, faultOf, type Phase } from './cells.ts';
import { type EndState, endState } from './state.ts';
import { storyOf, withUrgentReminder } from './story.ts';

export interface Lived {
  readonly state: EndState;
  /** Wrong at some moment, whatever the end: somebody who works here could not act, lost a role, a card lay with somebody else. */
  readonly wrong: readonly string[];
  /** Calls made in each phase. */
  readonly made: Readonly<Record<Phase, ReadonlySet<string>>>;
  /** How many calls the fault has met. */
  readonly hits: number;
}

/** Lives through the story with one fault in it, or none. */
export async function live(cell: Cell | null): Promise<Lived> {
  let hits = (): number => 0;
  const strike = (street: Street, phase: Phase): void => {
    if (cell?.phase === phase) hits = street.fail(cell.call, faultOf(cell), { calls: callsHit(cell) }).hits;
  };
  const house = await openVirtualHouse({ config: withUrgentReminder, before: (street) => strike(street, 'start') });
  try {
    const made: Record<Phase, Set<string>> = { start: new Set(), running: new Set(), recovery: new Set() };
    let phase: Phase = 'start';
    const wrong = new Set<string>();
    const [office, standing] = [officeOf(house), nothingYet()];
    const look = (): void => {
      for (const route of house.street.calls()) made[phase].add(route);
      for (const one of wrongNow(office, standing)) wrong.add(one);
    };
    look();
    phase = 'running';
    strike(house.street, phase);
    const story = storyOf(house, look);
    await story.morning();
    await story.outage();
    phase = 'recovery';
    strike(house.street, phase);
    await story.afternoon();
    return { state: endState(house), wrong: [...wrong], made, hits: hits() };
  } finally {
    await house.close();
  }
}
