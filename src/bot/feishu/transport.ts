import type { HttpInstance, HttpRequestOptions } from '@larksuiteoapi/node-sdk';
import type { HeardTime } from './platform-time.ts';

/** A call answered with something else than 2xx, or not at all. Carries what `classify` needs and nothing of the request: that holds secrets. */
export class CallFailed extends Error {
  override readonly name = 'CallFailed';
  constructor(
    readonly status: number | null,
    readonly body: unknown,
    readonly resetSeconds: number | undefined,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

/** A file of more bytes than were wanted. */
export const TOO_LARGE = 'too_large';

export const CALL_TIMEOUT_MS = 10_000;

/** As the SDK marks a call whose data are fields of a form. */
export const MULTIPART = 'multipart/form-data';

/**
 * The SDK's `httpInstance` over fetch. Its default is an axios without timeout, whose errors carry the whole request (app secret, token, card) into
 * the SDK's own error log. Like that one it gives back the parsed body, and throws on anything but 2xx.
 */
export function createTransport(timeoutMs = CALL_TIMEOUT_MS, time?: Pick<HeardTime, 'begin'>): HttpInstance {
  async function request<T>(options: HttpRequestOptions<unknown>): Promise<T> {
    const url = new URL(options.url ?? '');
    for (const [name, value] of Object.entries(options.params ?? {})) {
      if (value === undefined || value === null) continue;
      for (const one of Array.isArray(value) ? value : [value]) url.searchParams.append(name, String(one));
    }
    const method = (options.method ?? 'GET').toUpperCase();
    const bodied = method !== 'GET' && method !== 'HEAD' && options.data !== undefined;
    const headers = new Headers(Object.entries(options.headers ?? {}).map(([name, value]) => [name, String(value)]));
    const isForm = bodied && headers.get('content-type') === MULTIPART;
    // The boundary is chosen with the body, and fetch says it.
    if (isForm) headers.delete('content-type');
    else if (bodied) headers.set('content-type', 'application/json; charset=utf-8');

    const heard = time?.begin();
    const { response, text, bytes } = await exchange(url, wantsBytes(options), {
      method,
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(options.timeout ?? timeoutMs),
      ...(bodied ? { body: isForm ? formOf(options.data) : JSON.stringify(options.data) } : {}),
    });
    heard?.(response.headers.get('date'));
    const body = bytes ?? parse(text);
    if (!response.ok) {
      const reset = Number(response.headers.get('x-ogw-ratelimit-reset') ?? Number.NaN);
      throw new CallFailed(response.status, body, Number.isFinite(reset) ? reset : undefined, `HTTP ${response.status}`);
    }
    return (options.$return_headers ? { data: body, headers: Object.fromEntries(response.headers) } : body) as T;
  }

  const bodiless = (method: string) => (url: string, options?: HttpRequestOptions<unknown>) =>
    request({ ...options, url, method });
  const bodied = (method: string) => (url: string, data?: unknown, options?: HttpRequestOptions<unknown>) =>
    request({ ...options, url, method, data });
  return {
    request,
    get: bodiless('GET'),
    delete: bodiless('DELETE'),
    head: bodiless('HEAD'),
    options: bodiless('OPTIONS'),
    post: bodied('POST'),
    put: bodied('PUT'),
    patch: bodied('PATCH'),
  } as HttpInstance;
}

function formOf(data: unknown): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(data as Readonly<Record<string, string | Blob>>)) {
    // A plain name in the part itself: the field `file_name` carries the one that is read, in any script.
    if (value instanceof Blob) form.append(name, value, 'file');
    else form.append(name, value);
  }
  return form;
}

/** How many bytes of a file are wanted at most; null: a reply in words is. The SDK hands its `responseType` through. */
const wantsBytes = ({ responseType, maxContentLength }: { responseType?: unknown; maxContentLength?: unknown }): number | null =>
  responseType === 'arraybuffer' ? Number(maxContentLength) : null;

interface Exchanged {
  readonly response: Response;
  readonly text: string;
  /** Of a file that came: its bytes, `too_large` where there are more than wanted. */
  readonly bytes?: Uint8Array | typeof TOO_LARGE;
}

async function exchange(url: URL, mostBytes: number | null, init: RequestInit): Promise<Exchanged> {
  try {
    const response = await fetch(url, init);
    // A refusal comes as JSON, whatever was asked for.
    const isFile =
      mostBytes !== null && response.ok && !(response.headers.get('content-type') ?? '').includes('application/json');
    if (isFile) return { response, text: '', bytes: await bytesOf(response, mostBytes) };
    return { response, text: await response.text() };
  } catch (cause) {
    const timedOut = cause instanceof Error && cause.name === 'TimeoutError';
    throw new CallFailed(null, null, undefined, timedOut ? 'no answer in time' : `connection failed${reason(cause)}`, { cause });
  }
}

/** Not read to its end where it is longer: what it says of its length may be wrong. */
async function bytesOf(response: Response, most: number): Promise<Uint8Array | typeof TOO_LARGE> {
  const parts: Uint8Array[] = [];
  let length = 0;
  if (Number(response.headers.get('content-length') ?? 0) > most) {
    await response.body?.cancel();
    return TOO_LARGE;
  }
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > most) return TOO_LARGE;
    parts.push(part);
  }
  return Buffer.concat(parts, length);
}

const reason = (error: unknown): string => {
  const code = error instanceof Error && error.cause instanceof Error && 'code' in error.cause ? error.cause.code : null;
  return typeof code === 'string' ? ` (${code})` : '';
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
