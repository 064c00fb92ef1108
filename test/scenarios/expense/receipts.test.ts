import { inflateSync } from 'node:zlib';
import { describe, expect } from 'vitest';
import { drawDigital } from '../../invoices/make/draw-digital.ts';
import { writeOfd } from '../../invoices/make/write-ofd.ts';
import { writeZip } from '../../invoices/make/write-zip.ts';
import type { TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { invoiceOf, pdf, photo, sends } from './invoices.ts';

interface Shown {
  readonly caption: string;
  readonly bytes: Buffer;
}

/** The pictures and files in somebody's private chat, as the chat page fetches them. */
async function receiptsAt(office: TestOffice, who: string): Promise<readonly Shown[]> {
  const bodies = office.controls.messages(who, 'bot').map(({ body }) => body);
  const fetched = async (key: string): Promise<Buffer> =>
    Buffer.from(await (await fetch(`${office.emulator.url}/local/image/${key}`)).arrayBuffer());
  return Promise.all(
    bodies.flatMap((body): Promise<Shown>[] => {
      if (body.type === 'file') return [fetched(body.key).then((bytes) => ({ caption: body.name, bytes }))];
      if (body.type !== 'post') return [];
      const [[{ text = '' } = {}] = [], [{ image_key = '' } = {}] = []] = (
        body.content as { zh_cn: { content: { text?: string; image_key?: string }[][] } }
      ).zh_cn.content;
      return [fetched(image_key).then((bytes) => ({ caption: text, bytes }))];
    }),
  );
}

const isPng = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('hex') === '89504e47';

/** The colours that a drawn page holds, as far as it is anything but white. */
function inked(png: Buffer): number {
  const at = png.indexOf('IDAT');
  const raw = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  return raw.reduce((count, byte) => count + (byte !== 0 && byte !== 255 ? 1 : 0), 0);
}

describe('S107 看票据', () => {
  itIn(
    'S107 审批人一按“看票据”：PDF 第1页画成图片，照片原样，写明是哪一行、多少钱；别人没有',
    { mode: 'ws' },
    async ({ li, wang, office }) => {
      const shot = photo(invoiceOf(42, { seed: 71 }));
      await sends(office, li, { name: 'a.pdf', bytes: pdf(invoiceOf(160, { seed: 70 })) });
      await sends(
        office,
        li,
        { name: 'b.pdf', bytes: pdf(invoiceOf(42, { seed: 71 })) },
        { name: '', bytes: shot, kind: 'image' },
      );
      await li.presses('确认提交');
      await persona(office, '陈静').presses('看票据');
      const [first, second, ...more] = await receiptsAt(office, '陈静');
      expect(more).toEqual([]);
      expect(first?.caption).toContain('明细1');
      expect(first?.caption).toContain('¥160.00');
      expect(first && isPng(first.bytes) && inked(first.bytes) > 1000).toBe(true);
      expect(second?.caption).toContain('明细2');
      expect(second?.bytes.equals(shot)).toBe(true);
      expect(await receiptsAt(office, '王芳')).toEqual([]);
      expect(wang.cards().some(({ buttons }) => buttons.includes('看票据'))).toBe(false);
    },
  );

  itIn('S107 画不出来的（OFD）把原件发来，一字不差', { mode: 'ws' }, async ({ li, office }) => {
    const ofd = writeOfd(drawDigital(invoiceOf(88, { seed: 72 })), {});
    await sends(office, li, { name: '发票.ofd', bytes: ofd });
    await li.presses('确认提交');
    await persona(office, '陈静').presses('看票据');
    const [file] = await receiptsAt(office, '陈静');
    expect(file?.caption).toBe('发票.ofd');
    expect(file?.bytes.equals(ofd)).toBe(true);
  });

  itIn('S4、S107 压缩包里的票：只看到这张报销单上的那一张，包里别的不带出来', { mode: 'ws' }, async ({ li, office }) => {
    const [mine, other] = [pdf(invoiceOf(66, { seed: 73 })), pdf(invoiceOf(77, { seed: 74 }))];
    const bundle = writeZip([
      { name: 'a.pdf', data: mine },
      { name: 'b.pdf', data: other },
    ]);
    await sends(office, li, { name: '票.zip', bytes: bundle });
    await li.presses('返回修改');
    await li.presses('去掉');
    await li.presses('下一步');
    await li.presses('确认提交');
    await persona(office, '陈静').presses('看票据');
    const shown = await receiptsAt(office, '陈静');
    expect(shown).toHaveLength(1);
    expect(shown[0] && isPng(shown[0].bytes)).toBe(true);
  });

  it('S4 转到别人手里以后，刚要发的票据也不发', async ({ li, office }) => {
    await sends(office, li, { name: 'a.pdf', bytes: pdf(invoiceOf(90, { seed: 75 })) });
    await li.presses('确认提交');
    const chen = persona(office, '陈静');
    const card = chen.card('李强');
    await li.presses('撤回申请');
    const outcome = await office.controls.press('陈静', card.id, '看票据', {}).catch(() => null);
    await office.settled();
    expect(outcome?.toast?.content ?? '').not.toContain('私聊');
    expect(await receiptsAt(office, '陈静')).toEqual([]);
  });
});
