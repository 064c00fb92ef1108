import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildPress, findButton, listInteractive } from '../../../emulator/card/press.ts';
import { cardBytes, validateCard } from '../../../emulator/card/validate.ts';
import { cardOf, FULL, FULL_IN_FORM, formCard, KNOWN } from './samples.ts';

/** Legal components with one property put wrong, so that the rules behind the shape are reached too. */
const bent = fc
  .tuple(fc.constantFrom(...Object.values(FULL), ...Object.values(FULL_IN_FORM)), fc.nat(), fc.jsonValue(), fc.boolean())
  .map(([component, at, value, isInForm]) => {
    const keys = Object.keys(component);
    const broken = { ...component, [keys[at % keys.length] ?? 'tag']: value };
    return isInForm ? formCard(broken) : cardOf(broken);
  });
const card = fc.oneof(
  fc.jsonValue({ maxDepth: 6 }),
  fc.array(fc.jsonValue(), { maxLength: 4 }).map((elements) => cardOf(...elements)),
  bent,
);

it('reads any JSON without throwing, and always the same way', () => {
  fc.assert(
    fc.property(card, (json) => {
      const faults = validateCard(json, KNOWN);
      expect(validateCard(structuredClone(json), KNOWN)).toEqual(faults);
      expect(faults.every((fault) => fault.path.startsWith('ROOT') && fault.message.includes(fault.path))).toBe(true);
      expect(cardBytes(json)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 500 },
  );
});

it('presses anything without throwing', () => {
  const raw = fc.oneof(fc.string(), fc.array(fc.string()), fc.boolean());
  const path = fc.constantFrom(
    'body.elements.0',
    'body.elements.0.elements.0',
    'body.elements.0.elements.1',
    'header',
    '',
    'body.elements.__proto__',
  );
  fc.assert(
    fc.property(card, path, fc.dictionary(fc.string(), raw), fc.string(), (json, where, form, text) => {
      const built = buildPress(json, { path: where, form, option: text, input: text });
      if (!built.ok) expect(built.refusal.text).not.toBe('');
      listInteractive(json);
      findButton(json, text);
    }),
    { numRuns: 500 },
  );
});

it('survives a card ten thousand levels deep', () => {
  let deep: unknown = { tag: 'hr' };
  for (let i = 0; i < 10_000; i++) deep = { tag: 'collapsible_panel', elements: [deep] };
  expect(validateCard(cardOf(deep), KNOWN).some((fault) => fault.message.includes('nested deeper'))).toBe(true);
  expect(buildPress(cardOf(deep), { path: 'body.elements.0' }).ok).toBe(false);
});
