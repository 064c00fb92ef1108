import type { AppErrorCode } from '../../kernel/app-error.ts';

/** A call that did not end in `code: 0`. `status` null: no HTTP answer at all (reset, timeout). */
export interface ApiFailure {
  readonly status: number | null;
  readonly code: number | null;
  readonly message: string;
  readonly logId?: string;
  readonly resetSeconds?: number;
}

export type Verdict =
  | { readonly act: 'token' }
  | {
      readonly act: 'give_up';
      readonly code: Extract<AppErrorCode, 'platform_retry' | 'platform_refused' | 'platform_too_old'>;
      readonly retryAfterMs?: number;
      readonly unsure?: true;
      readonly cutOff?: true;
    };

/** The whole app is asked to slow down, not one chat. */
const APP_RATE = new Set([99991400, 190004, 190005, 190010]);
const TOKEN = new Set([99991663, 99991664, 99991665]);
/**
 * 230020 per user, chat or message; 230049 still being sent; 1123x, 11247 throttled by the system; 2200, 1500 internal; 190003
 * calendar internal; 1066002, 1470422 two changes of one document or task at once. */
const LATER = new Set([230020, 230049, 11232, 11233, 11247, 2200, 1500, 190003, 1066002, 1470422]);
/** 230013 outside of the app's availability, 230053 has stopped the bot, 230002 the bot is not in the chat: for as long as that stands. */
const CUT_OFF = new Set([230013, 230053, 230002]);
/** Older than 14 days, recalled, deleted: the message cannot be changed any more, but a new one can stand in for it. */
const TOO_OLD = new Set([230031, 230011, 230110, 230111]);

/** What to do about a failed call. Unknown codes are permanent: repeating what the platform refuses only costs quota. */
export function classify(failure: ApiFailure): Verdict {
  const { status, code } = failure;
  if (code !== null && TOKEN.has(code)) return { act: 'token' };
  if ((code !== null && APP_RATE.has(code)) || status === 429) {
    return { act: 'give_up', code: 'platform_retry', retryAfterMs: Math.max(failure.resetSeconds ?? 1, 1) * 1000 };
  }
  if (code !== null && LATER.has(code)) return { act: 'give_up', code: 'platform_retry', retryAfterMs: 1000 };
  // The card is locked while somebody's press is being answered; the same sub-code also means "too many elements", which no waiting heals.
  if (code !== null && /card action is lock/i.test(failure.message))
    return { act: 'give_up', code: 'platform_retry', retryAfterMs: 1000 };
  if (code !== null && TOO_OLD.has(code)) return { act: 'give_up', code: 'platform_too_old' };
  if (code !== null && CUT_OFF.has(code)) return { act: 'give_up', code: 'platform_refused', cutOff: true };
  if (status === null || status === 408 || status >= 500) return { act: 'give_up', code: 'platform_retry', unsure: true };
  // An HTTP 200 without a code is a proxy's page, not Feishu's answer.
  if (code === null && status < 300) return { act: 'give_up', code: 'platform_retry', unsure: true };
  return { act: 'give_up', code: 'platform_refused' };
}

/** One line for a log or a parked job: code, sub-code, words, log id; without the offending value, which may be somebody's data. */
export function describe(failure: ApiFailure): string {
  const sub = /ErrCode:\s*(\d+)/.exec(failure.message)?.[1];
  const words = failure.message
    .replace(/ErrorValue:.*$/s, '')
    .trim()
    .slice(0, 240);
  const code = failure.code ?? (failure.status === null ? 'no answer' : `HTTP ${failure.status}`);
  return `${code}${sub ? `/${sub}` : ''} ${words}${failure.logId ? ` (log ${failure.logId})` : ''}`;
}
