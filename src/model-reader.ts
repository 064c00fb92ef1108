import type { Log } from './bot/platform.ts';
import type { Environment } from './config/environment.ts';
import type { Reader } from './handlers/talk/reader.ts';
import type { Clock } from './kernel/clock.ts';

/** The optional model, if its address and name are configured; off by default. Its package is loaded with the first sentence that needs it. */
export function modelReaderOf(env: Environment, clock: Clock, log: Log): Reader | null {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model, LLM_API_KEY: key = null, LLM_TIMEOUT_MS: timeoutMs } = env;
  if (baseUrl === undefined || model === undefined) return null;
  let loaded: Promise<Reader> | null = null;
  const load = async (): Promise<Reader> => {
    const { createModelReader } = await import('./model/openai-reader.ts');
    return createModelReader({ baseUrl, key, model, timeoutMs }, clock, log);
  };
  return {
    read: async (asked) => {
      loaded ??= load();
      return (await loaded).read(asked);
    },
  };
}
