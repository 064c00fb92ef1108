import { describe, expect } from 'vitest';
import type { TestOffice } from '../../office.ts';
import { it, itIn } from '../../office-it.ts';
import { ONE_CALL_FAULTS } from '../../one-call-faults.ts';
import { persona } from '../../persona.ts';
import { withSeries } from '../../with-series.ts';
import { drafted, meets } from './minutes-office.ts';

const strike = (office: TestOffice, call: string): void => {
  for (const fault of ONE_CALL_FAULTS) office.controls.fail(call, fault, { calls: 1 });
};

/** Time enough for everything that is tried again; the process ends once in between. */
async function rest(office: TestOffice): Promise<void> {
  for (let minutes = 0; minutes < 60; minutes += 6) {
    office.emulator.clock.advance(6 * 60_000);
    await office.app.tick();
    await office.settled();
    if (minutes === 6) await office.restart();
  }
}

const cardsWith = (office: TestOffice, name: string, ...words: readonly string[]) =>
  persona(office, name)
    .cards()
    .filter(({ text }) => words.every((word) => text.includes(word)));

describe('平台出毛病、程序断在中间，纪要一样不多、一样不少（S66、S68）', () => {
  it.for([
    'POST /docx/v1/documents',
    'POST /docx/v1/documents/:document_id/blocks/:block_id/descendant',
    'POST /drive/v1/permissions/:token/members/batch_create',
    'POST /drive/v1/metas/batch_query',
    'POST /im/v1/messages',
    'PATCH /im/v1/messages/:message_id',
    'POST /task/v2/tasks',
  ])(
    'S66 S68 发纪要时 %s 六种毛病各来一次，中间重启：文档一份、任务一条、每人一张确认、行动项一件',
    async (call, { office, li, min, at }) => {
      await drafted(li, min, at);
      strike(office, call);
      await li.presses('批准并发出');
      await rest(office);
      expect(office.controls.documents().filter(({ title }) => title.includes('库存盘点'))).toHaveLength(1);
      // 一次在事项里，一次在原话里。
      expect(office.controls.documents()[0]?.text.match(/提交盘点方案/g)).toHaveLength(2);
      expect(office.controls.tasks()).toMatchObject([{ fields: { summary: '提交盘点方案' }, completedAt: 0 }]);
      expect(cardsWith(office, '张伟', '纪要确认 QR')).toHaveLength(1);
      expect(cardsWith(office, '李敏', '纪要确认 QR')).toHaveLength(1);
      expect(cardsWith(office, '张伟', '行动项 XD', '请您：接受行动项')).toHaveLength(1);
      expect(li.card('库存盘点', 'JY').text).toContain('已发出');
    },
  );

  it('S66 要 PDF 时上传六种毛病各来一次，中间重启：文件最后到一份', async ({ office, li, min, at }) => {
    await drafted(li, min, at);
    await li.presses('批准并发出');
    strike(office, 'POST /im/v1/files');
    await li.presses('PDF', { card: li.card('库存盘点', 'JY') });
    await rest(office);
    const files = office.controls.messages('李强', 'bot').filter(({ from, body }) => from.kind === 'bot' && body.type === 'file');
    expect(files).toHaveLength(1);
  });

  it('S65 读妙记时六种毛病各来一次，中间重启：记下一条，只说一次', async ({ office, li, at }) => {
    await meets(li, at);
    const { url } = office.controls.recordMinutes('李强', '库存盘点', [['李强', '我们决定12月起每周五盘点一次']], true);
    strike(office, 'GET /minutes/v1/minutes/:minute_token/transcript');
    await li.says(url);
    await rest(office);
    expect(cardsWith(office, '李强', '记下了：库存盘点', '共1条')).toHaveLength(1);
  });

  itIn('S62 S64 收集、催、定稿时发消息六种毛病各来一次，中间重启：每人一次', withSeries(), async ({ office, wang, at }) => {
    await at('2026-11-23', '10:02');
    await wang.presses('按此建立');
    strike(office, 'POST /im/v1/messages');
    await at('2026-11-26', '09:01');
    await rest(office);
    const asked = (name: string) => cardsWith(office, name, '苏州分店周会前请写', '请在');
    expect(asked('李强')).toHaveLength(1);
    expect(asked('李敏')).toHaveLength(1);
    await at('2026-11-27', '09:01');
    strike(office, 'POST /im/v1/messages');
    await at('2026-11-27', '16:01');
    await rest(office);
    expect(cardsWith(office, '李强', '议程已定，请准备')).toHaveLength(1);
    expect(cardsWith(office, '李敏', '议程已定，请准备')).toHaveLength(1);
  });
});
