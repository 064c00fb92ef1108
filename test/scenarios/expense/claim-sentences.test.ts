import { describe, expect } from 'vitest';
import { storedRows } from '../../../src/fields/stored.ts';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { CLAIM_SENTENCES } from './claim-sentences.ts';

/** The lines of the one claim that is open, those that are read and the one that stands in the form. */
async function linesOf(office: TestOffice) {
  const org = await office.store.reads.org();
  const li = org.people.find(({ name }) => name === '李强');
  const [draft] = li ? await office.store.reads.openDrafts(li.id) : [];
  const form = JSON.parse(draft?.form ?? '{}') as Record<string, string>;
  const open = Object.entries(form).flatMap(([id, value]) => (id.startsWith('lines__') ? [[id.slice(7), value]] : []));
  return [...storedRows(form.lines ?? ''), ...(open.length > 0 ? [Object.fromEntries(open)] : [])];
}

describe('S100、S101、S104 说报销的话，没有一句听错了不作声', () => {
  for (const [sentence, expected] of CLAIM_SENTENCES)
    it(`S100 「${sentence}」`, async ({ li, office }) => {
      await li.says(sentence);
      if ('lines' in expected) {
        const lines = await linesOf(office);
        expect(lines).toHaveLength(expected.lines.length);
        for (const line of expected.lines) expect(lines).toContainEqual(expect.objectContaining(line));
        return;
      }
      const { text, buttons } = li.card();
      // The clause stands on a button that tells it.
      for (const words of expected.says) expect([text, ...buttons].join('\n')).toContain(words);
      expect(await linesOf(office)).toEqual([]);
    });
});
