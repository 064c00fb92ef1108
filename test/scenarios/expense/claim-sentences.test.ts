import { describe, expect } from 'vitest';
import { sharesShown } from '../../../src/fields/shares.ts';
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
        const org = await office.store.reads.org();
        expect(lines).toHaveLength(expected.lines.length);
        const shown = lines.map((line) => ({ ...line, ...(line.shares ? { shares: sharesShown(line.shares, org) } : {}) }));
        for (const line of expected.lines) expect(shown).toContainEqual(expect.objectContaining(line));
        return;
      }
      const { text, buttons } = li.card();
      // The clause stands on a button that tells it.
      for (const words of expected.says) expect([text, ...buttons].join('\n')).toContain(words);
      for (const words of expected.not ?? []) expect(text).not.toContain(words);
      expect(await linesOf(office)).toEqual([]);
    });
});

describe('S100 报销单开着的时候', () => {
  it('S100 “不报了”就是不办了', async ({ li, office }) => {
    await li.says('报销昨天打车35');
    await li.says('不报了');
    expect(li.card().text).toContain('已取消没有提交的申请单：打车 ¥35.00');
    expect(await linesOf(office)).toEqual([]);
  });

  it('S100 “那张不要了”：说了哪一行就去掉那一行；几行里没说清的都留着，告诉他怎么说', async ({ li, office }) => {
    const what = async () => new Set((await linesOf(office)).map((one) => one.what));
    await li.says('报销昨天打车35，停车20，快递12');
    await li.says('那张不要了');
    expect(li.card('报销申请').text).toContain('没听清去掉哪一行');
    expect(await what()).toEqual(new Set(['停车', '快递', '打车']));
    await li.says('打车那张不要了');
    expect(await what()).toEqual(new Set(['停车', '快递']));
    await li.says('最后一张不要了');
    expect((await what()).size).toBe(1);
  });
});
