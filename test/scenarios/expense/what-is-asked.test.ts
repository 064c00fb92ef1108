import { describe, expect } from 'vitest';
import { lineFields } from '../../../src/processes/expense/fields.ts';
import { it, itIn } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';

const TRIP = { places: '南京', from: '2026-11-17', to: '2026-11-19', purpose: '谈合作', companions: '', estimate: '' };

async function travels(who: Persona, superior: Persona, but: Partial<typeof TRIP> = {}): Promise<string> {
  await who.says('出差');
  await who.presses('下一步', { form: { ...TRIP, ...but } });
  await who.presses('确认提交');
  await superior.presses('同意', { holding: '出差' });
  return /CC\d{6}-[A-Z0-9]{4}/.exec(who.card('我的出差申请').text)?.[0] ?? 'no trip';
}

const asked = (who: Persona): readonly string[] =>
  Object.keys(who.card('报销').inputs).map((name) => name.replace('lines__', ''));
const ALWAYS = ['kind', 'bought', 'day', 'amount', 'what'];

describe('一行问什么，看买的是什么', () => {
  it('S104 打车不问城市、离店日和出差', async ({ li }) => {
    await li.says('报销昨天打车35');
    expect(asked(li)).toEqual([...ALWAYS, 'shares', 'noInvoice']);
    expect(li.card('报销').text).not.toContain('没有出差申请');
  });

  it('S104 住宿问城市、离店日、人数；车票不问', async ({ li, wang }) => {
    await travels(li, wang);
    await li.says('报销11月17日南京酒店 300');
    expect(asked(li)).toEqual([...ALWAYS, 'trip', 'city', 'until', 'persons', 'currency', 'shares', 'noInvoice']);
    await li.presses('下一步', { form: { lines__bought: 'train' } });
    expect(asked(li)).toEqual([...ALWAYS, 'trip', 'shares', 'noInvoice']);
  });

  it('S104 出差补贴没有票，不问为什么没有票', async ({ li, wang }) => {
    await travels(li, wang);
    await li.says('报销11月18日出差补贴 80');
    expect(li.card('请确认').text).toContain('差旅费 出差补贴');
    expect(li.card('请确认').text).not.toContain('无票');
  });

  it('S106 培训问有没有参加证明，没有的审批人看得到', async ({ li }) => {
    await li.says('报销昨天的培训报名费 300');
    expect(asked(li)).toContain('attended');
    await li.presses('下一步', { form: { lines__training: '11月销售技巧班', lines__noInvoice: '电子票还没到' } });
    expect(li.card('请确认').text).toContain('没有参加培训的证明');
    await li.presses('返回修改');
    await li.presses('下一步', { form: { lines__attended: true } });
    expect(li.card('请确认').text).toContain('有参加证明');
    expect(li.card('请确认').text).not.toContain('没有参加培训的证明');
  });

  itIn(
    'S102 管理员自己加的类别，也按配置问',
    {
      config: (config) => {
        const [office, ...more] = config.expense.kinds;
        if (!office) throw new Error('no kinds');
        const fair = {
          ...office,
          id: 'fair',
          name: { zh: '会展费', en: 'Fairs' },
          words: ['展位'],
          needs: { purpose: 'block', trip: 'block', city: 'block', guests: 'may' } as const,
        };
        return { ...config, expense: { ...config.expense, kinds: [office, ...more, fair] } };
      },
    },
    async ({ li, wang }) => {
      await travels(li, wang);
      await li.says('报销11月18日展位 900');
      expect(asked(li)).toEqual(['kind', 'day', 'amount', 'what', 'trip', 'city', 'guests', 'noInvoice']);
      expect(li.card('报销').text).toContain('会展费要写城市');
    },
  );

  it('S102 配置里没有写要问的，哪一类都不问', () => {
    const { trip, vehicle } = lineFields({ kinds: [], uses: [], currencies: [] });
    expect([trip.onlyFor, vehicle.onlyFor]).toEqual([[{ kind: [] }], [{ kind: [] }]]);
  });
});

