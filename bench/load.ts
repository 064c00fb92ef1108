import { connect, type Socket } from 'node:net';

export interface Outcome {
  /** Milliseconds from the moment a request was to be sent to its last byte; sorted. */
  readonly latencies: readonly number[];
  readonly errors: number;
  readonly seconds: number;
  /** One of the answers, to see what was answered. */
  readonly sample: string;
}

export interface Load {
  readonly port: number;
  readonly requests: readonly Buffer[];
  /** What a good answer holds; anything else counts as an error. */
  readonly expects: string;
}

/** So many in flight all the time until every request is answered. */
export async function closedLoop({ port, requests, expects }: Load, inFlight: number): Promise<Outcome> {
  const lines = await Promise.all(Array.from({ length: inFlight }, () => open(port)));
  const tally = new Tally(expects);
  const began = performance.now();
  let next = 0;
  await Promise.all(
    lines.map(async (line) => {
      for (let request = requests[next++]; request; request = requests[next++]) {
        const sentAt = performance.now();
        tally.add(await line.exchange(request), performance.now() - sentAt);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1000;
  for (const line of lines) line.close();
  return tally.outcome(seconds);
}

/** One after another at a fixed pace, whether or not those before are answered; lateness of the answer counts from the planned moment. */
export async function openLoop({ port, requests, expects }: Load, perSecond: number): Promise<Outcome> {
  const free: Line[] = await Promise.all(Array.from({ length: 8 }, () => open(port)));
  const all = new Set(free);
  const tally = new Tally(expects);
  const began = performance.now();
  const running: Promise<void>[] = [];
  for (const [i, request] of requests.entries()) {
    const plannedAt = began + (i * 1000) / perSecond;
    const wait = plannedAt - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    running.push(
      (async () => {
        const line = free.pop() ?? (await open(port));
        all.add(line);
        tally.add(await line.exchange(request), performance.now() - plannedAt);
        free.push(line);
      })(),
    );
  }
  await Promise.all(running);
  const seconds = (performance.now() - began) / 1000;
  for (const line of all) line.close();
  return tally.outcome(seconds);
}

class Tally {
  private readonly latencies: number[] = [];
  private errors = 0;
  private sample = '';

  constructor(private readonly expects: string) {}

  add(answer: Answer, ms: number): void {
    this.latencies.push(ms);
    if (answer.status !== 200 || !answer.body.includes(this.expects)) {
      this.errors++;
      if (this.errors === 1) console.error(`  first bad answer: ${answer.status} ${answer.body.slice(0, 300)}`);
    } else if (this.sample === '') this.sample = answer.body;
  }

  outcome(seconds: number): Outcome {
    return { latencies: this.latencies.sort((a, b) => a - b), errors: this.errors, seconds, sample: this.sample };
  }
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

interface Line {
  exchange(request: Buffer): Promise<Answer>;
  close(): void;
}

/** A keep-alive connection with one request at a time; knows just enough HTTP for servers that send a content-length. */
function open(port: number): Promise<Line> {
  return new Promise((resolve, reject) => {
    const socket: Socket = connect({ port, host: '127.0.0.1', noDelay: true });
    let read: Buffer = Buffer.alloc(0);
    let settle: ((answer: Answer) => void) | null = null;
    const fail = (why: string): void => {
      settle?.({ status: 0, body: why });
      settle = null;
    };
    socket.on('data', (chunk) => {
      read = read.length === 0 ? chunk : Buffer.concat([read, chunk]);
      const headEnd = read.indexOf('\r\n\r\n');
      if (headEnd < 0) return;
      const head = read.toString('latin1', 0, headEnd);
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (read.length < headEnd + 4 + length) return;
      const body = read.toString('utf8', headEnd + 4, headEnd + 4 + length);
      read = read.subarray(headEnd + 4 + length);
      settle?.({ status: Number(head.slice(9, 12)), body });
    });
    socket.on('error', (error) => {
      reject(error);
      fail(error.message);
    });
    socket.on('close', () => fail('closed'));
    socket.on('connect', () =>
      resolve({
        exchange: (request) =>
          new Promise((done) => {
            settle = done;
            socket.write(request);
          }),
        close: () => socket.destroy(),
      }),
    );
  });
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(Math.ceil(sorted.length * share), sorted.length) - 1] ?? Number.NaN;
