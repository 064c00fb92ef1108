import { drawnNumber } from '../../domain/numbers/drawn-number.ts';
import type { UnitId } from '../../kernel/id.ts';
import type { Kind, Scene } from '../../records/define.ts';
import type { Write } from '../plan.ts';
import type { Services } from './services.ts';

/** The next number of a kind and what is written with it. Counted ones are gapless (S70): the counter moves in the plan that uses the number. */
export async function nextNumber(
  services: Services,
  kind: Kind,
  unit: UnitId,
  { org, today }: Pick<Scene, 'org' | 'today'>,
): Promise<{ readonly number: string; readonly writes: readonly Write[] }> {
  const { number } = kind;
  if ('drawn' in number) return { number: drawnNumber(number.prefix, services.ids.next('rec'), today), writes: [] };
  const parts = number.by.map((by) =>
    by === 'year' ? today.slice(0, 4) : by === 'month' ? today.slice(5, 7) : (org.unit(unit)?.code ?? '0'),
  );
  const key = [number.prefix, ...parts].join('-');
  const last = await services.reads.counted(key);
  const next = (last ?? 0) + 1;
  return {
    number: `${key}-${String(next).padStart(4, '0')}`,
    writes: [
      last === null
        ? { table: 'counter', insert: { key, last: next } }
        : { table: 'counter', update: { last: next }, where: { key, last } },
    ],
  };
}
