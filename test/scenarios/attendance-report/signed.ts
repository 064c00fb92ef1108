import type { TestOffice } from '../../office.ts';
import { persona } from '../../persona.ts';

export const HR = '褚玉兰';

export const signs = async (office: TestOffice, name: string): Promise<void> => {
  const one = persona(office, name);
  await one.presses('签字', { holding: '考勤月报' });
  await one.presses('签字', { form: { comment: '' } });
};
export const takes = (office: TestOffice, name: string) => persona(office, name).presses('收下');

/** 苏州 has signed; operations have sent the month to HR without the other branches, and said why. */
export async function sentToHr(office: TestOffice): Promise<void> {
  await signs(office, '王芳');
  await takes(office, '陈静');
  const zhou = persona(office, '周敏');
  await zhou.presses('上报人力资源');
  await zhou.presses('上报人力资源', { form: { without: '其他网点另报' } });
}
