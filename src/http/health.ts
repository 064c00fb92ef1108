/** How one part of the assistant is: `detail` are plain figures for operators, nothing personal. */
export interface PartState {
  readonly ok: boolean;
  /** Somebody should look after it, but people are still served: it alone does not make the whole unready. */
  readonly advisory?: boolean;
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

/** What readiness asks; handed in by name: database, door, outbox … */
export interface Health {
  /** What is said of a part that gives no reason itself. */
  readonly words: { readonly hangs: string; readonly fails: string };
  readonly parts: Readonly<Record<string, () => PartState | Promise<PartState>>>;
}

export interface Readiness {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, PartState>>;
}

/** A part that does not answer in this time is down. */
const PATIENCE_MS = 1000;

/** Asks every part at the same time; one that throws or hangs counts as down and its error stays inside. */
export async function askHealth(health: Health, patienceMs = PATIENCE_MS): Promise<Readiness> {
  const asked = await Promise.all(
    Object.entries(health.parts).map(async ([name, ask]) => [name, await askPart(ask, health.words, patienceMs)] as const),
  );
  return { ready: asked.every(([, state]) => state.ok || state.advisory === true), parts: Object.fromEntries(asked) };
}

async function askPart(
  ask: () => PartState | Promise<PartState>,
  words: Health['words'],
  patienceMs: number,
): Promise<PartState> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<PartState>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, detail: { why: words.hangs } }), patienceMs);
  });
  try {
    return await Promise.race([(async () => ask())(), silence]);
  } catch {
    return { ok: false, detail: { why: words.fails } };
  } finally {
    clearTimeout(timer);
  }
}
