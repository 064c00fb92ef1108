import type { PlatformSide, SideChange, SideResult } from '../office-calls.ts';

/** Results and what was made of them (attendance v1, user_tasks/query). An invalid punch is nothing that anybody here can judge: it stays unknown. */
const RESULTS: Readonly<Record<string, SideResult>> = {
  Normal: 'normal',
  SystemCheck: 'not_needed',
  NoNeedCheck: 'not_needed',
  Late: 'late',
  SeriousLate: 'serious',
  Early: 'early',
  Lack: 'lack',
  Todo: 'open',
  None: 'none',
};
const CHANGES: Readonly<Record<string, SideChange>> = {
  None: 'none',
  ManagerModification: 'by_hand',
  CardReplacement: 'corrected',
  CardReplacementApplication: 'correcting',
  ShiftChange: 'none',
  Travel: 'trip',
  Leave: 'leave',
  GoOut: 'out',
  FieldPunch: 'outdoor',
};

/** What is not known is told as it stands there, and never taken for normal. */
export function sideOf(result: string, supplement: string): PlatformSide {
  const known = { result: RESULTS[result] ?? 'unknown', change: CHANGES[supplement] ?? 'unknown' } as const;
  const said = [known.result === 'unknown' ? result : '', known.change === 'unknown' ? supplement : ''].filter(Boolean).join(' ');
  return { ...known, said };
}
