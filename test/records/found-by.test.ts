import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Write } from '../../src/handlers/plan.ts';
import { foundNoMore, keyWrites } from '../../src/handlers/records/record-rows.ts';
import { kindOf } from '../../src/kinds/index.ts';
import type { Kind, Rec } from '../../src/records/define.ts';

const EQUIPMENT = kindOf('equipment') as Kind;

const said = fc.constantFrom('激光打印机', '打印机', 'ThinkPad T14', 't14', '前台', '', null);
const entry = fc.record({
  form: fc.record({
    name: said,
    model: said,
    place: said,
    kind: fc.constantFrom('it', 'print'),
    serial: fc.constantFrom('A-1', 'B2', null),
    keeper: fc.constantFrom('per_a', 'per_B', null),
    unit: fc.constantFrom('unt_1', 'unt_2'),
  }),
  /** Two changes may be made by one plan: what the second is told is kept is what was before the first. */
  isInOnePlan: fc.boolean(),
});

const recordOf = ({ form }: { readonly form: { readonly unit: string } }): Rec =>
  ({ id: 'rec_1', kind: 'equipment', number: 'SB-SZ-26-0010', unitId: form.unit, state: 'in_use', form }) as unknown as Rec;

/** What the writes leave in the tables of keys. */
function written(rows: Map<string, string>, writes: readonly Write[]): void {
  for (const write of writes) {
    if (write.table === 'recKey' && 'inserts' in write)
      for (const { field, value, unitId } of write.inserts)
        if (!rows.has(`\n${field}\t${value}`)) rows.set(`\n${field}\t${value}`, unitId);
    if (write.table === 'recKey' && 'delete' in write) rows.delete(`\n${write.delete.field}\t${write.delete.value}`);
    if (write.table === 'recFound') {
      if ('insert' in write) rows.set('all', write.insert.keys);
      else rows.delete('all');
    }
  }
}

describe('按什么找得到一件登记 (S51)', () => {
  it('改来改去，找得到它的总是现在写着的，一个不多一个不少，换了网点也是；撤回以后一个不剩', () => {
    fc.assert(
      fc.property(entry, fc.array(entry, { maxLength: 6 }), (first, changes) => {
        const rows = new Map<string, string>();
        let record = recordOf(first);
        written(rows, keyWrites(EQUIPMENT, null, record));
        let kept = rows.get('all') ?? '';
        for (const change of changes) {
          const after = recordOf(change);
          written(rows, keyWrites(EQUIPMENT, record, after, kept));
          record = after;
          if (!change.isInOnePlan) kept = rows.get('all') ?? '';
        }
        const fresh = new Map<string, string>();
        written(fresh, keyWrites(EQUIPMENT, null, record));
        expect(rows).toEqual(fresh);
        written(rows, foundNoMore(record, rows.get('all') ?? ''));
        expect(rows).toEqual(new Map());
      }),
    );
  });

  it('编号按末四位整个找，0001 不是 0010；保管人、网点按编号找，一个人一行', () => {
    const rows = new Map<string, string>();
    const form = { name: '椅子', keeper: 'per_A', kind: 'it', unit: 'unt_1' };
    written(rows, keyWrites(EQUIPMENT, null, recordOf({ form })));
    const keys = [...rows.keys()].filter((key) => key !== 'all');
    expect(keys.filter((key) => key.startsWith('\n#\t'))).toEqual(['\n#\t0010']);
    expect(keys.filter((key) => key.startsWith('\nkeeper\t'))).toEqual(['\nkeeper\tper_A']);
    expect(keys.filter((key) => key.startsWith('\nunit\t'))).toEqual(['\nunit\tunt_1']);
  });
});
