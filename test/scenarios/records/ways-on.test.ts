import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { buttonsOf, pressAs } from '../../raw-press.ts';
import { goesOn } from './records-office.ts';

describe('求助、行政、协作：不行的旁边就有办法', () => {
  it('S11 截止已经过去：按一下改到下一个工作日，说过的都在，一按就提交', async ({ office, li }) => {
    await li.says('协作：请冯磊11月20日前把样品送到');
    const card = li.card('请确认后提交');
    expect(card.text).toContain('尚未提交');
    expect(card.text).toContain('这一天已经过去');
    expect(`${card.text}${card.buttons.join()}`).toContain('S11');
    expect(card.buttons).toContain('改到11月24日(周二)');
    expect(card.buttons).toContain('改到11月27日(周五)');
    await li.presses('改到11月27日(周五)');
    expect(li.card('请确认后提交').text).toContain('截止\n11月27日(周五)');
    expect(li.card('请确认后提交').text).not.toContain('已经过去');
    await li.presses('提交');
    expect(persona(office, '冯磊').card('把样品送到').text).toContain('请您：受理');
  });

  it('S26 改期改到过去的日子：办法就在表单里，写过的原因不丢', async ({ office, li }) => {
    await li.says('行政：领两盒名片');
    await li.presses('提交', { form: { kind: 'supplies' } });
    const chen = persona(office, '陈静');
    await chen.presses('改期', { holding: '领两盒名片' });
    await chen.presses('改期', { holding: '领两盒名片', form: { until: '2026-11-20', why: '供应商没货' } });
    expect(chen.card('领两盒名片').text).toContain('这一天已经过去');
    await chen.presses('改到11月27日(周五)', { holding: '领两盒名片', form: { until: '2026-11-20', why: '供应商没货' } });
    await chen.presses('改期', { holding: '领两盒名片', form: { until: '2026-11-27', why: '供应商没货' } });
    expect(li.card('领两盒名片').text).toContain('11月27日');
  });

  it('S21 转交给自己转不了：列出能接手的同事，按一下就选上', async ({ li, wang }) => {
    await li.says('求助：客户要退定金怎么办');
    await li.presses('提交');
    await wang.presses('转交', { holding: '退定金' });
    await wang.presses('转交', { holding: '退定金', form: { to_sought: '王芳', why: '' } });
    const card = wang.card('退定金');
    expect(card.text).toContain('不能交给这个人');
    const offered = card.buttons.find((one) => one.startsWith('交给')) ?? 'none';
    await wang.presses(offered, { holding: '退定金' });
    const name = offered.slice('交给'.length);
    await wang.presses('转交', { holding: '退定金', form: { why: '' } });
    expect(wang.card('退定金').text).toContain(`已请${name}接手`);
  });

  it('S21 办结三十天以后没有“重新打开”；“再提一次”带着原来的内容', async ({ office, li }) => {
    await li.says('行政：领两盒名片');
    await li.presses('提交', { form: { kind: 'supplies' } });
    const chen = persona(office, '陈静');
    await chen.presses('办完了', { holding: '领两盒名片' });
    await chen.presses('办完了', { holding: '领两盒名片', form: { result: '已发' } });
    const number = /XZ\d{6}-\w{4}/u.exec(li.card('领两盒名片').text)?.[0] ?? '';
    expect(li.card('领两盒名片').buttons).toContain('重新打开');
    expect(li.card('领两盒名片').buttons).not.toContain('再提一次');
    const { id } = li.card('领两盒名片');
    const shown = office.controls.cards('李强', 'bot').find((message) => message.id === id);
    const reopen = buttonsOf(shown?.body.card).find(({ text }) => text === '重新打开')?.value;
    await goesOn(office, '2026-12-25', '10:00');
    await li.says(number);
    const fresh = li.card('领两盒名片').id;
    expect((await pressAs(office, '李强', fresh, reopen)).toast).toContain('办结已久，不能再打开');
    expect(li.card('领两盒名片').buttons).not.toContain('重新打开');
    await li.presses('再提一次', { holding: '领两盒名片' });
    expect(li.card('请确认后提交').text).toContain('办公用品');
    await li.presses('提交', { holding: '请确认后提交' });
    expect(li.card('待受理').text).toContain('领两盒名片');
  });
});

describe('报销、出差、招待、借款：不行的旁边就有办法', () => {
  it('S104 返回早于出发：对调或当天往返', async ({ li }) => {
    await li.says('出差');
    const form = { places: '南京', from: '2026-12-10', to: '2026-12-08', purpose: '谈合作', companions: '', estimate: '' };
    await li.presses('下一步', { form });
    expect(li.card('出差').buttons).toEqual(
      expect.arrayContaining(['改为12月8日(周二) 至 12月10日(周四)', '改为12月10日(周四)当天往返']),
    );
    await li.presses('改为12月8日(周二) 至 12月10日(周四)');
    expect(li.card('请确认').text).toContain('12月10日');
  });

  it('S104 住宿超标：按一下超出部分自付', async ({ li }) => {
    await li.says('报销11月17日南京酒店 800');
    const hotel = { lines__city: '南京', lines__until: '2026-11-18', lines__noInvoice: '票丢了' };
    await li.presses('下一步', { form: hotel });
    expect(li.card('报销').buttons).toEqual(expect.arrayContaining(['超出部分自付', '申请特批']));
    await li.presses('超出部分自付');
    expect(li.card('请确认').text).toContain('自付');
  });

  it('S100 借款归还的日子已经过了：按一下改到三十天后', async ({ li }) => {
    await li.says('借款');
    await li.presses('下一步', { form: { amount: '2000', purpose: '南京参展', due: '2026-11-20' } });
    await li.presses('12月23日(周三)前还');
    expect(li.card('请确认').text).toContain('12月23日');
  });
});
