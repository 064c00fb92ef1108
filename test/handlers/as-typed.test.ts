import { describe, expect, it } from 'vitest';
import { asTyped } from '../../src/handlers/as-typed.ts';

describe('what people write is shown as they wrote it', () => {
  it.each([
    ['客户要看的车没有现车,能从别的店调吗', '求助：客户要看的车没有现车，能从别的店调吗', '客户要看的车没有现车，能从别的店调吗'],
    ['19:30', '明天19：30开会', '19:30'],
    ['A4纸,两箱!', '行政：Ａ４纸，两箱！', 'A4纸，两箱！'],
    ['no match', '求助：别的', 'no match'],
    ['ok, go', 'help: ok, go', 'ok, go'],
  ])('%s', (piece, sentence, shown) => expect(asTyped(piece, sentence)).toBe(shown));
});
