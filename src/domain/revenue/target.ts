import { type Cents, cents } from '../../kernel/money.ts';

/** What is planned for a unit and a month, of a model or of all. */
export interface Planned {
  readonly unitId: string;
  readonly month: string;
  readonly model: string;
  readonly amount: Cents;
}

/** 全部: models are not told apart. */
export const isAllModels = (model: string): boolean =>
  /^(?:全部(?:车型)?|所有(?:车型)?|合计|all(?: models)?)$/iu.test(model.trim());

/** What each unit plans in these months: where a month has a budget for all models that one counts, else those of its models added up. */
export function plannedByUnit(all: readonly Planned[]): ReadonlyMap<string, Cents> {
  const months = new Map<string, { unitId: string; whole: bigint | null; parts: bigint }>();
  for (const { unitId, month, model, amount } of all) {
    const key = `${unitId} ${month}`;
    const so = months.get(key) ?? { unitId, whole: null, parts: 0n };
    months.set(key, isAllModels(model) ? { ...so, whole: (so.whole ?? 0n) + amount } : { ...so, parts: so.parts + amount });
  }
  const units = new Map<string, Cents>();
  for (const { unitId, whole, parts } of months.values()) units.set(unitId, cents((units.get(unitId) ?? 0n) + (whole ?? parts)));
  return units;
}

/** What is planned of each model by itself, by its name as it is compared. */
export function plannedByModel(all: readonly Planned[]): ReadonlyMap<string, Cents> {
  const models = new Map<string, Cents>();
  for (const { model, amount } of all)
    if (!isAllModels(model)) models.set(modelKey(model), cents((models.get(modelKey(model)) ?? 0n) + amount));
  return models;
}

/** The same model however it was typed. */
export const modelKey = (model: string): string => model.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
