import { describe, expect } from 'vitest';
import { meetingEvent } from '../../../src/handlers/meeting/event-wish.ts';
import { emptyPlan } from '../../../src/handlers/plan.ts';
import { type Instant, instant } from '../../../src/kernel/time.ts';
import type { TestOffice } from '../../office.ts';
import { it, itIn, type OfficeFixtures } from '../../office-it.ts';

const FORM = { title: '库存盘点', required: '李敏、张伟', day: '2026-11-24', from: '15:00', minutes: '60' };
const at = (time: string): Instant => instant(Date.parse(`2026-11-24T${time}:00+08:00`));

async function arranged({ li, office }: Pick<OfficeFixtures, 'li' | 'office'>): Promise<string> {
  await li.says('约个会议');
  await li.presses('找时间', { form: FORM });
  await li.presses('确认，通知大家');
  await office.settled();
  const [seat] = await office.store.reads.seatsBeginning(at('00:00'), at('23:00'));
  return seat?.recId ?? '';
}

const live = ({ controls }: TestOffice) => controls.calendarEvents().filter((event) => event.status === 'confirmed');
const invited = (office: TestOffice) =>
  live(office)[0]?.attendees.map((one) => (one.type === 'user' ? office.controls.person(one.openId).name : one.id));

/** The meeting wants this room from now on. */
async function wantsRoom(office: TestOffice, recId: string, room: string): Promise<void> {
  const { people } = await office.store.reads.org();
  const id = (name: string) => people.find((one) => one.name === name)?.id ?? 'per_none';
  const wish = {
    title: '库存盘点',
    text: '',
    place: '',
    from: at('15:00'),
    to: at('16:00'),
    people: ['李强', '李敏', '张伟'].map((name) => ({ person: id(name), optional: false })),
    room,
    host: id('李强'),
    video: false,
  };
  await office.store.commit({
    plan: { ...emptyPlan, effects: [meetingEvent(recId, wish)] },
    inboxKeys: [],
    cause: `test ${room}`,
  });
  await office.settled();
}

const roomOf = async (office: TestOffice, recId: string) => (await office.store.reads.eventOf(recId as never))?.room;

describe('会议在大家的日历里（S64、Q13）', () => {
  it('S64 会议确认后，每个人的日历里有且只有一条日程；取消后日程没了，忙闲也空出来', async ({ li, office }) => {
    await arranged({ li, office });
    expect(live(office)).toMatchObject([{ from: at('15:00'), to: at('16:00'), fields: { summary: '库存盘点' } }]);
    expect(invited(office)?.sort()).toEqual(['张伟', '李强', '李敏'].sort());
    await li.presses('取消会议', { holding: '库存盘点' });
    await li.presses('取消会议', { holding: '库存盘点', form: { why: '库存没齐' } });
    await office.settled();
    expect(live(office)).toEqual([]);
  });

  it('Q13 建日程的回答丢了、程序重启了：还是只有一条，人一个不多', async ({ li, office }) => {
    office.controls.fail('POST /calendar/v4/calendars/:calendar_id/events', { kind: 'answer_lost' }, { calls: 1 });
    office.controls.fail(/POST .*attendees/, { kind: 'answer_lost' }, { calls: 1 });
    await arranged({ li, office });
    await office.restart();
    office.emulator.clock.advance(60_000);
    await office.app.tick();
    await office.settled();
    expect(office.controls.calendarEvents()).toHaveLength(1);
    expect(invited(office)).toHaveLength(3);
  });

  it('S64 会议室先答应、后来又拒绝：卡片上看得到，召集人收到一次通知', async ({ li, office, at: time }) => {
    const recId = await arranged({ li, office });
    await wantsRoom(office, recId, 'omm_suzhou_a');
    expect(await roomOf(office, recId)).toBe('asked');
    office.emulator.clock.advance(6_000);
    await office.app.tick();
    await office.settled();
    expect(await roomOf(office, recId)).toBe('accepted');
    office.controls.declineRoom(live(office)[0]?.id ?? '', '苏州洽谈室');
    await time('2026-11-23', '12:30');
    expect(await roomOf(office, recId)).toBe('declined');
    const told = () => li.cards().filter((card) => card.text.includes('会议室苏州洽谈室没订到')).length;
    expect(told()).toBe(1);
    await time('2026-11-23', '14:00');
    expect(told()).toBe(1);
  });

  it('S65 有人只在平台的邀请上答复：记作提示，卡片上的答复仍由本人在这里点', async ({ li, office, at: time }) => {
    const recId = await arranged({ li, office });
    office.controls.rsvp('李敏', live(office)[0]?.id ?? '', 'decline');
    await time('2026-11-23', '10:05');
    const seats = await office.store.reads.seats(recId as never);
    expect(seats.filter((seat) => seat.hint === 'no')).toHaveLength(1);
    expect(seats.every((seat) => seat.rsvp !== 'no')).toBe(true);
  });

  it('S64 有人在日历里拖动或删掉日程：放回原处、重新建好，召集人知道，不会变成两条', async ({ li, office, at: time }) => {
    await arranged({ li, office });
    office.controls.dragEvent(live(office)[0]?.id ?? '', at('09:00'), at('10:00'));
    await time('2026-11-23', '11:30');
    expect(live(office)).toMatchObject([{ from: at('15:00') }]);
    expect(li.card('拖到了别的时间').text).toContain('库存盘点');
    office.controls.deleteEvent(live(office)[0]?.id ?? '');
    await time('2026-11-23', '13:00');
    expect(live(office)).toMatchObject([{ from: at('15:00') }]);
    expect(invited(office)).toHaveLength(3);
    expect(li.card('日历里被删了').text).toContain('库存盘点');
  });

  itIn(
    'S64 没有日历权限：会议照样建、照样通知，召集人知道日历里没有',
    { before: (controls) => controls.setScopes({ without: ['calendar:calendar', 'calendar:calendar:readonly'] }) },
    async ({ li, min, office }) => {
      await arranged({ li, office });
      expect(live(office)).toEqual([]);
      expect(min.card('库存盘点').text).toContain('待您答复');
      expect(li.card('没能写进日历').text).toContain('库存盘点');
    },
  );
});
