import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';
import { menuRaw, pressRaw, toastOf } from '../../press-raw.ts';

const STRANGE = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', '../..', '%00', '0:__proto__', '💥'];

let office: TestOffice;
let li: Persona;
let zhang: Persona;

beforeAll(async () => {
  office = await openOffice({ mode: 'ws' });
  li = persona(office, '李强');
  zhang = persona(office, '张伟');
  await askForLeave(li);
});
afterAll(() => office.close());

describe('外面来的名字不是我们自己的名字', () => {
  it.each(STRANGE)('O24 菜单键“%s”不认识：给出帮助，事件算收到', async (key) => {
    const before = zhang.cards().length;
    expect((await menuRaw(office, '张伟', key)).ok).toBe(true);
    expect(zhang.cards()).toHaveLength(before + 1);
    expect(zhang.card().text).toContain('我能帮您做什么');
  });

  const actions: readonly [string, (key: string) => object][] = [
    ['do', (key) => ({ do: key })],
    ['开始哪个流程', (key) => ({ do: 'start', process: key })],
    [
      '带着什么开始',
      (key) => ({ do: 'start', process: 'leave', form: JSON.parse(`{"${key.replace('"', '')}":"x","type":"${key}"}`) }),
    ],
    ['哪张草稿', (key) => ({ do: 'draft.check', draft: key.padEnd(4, '_') })],
    ['哪份申请', (key) => ({ do: 'request.approve', request: key.padEnd(4, '_'), v: 1 })],
    ['翻到哪一页', (key) => ({ do: 'list.page', list: 'my_requests', after: key })],
    ['全部同意到哪里', (key) => ({ do: 'list.decide', verdict: 'approve', after: key })],
    ['哪一条制度', (key) => ({ do: 'clause', clause: key.slice(0, 10) })],
    ['哪条提醒', (key) => ({ do: 'remind.snooze', job: key.padEnd(4, '_') })],
    ['预览哪个单位', (key) => ({ do: 'remind.preview', day: '2026-11-24', unit: key, page: 0 })],
    [
      '看哪个单位',
      (key) => ({ do: 'out.show', from: '2026-11-24', to: '2026-11-24', unit: key.padEnd(4, '_'), person: null, page: 0 }),
    ],
    ['结束哪个代办', (key) => ({ do: 'substitute.end', substitute: key.padEnd(4, '_') })],
    ['改哪份假', (key) => ({ do: 'leave.change', request: key.padEnd(4, '_') })],
  ];

  it.each(actions)('O24 按钮里的“%s”是怪名字：有一句回答，不出错', async (_what, value) => {
    const message = zhang.card('我能帮您做什么').id;
    for (const key of STRANGE) {
      const ack = await pressRaw(office, '张伟', { message, chat: 'oc_raw', value: value(key) });
      expect(ack.ok, key).toBe(true);
      expect(toastOf(ack), key).not.toContain('没处理成功');
    }
    expect(li.card('我的请假申请').text).toContain('审批中');
  });

  it('O24 表单里的怪字段名：当没有填', async () => {
    await li.says('请假');
    const card = office.controls.cards('李强', 'bot').at(-1);
    const draft = /"draft":"(drf_[0-9a-f]+)"/.exec(JSON.stringify(card?.body.card))?.[1];
    const form = JSON.parse(
      '{"__proto__":{"type":"sick"},"constructor":"x","toString":"y","type":"constructor","from":"__proto__"}',
    );
    const ack = await pressRaw(office, '李强', {
      message: card?.id ?? '',
      chat: 'oc_raw',
      value: { do: 'draft.check', draft },
      form,
    });
    expect(ack.ok).toBe(true);
    expect(toastOf(ack)).not.toContain('没处理成功');
    expect(li.card('请假').buttons).toContain('下一步');
  });

  it('O24 通讯录里工号叫 constructor 的人：照常是同事', async () => {
    office.controls.addPerson({ no: 'constructor', name: '康思图', title: '销售', dept: 'od_suzhou', joined: '2024-03-01' });
    await office.followed();
    expect((await office.store.reads.org()).people.map((one) => one.name)).toContain('康思图');
  });
});
