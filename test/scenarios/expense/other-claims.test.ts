import { describe, expect } from 'vitest';
import { it } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';

const LOST = { lines__noInvoice: '票丢了' };

async function stays(who: Persona, city: string, from: string, until: string, yuan: number): Promise<void> {
  await who.says(`报销${from}住宿 ${yuan}`);
  await who.presses('下一步', { form: { lines__city: city, lines__until: until, ...LOST } });
}

describe('O10 和别的报销单对照', () => {
  it('S104 O10 同一晚的住宿分两张单报，标准只算一次；同一晚在两个城市要提醒', async ({ li }) => {
    await stays(li, '南京', '11月17日', '2026-11-18', 300);
    await li.presses('确认提交');
    await stays(li, '南京', '11月17日', '2026-11-18', 200);
    expect(li.card('报销').text).toContain('住宿 ¥200.00，南京1间夜标准 ¥80.00，超 ¥120.00');
    await li.presses('不办了');
    await stays(li, '无锡', '11月17日', '2026-11-18', 20);
    expect(li.card('请确认').text).toContain('11月17日(周二) 晚上同时住在无锡和南京');
  });

  it('S104 O10 撤回了的不算', async ({ li }) => {
    await stays(li, '南京', '11月17日', '2026-11-18', 300);
    await li.presses('确认提交');
    await li.presses('撤回申请');
    await stays(li, '南京', '11月17日', '2026-11-18', 380);
    expect(li.card('请确认').text).not.toContain('标准');
  });

  it('S105 O10 同一天、同一位来宾，两个人都报：提醒，只有审核的人看得到是谁', async ({ li, zhang, office }) => {
    const table = { lines__guests: '远方公司李总', lines__guestCount: '1', lines__escorts: '1', ...LOST };
    await li.says('报销昨天招待客户 180');
    await li.presses('下一步', { form: table });
    await li.presses('确认提交');
    await zhang.says('报销昨天招待客户 150');
    await zhang.presses('下一步', { form: table });
    expect(zhang.card('请确认').text).toContain('远方公司李总也在另一张报销单里');
    expect(zhang.card('请确认').text).not.toContain('李强');
    await zhang.presses('确认提交');
    expect(persona(office, '陈静').card('张伟').text).toContain('也在 李强，苏州分店 的 FY');
  });

  it('O10 那天在休假：提醒', async ({ li, wang }) => {
    await li.says('今天下午请半天事假，家里有事');
    await li.presses('确认提交');
    await wang.presses('同意', { holding: '事假' });
    await li.says('报销今天打车35');
    await li.presses('下一步', { form: LOST });
    expect(li.card('请确认：报销').text).toContain('11月23日(周一) 在休假');
  });
});
