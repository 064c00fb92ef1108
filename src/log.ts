import { pino } from 'pino';

/** What the assistant writes down; facts first, never a secret, never what people wrote. */
export type Log = Pick<ReturnType<typeof pino>, 'debug' | 'info' | 'warn' | 'error'>;

/** Anything under these names is blotted out wherever it stands. */
const SECRET = [
  'secret',
  'token',
  'app_secret',
  'appSecret',
  'encryptKey',
  'verificationToken',
  'authorization',
  'ticket',
  'access_key',
];

export const createLog = (level: string): Log =>
  pino({ level, redact: { paths: [...SECRET, ...SECRET.map((name) => `*.${name}`)], censor: '[hidden]' } });
