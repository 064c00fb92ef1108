import { askForLeave, leaveForm, submitLeave } from '../../leave-form.ts';
import type { TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

/** What nobody but those concerned may read, whatever is pressed or said. */
export const SECRETS: readonly string[] = [
  '去医院复查',
  '膝盖',
  '陪产',
  '请先看看行程',
  '病假',
  '诊断证明',
  '11月25日',
  '12月14日',
  '12月21日',
];

export const STAFF: readonly string[] = [
  '李强',
  '李敏',
  '王芳',
  '张伟',
  '陈静',
  '孙悦',
  '赵磊',
  '蒋建国',
  '褚玉兰',
  '卫东',
  '黄志强',
  '吴昊',
];

/** A morning at which nearly every kind of card lies in somebody's private chat. */
export async function busyOffice(office: TestOffice): Promise<void> {
  const who = (name: string): Persona => persona(office, name);
  const [li, wang, zhang, chen, sun, zhao, jiang, chu] = ['李强', '王芳', '张伟', '陈静', '孙悦', '赵磊', '蒋建国', '褚玉兰'].map(
    who,
  ) as [Persona, Persona, Persona, Persona, Persona, Persona, Persona, Persona];
  const number = (of: Persona): string => /QJ\d{6}-[0-9A-Z]{4}/.exec(of.card('我的请假申请').text)?.[0] ?? '';
  const more = async (by: Persona, holding: string, form: Record<string, string>): Promise<void> => {
    await by.presses('更多', { holding });
    await by.presses('确定', { form: { words: '请先看看行程', ...form } });
  };

  for (const one of [li, wang]) await one.entersChat();
  // 病假，有证明，批了，再申请撤销
  await askForLeave(li, { type: 'sick', from: '2026-11-25', to: '2026-11-26', reason: '去医院复查膝盖' });
  office.controls.sendFile('李强', 'bot', '诊断证明.png', Buffer.from('x'), 'image');
  await office.settled();
  await li.presses('作为证明');
  await wang.presses('查看证明');
  await wang.presses('同意', { holding: '李强的请假申请' });
  office.controls.sendFile('李强', 'bot', '诊断证明2.png', Buffer.from('x'), 'image');
  await office.settled();
  await li.presses('申请撤销', { holding: '我的请假申请' });
  await li.presses('申请撤销', { form: { revoke_reason: '膝盖好了' }, holding: '我的请假申请' });
  // 还在问交接人
  await submitLeave(li, { type: 'annual', from: '2026-12-21', to: '2026-12-23', reason: '陪产' });
  // 前加签等着，委派过又回来，再请申请人补充
  await askForLeave(zhang, { from: '2026-12-07', from_part: 'pm', to: '2026-12-07', handover: '', reason: '去医院复查' });
  await more(wang, '张伟的请假申请', { verb: 'add_before', person: 'ou_e201' });
  await askForLeave(chen, { from: '2026-12-08', from_part: 'pm', to: '2026-12-08', handover: '', reason: '去医院复查' });
  await more(wang, '陈静的请假申请', { verb: 'delegate', person: 'ou_e201' });
  await more(wang, '李强申请撤销', { verb: 'comment' });
  // 退回的
  await askForLeave(sun, { from: '2026-12-14', from_part: 'pm', to: '2026-12-14', handover: '', reason: '去医院复查' });
  await more(wang, '孙悦的请假申请', { verb: 'return' });
  await sun.presses('修改后重新提交', { holding: '我的请假申请' });
  // 没提交的：一份在填，一份在预览
  await li.says('请假');
  await zhang.says('请假');
  await zhang.presses('下一步', {
    form: leaveForm({ from: '2026-12-21', from_part: 'pm', to: '2026-12-21', handover: '', reason: '陪产' }),
  });
  // 代办
  await jiang.says('下周一到周三让赵磊代我审批');
  await jiang.presses('保存');
  // 清单、查询、设置
  for (const [one, words] of [
    [
      li,
      [
        '我的申请',
        '我的假期',
        '今天谁不在',
        '日历订阅',
        '导出我的假期',
        '提醒设置',
        '明天会提醒什么',
        '帮助',
        '依据 S55',
        '续假一天',
      ],
    ],
    [wang, ['待我审批', '同意', '请人代我审批', '提醒效果', '明天会提醒什么', `同意 ${number(chen)}`, '导出11月假勤']],
    [zhao, ['待我审批', '请人代我审批']],
    [chu, [number(chen), '给李强年假加1天，原因：去年少发']],
    [who('吴昊'), ['审计锚点']],
  ] as const)
    for (const said of words) await one.says(said);
  await li.says('今天谁不在', '苏州分店群');
  office.emulator.clock.advance(7 * 3_600_000);
  await office.app.tick();
  await office.settled();
}
