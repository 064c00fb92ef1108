import { join, say, t } from '../../kernel/text.ts';
import type { Samples } from '../samples.ts';
import { importCard, importHowCard, type RecordImportModel } from './import-card.ts';

const ERRAND = say({ zh: '行政事务', en: 'Office matter' });
const PLACE = say({ zh: '类别', en: 'Kind' });
const row = (number: string, zh: string, en: string) => t('import.row', { row: number, text: say({ zh, en }) });
const read: RecordImportModel = {
  name: '十二月行政需求.xlsx',
  state: 'checked',
  refused: null,
  kind: { id: 'errand', name: ERRAND },
  clause: 'S26',
  fresh: 18,
  known: 2,
  left: 0,
  faulty: 2,
  faults: [
    row('5', '类别“文具”：类别里没有这一项，可以填：办公用品、用章、保洁与场地、其他', 'Kind “pens”: no such choice'),
    row('9', '希望哪天前：这一天已经过去，请写今天或以后的日子', 'Wanted by: that day is over'),
  ],
  unused: ['件数'],
  note: null,
  unsure: 0,
  alike: [],
  asksKind: false,
  changed: 0,
  changes: [],
  stays: 0,
  staying: [],
  heads: null,
  withdrawn: 0,
  reset: 0,
  touched: 0,
  touchedNow: [],
  templates: [{ kind: 'errand', name: ERRAND }],
};

/** For the gallery. */
export const recordImportSamples = (): Samples => ({
  批量新增: {
    怎么新增: importHowCard({
      kind: 'errand',
      name: ERRAND,
      clause: 'S26',
      required: join([say({ zh: '事项', en: 'What' }), PLACE], '、'),
      optional: say({ zh: '地点', en: 'Where' }),
      most: 50_000,
    }),
    正在读: importCard({ ...read, state: 'reading', kind: null, clause: null }),
    提交前: importCard(read),
    有改动: importCard({
      ...read,
      changed: 2,
      changes: [
        row('3', '电脑一 T14 二楼 位置：二楼 → 三楼', 'PC 1 T14 Place: 2nd floor → 3rd floor'),
        row('7', '投影仪 位置：— → 会议室', 'Projector Place: — → meeting room'),
      ],
      stays: 1,
      staying: [
        row(
          '4',
          '电脑二 T14 仓库 位置：仓库 → 三楼 · 我们11月24日 10:00改过，表格是11月24日 09:00的。要改请导出一张新的，或在卡片上改',
          'PC 2 Place: store → 3rd floor · changed here on Nov 24, 10:00, the sheet is of Nov 24, 09:00',
        ),
      ],
    }),
    像已有的: importCard({
      ...read,
      name: '客户名单.xlsx',
      kind: { id: 'customer', name: say({ zh: '客户档案', en: 'Customer' }) },
      clause: 'S31',
      fresh: 40,
      faulty: 0,
      faults: [],
      unused: [],
      unsure: 2,
      alike: [
        {
          row: 3,
          title: say({ zh: '宏达运输公司', en: 'Hongda Transport' }),
          seen: [
            {
              record: 'rec_1',
              number: 'KH-SU-26-0007',
              title: say({ zh: '苏州宏达运输有限公司', en: 'Suzhou Hongda Transport' }),
              why: say({ zh: '名称相近', en: 'like name' }),
            },
          ],
          hidden: 0,
        },
        { row: 12, title: say({ zh: '永顺车队', en: 'Yongshun Fleet' }), seen: [], hidden: 1 },
      ],
    }),
    问列名: importCard({
      ...read,
      state: 'asking',
      heads: {
        columns: ['物品', '归类', '买的那天'].map((title) => ({ title, isFree: true })),
        rows: [
          ['显示器1', '电脑及外设', '2024-05-06'],
          ['显示器2', '电脑及外设', '2024-05-06'],
        ],
        asked: [
          { field: 'what', label: say({ zh: '名称', en: 'Name' }), required: true, guess: null },
          { field: 'kind', label: PLACE, required: true, guess: 1 },
        ],
      },
    }),
    不认得: importCard({
      ...read,
      kind: null,
      refused: t('import.no_rows'),
      asksKind: true,
      templates: [
        { kind: 'errand', name: ERRAND },
        { kind: 'equipment', name: say({ zh: '设备台账', en: 'Equipment' }) },
      ],
    }),
    正在撤回: importCard({ ...read, state: 'undoing' }),
    已撤回: importCard({
      ...read,
      state: 'undone',
      faulty: 0,
      withdrawn: 17,
      reset: 2,
      touched: 1,
      touchedNow: [
        { record: 'rec_1', title: say({ zh: '设备台账 电脑二 T14 仓库', en: 'Equipment PC 2' }), number: 'SB-SZ-26-0003' },
      ],
    }),
    没有新的: importCard({ ...read, fresh: 0, known: 20, faulty: 0, faults: [], unused: [] }),
    缺列: importCard({ ...read, refused: t('import.lacks', { columns: PLACE }) }),
    正在提交: importCard({ ...read, state: 'taking' }),
    提交后: importCard({ ...read, state: 'done' }),
    提交后少了两件: importCard({ ...read, state: 'done', fresh: 16, left: 2 }),
  },
});
