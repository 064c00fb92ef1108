import { expect } from 'vitest';
import type { Row, Table, Write } from '../../src/handlers/plan.ts';
import { toJson } from '../../src/kernel/json.ts';
import { commitRequest, type TempStore } from './temp-store.ts';

export const put = <T extends Table>(table: T, ...rows: readonly Row<T>[]): readonly Write[] =>
  rows.map((insert) => ({ table, insert }) as unknown as Write);
export const save = async (store: TempStore, ...writes: readonly (readonly Write[])[]): Promise<void> => {
  expect(await store.commit(commitRequest({ writes: writes.flat() }))).toBe('done');
};
export const title = toJson({ plain: '年假 2 天 "急"' });

export const unit = (id: string, more: Partial<Row<'unit'>> = {}): Row<'unit'> => ({
  id,
  code: id,
  name: id,
  kind: 'branch',
  parentId: null,
  leaderId: null,
  active: true,
  ...more,
});
export const day = (requestId: string, on: string, more: Partial<Row<'leaveDay'>> = {}): Row<'leaveDay'> => ({
  requestId,
  personId: 'per_1',
  unitId: 'unt_1',
  leaveType: 'annual',
  date: on,
  fromMin: 540,
  toMin: 1080,
  minutes: 480,
  state: 'held',
  ...more,
});
