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
  批量提: {
    怎么提: importHowCard({
      kind: 'errand',
      name: ERRAND,
      clause: 'S26',
      required: join([say({ zh: '事项', en: 'What' }), PLACE], '、'),
      optional: say({ zh: '地点', en: 'Where' }),
      most: 500,
    }),
    正在读: importCard({ ...read, state: 'reading', kind: null, clause: null }),
    提交前: importCard(read),
    没有新的: importCard({ ...read, fresh: 0, known: 20, faulty: 0, faults: [], unused: [] }),
    缺列: importCard({ ...read, refused: t('import.lacks', { columns: PLACE }) }),
    正在提交: importCard({ ...read, state: 'taking' }),
    提交后: importCard({ ...read, state: 'done' }),
    提交后少了两件: importCard({ ...read, state: 'done', fresh: 16, left: 2 }),
  },
});
