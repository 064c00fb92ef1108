import type { Log } from './bot/platform.ts';
import type { Environment } from './config/environment.ts';
import type { Reader } from './handlers/talk/reader.ts';
import type { Clock } from './kernel/clock.ts';
import { createModelReader } from './model/openai-reader.ts';

/** The optional model, if its address and name are configured; off by default. */
export function modelReaderOf(env: Environment, clock: Clock, log: Log): Reader | null {
  if (env.LLM_BASE_URL === undefined || env.LLM_MODEL === undefined) return null;
  return createModelReader(
    { baseUrl: env.LLM_BASE_URL, key: env.LLM_API_KEY ?? null, model: env.LLM_MODEL, timeoutMs: env.LLM_TIMEOUT_MS },
    clock,
    log,
  );
}
