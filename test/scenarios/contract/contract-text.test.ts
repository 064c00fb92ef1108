import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';
import { drafts, TICKED } from './contract-office.ts';
import { AGREED, docx, pdf } from './write-document.ts';

const HT = 'HT-SZ-26-0001';

async function sends(office: TestOffice, who: Persona, name: string, bytes: Buffer): Promise<void> {
  office.controls.sendFile(who.name, 'bot', name, bytes);
  await office.settled();
}

/** … and says that it is the text of the draft. */
async function gives(office: TestOffice, name: string, bytes: Buffer): Promise<void> {
  const li = persona(office, '李强');
  await sends(office, li, name, bytes);
  await li.presses('放进去', { holding: '作为合同文本' });
}

const without = (words: string, instead: string): readonly string[] => AGREED.map((line) => line.replace(words, instead));

describe('上传合同文本 (S39, S41)', () => {
  it('S41 起草时把 docx 发来，点一下读进来，和起草的内容逐项核对；说清对不对，原文件一点就有', async ({ office, li }) => {
    await drafts(office);
    expect(li.card(HT).text).toContain('有写好的合同文本');
    await gives(office, '宏达合同.docx', docx(AGREED));
    expect(li.card('合同文本：').text).toContain('都和合同一致');
    await li.says(HT);
    expect(li.card(HT).text).toContain('合同文本 第1版 宏达合同.docx');
    await li.presses('看原文件');
    expect(JSON.stringify(office.controls.messages('李强', 'bot').at(-1)?.body)).toContain('宏达合同.docx');
  });

  it('S41 超过 20 页的 PDF 不读一半：说怎样才行，合同的文本还是原来的', async ({ office, li }) => {
    await drafts(office);
    const long = await pdf('汽车销售合同', [...AGREED, ...Array.from({ length: 1_200 }, (_, i) => `附件第${i}行`)]);
    await gives(office, '连附件.pdf', long);
    expect(li.cards().at(-1)?.text).toContain('超过 20 页，没有读。请发 docx，或把附件分开');
    await li.says(HT);
    expect(li.card(HT).text).not.toContain('合同文本 第1版');
  });

  it('S41 文本和合同对不上：大写、总价、台数、交车日、一方的违约责任，说出怎么改，改好才能送审', async ({ office, li }) => {
    await drafts(office);
    const wrong = AGREED.map((line) =>
      line
        .replace('伍拾肆万元整', '伍拾万元整')
        .replace('3台', '2台')
        .replace('2026年12月20日前在', '2026年12月2日前在')
        .replace('2026年12月20日前付清', '提车当天付清')
        .replace('任何一方逾期的', '买方逾期的')
        .replace('向对方支付', '支付'),
    );
    await gives(office, '合同.docx', docx(wrong));
    const told = li.card('合同文本：').text;
    for (const fault of ['“伍拾万元整”，是¥500,000.00', '台数和合同不一样：凯美瑞×3', '没有约定交车日12月20日', '只写了一方'])
      expect(told).toContain(fault);
    await li.says(HT);
    await li.presses('送审');
    expect(li.card('合同审核申请').buttons).not.toContain('确认提交');
    expect(li.card('合同审核申请').text).toContain('大写是“伍拾肆万圆整”');

    await gives(office, '合同改.docx', docx(AGREED));
    const second = li.card('合同文本：', '第2版').text;
    expect(second).toContain('和上一版比，改了这些');
    expect(second).toContain('现：任何一方逾期的');
    await li.says(HT);
    await li.presses('送审');
    expect(li.card('请确认').buttons).toContain('确认提交');
  });

  it('S39 审核人看得到是哪一版、原文件；退回后换了文本再送审，改了哪几段写明', async ({ office, li, wang }) => {
    await drafts(office);
    await gives(office, '一稿.docx', docx(AGREED));
    await li.says(HT);
    await li.presses('送审');
    await li.presses('确认提交');
    expect(wang.card('合同审核').text).toContain('合同文本 第1版 一稿.docx');
    await wang.presses('看原文件');
    expect(JSON.stringify(office.controls.messages('王芳', 'bot').at(-1)?.body)).toContain('一稿.docx');
    // While it is looked at nobody puts another text under it.
    await sends(office, li, '二稿.docx', docx(without('万分之五', '万分之八')));
    expect(li.cards().at(-1)?.buttons).not.toContain('放进去');
    await wang.presses('拒绝', { form: { comment: '违约金改万分之八' } });
    await gives(office, '二稿.docx', docx(without('万分之五', '万分之八')));
    await li.says(HT);
    await li.presses('送审');
    await li.presses('确认提交');
    const again = wang.card('合同审核', '和上次送审的文本比').text;
    expect(again).toContain('原：任何一方逾期的，每日按逾期部分的万分之五');
    expect(again).toContain('现：任何一方逾期的，每日按逾期部分的万分之八');
    expect(again).not.toContain('第二条 价款\n合同总价：人民币');
    await wang.presses('同意', { form: TICKED });
  });

  it('S41 pdf、txt、带修订的 docx 都读；表格里的车型台数认得，删掉的字不算', async ({ office, li }) => {
    await drafts(office);
    await gives(office, '合同.txt', Buffer.from(AGREED.join('\r\n')));
    expect(li.card('合同文本：', '第1版').text).toContain('都和合同一致');
    await gives(office, '合同.pdf', await pdf('汽车销售合同', AGREED));
    expect(li.card('合同文本：', '第2版').text).toContain('都和合同一致');
    const inTable = AGREED.filter((line) => !line.includes('3台'));
    const table = [
      ['车型', '数量', '单价'],
      ['凯美瑞 2.0G', '3', '180000'],
    ];
    await gives(office, '表格.docx', docx(inTable, { table, struck: '定金概不退还', inserted: '运费由卖方承担' }));
    const third = li.card('合同文本：', '第3版').text;
    expect(third).toContain('还有没接受的修订');
    expect(third).not.toContain('定金概不退还');
    expect(third).not.toContain('台数和合同不一样');
  });

  it('S41 旧版 doc、只有图片、打不开的，说怎么办；同一个文件不算新版；别人发来的不问', async ({ office, li, wang }) => {
    await drafts(office);
    await gives(office, '旧.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]));
    expect(li.card('合同文本：').text).toContain('另存为 .docx');
    await gives(office, '坏.docx', Buffer.from('PK\u0003\u0004 nothing'));
    expect(li.card('打不开').text).toContain('坏.docx');
    await gives(office, '空.txt', Buffer.from('  \n '));
    expect(li.card('里面没有文字').text).toContain('空.txt');
    await gives(office, '合同.docx', docx(AGREED));
    await gives(office, '合同.docx', docx(AGREED));
    expect(li.card('同一个文件').text).toContain('没有换');
    await sends(office, wang, '合同.docx', docx(AGREED));
    expect(wang.cards().at(-1)?.buttons ?? []).not.toContain('放进去');
  });

  it('起草完的合同不碍事：照片、表格照旧；昨天以前的草稿，发来的 pdf 不问是不是合同', async ({ office, li, at }) => {
    await drafts(office);
    await at('2026-11-25', '10:00');
    await sends(office, li, '发票.pdf', await pdf('发票', ['随便写的，没有合同的字', '第二行也一样，凑够字数']));
    expect(li.cards().at(-1)?.text).not.toContain('作为合同文本');
    await sends(office, li, '宏达合同.pdf', await pdf('合同', AGREED));
    expect(li.cards().at(-1)?.text).toContain('作为合同文本');
  });
});
