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
  about: w(
    '维修、更换、报废登记，例如“报修：前台打印机卡纸”',
    'Repair, replacement or scrapping of equipment, e.g. “repair: front desk printer jams”',
  ),
  phrases: ['设备报修', '报修', '维修', '报废', 'repair'],
  nouns: ['报修'],
  hints: ['坏了', '修一下', '修电脑', '修理', '故障', '漏水', '卡纸', '打不开', '没反应', '不亮', '死机', '黑屏', 'broken'],
  fields: {
    kind: choice('事项', 'What', KINDS, { usual: 'repair' }),
    item: line('设备', 'Equipment', { hint: w('名称和位置，例如“前台打印机”', 'Name and place, e.g. "front desk printer"') }),
    problem: paragraph('问题', 'Problem'),
  },
  sentenceField: 'problem',
  complete: (form) => ({ ...form, ...thingIn(form.problem ?? '') }),
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

/** What goes wrong with things, behind the name of the thing: 前台打印机卡纸. */
const GOES_WRONG =
  /^(.{2,20}?)(?:[，,\s]|又|总是?|老是?|突然|一直|经常|有点|现在|今天|早上)*(?:坏|卡纸|漏|打不|开不|关不|没反应|没电|没声|没信号|没网|不(?!锈)|无法|死机|黑屏|蓝屏|花屏|闪|碎|裂|断|掉|堵|异响|冒烟|烧|故障|失灵|报错|连不|上不|响|修|换|报废|broken|leak|does|is |won't|jam)/iu;
/** Not a thing, but when, who, or that it is to be mended. */
const NO_THING = /^(?:我|他|她|它|这|那|帮|请|麻烦|今天|昨天|刚才|有人|什么|东西)|[，,。；;：:]|\d点/u;

const thingIn = (problem: string): { readonly item?: string } => {
  const item =
    GOES_WRONG.exec(problem.trim())?.[1]
      ?.replace(/[的\s]+$/u, '')
      .trim() ?? '';
  return [...item].length >= 2 && !NO_THING.test(item) ? { item } : {};
};
