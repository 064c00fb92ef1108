import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import type { Api, Call } from '../../../src/bot/feishu/api.ts';
import { createTenant } from '../../../src/bot/feishu/tenant.ts';

const OWN = 'open-apis/tenant/v2/tenant/query';
const GROUPS = 'open-apis/im/v1/chats';

/** A platform that answers these paths so, and refuses every other. */
function platform(answers: Readonly<Record<string, unknown>>) {
  const asked: string[] = [];
  const lines: string[] = [];
  const api: Api = {
    call: async <T>({ path }: Call, schema: z.ZodType<T>) => {
      asked.push(path);
      const read = schema.safeParse(answers[path]);
      return read.success ? { ok: true, value: read.data } : { ok: false, code: 'platform_refused', detail: '99991672 no scope' };
    },
    fetch: async () => ({ ok: false, code: 'platform_refused', detail: 'no file here' }),
  };
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  return { api, asked, lines, log };
}
const group = (tenant_key: unknown, external: unknown) => ({ chat_id: 'oc_1', tenant_key, external });

describe('the company of the app', () => {
  it('is the one in the configuration, and the platform is not asked', async () => {
    const { api, asked, log } = platform({});
    const tenant = createTenant('t1', api, log);
    await tenant.learn();
    expect(tenant.current()).toBe('t1');
    expect(asked).toEqual([]);
  });

  it("is told by the company's own record", async () => {
    const { api, asked, log } = platform({ [OWN]: { code: 0, data: { tenant: { name: '恒达', tenant_key: 't1' } } } });
    const tenant = createTenant(undefined, api, log);
    expect(tenant.current()).toBeNull();
    await Promise.all([tenant.learn(), tenant.learn()]);
    expect(tenant.current()).toBe('t1');
    expect(asked).toEqual([OWN]);
  });

  it('is told by a group that is no shared one, where that record may not be read', async () => {
    const items = [group('theirs', true), group('', false), group('odd', undefined), group('t1', false)];
    const { api, asked, log } = platform({ [GROUPS]: { code: 0, data: { items, has_more: false } } });
    const tenant = createTenant(undefined, api, log);
    await tenant.learn();
    expect(tenant.current()).toBe('t1');
    expect(asked).toEqual([OWN, GROUPS]);
  });

  it('stays unknown where nothing tells, is asked for again after a minute, and is mentioned in the log once', async () => {
    let now = 0;
    const { api, asked, lines, log } = platform({ [GROUPS]: { code: 0, data: { items: [group('theirs', true)] } } });
    const tenant = createTenant(undefined, api, log, () => now);
    await tenant.learn();
    await tenant.learn();
    expect(asked).toHaveLength(2);
    now = 61_000;
    await tenant.learn();
    expect(asked).toHaveLength(4);
    expect(tenant.current()).toBeNull();
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('FEISHU_TENANT_KEY');
  });
});
