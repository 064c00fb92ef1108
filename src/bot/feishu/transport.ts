import type { HttpInstance, HttpRequestOptions } from '@larksuiteoapi/node-sdk';
import { type Answered, type Asked, createExchange, type Exchange, isFile } from './exchange.ts';
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

/** The platform's own code behind the status, for the log. */
const codeIn = (body: unknown): string => {
  const { code } = (body ?? {}) as { readonly code?: unknown };
  return typeof code === 'number' ? ` (${code})` : '';
};

/** A file of more bytes than were wanted. */
export const TOO_LARGE = 'too_large';

export const CALL_TIMEOUT_MS = 10_000;

/** As the SDK marks a call whose data are fields of a form. */
export const MULTIPART = 'multipart/form-data';

export interface TransportOptions {
  readonly timeoutMs?: number | undefined;
  readonly time?: Pick<HeardTime, 'begin'>;
  readonly exchange?: Exchange | undefined;
}

/**
 * The SDK's `httpInstance`. Its default is an axios without timeout, whose errors carry the whole request (app secret, token, card) into
 * the SDK's own error log. Like that one it gives back the parsed body, and throws on anything but 2xx.
 */
export function createTransport({
  timeoutMs = CALL_TIMEOUT_MS,
  time,
  exchange = createExchange(),
}: TransportOptions = {}): HttpInstance {
  async function request<T>(options: HttpRequestOptions<unknown>): Promise<T> {
    const url = new URL(options.url ?? '');
    for (const [name, value] of Object.entries(options.params ?? {})) {
      if (value === undefined || value === null) continue;
      for (const each of Array.isArray(value) ? value : [value]) url.searchParams.append(name, String(each));
    }
    const method = (options.method ?? 'GET').toUpperCase();
    const bodied = method !== 'GET' && method !== 'HEAD' && options.data !== undefined;
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(options.headers ?? {})) headers[name.toLowerCase()] = String(value);
    const sent = bodied ? await bodyOf(options.data, headers['content-type'] === MULTIPART) : null;
    if (sent) Object.assign(headers, { 'content-type': sent.type, 'content-length': String(Buffer.byteLength(sent.body)) });

    const heard = time?.begin();
    const signal = AbortSignal.timeout(options.timeout ?? timeoutMs);
    const mostBytes = mostBytesOf(options);
    const answer = await answered(exchange, { url, method, headers, signal, mostBytes, ...(sent ? { body: sent.body } : {}) });
    heard?.(one(answer, 'date'));
    const body = mostBytes !== null && isFile(answer) ? (answer.bytes ?? TOO_LARGE) : parse(String(answer.bytes));
    if (answer.status < 200 || answer.status > 299) {
      const reset = Number(one(answer, 'x-ogw-ratelimit-reset') ?? Number.NaN);
      throw new CallFailed(
        answer.status,
        body,
        Number.isFinite(reset) ? reset : undefined,
        `HTTP ${answer.status}${codeIn(body)}`,
      );
    }
    return (options.$return_headers ? { data: body, headers: answer.headers } : body) as T;
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

async function bodyOf(data: unknown, isForm: boolean): Promise<{ type: string; body: NonNullable<Asked['body']> }> {
  if (!isForm) return { type: 'application/json; charset=utf-8', body: JSON.stringify(data) };
  const form = new FormData();
  for (const [name, value] of Object.entries(data as Readonly<Record<string, string | Blob>>)) {
    // A plain name in the part itself: the field `file_name` carries the one that is read, in any script.
    if (value instanceof Blob) form.append(name, value, 'file');
    else form.append(name, value);
  }
  // The boundary is chosen with the body.
  const written = new Response(form);
  return { type: written.headers.get('content-type') ?? MULTIPART, body: new Uint8Array(await written.arrayBuffer()) };
}

/** How many bytes of a file are wanted at most; null: a reply in words is. The SDK hands its `responseType` through. */
const mostBytesOf = (options: { responseType?: unknown; maxContentLength?: unknown }): number | null =>
  options.responseType === 'arraybuffer' ? Number(options.maxContentLength) : null;

/** @throws CallFailed without status when there is no answer */
async function answered(exchange: Exchange, asked: Asked): Promise<Answered> {
  const failed = (why: string, cause?: unknown): CallFailed => new CallFailed(null, null, undefined, why, { cause });
  const answer = await exchange(asked).catch((cause: unknown) => {
    throw failed(asked.signal.aborted ? 'no answer in time' : `connection failed${codeOf(cause)}`, cause);
  });
  // The platform's addresses do not move: whoever says so stands between.
  if (answer.status >= 300 && answer.status <= 399) throw failed(`connection failed (redirect ${answer.status})`);
  return answer;
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';

const one = ({ headers }: Answered, name: string): string | null => {
  const value = headers[name];
  return typeof value === 'string' ? value : (value?.[0] ?? null);
};

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
