import { describe, expect } from 'vitest';
import type { Config } from '../../../src/config.ts';
import { askForLeave } from '../../leave-form.ts';
import { openOffice } from '../../office.ts';
import { it, type OfficeFixtures } from '../../office-it.ts';
import { type Persona, persona } from '../../persona.ts';

/** In Shanghai. */
const moment = (date: string, time: string): number => Date.parse(`${date}T${time}:00+08:00`);

describe('多大的事才往上报', () => {
  /** 等到某天某时，每半天看一次。 */
  const until = async ({ office, at }: Pick<OfficeFixtures, 'office' | 'at'>, last: string): Promise<void> => {
    for (const day of ['24', '25', '26', '27']) {
      for (const time of ['13:30', '18:00']) if (moment(`2026-11-${day}`, time) > office.now()) await at(`2026-11-${day}`, time);
      if (day === last) return;
    }
  };
  const asked = (who: Persona, of: string) => who.cards().filter((card) => card.text.includes(of));

  it('S55 主管请四个小时假，两天里区域经理不批，也不惊动区域经理的上级；超过三个工作日才请他', async ({ wang, office, at }) => {
    const boss = persona(office, '周敏'); // 二网管理部总监
    await askForLeave(wang, { from: '2026-12-28', to: '2026-12-28', to_part: 'am' });
    await until({ office, at }, '25');
    expect(asked(boss, '王芳')).toEqual([]);
    await until({ office, at }, '27');
    expect(asked(boss, '王芳')).not.toEqual([]);
  });

  it('S55 半天假临到开始还没批：提醒应办的人和本人，不提醒上级', async ({ li, jiang, office, at }) => {
    await askForLeave(li, { from: '2026-11-24', to: '2026-11-24', from_part: 'pm' });
    await until({ office, at }, '24');
    expect(asked(jiang, '李强')).toEqual([]);
  });

  it('S55 配置写错了不启动，说明哪一行、可以用什么', async () => {
    const opened = (escalation: Config['schedules']['escalation']) =>
      openOffice({ config: (config) => ({ ...config, schedules: { ...config.schedules, escalation } }) });
    const steps = [{ from: 0, up: 1, waitHours: null }];
    await expect(opened({ leave: { measure: 'weeks', steps } })).rejects.toThrow(
      'escalation.leave.measure：不能按“weeks”分轻重；这个流程可用：days',
    );
    await expect(opened({ holiday: { measure: null, steps } })).rejects.toThrow('escalation.holiday：没有这个流程；已有：leave');
  });
});
