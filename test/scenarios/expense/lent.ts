import type { TestOffice } from '../../office.ts';
import { type Persona, persona } from '../../persona.ts';

/** An advance of 2,000 yuan for a trip. */
export const SAID = '借款2000元，12月11日前还，去南京参展';

/** Asked for, approved by supervisor and finance, and paid. */
export async function lent(office: TestOffice, li: Persona, wang: Persona): Promise<Persona> {
  const feng = persona(office, '冯磊');
  await li.says(SAID);
  await li.presses('确认提交');
  await wang.presses('同意', { holding: '借款' });
  await feng.presses('同意', { holding: '借款' });
  await feng.says('付款');
  await feng.presses('全部付款（1 笔 ¥2,000.00）');
  await feng.presses('已付');
  return feng;
}
