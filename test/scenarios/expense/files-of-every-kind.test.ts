import { describe, expect } from 'vitest';
import { FILE_REFUSALS } from '../../../src/domain/invoice/invoice.ts';
import { CORPUS } from '../../invoices/corpus.ts';
import type { Expected } from '../../invoices/expected.ts';
import type { Fixture } from '../../invoices/fixture.ts';
import { drawDigital } from '../../invoices/make/draw-digital.ts';
import { drawTripSheet } from '../../invoices/make/draw-tickets.ts';
import { writeOfd } from '../../invoices/make/write-ofd.ts';
import { writePdf } from '../../invoices/make/write-pdf.ts';
import { writeZip } from '../../invoices/make/write-zip.ts';
import { it } from '../../office-it.ts';
import { look } from '../../postgres/look.ts';
import { approve } from '../payment/approved-claim.ts';
import { invoiceOf, pdf, sends, xml } from './invoices.ts';

const MOST = 8;

/** The first of each format and kind, and of each refusal: XML, OFD, PDF, picture, archive; wrong twins and hostile files. */
function oneOfEach(): readonly Fixture[] {
  const seen = new Set<string>();
  return CORPUS.filter(({ name, expected }) => {
    const key = `${name.split('：')[0]} ${kindOf(expected)}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

function kindOf(expected: Expected): string {
  if ('refused' in expected) return expected.refused.join();
  if ('anyOf' in expected) return 'either';
  if ('files' in expected) return 'bundle';
  return 'nothing' in expected ? 'nothing' : expected.invoices.map(({ truth }) => `${truth.kind} ${truth.red === true}`).join();
}

describe('每一种票、每一种格式 (S101)', () => {
  it('S101 样本里每一种票、每一种格式都从聊天里发一遍：读到的写明票种，不收的写明为什么，没有一个没有回音', async ({
    li,
    office,
    later,
  }) => {
    const fixtures = oneOfEach();
    expect(fixtures.length).toBeGreaterThan(40);
    const names = fixtures.map(({ sentAs, name }, i) => sentAs ?? `${i}-${name.slice(0, 40)}`);
    // As many at a time as a card shows whole; what an archive holds fills one of its own.
    const batches: number[][] = [];
    for (const [i, { expected }] of fixtures.entries()) {
      const last = batches.at(-1);
      const isAlone = 'files' in expected || 'anyOf' in expected;
      if (!last || isAlone || last.length === MOST || last.some((n) => 'files' in (fixtures[n]?.expected ?? {})))
        batches.push([i]);
      else last.push(i);
    }
    for (const batch of batches) {
      await sends(office, li, ...batch.map((i) => ({ name: names[i] ?? '', bytes: fixtures[i]?.bytes() ?? Buffer.alloc(0) })));
      await later(1);
    }
    const answers = li
      .cards()
      .filter(({ text }) => /^收到\d+个文件/u.test(text))
      .map(({ text }) => text)
      .join('\n');
    expect(answers).not.toContain('正在读');
    for (const name of names) expect(answers, name).toContain(name);
    // Nothing of what was refused is kept, and nothing claims what cannot be claimed.
    const kinds = look<{ kind: string }>(office.database, 'SELECT DISTINCT kind FROM "StoredFile" ORDER BY kind');
    for (const { kind } of kinds) expect(FILE_REFUSALS as readonly string[]).not.toContain(kind);
    const lines = look<{ form: string }>(office.database, `SELECT form FROM "Draft" WHERE process = 'expense'`);
    expect(lines.length).toBeGreaterThan(0);
  }, 180_000);

  it('S101 一个OFD从发来到终审：读到、提交、三步都过，原件还在', async ({ li, office }) => {
    const paper = invoiceOf(46, { seed: 71 });
    await sends(office, li, { name: '快递费.ofd', bytes: writeOfd(drawDigital(paper), { tags: 'plain', template: true }) });
    expect(li.card('收到1个文件').text).toContain('46.00');
    await li.presses('确认提交');
    await approve(office, li);
    expect(li.card('我的报销申请').text).toContain('待付款');
    expect(look(office.database, 'SELECT kind FROM "StoredFile"')).toEqual([{ kind: 'ofd' }]);
  });

  it('S101 一个压缩包里有许多文件，一个坏了、一个有害：好的都进报销单，坏的写明，行程单跟着它的票；有害的整包不收', async ({
    li,
    office,
  }) => {
    const [first, second, ride] = [71, 72, 73].map((seed) => invoiceOf(seed, { seed }));
    if (!first || !second || !ride) throw new Error('no invoices');
    const good = [
      { name: '票/a.pdf', data: pdf(first) },
      { name: '票/b.xml', data: xml(second) },
      { name: '票/打车.pdf', data: pdf(ride) },
      { name: '票/行程单.pdf', data: writePdf([drawTripSheet(7_300n)], {}) },
      { name: '票/坏.pdf', data: Buffer.from('%PDF-1.7 cut off') },
    ];
    await sends(office, li, { name: '出差.zip', bytes: writeZip(good) });
    const told = li.card('收到1个文件').text;
    expect(told).toContain('出差.zip');
    for (const amount of ['71.00', '72.00', '73.00']) expect(told).toContain(amount);
    const draft = li.cards().findLast(({ text }) => text.includes('明细3'))?.text ?? '';
    expect(draft).toContain('明细3');
    expect(draft).not.toContain('明细4');
    await sends(office, li, {
      name: '有害.zip',
      bytes: writeZip([...good.slice(0, 1), { name: '../../etc/passwd', data: Buffer.from('x') }]),
    });
    expect(li.card('有害.zip').text).toContain('没读出来');
    // The claim goes on.
    await sends(office, li, { name: 'c.pdf', bytes: pdf(invoiceOf(74, { seed: 74 })) });
    expect(li.cards().some(({ text }) => text.includes('明细4'))).toBe(true);
  });

  it('S101 别人转发来的票据消息和自己发的一样读', async ({ li, zhang, office }) => {
    const { messageId } = office.controls.sendFile(zhang.name, '苏州分店群', '合影.pdf', pdf(invoiceOf(75, { seed: 75 })));
    office.controls.forward(li.name, messageId, 'bot');
    await office.settled();
    expect(li.card('收到1个文件').text).toContain('75.00');
  });
});
