/** The part of Fastify that serve() (gate.ts) uses, answering a call in the same process. */
export interface Router {
  route(of: { method: string; url: string; handler: (request: object, reply: object) => Promise<unknown> }): void;
  setNotFoundHandler(handler: (request: object, reply: object) => unknown): void;
  fetch(url: URL, init: RequestInit): Promise<Response>;
}

interface Served {
  readonly method: string;
  readonly parts: readonly string[];
  readonly handler: (request: object, reply: object) => unknown;
}

/** @param now the platform's time, ms: every answer is dated */
export function makeRouter(now: () => number): Router {
  const routes: Served[] = [];
  let missing: Served['handler'] = () => {};

  function find(method: string, path: string): { handler: Served['handler']; params: Record<string, string> } {
    const asked = path.split('/');
    // Fixed paths before those with parameters, as Fastify finds them.
    const fits = routes
      .filter(({ parts, ...route }) => route.method === method && parts.length === asked.length)
      .filter(({ parts }) => parts.every((part, n) => part.startsWith(':') || part === asked[n]))
      .sort((a, b) => a.parts.filter(isParameter).length - b.parts.filter(isParameter).length);
    const found = fits[0];
    const params = (found?.parts ?? []).flatMap((part, n) =>
      isParameter(part) ? [[part.slice(1), decodeURIComponent(asked[n] ?? '')] as const] : [],
    );
    return { handler: found?.handler ?? missing, params: Object.fromEntries(params) };
  }

  return {
    route: ({ method, url, handler }) => void routes.push({ method, parts: url.split('/'), handler }),
    setNotFoundHandler(handler) {
      missing = handler;
    },
    fetch(url, init) {
      const method = init.method ?? 'GET';
      const { handler, params } = find(method, url.pathname);
      return new Promise((resolve, reject) => {
        const lost = () =>
          reject(new TypeError('fetch failed', { cause: Object.assign(new Error('reset'), { code: 'ECONNRESET' }) }));
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
        void requestOf(url, init, method, params).then(async (request) => {
          const reply = makeReply(new Headers({ date: new Date(now()).toUTCString() }), resolve, lost);
          await handler(request, reply);
        }, reject);
      });
    },
  };
}

const isParameter = (part: string): boolean => part.startsWith(':');

async function requestOf(url: URL, init: RequestInit, method: string, params: Record<string, string>): Promise<object> {
  const headers = new Headers(init.headers);
  // A form has its boundary from whoever turns it into bytes.
  const sent = init.body === undefined || init.body === null ? null : new Response(init.body, { headers });
  const body = sent === null ? null : Buffer.from(await sent.arrayBuffer());
  for (const [name, value] of sent?.headers ?? []) headers.set(name, value);
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const all = url.searchParams.getAll(name);
    query[name] = all.length > 1 ? all : (all[0] ?? '');
  }
  return { url: `${url.pathname}${url.search}`, method, params, query, body, headers: Object.fromEntries(headers) };
}

/** The chained reply of Fastify; what destroys the connection loses the answer. */
function makeReply(headers: Headers, answer: (response: Response) => void, lost: () => void): object {
  let status = 200;
  const reply = {
    header(name: string, value: string) {
      headers.set(name, value);
      return reply;
    },
    headers(more: Readonly<Record<string, string>>) {
      for (const [name, value] of Object.entries(more)) headers.set(name, value);
      return reply;
    },
    type: (mime: string) => reply.header('content-type', mime),
    code(next: number) {
      status = next;
      return reply;
    },
    send(body: unknown) {
      const bytes = Buffer.isBuffer(body) ? new Uint8Array(body) : typeof body === 'string' ? body : JSON.stringify(body);
      answer(new Response(bytes, { status, headers }));
      return reply;
    },
    hijack() {},
    raw: { destroy: lost, writeHead() {}, setHeader() {}, write: (_part: string, then: () => void) => then() },
  };
  return reply;
}
