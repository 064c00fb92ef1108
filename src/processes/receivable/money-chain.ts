import { chain } from '../../domain/approval/chain.ts';
import { w } from '../../fields/kinds.ts';

/** Who decides on what changes what customers owe or may owe: the branch and finance, and from so many yuan on the region; whoever asks never decides (S112, S119). */
export const moneyChain = (regionFrom: number) =>
  chain({
    steps: [
      { id: 'supervisor', name: w('业务主管', 'Supervisor'), who: { role: 'supervisor' }, sla_hours: 16 },
      { id: 'finance', name: w('财务', 'Finance'), who: { role: 'finance' }, sla_hours: 16 },
      {
        id: 'region',
        name: w('区域经理', 'Region manager'),
        who: { role: 'region_manager' },
        when: [{ measure: 'amount', is: '>=', than: regionFrom }],
        sla_hours: 24,
      },
    ],
    separation: true,
  });
