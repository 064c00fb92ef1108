import { describe, expect } from 'vitest';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { look } from '../../postgres/look.ts';
import { approvedClaim, STEPS, sentClaim } from './approved-claim.ts';

describe('S4、S109 一个批次付几家店', () => {
  itIn(
    'S4、S109 只管一家店的财务打开批次：看到自己的几笔和还有几笔看不到，整批已付由管全部的财务确认',
    {
      config: (config) => ({
        ...config,
        org: {
          ...config.org,
          roles: [
            ...config.org.roles.filter(({ role }) => role !== 'finance'),
            { role: 'finance', people: ['E005'] },
            { role: 'finance', people: ['E006'], unit: 'SZ' },
          ],
        },
      }),
    },
    async ({ li, office }) => {
      const [all, part, qian] = [persona(office, '郑雅琴'), persona(office, '冯磊'), persona(office, '钱多多')];
      await approvedClaim(office, li, 86.5);
      await sentClaim(qian, 60);
      await persona(office, '林晓').presses('同意', { holding: '钱多多', form: STEPS[0][1] });
      await persona(office, '赵磊').presses('同意', { holding: '钱多多' });
      await all.presses('同意', { holding: '钱多多' });
      await all.says('付款');
      await all.presses('全部付款（2 笔 ¥146.50）');
      expect(all.card('付款批次').text).toContain('钱多多');
      await part.says('付款记录');
      await part.presses('查看');
      const seen = part.card('付款批次', '李强');
      expect(seen.text).not.toContain('钱多多');
      expect(seen.text).toContain('另有1笔属于别的单位');
      expect(seen.buttons).not.toContain('已付');
      const [mine] = look<{ requestId: string }>(
        office.database,
        `SELECT i."requestId" FROM "PaymentItem" i JOIN "Person" p ON p.id = i."personId" WHERE p.name = '李强'`,
      );
      await part.presses('付款失败', { form: { request: mine?.requestId ?? '', reason: '账号不对' } });
      expect(li.card('付款没有成功').text).toContain('账号不对');
      await all.presses('已付');
      expect(qian.card('报销款已付').text).toContain('60.00');
    },
  );
});
