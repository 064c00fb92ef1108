import { chain } from '../../domain/approval/chain.ts';
import { choice, line, paragraph, w } from '../../fields/kinds.ts';
import { plain, say } from '../../kernel/text.ts';
import { defineProcess } from '../define.ts';

const KINDS = { repair: w('维修', 'Repair'), replace: w('更换', 'Replacement'), scrap: w('报废', 'Scrapping') };

/** 设备报修 (S52): registered with 运营专员, approved by 业务主管; scrapping also by finance. */
export const repair = defineProcess({
  id: 'repair',
  prefix: 'BX',
  clause: 'S52',
  name: w('设备报修', 'Equipment repair'),
  about: w('维修、更换、报废登记，例如“报修：前台打印机卡纸”', 'Repair, replacement or scrapping of equipment'),
  phrases: ['设备报修', '报修', '维修', '报废', 'repair'],
  nouns: ['报修'],
  hints: ['坏了', '修一下', '修电脑', '修理', '故障', '漏水', '卡纸', '打不开', '没反应', '不亮', '死机', '黑屏', 'broken'],
  fields: {
    kind: choice('事项', 'What', KINDS, { usual: 'repair' }),
    item: line('设备', 'Equipment', { hint: w('名称和位置，例如“前台打印机”', 'Name and place, e.g. "front desk printer"') }),
    problem: paragraph('问题', 'Problem'),
  },
  sentenceField: 'problem',
  measures: { kind: 'text' },
  assess: ({ kind, item }) => ({
    title: say(w('{kind}：{item}', '{kind}: {item}'), { kind: say(KINDS[kind]), item: plain(item) }),
    measures: { kind },
  }),
  chain: chain({
    steps: [
      { id: 'operations', name: w('运营专员登记', 'Registered by operations'), who: { role: 'operations' }, sla_hours: 8 },
      { id: 'supervisor', name: w('业务主管', 'Supervisor'), who: { role: 'supervisor' }, sla_hours: 8 },
      {
        id: 'finance',
        name: w('财务', 'Finance'),
        who: { role: 'finance' },
        when: [{ measure: 'kind', is: '=', than: 'scrap' }],
        sla_hours: 16,
      },
    ],
  }),
});
