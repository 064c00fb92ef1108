import { t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Samples } from '../samples.ts';
import { type HistoryModel, historyCard, historyHow } from './history-card.ts';

const read: NonNullable<HistoryModel['read']> = {
  refused: null,
  fresh: 1_280,
  known: 12,
  claimed: [t('history.claimed_row', { row: '88', number: 'BX-20261118-001' })],
  faults: [t('history.fault_number_cut', { row: '7' }), t('history.fault_no_code', { row: '31', said: '00128006' })],
  faultCount: 2,
};
const list: HistoryModel = {
  id: 'list_1',
  name: '2025年已报发票.xlsx',
  state: 'checked',
  rows: 1_280,
  on: '2026-11-18' as LocalDate,
  read,
};

/** For the gallery. */
export const historySamples = (): Samples => ({
  历史发票: {
    怎么导入: historyHow([list, { ...list, id: 'list_2', state: 'undone', rows: 40, on: '2026-11-02' as LocalDate }]),
    不归您导入: historyHow(null),
    导入前: historyCard(list),
    没有新的: historyCard({ ...list, read: { ...read, fresh: 0, known: 1_292, claimed: [], faults: [], faultCount: 0 } }),
    太多: historyCard({ ...list, read: { ...read, refused: t('history.too_many', { most: 5_000 }) } }),
    正在导入: historyCard({ ...list, state: 'taking' }),
    导入后: historyCard({ ...list, state: 'done' }),
    已撤销: historyCard({ ...list, state: 'undone' }),
  },
});
