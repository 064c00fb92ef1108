import { LoggerLevel } from '@larksuiteoapi/node-sdk';
import type { Log } from '../platform.ts';

type SdkLogger = Record<'error' | 'warn' | 'info' | 'debug' | 'trace', (...words: unknown[]) => void>;

/** Below warn the SDK prints the long connection's URL with its ticket, and every message received: never asked for. */
export const SDK_LEVEL = LoggerLevel.warn;

/** The SDK's complaints in our log. It hands over an array of anything, whole failed requests included: texts and error messages pass, the rest does not. */
export function sdkLogger(log: Log): SdkLogger {
  const say = (level: 'warn' | 'debug') => (words: unknown) => log[level]({ sdk: true }, inWords(words));
  return { error: say('warn'), warn: say('warn'), info: say('debug'), debug: () => {}, trace: () => {} };
}

function inWords(words: unknown): string {
  const list = Array.isArray(words) ? words.flat(2) : [words];
  const said = list.flatMap((word) => (typeof word === 'string' ? [word] : word instanceof Error ? [word.message] : []));
  return scrub(said.join(' ')).slice(0, 300);
}

/** Addresses keep their host only; what looks like a token or secret goes. */
const scrub = (text: string): string =>
  text
    .replace(/\b(wss?|https?):\/\/([^/\s]+)\S*/g, '$1://$2/…')
    .replace(/\b(?:[tuac]-[A-Za-z0-9_.-]{8,})/g, '…')
    .replace(/((?:secret|token|ticket|access_key)["']?\s*[:=]\s*["']?)[^\s"'&,}]+/gi, '$1…');
