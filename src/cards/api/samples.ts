import { instant } from '../../kernel/time.ts';
import type { Samples } from '../samples.ts';
import { type ApiTokensModel, apiTokensCard } from './api-tokens-card.ts';

const AT = instant(Date.UTC(2026, 10, 20, 2, 0));
const model: ApiTokensModel = {
  fresh: null,
  tokens: [
    {
      id: 'tok_1',
      name: '厂家 DMS',
      units: ['苏州分店', '杭州分店'],
      may: ['orders', 'payments'],
      by: '吴昊',
      at: AT,
      usedAt: AT,
      revokedAt: null,
    },
    { id: 'tok_2', name: '旧 ERP', units: ['恒达汽车'], may: ['orders'], by: '吴昊', at: AT, usedAt: null, revokedAt: AT },
  ],
  units: [
    { code: 'SZ', name: '苏州分店' },
    { code: 'HZ', name: '杭州分店' },
  ],
};

/** For the gallery. */
export const apiSamples = (): Samples => ({
  接口令牌: {
    清单: apiTokensCard(model),
    还没有: apiTokensCard({ ...model, tokens: [] }),
    刚生成: apiTokensCard({ ...model, fresh: { name: '厂家 DMS', token: `ewk_${'A1b2'.repeat(10)}xyz` } }),
    已收起: apiTokensCard({ ...model, fresh: { name: '厂家 DMS', token: null } }),
  },
});
