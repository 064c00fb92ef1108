import { say, type Text } from '../../kernel/text.ts';
import type { Samples } from '../samples.ts';
import { notYoursCard, slowStepsCard } from './slow-steps-card.ts';

const words = (zh: string, en: string): Text => say({ zh, en });

/** For the gallery. */
export const slowStepSamples = (): Samples => ({
  流程用时: {
    哪一步最慢: slowStepsCard({
      days: 90,
      steps: [
        { process: words('请假', 'Leave'), step: words('区域经理', 'Region manager'), minutes: 640, count: 12 },
        { process: words('请假', 'Leave'), step: words('直接上级', 'Superior'), minutes: 95, count: 61 },
        { process: words('设备报修', 'Repair'), step: words('运营专员登记', 'Registered'), minutes: 25, count: 9 },
      ],
    }),
    太少: slowStepsCard({ days: 90, steps: [] }),
    员工来问: notYoursCard(),
  },
});
