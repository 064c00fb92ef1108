import type { Refusal } from './refusal.ts';

/** The reply shapes of the open platform. */
export const success = (data: unknown): object => ({ code: 0, msg: 'success', data: data ?? {} });

export const failure = (refusal: Refusal, logId: string): object => ({
  code: refusal.code,
  msg: refusal.message,
  error: { log_id: logId, troubleshooter: `https://open.feishu.cn/search?from=openapi&log_id=${logId}&code=${refusal.code}` },
});

/** A reply that is not wrapped in `data`: token, bot info, downloads. */
export class Flat {
  readonly body: object;
  constructor(body: object) {
    this.body = body;
  }
}
export class Binary {
  readonly bytes: Buffer;
  readonly mime: string;
  readonly name: string;
  constructor(bytes: Buffer, mime: string, name: string) {
    this.bytes = bytes;
    this.mime = mime;
    this.name = name;
  }
}
