import { cents } from '../../kernel/money.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import type { Samples } from '../samples.ts';
import { type BudgetModel, budgetCard, budgetNote } from './budget-card.ts';
import { type ImportModel, importCard } from './import-card.ts';

const words = (zh: string, en: string): Text => say({ zh, en });
const row = (name: Text, granted: number, used: number, held: number) => ({
  name,
  granted: cents(granted * 100),
  used: cents(used * 100),
  held: cents(held * 100),
});

const OFFICE = words('办公费', 'Office');
const TRAVEL = words('差旅费', 'Travel');
const branch: BudgetModel = {
  unit: { id: 'unt_1', name: plain('苏州分店') },
  month: '2026-11',
  before: '2026-10',
  after: '2026-12',
  rows: [
    row(OFFICE, 3000, 1210.5, 300),
    row(TRAVEL, 8000, 5600, 1200),
    row(words('业务招待费', 'Hospitality'), 5000, 5200, 0),
    row(words('培训费', 'Training'), 2000, 0, 0),
  ],
  markAt: 80,
  hasAll: false,
};
const sheet: ImportModel = {
  name: '2026年预算.xlsx',
  state: 'checked',
  refused: null,
  all: 96,
  added: 48,
  changed: [
    { unit: plain('苏州分店'), kind: TRAVEL, month: '2026-11', before: cents(600_000), after: cents(800_000) },
    { unit: plain('无锡分店'), kind: OFFICE, month: '2026-11', before: cents(300_000), after: cents(100_000) },
  ],
  faults: [
    t('budget.fault_unknown_unit', { row: '7', said: '苏洲店' }),
    t('budget.fault_no_amount', { row: '12', said: '三千' }),
  ],
  below: 1,
};

/** For the gallery. */
export const budgetSamples = (): Samples => ({
  预算: {
    一家店: budgetCard(branch),
    各网点: budgetCard({
      ...branch,
      unit: null,
      rows: [
        { ...row(plain('苏州分店'), 18_000, 12_010.5, 1500), unit: 'unt_1' },
        { ...row(plain('无锡分店'), 15_000, 4_300, 0), unit: 'unt_2' },
      ],
    }),
    没有编: budgetCard({ ...branch, rows: [] }),
    不归您看: budgetNote(t('budget.not_yours')),
    怎么导入: budgetNote(t('budget.import_how')),
    导入前: importCard(sheet),
    导入后: importCard({ ...sheet, state: 'done', changed: [] }),
    没有标题: importCard({ ...sheet, refused: t('budget.no_heads') }),
  },
});
