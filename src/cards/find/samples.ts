import { plain, say, t } from '../../kernel/text.ts';
import type { Samples } from '../samples.ts';
import { findCard, nobodyFound } from './find-card.ts';

/** For the gallery. */
export const findSamples = (): Samples => ({
  找人: {
    '苏州店主管是谁，今天有人代': findCard({
      title: t('role.supervisor'),
      rows: [{ label: plain('苏州分店'), value: t('found.away', { who: '王芳', by: '赵磊' }), wide: true }],
    }),
    岗位空缺: findCard({
      title: t('role.supervisor'),
      rows: [
        { label: plain('苏州分店'), value: plain('王芳'), wide: true },
        { label: plain('杭州分店'), value: t('found.vacant', { by: '蒋建国' }), wide: true },
      ],
    }),
    谁批我的假: findCard({
      title: t('found.approvers', { process: say({ zh: '请假', en: 'leave' }) }),
      trail: {
        kind: 'trail',
        steps: [{ name: say({ zh: '直接上级', en: 'Superior' }), state: 'waiting', people: [plain('王芳')] }],
      },
      note: t('found.approvers_note'),
    }),
    有哪些店: findCard({
      title: t('found.units', { unit: '华东区域' }),
      rows: [
        { label: plain('苏州分店'), value: plain('王芳') },
        { label: plain('杭州分店'), value: t('found.unit_nobody') },
      ],
    }),
    别的店的人员: findCard({ title: t('found.title'), note: t('found.not_yours', { units: '苏州分店' }), clause: 'S4' }),
    一个人: findCard({
      title: plain('李强'),
      names: ['苏州分店 · 销售顾问'],
      rows: [{ label: t('found.superior'), value: plain('王芳') }],
    }),
    没找到: nobodyFound('李小龙'),
  },
});
