import type { CallFault } from '../../emulator/fault-kinds.ts';

/** Every call the bot makes of the open platform; the clean story proves that there is no other. */
export const CALLS = [
  'POST /auth/v3/tenant_access_token/internal',
  'GET /bot/v3/info',
  'GET /tenant/v2/tenant/query',
  'GET /contact/v3/departments/:department_id/children',
  'GET /contact/v3/users/find_by_department',
  'GET /im/v1/chats',
  'POST /im/v1/messages',
  'POST /im/v1/messages/:message_id/reply',
  'PATCH /im/v1/messages/:message_id',
  'POST /im/v1/messages/:message_id/forward',
  'PATCH /im/v1/messages/:message_id/urgent_app',
  'POST /im/v1/files',
  'POST /calendar/v4/timeoff_events',
  'DELETE /calendar/v4/timeoff_events/:timeoff_event_id',
  'POST /calendar/v4/freebusy/list',
  'POST /calendar/v4/calendars/primary',
  'POST /calendar/v4/calendars/:calendar_id/events',
  'GET /calendar/v4/calendars/:calendar_id/events/:event_id',
  'POST /calendar/v4/calendars/:calendar_id/events/:event_id/attendees',
  'DELETE /calendar/v4/calendars/:calendar_id/events/:event_id',
  'POST /task/v2/tasks',
  'GET /task/v2/tasks/:task_guid',
  'PATCH /task/v2/tasks/:task_guid',
] as const;
export type BotCall = (typeof CALLS)[number];

const FAULTS: Readonly<Record<string, CallFault>> = {
  '500': { kind: 'server_error' },
  '429': { kind: 'rate_limited', seconds: 2 },
  timeout: { kind: 'silent' },
  reset: { kind: 'reset' },
  'answer lost': { kind: 'answer_lost' },
  'empty page': { kind: 'empty_page' },
  'half a page': { kind: 'half_page', token: 'none' },
  'half a page, stray token': { kind: 'half_page', token: 'invalid' },
  'half an answer': { kind: 'half_json' },
  'slow 5 s': { kind: 'slow', ms: 5000 },
  'stale page': { kind: 'stale', changes: 2 },
};

export const PHASES = ['start', 'running', 'recovery'] as const;
export type Phase = (typeof PHASES)[number];

export interface Cell {
  readonly call: BotCall;
  readonly fault: string;
  readonly phase: Phase;
}

/** One call in each phase in which the bot makes it, with each fault that this kind of call can have. */
export const cellsOf = (made: Readonly<Record<Phase, ReadonlySet<string>>>): Cell[] =>
  PHASES.flatMap((phase) =>
    CALLS.filter((call) => made[phase].has(call)).flatMap((call) =>
      Object.keys(FAULTS)
        .filter((fault) => call.startsWith('GET') || fault !== 'stale page')
        .map((fault) => ({ call, fault, phase })),
    ),
  );

export const faultOf = ({ fault }: Cell): CallFault => FAULTS[fault] as CallFault;

/**
 * More often than a reading tries a call before it gives up; a few times for the others. The list of groups is one call a reading, and a first reading
 * that lies twice in the same way can not be told from the truth.
 */
export const callsHit = ({ call, fault }: Cell): number => {
  if (call.endsWith('/chats') && LIES.includes(fault)) return 1;
  return call.includes('/contact/') || call.endsWith('/chats') ? 6 : 3;
};

/** Faults in which the platform answers as if all were well. */
const LIES = ['empty page', 'half a page', 'stale page'];

/** Cells the platform gives no way out of, and what is left over. */
export const leftOver = ({ call, fault }: Cell): RegExp | null =>
  // A block in a calendar that was made though its answer was lost: this API has neither a key for a repeat nor a list, so it is made again, and the
  // first stays (bot/feishu/calendar.ts). To whoever reads the calendar it is one more appointment.
  call === 'POST /calendar/v4/timeoff_events' && !['500', '429', 'slow 5 s'].includes(fault)
    ? /^away: \+|^screens: \+ .*(休假与日程|休假期间您有日程)|^screens: - .*同意了您的年假.*天\\n\[查看\]"$/
    : null;

/** So many cells, spread evenly over all of them: neighbours share a call, so each has its turn. */
export function spread(cells: readonly Cell[], count: number): Cell[] {
  if (count >= cells.length) return [...cells];
  const stride = cells.length / count;
  return Array.from({ length: count }, (_, n) => cells[Math.floor(n * stride + (n % 3) * (stride / 3))] as Cell);
}
