import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { buttonsOf, pressAs } from '../../raw-press.ts';

let office: TestOffice;
let li: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice();
  [li, wang] = ['李强', '王芳'].map((name) => persona(office, name)) as [Persona, Persona];
});
afterEach(() => office.close());

async function sends(who: Persona, name: string, kind: 'image' | 'file' = 'image'): Promise<void> {
  office.controls.sendFile(who.name, 'bot', name, Buffer.from('x'), kind);
  await office.settled();
}

/** Pictures and files that the bot has sent on to somebody's private chat. */
const forwarded = (who: string) =>
  office.controls.messages(who, 'bot').filter((message) => message.from.kind === 'bot' && message.body.type !== 'interactive');

const WHAT = '合同上这个章对吗';

describe('表单里的图片和文件', () => {
  it('S21 填求助时把图发给助手，放进去；主管看到有几份，点开就收到；退出重填时图还在', async () => {
    await li.says(`求助：${WHAT}`);
    expect(li.card('请确认后提交').text).toContain('图片或文件：需要时直接发给我');
    await sends(li, '章.png');
    expect(li.card('收到图片').text).toContain(`求助 ${WHAT}`);
    await li.presses('放进去');
    expect(li.card('收到图片').text).toContain('已放进去');
    expect(li.card('请确认后提交').text).toContain('图片或文件：已收到1份');
    await sends(li, '合同.pdf', 'file');
    await li.presses('放进去');
    // 漏填了：改完再提交，放进去的不用再发。
    await li.presses('提交', { form: { what: '\u200b' } });
    expect(li.card('请确认后提交').text).toContain('已收到2份');
    await li.presses('提交', { form: { what: WHAT } });

    expect(wang.card('求助', '待受理').text).toContain('图片和文件（2）');
    expect(forwarded('王芳')).toEqual([]);
    await wang.presses('查看');
    expect(forwarded('王芳')).toHaveLength(2);
  });

  it('放错了：去掉以后表单里没有，图又能放到别处', async () => {
    await li.says(`求助：${WHAT}`);
    await sends(li, '猫.png');
    await li.presses('放进去');
    await li.presses('去掉');
    expect(li.card('请确认后提交').text).not.toContain('已收到');
    expect(li.card('收到图片').buttons).toContain('放进去');
    await li.presses('提交', { form: { what: WHAT } });
    expect(wang.card('求助', '待受理').text).not.toContain('图片和文件');
  });

  it('两份同时放进去：两份都在；提交和放进去同时按：放进去了，或说明没有放，表单不会又打开', async () => {
    await li.says(`求助：${WHAT}`);
    await sends(li, '章.png');
    await sends(li, '合同.pdf', 'file');
    const offers = office.controls.cards('李强', 'bot').slice(-2);
    const attach = ({ id, body }: (typeof offers)[number]) =>
      pressAs(office, '李强', id, buttonsOf(body.card).find(({ text }) => text === '放进去')?.value);
    await Promise.all(offers.map(attach));
    await office.settled();
    expect(li.card('请确认后提交').text).toContain('已收到2份');

    await sends(li, '又一张.png');
    const [third] = office.controls.cards('李强', 'bot').slice(-1);
    const form = li.card('请确认后提交');
    const [told] = await Promise.all([third && attach(third), li.presses('提交', { card: form, form: { what: WHAT } })]);
    await office.settled();
    const taken = told?.toast === '已附上';
    expect(taken || told?.toast.includes('没有放进去')).toBe(true);
    expect(wang.card('求助', '待受理').text).toContain(`图片和文件（${taken ? 3 : 2}）`);
    expect(li.cards().some(({ text }) => text.includes('请确认后提交'))).toBe(false);
  });

  it('一天没动的表单自己收起，不发消息，放进去的还在，能接着填；求助卡片上开着的表单也是', async () => {
    await li.says(`求助：${WHAT}`);
    await sends(li, '章.png');
    await li.presses('放进去');
    const before = li.cards().length;
    const tomorrow = async () => {
      for (const ms of [3000, 25 * 3_600_000]) {
        office.emulator.clock.advance(ms);
        await office.settled();
      }
      await office.app.tick();
      await office.settled();
    };
    await tomorrow();
    expect(li.card('一天没动，已收起，没有提交').buttons).toEqual(['接着填']);
    expect(li.cards()).toHaveLength(before);
    await office.restart();
    await li.presses('接着填');
    expect(li.card('请确认后提交').text).toContain('已收到1份');
    await li.presses('提交', { form: { what: WHAT } });

    await wang.presses('答复');
    const old = office.controls.cards('王芳', 'bot').at(-1);
    const send = buttonsOf(old?.body.card).find(({ text }) => text === '答复');
    await tomorrow();
    const card = wang.cards().find(({ id }) => id === old?.id);
    expect(card?.buttons).not.toContain('返回');
    // 手指底下收起的：写好的照样发得出去，一次。
    for (const toast of ['已记下：答复', '']) {
      const told = await pressAs(office, '王芳', old?.id ?? '', send?.value, { words: '章是对的' });
      await office.settled();
      expect(told.toast).toContain(toast);
    }
    expect(li.card('章是对的').text.match(/王芳 答复/gu)).toHaveLength(1);
  });

  it('一天里开了二十几张没提交的：第二天每一张都收起，没有漏下的', async () => {
    for (let n = 1; n <= 22; n++) await li.says(`求助：${WHAT}第${n}次`);
    for (const ms of [3000, 25 * 3_600_000]) {
      office.emulator.clock.advance(ms);
      await office.settled();
    }
    await office.app.tick();
    await office.settled();
    const forms = li.cards().filter(({ buttons }) => buttons.includes('提交') || buttons.includes('接着填'));
    expect(forms).toHaveLength(22);
    expect(forms.filter(({ buttons }) => buttons.includes('提交'))).toEqual([]);
  });

  it('表单提交、不提了以后，再点“放进去”：说明没有放，原来的不变', async () => {
    await li.says(`求助：${WHAT}`);
    await sends(li, '章.png');
    const offer = li.card('收到图片');
    await li.presses('提交', { form: { what: WHAT } });
    await li.presses('放进去', { card: offer });
    expect(wang.card('求助', '待受理').text).not.toContain('图片和文件');
    expect(li.card('收到图片').text).toContain('要报销的票据');
    await sends(li, '再发.png');
    expect(li.cards().at(-1)?.buttons).not.toContain('放进去');
  });

  it('S11 办完协作时附上文件：正开着“办完了”才收，提出人打得开', async () => {
    await li.says('协作：请王芳周五前提供库存表');
    await li.presses('提交', { form: { to_sought: '王芳', what: '提供库存表', by: '2026-11-27' } });
    await sends(wang, '库存.xlsx', 'file');
    expect(wang.cards().at(-1)?.buttons).not.toContain('放进去');
    await wang.presses('办完了');
    await sends(wang, '库存.xlsx', 'file');
    expect(wang.card('收到文件').text).toContain('协作 提供库存表');
    await wang.presses('放进去');
    expect(wang.card('提供库存表', '附件：已收到1份').buttons).toContain('去掉');
    await wang.presses('办完了', { form: { result: '见附件' }, holding: '已收到1份' });
    expect(li.card('待确认').text).toContain('图片和文件（1）');
    await li.presses('查看', { card: li.card('待确认') });
    expect(forwarded('李强')).toHaveLength(1);
  });

  it('S4 请来接手又办不了的同事：不再看得到这件事，点旧卡上的“查看”也收不到', async () => {
    await li.says(`求助：${WHAT}`);
    await sends(li, '章.png');
    await li.presses('放进去');
    await li.presses('提交', { form: { what: WHAT } });
    await wang.presses('转交');
    await wang.presses('转交', { form: { to_sought: '李敏', why: '' } });
    const card = office.controls.cards('李敏', 'bot').at(-1);
    const value = buttonsOf(card?.body.card).find(({ text }) => text === '查看')?.value;
    expect(value).toMatchObject({ do: 'record.files' });
    await persona(office, '李敏').presses('办不了');
    await persona(office, '李敏').presses('办不了', { form: { why: '不在店里' } });
    const told = await pressAs(office, '李敏', card?.id ?? '', value);
    expect(told.toast).toContain('没有找到，或不在您的查看范围内（S4）');
    await office.settled();
    expect(forwarded('李敏')).toEqual([]);
  });

  it('同时开着两张表：问清放进哪一张；同一张图放两次只算一份', async () => {
    await li.says(`求助：${WHAT}`);
    await li.says('求助：发票抬头怎么写');
    await sends(li, '章.png');
    const offer = li.card('收到图片');
    expect(offer.text).toContain(`求助 ${WHAT}`);
    expect(offer.text).toContain('求助 发票抬头怎么写');
    await li.presses('放进去', { card: offer });
    await li.presses('放进去', { card: offer });
    expect(li.cards().filter((card) => card.text.includes('已收到1份'))).not.toHaveLength(0);
    expect(li.cards().some((card) => card.text.includes('已收到2份'))).toBe(false);
  });
});
