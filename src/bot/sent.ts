import type { AppErrorCode } from '../kernel/app-error.ts';

/** How a call to the platform ended; errors are classified once, here. `retryAfterMs` where the platform says so. */
export type Sent<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly code: Extract<AppErrorCode, 'platform_retry' | 'platform_refused' | 'platform_too_old'>;
      readonly detail: string;
      readonly retryAfterMs?: number;
      /** It may have been done all the same: nothing, or nothing readable, came back. */
      readonly unsure?: true;
      /** Whoever it is for cannot be reached at present; the next message that reaches them says that they can. */
      readonly cutOff?: true;
    };
