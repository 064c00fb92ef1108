import OpenAI from 'openai';
import type { Log } from '../bot/platform.ts';
import type { Filling, Reader } from '../handlers/talk/reader.ts';
import type { Clock } from '../kernel/clock.ts';
import { readAnswer } from './answer-schema.ts';
import { createBreaker } from './breaker.ts';
import { createBudget } from './budget.ts';
import { promptOf } from './prompt.ts';
import { shortAnswers } from './short-answers.ts';

export interface ModelSettings {
  readonly baseUrl: string;
  /** Servers of one's own often need none. */
  readonly key: string | null;
  readonly model: string;
  /** For both tries together, in milliseconds. */
  readonly timeoutMs: number;
}

/** One more try where the first failed. */
const TRIES = 2;
const ANSWER_TOKENS = 500;
/** Messages whose answer is remembered. */
const MOST_REMEMBERED = 500;

/**
 * A model behind any OpenAI-compatible address as a reader of sentences. It is asked for one filled form and nothing else; whatever goes wrong (late,
 * down, too long, not a form) it has nothing to say. Neither key nor sentence is ever logged.
 */
export function createModelReader({ baseUrl, key, model, timeoutMs }: ModelSettings, clock: Clock, log: Log): Reader {
  // Nothing of it may come from the environment of the machine.
  const client = new OpenAI({
    baseURL: baseUrl,
    apiKey: key ?? 'none',
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: timeoutMs,
    logLevel: 'off',
    fetch: shortAnswers,
  });
  const budget = createBudget(clock);
  const breaker = createBreaker(clock);

  async function once(asked: Parameters<Reader['read']>[0], signal: AbortSignal): Promise<Filling | 'none' | null> {
    const completion = await client.chat.completions.create(
      {
        model,
        temperature: 0,
        max_tokens: ANSWER_TOKENS,
        response_format: { type: 'json_object' },
        messages: [
          { role: 'system', content: promptOf(asked) },
          { role: 'user', content: asked.sentence },
        ],
      },
      { signal },
    );
    return readAnswer(completion.choices?.[0]?.message?.content ?? '');
  }

  async function read(asked: Parameters<Reader['read']>[0]): Promise<Filling | null> {
    if (breaker.isOpen() || !budget.spend(asked.person)) return null;
    const signal = AbortSignal.timeout(timeoutMs);
    for (let tries = 1; tries <= TRIES && !signal.aborted; tries++) {
      try {
        const answer = await once(asked, signal);
        if (answer !== null) {
          breaker.worked();
          return answer === 'none' ? null : answer;
        }
        log.warn({ tries }, 'the model answered with something else than a form');
      } catch (error) {
        log.warn({ tries, status: statusOf(error), late: signal.aborted }, 'the model did not answer');
      }
    }
    breaker.failed();
    return null;
  }

  // A slow answer outlasts the platform's patience, and the message is delivered again: it is the same question.
  const known = new Map<string, Promise<Filling | null>>();
  return {
    read(asked) {
      const before = known.get(asked.message);
      if (before) return before;
      const [oldest] = known.keys();
      if (known.size >= MOST_REMEMBERED && oldest !== undefined) known.delete(oldest);
      const answer = read(asked);
      known.set(asked.message, answer);
      return answer;
    },
  };
}

/** The number of an HTTP answer; the message of an error may hold what was sent. */
const statusOf = (error: unknown): number | null => (error instanceof OpenAI.APIError ? (error.status ?? null) : null);
