import type { Controls } from '../../emulator/main.ts';
import { nothingYet, wrongNow } from '../company/checks.ts';
import { officeOf } from '../company/office.ts';
import { openVirtualOffice } from '../virtual-time.ts';
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
  const strike = (controls: Controls, phase: Phase): void => {
    if (cell?.phase === phase) hits = controls.fail(cell.call, faultOf(cell), { calls: callsHit(cell) }).hits;
  };
  const running = await openVirtualOffice({ config: withUrgentReminder, before: (controls) => strike(controls, 'start') });
  try {
    const made: Record<Phase, Set<string>> = { start: new Set(), running: new Set(), recovery: new Set() };
    let phase: Phase = 'start';
    const wrong = new Set<string>();
    const [office, standing] = [officeOf(running), nothingYet()];
    const look = (): void => {
      for (const route of running.controls.calls()) made[phase].add(route);
      for (const one of wrongNow(office, standing)) wrong.add(one);
    };
    look();
    phase = 'running';
    strike(running.controls, phase);
    const story = storyOf(running, look);
    await story.morning();
    await story.outage();
    phase = 'recovery';
    strike(running.controls, phase);
    await story.afternoon();
    return { state: endState(running), wrong: [...wrong], made, hits: hits() };
  } finally {
    await running.close();
  }
}
