import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../house.ts';
import { type Persona, persona } from '../persona.ts';

let house: TestHouse;
let li: Persona;
let wang: Persona;

beforeEach(async () => {
  house = await openHouse();
  li = persona(house, '李强');
  wang = persona(house, '王芳');
});
afterEach(() => house.close());

const FORM = { type: 'personal', from: '2026-11-24', from_part: 'pm', to: '2026-11-24', to_part: 'pm', reason: '家里有事' };

describe('S55 请假提前申请、批准后休假', () => {
  it('S55 李强填请假单，核对后提交，王芳同意，两边的卡片都变成已同意', async () => {
    await li.says('请假');
    expect(li.card().text).toContain('请假申请');
    await li.presses('下一步', { form: FORM });
    expect(li.card().text).toContain('尚未提交');
    await li.presses('确认提交');
    expect(li.card('我的请假申请').text).toContain('审批中');
    expect(wang.card('李强的请假申请').buttons).toEqual(['同意', '拒绝']);
    await wang.presses('同意', { form: { comment: '好的' } });
    expect(wang.card('李强的请假申请').text).toContain('已同意');
    expect(li.card('我的请假申请').text).toContain('已同意');
    expect(li.card('已同意：').buttons).toContain('查看');
  });
});
