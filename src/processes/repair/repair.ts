import { chain } from '../../domain/approval/chain.ts';
import { no, ok } from '../../kernel/result.ts';
import { plain, type Say, say } from '../../kernel/text.ts';
import { defineProcess, type FieldFault } from '../define.ts';

interface RepairForm {
  readonly kind: keyof typeof KINDS;
  readonly item: string;
  readonly problem: string;
}

const KINDS = {
  repair: { zh: '维修', en: 'Repair' },
  replace: { zh: '更换', en: 'Replacement' },
  scrap: { zh: '报废', en: 'Scrapping' },
} satisfies Record<string, Say>;

const WORDS = {
  kind: { zh: '事项', en: 'What' },
  item: { zh: '设备', en: 'Equipment' },
  problem: { zh: '问题', en: 'Problem' },
  title: { zh: '{kind}：{item}', en: '{kind}: {item}' },
  noItem: { zh: '没有写设备', en: 'No equipment named' },
  noProblem: { zh: '没有写问题', en: 'No problem described' },
  please: { zh: '请填写', en: 'Please fill it in' },
} satisfies Record<string, Say>;

/** 设备报修 (S52): registered with 运营专员, approved by 业务主管; scrapping also by finance. */
export const repair = defineProcess<RepairForm>({
  id: 'repair',
  prefix: 'BX',
  clause: 'S52',
  name: { zh: '设备报修', en: 'Equipment repair' },
  about: { zh: '维修、更换、报废登记，例如“报修：前台打印机卡纸”', en: 'Repair, replacement or scrapping of equipment' },
  phrases: ['设备报修', '报修', '维修', '报废', 'repair'],
  hints: ['坏了', '修一下', '修电脑', '修理', '故障', '漏水', '卡纸', '打不开', '没反应', '不亮', '死机', '黑屏', 'broken'],
  fields: [
    { id: 'kind', kind: 'choice', label: WORDS.kind, options: Object.entries(KINDS).map(([value, text]) => ({ value, text })) },
    {
      id: 'item',
      kind: 'line',
      label: WORDS.item,
      required: true,
      maxLength: 60,
      hint: { zh: '名称和位置，例如“前台打印机”', en: 'Name and place, e.g. "front desk printer"' },
    },
    { id: 'problem', kind: 'paragraph', label: WORDS.problem, required: true, maxLength: 300 },
  ],
  sentenceField: 'problem',
  parse: (raw) => {
    const item = raw.item ?? '';
    const problem = raw.problem ?? '';
    const faults: FieldFault[] = [];
    if (!item) faults.push({ field: 'item', text: say(WORDS.noItem), accept: say(WORDS.please) });
    if (!problem) faults.push({ field: 'problem', text: say(WORDS.noProblem), accept: say(WORDS.please) });
    if (faults.length > 0) return no(faults);
    return ok({ kind: raw.kind === 'replace' || raw.kind === 'scrap' ? raw.kind : 'repair', item, problem });
  },
  assess: async (form) => ({
    findings: [],
    measures: { kind: form.kind },
    title: say(WORDS.title, { kind: say(KINDS[form.kind]), item: plain(form.item) }),
    summary: [
      { label: say(WORDS.kind), value: say(KINDS[form.kind]) },
      { label: say(WORDS.item), value: plain(form.item) },
      { label: say(WORDS.problem), value: plain(form.problem), wide: true },
    ],
  }),
  measures: { kind: 'text' },
  chain: chain({
    steps: [
      {
        id: 'operations',
        name: { zh: '运营专员登记', en: 'Registered by operations' },
        who: { role: 'operations' },
        sla_hours: 8,
      },
      { id: 'supervisor', name: { zh: '业务主管', en: 'Supervisor' }, who: { role: 'supervisor' }, sla_hours: 8 },
      {
        id: 'finance',
        name: { zh: '财务', en: 'Finance' },
        who: { role: 'finance' },
        when: [{ measure: 'kind', is: '=', than: 'scrap' }],
        sla_hours: 16,
      },
    ],
  }),
});