describe('出差和招待从自己批准的里面选，不用写单号', () => {
  it('S104 只有一份出差包含那一天：已经选好', async ({ li, wang }) => {
    const number = await travels(li, wang);
    await li.says('报销11月17日南京的高铁票 140');
    await li.presses('下一步', { form: { lines__noInvoice: '票丢了' } });
    expect(li.card('请确认').text).toMatch(
      new RegExp(`出差\\n南京 11月17日\\(周二\\) 至 11月19日\\(周四\\) ${number}，1项 ¥140.00`),
    );
  });

  it('S104 有几份：列出来选，一按就好；选“都不是”也可以，走特批', async ({ li, wang }) => {
    await travels(li, wang);
    const second = await travels(li, wang, { places: '无锡', from: '2026-11-12', to: '2026-11-13' });
    await li.says('报销11月20日住宿 300');
    await li.presses('下一步', { form: { lines__noInvoice: '票丢了', lines__city: '南京', lines__until: '2026-11-21' } });
    const preview = li.card('请确认');
    expect(preview.text).toContain('没有出差申请');
    const [button = ''] = preview.buttons.filter((text) => text.includes(second));
    await li.presses(button);
    expect(li.card('请确认').text).toContain(`${second}，1项`);
    await li.presses('返回修改');
    await li.presses('下一步', { form: { lines__trip: 'none' } });
    expect(li.card('请确认').text).toContain('没有出差申请');
    expect(li.card('请确认').text).toContain('特批');
  });

  it('S104 一份也没有：现在就可以申请出差，报销单还在', async ({ li }) => {
    await li.says('报销11月18日住宿 300');
    expect(li.card('报销').buttons).not.toContain('现在申请出差');
    await li.presses('下一步', { form: { lines__noInvoice: '票丢了', lines__city: '南京', lines__until: '2026-11-19' } });
    await li.presses('现在申请出差');
    expect(li.card('出差').text).toContain('去哪里');
    await li.says('报销');
    expect(li.card('请确认：报销').text).toContain('住宿');
  });

  it('S104 同行的人也能选这份出差，别人选不到', async ({ li, wang, zhang, min }) => {
    const number = await travels(li, wang, { companions: '张伟' });
    await zhang.says('报销11月18日住宿 300');
    await zhang.presses('下一步', { form: { lines__noInvoice: '票丢了', lines__city: '南京', lines__until: '2026-11-19' } });
    expect(zhang.card('请确认').text).toContain(number);
    await min.says('报销11月18日住宿 300');
    await min.presses('下一步', { form: { lines__noInvoice: '票丢了', lines__city: '南京', lines__until: '2026-11-19' } });
    expect(min.card('请确认').text).not.toContain(number);
  });

  it('S105 招待选自己批准的那一份，同一天只有一份就选好', async ({ li, wang }) => {
    await li.says('今天请李总吃饭，4个人，预算800，谈合作');
    await li.presses('确认提交');
    await wang.presses('同意', { holding: '招待' });
    const number = /ZD\d{6}-[A-Z0-9]{4}/.exec(li.card('我的招待申请').text)?.[0] ?? 'none';
    await li.says('报销今天招待李总 480');
    await li.presses('下一步', { form: { lines__noInvoice: '小店不开票' } });
    expect(li.card('请确认').text).toContain(`招待 ${number}`);
  });
});

describe('没提交的报销单认得出来', () => {
  it('S100 两张没提交的报销单，列表里写明是什么、几项、多少钱', async ({ li }) => {
    await li.says('报销昨天打车35');
    await li.says('报销昨天买的墨盒 120、名片 66.5');
    await li.says('我的草稿');
    const list = li.card('打车').text;
    expect(list).toContain('打车');
    expect(list).toContain('¥35.00');
    expect(list).toContain('买的墨盒等2项 ¥186.50');
  });
});
