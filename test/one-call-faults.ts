import type { CallFault } from '../emulator/fault-kinds.ts';

/** Every way in which a single call of the platform goes wrong. */
export const ONE_CALL_FAULTS = [
  { kind: 'server_error' },
  { kind: 'rate_limited' },
  { kind: 'answer_lost' },
  { kind: 'reset' },
  { kind: 'half_json' },
  { kind: 'empty_page' },
] as const satisfies readonly CallFault[];

/** Every call with every fault. */
export const faultyCalls = <C extends string>(calls: readonly C[]) =>
  calls.flatMap((call) => ONE_CALL_FAULTS.map((fault) => [call, fault.kind, fault] as const));
