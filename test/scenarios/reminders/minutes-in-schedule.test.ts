import { describe, expect } from 'vitest';
import { itIn } from '../../office-it.ts';
import { persona } from '../../persona.ts';
import { drafted } from '../minutes/minutes-office.ts';

describe('一张时间表里的纪要 (S57, S66, S68)', () => {
  itIn(
    'S66 S68 S4 发出还没有确认的纪要、纪要里的行动项都在「明天会提醒什么」里，看不到内容的只写是哪件事；提醒过了，效果报告两样都说到',
    {},
    async ({ office, li, min, zhang, at }) => {
      const wu = persona(office, '吴昊');
      await drafted(li, min, at);
      await li.presses('批准并发出');
      await at('2026-11-25', '17:00');
      await wu.says('明天会提醒什么');
      await wu.presses('查看', { holding: '苏州分店' });
      const preview = wu.cards().at(-1)?.text ?? '';
      for (const words of [
        '给李敏，1件\n一件事（内容不在您的查看范围）：确认纪要（依据 S66）',
        '提交盘点方案：接受行动项（依据 S68）',
      ])
        expect(preview).toContain(words);
      expect(preview).not.toContain('一份申请');
      const before = [min, zhang].map((who) => who.cards().length);
      await at('2026-11-26', '10:40');
      await at('2026-11-26', '16:10');
      const seen = [min, zhang].flatMap((who, i) => who.cards().slice((before[i] ?? 0) - 1)).map(({ text }) => text);
      for (const words of ['确认纪要', '接受行动项']) expect(seen.join('\n')).toContain(words);
      await wu.says('提醒效果');
      const effect = JSON.stringify(office.controls.cards('吴昊', 'bot').at(-1)?.body.card);
      for (const words of ['确认纪要', '接受行动项']) expect(effect).toContain(words);
    },
  );
});
