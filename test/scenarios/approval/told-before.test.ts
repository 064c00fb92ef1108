import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { KINDS } from '../../../src/kinds/index.ts';
import { processesOf } from '../../../src/processes/index.ts';
import { NOTHING_BOOKED } from '../../../src/processes/ledgers.ts';
import { config } from '../../domain/leave/office.ts';
import { openOffice, type TestOffice } from '../../office.ts';
import { persona, type SeenCard } from '../../persona.ts';

let office: TestOffice;
afterEach(() => office.close());

const FORM = ['下一步', '确认提交', '提交'];
/** A form one can fill in and send, or why not, with the clause and a way on: a button, or who may by name. */
function opensOrTells({ text, buttons }: SeenCard): boolean {
  if (buttons.some((button) => FORM.includes(button))) return true;
  const why = text.includes('依据 S') || /（S\d+[a-z]?）/u.test(text) || buttons.some((button) => button.startsWith('依据 S'));
  return why && (buttons.some((button) => !button.startsWith('依据')) || text.includes('请联系') || text.includes('请找'));
}

const SAID: readonly string[] = [
  ...processesOf({ leave: config, ledgers: NOTHING_BOOKED }).flatMap(({ phrases }) => phrases.slice(0, 1)),
  // The name of a register alone shows its list.
  ...KINDS.flatMap(({ says, name, register }) => (says.starts ? [register ? (says.starts[0] ?? '') : name.zh] : [])),
  ...config.types.map(({ name }) => `请${name.zh}`),
  '续假',
  '提前返岗',
];

describe('不能办的，开表单之前就说 (O30)', () => {
  describe('平常的公司', () => {
    beforeEach(async () => {
      office = await openOffice({
        before: (controls) => void controls.addPerson({ name: '林一', dept: '0', title: '司机', joined: '2026-11-02' }),
      });
    });

    it.each(['李强', '李敏', '王芳', '卫东', '褚玉兰', '沈国梁', '林一'])(
      'O30 %s说每一种开头：不是能提交的表单，就是依据和怎么办',
      async (name) => {
        const who = persona(office, name);
        for (const said of SAID) {
          const before = who.cards().length;
          await who.says(said);
          const [card] = who.cards().slice(before).slice(-1);
          expect(card && opensOrTells(card), `${said}: ${card?.text} [${card?.buttons.join('、')}]`).toBe(true);
        }
        for (const key of ['menu.leave']) {
          await who.opensMenu(key);
          expect(opensOrTells(who.card())).toBe(true);
        }
      },
    );

    it('S55 这种假不适用于他：写明依据、能请什么，按一下就是那一种，说过的还在', async () => {
      const li = persona(office, '李强');
      await li.says('请产假，老婆要生了');
      expect(li.card().text).toContain('产假不适用');
      expect(li.card().buttons).not.toContain('下一步');
      await li.presses('改请陪产假');
      expect(li.card().text).toContain('陪产假');
      expect(li.card().buttons).toContain('下一步');
    });

    it('S55 从来没有这种假的额度：先说，再给能请的；日子都说了的，在卡片上按一下就改', async () => {
      const li = persona(office, '李强');
      await li.says('请调休');
      expect(li.card().text).toContain('您还没有调休额度');
      expect(li.card().buttons).toEqual(expect.arrayContaining(['改请事假', '依据 S55']));
      await li.says('明天下午请半天调休');
      expect(li.card().text).toContain('调休余额不足');
      await li.presses('改请事假');
      expect(li.card().text).toContain('请确认');
    });

    it('S55 没有可以变更的假：写明怎样才行，能去看申请或请假', async () => {
      const li = persona(office, '李强');
      await li.says('续假');
      await li.presses('请假');
      expect(li.card().buttons).toContain('下一步');
    });
  });

  it('S54 公司没有启用加班换假：一开口就说，不开表单', async () => {
    office = await openOffice({ config: (one) => ({ ...one, leave: { ...one.leave, overtime: null } }) });
    const li = persona(office, '李强');
    for (const said of ['加班', '上周六加班9点到18点，盘点']) {
      await li.says(said);
      expect(li.card().text).toContain('公司没有启用加班换假');
      expect(li.card().text).toContain('请联系人力资源');
      expect(li.card().buttons).not.toContain('下一步');
    }
  });
});
