import { describe, expect, it } from 'vitest';
import { validateCard } from '../../../emulator/card/validate.ts';
import { CARD_FAULTS } from './card-faults.ts';
import { COMPONENT_FAULTS } from './component-faults.ts';
import { KNOWN } from './samples.ts';

const fullPath = (path: string): string =>
  path === '/' ? 'ROOT' : path.startsWith('/') ? `ROOT -> ${path.slice(1)}` : `ROOT -> body -> elements -> ${path}`;

describe('the checker refuses', () => {
  for (const [name, card, code, path, says] of [...CARD_FAULTS, ...COMPONENT_FAULTS]) {
    it(`${name} (${code})`, () => {
      const faults = validateCard(card, KNOWN);
      const fault = faults.find((one) => one.code === code && one.path === fullPath(path));
      expect(fault, JSON.stringify(faults)).toBeDefined();
      expect(fault?.message).toContain(says ?? '');
      expect(fault?.message).toContain(`path: ${fullPath(path)}`);
    });
  }
  it('names the unknown property in the words of the platform', () => {
    const card = { schema: '2.0', body: { elements: [{ tag: 'hr', color: 'red' }] } };
    expect(validateCard(card, KNOWN)).toEqual([
      {
        code: 200621,
        message: 'unknown property, property: color, path: ROOT -> body -> elements -> [0]',
        path: 'ROOT -> body -> elements -> [0]',
      },
    ]);
  });
});
