import { describe, expect, it } from 'vitest';
import { type AuditCandidate, auditSample, riskOf } from '../../../src/domain/expense/audit-sample.ts';
import { yuan } from './office.ts';

describe('抽查', () => {
  const candidates = (count: number): AuditCandidate[] =>
    Array.from({ length: count }, (_, i) => ({
      id: `req_${i}`,
      personId: 'per_li',
      total: yuan(100),
      warnings: 0,
      repeated: i === 0 ? 3 : 0,
    }));

  it('同一个种子抽出同样的几张，次序不改变什么，换个种子就不同', () => {
    const all = candidates(60);
    const ids = (seed: string, of = all) => auditSample(of, 8, seed).map(({ claim: { id }, by }) => `${id} ${by}`);
    expect(ids('2026-11')).toEqual(ids('2026-11', [...all].reverse()));
    expect(ids('2026-11')).not.toEqual(ids('2026-12'));
    expect(new Set(ids('2026-11')).size).toBe(8);
    expect(auditSample(all.slice(0, 3), 8, 'x')).toHaveLength(3);
    expect(auditSample(all, 0, 'x')).toEqual([]);
  });

  it('查出过问题的抽到得更多，没问题的也会抽到', () => {
    const all = candidates(40);
    const times = new Map<string, number>();
    for (let seed = 0; seed < 400; seed++)
      for (const { claim: one } of auditSample(all, 4, `seed ${seed}`)) times.set(one.id, (times.get(one.id) ?? 0) + 1);
    const others = [...times].filter(([id]) => id !== 'req_0').map(([, count]) => count);
    expect(others).toHaveLength(39);
    expect(times.get('req_0')).toBeGreaterThan(2 * Math.max(...others));
    expect(Math.min(...others)).toBeGreaterThan(0);
  });

  it('金额大、提醒多、屡次有问题的风险高', () => {
    const [one] = candidates(2).slice(1);
    if (!one) throw new Error('none');
    expect(riskOf(one)).toBe(1);
    expect(riskOf({ ...one, warnings: 2 })).toBe(3);
    expect(riskOf({ ...one, total: yuan(4999.99) })).toBe(1);
    expect(riskOf({ ...one, total: yuan(5000) })).toBe(3);
    expect(riskOf({ ...one, repeated: 1 })).toBe(4);
  });
});
