import type * as z from 'zod';
import type { Program } from './domain/api/as-program.ts';
import type { ApiRight, Caller, Endpoint, Outcome, Reason } from './handlers/api/endpoint.ts';
import { ENDPOINTS } from './handlers/api/endpoints.ts';
import { issueText } from './handlers/api/issue-text.ts';
import { API_ROOT, openApi } from './handlers/api/openapi.ts';
import { mayOf } from './handlers/api/tokens.ts';
import type { AllServices } from './handlers/features.ts';
import { emptyPlan, merge, type Row } from './handlers/plan.ts';
import type { ApiAnswer, ApiCall, ApiDoor } from './http/api.ts';
import type { CommitPlan } from './keep-file.ts';
import type { UnitId } from './kernel/id.ts';
import { fromJson, toJson } from './kernel/json.ts';
import { type Text, t } from './kernel/text.ts';
import { HOUR } from './kernel/time.ts';
import type { Renderer } from './renderer.ts';

/** How often a call is worked out anew when somebody else was faster. */
const TRIES = 5;
const MOST_ISSUES = 20;

/** Drawn when somebody first asks for it, once for the process: the endpoints never change. */
let document: ReturnType<typeof openApi> | null = null;

const BY_ID = new Map(ENDPOINTS.map((one) => [one.id, one]));

/** What other programs may ask for and push: worked out by the same rules as a press, and written by the same commit. */
export function apiDoor(services: AllServices, renderer: Renderer, commit: CommitPlan): ApiDoor {
  return {
    root: API_ROOT,
    endpoints: ENDPOINTS,
    document: () => {
      document ??= openApi(ENDPOINTS);
      return document;
    },
    answer: async (call) => {
      const row = await services.reads.apiTokenOf(call.tokenHash);
      const endpoint = BY_ID.get(call.endpoint);
      if (!row || row.revokedAt !== null || !endpoint) return null;
      return answer(services, { renderer, commit, endpoint, row }, call);
    },
  };
}

interface Answering {
  readonly renderer: Renderer;
  readonly commit: CommitPlan;
  readonly endpoint: Endpoint;
  readonly row: Row<'apiToken'>;
}

async function answer(services: AllServices, at: Answering, call: ApiCall): Promise<ApiAnswer> {
  const { endpoint, row, commit } = at;
  if (endpoint.body && call.body === undefined) return { status: 400, body: { error: 'not_json' } };
  if (endpoint.body && call.key === null) return { status: 400, body: { error: 'no_key' } };
  const read = endpoint.body ? endpoint.body.safeParse(call.body) : ({ success: true, data: {} } as const);
  if (!read.success) return { status: 400, body: invalid(at.renderer, read.error.issues, call.body) };
  if (!mayOf(row).includes(endpoint.right)) return spoken(at.renderer, notFor(endpoint.right));
  const caller = { id: row.id, ...programOf(row) };
  for (let tries = 0; tries < TRIES; tries++) {
    const known = call.key === null ? null : await services.reads.apiAnswerOf(row.id, call.key);
    if (known)
      return known.hash === call.hash
        ? { status: known.status, body: fromJson(known.answer) }
        : { status: 409, body: { error: 'key_reused' } };
    const now = services.clock.now();
    const outcome = await endpoint.run(services, {
      caller: withUnitsThatAre(caller, await services.reads.org()),
      org: await services.reads.org(),
      now,
      params: call.params,
      body: read.data,
    });
    const said = spoken(at.renderer, outcome);
    if (outcome.is !== 'done' || call.key === null) return said;
    const kept = { tokenId: row.id, key: call.key, hash: call.hash, status: said.status, answer: toJson(said.body), at: now };
    const isLongAgo = row.usedAt === null || now - row.usedAt > HOUR;
    const plan = merge(outcome.plan ?? emptyPlan, {
      ...emptyPlan,
      writes: [
        { table: 'apiAnswer', insert: kept, onConflict: 'lost_race' },
        ...(isLongAgo ? [{ table: 'apiToken' as const, update: { usedAt: now }, where: { id: row.id }, mayMiss: true }] : []),
      ],
    });
    if ((await commit(plan, `api:${row.id}:${call.key}`)) === 'done') return said;
  }
  return { status: 409, body: { error: 'busy' } };
}

const notFor = (right: ApiRight): Outcome => ({
  is: 'refused',
  status: 403,
  reasons: [
    { clause: 'S4', field: null, text: t('api.not_for'), accept: t('api.not_for_accept', { may: t(`api.may_${right}`) }) },
  ],
});

const programOf = ({ name, units }: Row<'apiToken'>): Program => ({ name, units: fromJson(units) as readonly UnitId[] });

/** A unit that was closed is nobody's any more. */
const withUnitsThatAre = (caller: Caller, org: Awaited<ReturnType<AllServices['reads']['org']>>): Caller => ({
  ...caller,
  units: caller.units.filter((id) => org.unit(id)?.active === true),
});

/** Which parts have not the form they should have, and what would be accepted; nothing of what was sent is said back. */
const invalid = (renderer: Renderer, issues: readonly z.core.$ZodIssue[], body: unknown) => ({
  error: 'invalid',
  issues: issues.slice(0, MOST_ISSUES).map((issue) => {
    const text = issueText(issue, body);
    return {
      path: issue.path.map(String).join('.'),
      message: { zh: renderer.speak(text, 'zh-CN'), en: renderer.speak(text, 'en') },
    };
  }),
});

function spoken(renderer: Renderer, outcome: Outcome): ApiAnswer {
  const both = (text: Text) => ({ zh: renderer.speak(text, 'zh-CN'), en: renderer.speak(text, 'en') });
  const said = ({ clause, field, text, accept }: Reason) => ({
    clause,
    field,
    message: both(text),
    accept: accept && both(accept),
  });
  switch (outcome.is) {
    case 'done':
      return { status: outcome.status, body: outcome.body };
    case 'refused':
      return { status: outcome.status, body: { error: 'refused', reasons: outcome.reasons.map(said) } };
    case 'exists':
      return { status: 409, body: { error: 'exists', number: outcome.number } };
    case 'not_found':
      return { status: 404, body: { error: 'not_found' } };
    default:
      return outcome satisfies never;
  }
}
