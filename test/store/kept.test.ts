import { describe, expect, it } from 'vitest';
import { keptUntilForgotten } from '../../src/store/reads/kept.ts';

/** Something to be read, each time another number, that is answered when told to. */
function source() {
  const open: { readonly resolve: (n: number) => void; readonly reject: (error: Error) => void }[] = [];
  const kept = keptUntilForgotten((_: string) => new Promise<number>((resolve, reject) => open.push({ resolve, reject })));
  return { kept, open };
}

describe('what is kept until it is forgotten', () => {
  it('is read once for all who ask at once, and for those who ask later', async () => {
    const { kept, open } = source();
    const asked = [kept.read('a'), kept.read('a')];
    open[0]?.resolve(1);
    expect(await Promise.all(asked)).toEqual([1, 1]);
    expect(await kept.read('a')).toBe(1);
    expect(open.length).toBe(1);
  });

  it('is not kept when it became untrue while it was being read', async () => {
    const { kept, open } = source();
    const before = kept.read('a');
    kept.forget();
    const after = kept.read('a');
    open[1]?.resolve(2);
    open[0]?.resolve(1);
    expect(await Promise.all([before, after, kept.read('a')])).toEqual([1, 2, 2]);
    expect(open.length).toBe(2);
  });

  it('is read again after a reading that failed, and for another question', async () => {
    const { kept, open } = source();
    const failed = kept.read('a');
    open[0]?.reject(new Error('gone'));
    await expect(failed).rejects.toThrow('gone');
    const again = kept.read('a');
    open[1]?.resolve(2);
    expect(await again).toBe(2);
    const other = kept.read('b');
    open[2]?.resolve(3);
    expect(await other).toBe(3);
  });
});
