import { describe, expect } from 'vitest';
import { askForLeave } from '../../leave-form.ts';
import { it } from '../../office-it.ts';
import type { Persona } from '../../persona.ts';

/** 李敏 and 李强 both wait for 王芳. */
const both = async (li: Persona, min: Persona): Promise<void> => {
  await askForLeave(li, {
    type: 'personal',
    from: '2026-12-07',
    from_part: 'pm',
    to: '2026-12-07',
    handover: '',
    reason: '搬家',
  });
  await askForLeave(min, { type: 'annual', from: '2026-12-08', from_part: 'pm', to: '2026-12-08', handover: '', reason: '' });
};

describe('请人提意见，说得出是谁的哪一份，就直接是那一份 (S55)', () => {
  it.for([
    '请赵磊对李敏的年假提意见',
    '李敏的年假请赵磊提意见',
    '李敏的年假我拿不准，请赵磊提个意见',
    '李敏的假征求一下赵磊的意见',
    '李敏的申请，听听赵磊的意见',
    '我想就李敏的年假问一下赵磊的意见',
  ])('S55 “%s”打开的是李敏的更多，选好了请赵磊提意见', async (said, { li, min, wang }) => {
    await both(li, min);
    await wang.says(said);
    const card = wang.card();
    expect(card.text).toContain('更多：李敏的年假');
    expect(Object.values(card.inputs)).toEqual(expect.arrayContaining(['delegate', 'ou_e201']));
  });

  it('S55 没说是哪一份，就问哪一份', async ({ li, min, wang }) => {
    await both(li, min);
    await wang.says('请赵磊提个意见');
    expect(wang.card().text).toContain('请人提意见哪一份');
  });
});
