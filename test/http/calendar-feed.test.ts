import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { drawIcs } from '../../src/http/ics.ts';
import { type AppServer, createServer } from '../../src/http/server.ts';
import { instant, type LocalDate } from '../../src/kernel/time.ts';
import { createLog } from '../../src/log.ts';
import { copyOf } from '../database-template.ts';
import { askForLeave } from '../leave-form.ts';
import { openOffice, type TestOffice } from '../office.ts';
import { type Persona, persona } from '../persona.ts';
import { type ReadCalendar, readIcs } from './read-ics.ts';

const PUBLIC = 'https://erwang.example.com';
let office: TestOffice;
let server: AppServer;
let base: string;
let li: Persona;
let min: Persona;
let wang: Persona;

beforeEach(async () => {
  office = await openOffice({ config: (read) => ({ ...read, environment: { ...read.environment, PUBLIC_URL: PUBLIC } }) });
  server = createServer({
    health: office.app.health,
    calendarFeed: (key) => office.app.calendarFeed(key),
    log: createLog('silent'),
  });
  base = `http://127.0.0.1:${(await server.listen({ port: 0 })).port}`;
  li = persona(office, '李强');
  min = persona(office, '李敏');
  wang = persona(office, '王芳');
});
afterEach(async () => {
  await server.close();
  await office.close();
});

async function off(who: Persona, change: Record<string, string>): Promise<void> {
  await askForLeave(who, { type: 'sick', reason: '去医院看病', handover: 'ou_e105', ...change });
  await wang.presses('同意');
}

/** Asks for one of the two calendars and copies the address from the card. */
async function subscribe(who: Persona, button: '订阅谁不在岗' | '订阅我的假期' = '订阅谁不在岗'): Promise<string> {
  await who.says('日历订阅');
  await who.presses(button);
  const path = /https:\/\/erwang\.example\.com(\/calendar\/\S+\.ics)/.exec(who.card('日历订阅').text)?.[1];
  if (!path) throw new Error(`no address on ${who.card('日历订阅').text}`);
  return path;
}

async function fetched(
  path: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; etag: string; cache: string; body: string }> {
  const response = await fetch(`${base}${path}`, { headers });
  return {
    status: response.status,
    etag: response.headers.get('etag') ?? '',
    cache: response.headers.get('cache-control') ?? '',
    body: await response.text(),
  };
}

const calendar = async (path: string): Promise<ReadCalendar> => readIcs((await fetched(path)).body);

const at = (local: string): number => Date.parse(`${local}:00+08:00`);
const day = (date: string): LocalDate => date as LocalDate;
const find = ({ events }: ReadCalendar, who: string) => events.filter((event) => event.summary.startsWith(who));

describe('日历订阅', () => {
  it('S2 账号停用时地址打不开，恢复后还是原来的地址；离职后永远失效', async () => {
    const path = await subscribe(li);
    office.controls.updatePerson('李强', { frozen: true });
    await office.followed();
    expect((await fetched(path)).status).toBe(404);
    office.controls.updatePerson('李强', { frozen: false });
    await office.followed();
    expect((await fetched(path)).status).toBe(200);

    office.controls.resign('李强');
    await office.followed();
    office.controls.restore(office.controls.person('E102').openId, '苏州分店');
    await office.followed();
    expect((await fetched(path)).status).toBe(404);
  });

  it('S4 地址打开的日历只有姓名和时段：整天是整天，半天是准确的时刻，没有事由和假别', async () => {
    await off(min, { from: '2026-12-01', to: '2026-12-03' });
    await off(persona(office, '张伟'), { from: '2026-11-25', to: '2026-11-25', from_part: 'pm' });
    await askForLeave(persona(office, '孙悦'), { from: '2026-11-26', to: '2026-11-26', handover: 'ou_e105' });
    const read = await calendar(await subscribe(li));
    expect(read.name).toBe('谁不在岗');
    expect(find(read, '李敏')).toMatchObject([
      { summary: '李敏 不在岗', from: '2026-12-01', to: '2026-12-04', status: 'CONFIRMED', transparent: true },
    ]);
    expect(find(read, '张伟')).toMatchObject([{ from: at('2026-11-25T13:30'), to: at('2026-11-25T18:00') }]);
    expect(find(read, '孙悦')).toEqual([]);
    expect(read.text).not.toMatch(/病假|事假|医院|sick/);
    expect(new Set(read.events.map((event) => event.uid)).size).toBe(read.events.length);
  });

  it('S4 订阅我的假期写明假别，待批的标待批', async () => {
    await off(min, { from: '2026-12-01', to: '2026-12-01' });
    await askForLeave(min, { type: 'annual', from: '2026-12-08', to: '2026-12-08', to_part: 'am', handover: 'ou_e105' });
    await off(persona(office, '张伟'), { from: '2026-11-25', to: '2026-11-25' });
    const read = await calendar(await subscribe(min, '订阅我的假期'));
    expect(read.events).toMatchObject([
      { summary: '病假', from: '2026-12-01', to: '2026-12-02', status: 'CONFIRMED', transparent: false },
      { summary: '年假（待批）', from: at('2026-12-08T09:00'), to: at('2026-12-08T12:00'), status: 'TENTATIVE' },
    ]);
  });

  it('S4 别的店、别的区域看不到；区域经理看本区域，人事看全公司', async () => {
    await off(min, { from: '2026-12-01', to: '2026-12-01' });
    const seen = async (name: string) => find(await calendar(await subscribe(persona(office, name))), '李敏').length;
    expect(await seen('黄志强')).toBe(0);
    expect(await seen('韩雪')).toBe(0);
    expect(await seen('蒋建国')).toBe(1);
    expect(await seen('褚玉兰')).toBe(1);
  });

  it('S4 换到别的店，同一个地址随即换成新的范围', async () => {
    await off(min, { from: '2026-12-01', to: '2026-12-01' });
    const path = await subscribe(li);
    expect((await calendar(path)).events).toHaveLength(1);
    office.controls.updatePerson('李强', { dept: 'od_guangzhou' });
    await until(async () => (await calendar(path)).events.length === 0);
  });

  it('没有变就答304；一变就有新的内容，同一段假的编号不变', async () => {
    await off(min, { from: '2026-12-01', to: '2026-12-01' });
    const path = await subscribe(li);
    const first = await fetched(path);
    expect(first).toMatchObject({ status: 200, cache: 'private, no-cache' });
    expect(await fetched(path, { 'if-none-match': first.etag })).toMatchObject({ status: 304, body: '', etag: first.etag });
    expect(await fetched(path, { 'if-none-match': `"x", W/${first.etag}` })).toMatchObject({ status: 304 });
    await off(persona(office, '张伟'), { from: '2026-12-02', to: '2026-12-02' });
    const second = await fetched(path, { 'if-none-match': first.etag });
    expect(second.status).toBe(200);
    const uid = (body: string) => find(readIcs(body), '李敏')[0]?.uid;
    expect(uid(second.body)).toBe(uid(first.body));
  });

  it('S2 重新生成、停用、离职后旧地址打不开，和从来没有过的地址一样', async () => {
    const first = await subscribe(li);
    await li.presses('重新生成');
    const second = /(\/calendar\/\S+\.ics)/.exec(li.card('日历订阅').text)?.[1] ?? '';
    expect(second).not.toBe(first);
    const never = await fetched(`/calendar/${'x'.repeat(43)}.ics`);
    expect(never.status).toBe(404);
    expect(await fetched(first)).toEqual(never);
    expect((await fetched(second)).status).toBe(200);
    await li.presses('停用');
    expect(await fetched(second)).toEqual(never);
    expect(li.card('日历订阅').text).not.toContain('/calendar/');
    const third = await subscribe(li);
    office.controls.resign('李强');
    await until(async () => (await fetched(third)).status === 404);
    expect(await fetched(third)).toEqual(never);
    const rows = await office.store.reads.calendarFeeds(
      (await office.store.reads.org()).people.find((p) => p.name === '李强')?.id ?? 'per_x',
    );
    expect(rows).toEqual([]);
    for (const odd of ['/calendar/', '/calendar/x.ics', `/calendar/${'x'.repeat(43)}`, '/calendar/..%2f..%2fetc.ics'])
      expect((await fetched(odd)).status).toBe(404);
  });

  it('库里只有钥匙的散列，审计和日志里没有钥匙；重启后地址照样能用，只是不再显示', async () => {
    const path = await subscribe(li);
    const key = path.slice('/calendar/'.length, -'.ics'.length);
    expect(key).toHaveLength(43);
    const copy = `${office.store.file}.copy`;
    copyOf(office.store.file, copy);
    const { readFileSync } = await import('node:fs');
    expect(readFileSync(copy).includes(key)).toBe(false);
    await office.restart();
    expect((await fetched(path)).status).toBe(200);
    await li.says('日历订阅');
    expect(li.card('日历订阅').text).toContain('地址只在生成时显示一次');
    expect(li.card('日历订阅').text).not.toContain(key);
  });

  it('读得太勤答429，猜地址也答429，日志里没有地址', async () => {
    const lines: string[] = [];
    const { pino } = await import('pino');
    const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
    const path = await subscribe(li);
    const failing = createServer({
      health: { words: { hangs: 'no answer', fails: 'error' }, parts: {} },
      calendarFeed: () => Promise.reject(new Error('database is gone')),
      log,
    });
    const other = `http://127.0.0.1:${(await failing.listen({ port: 0 })).port}`;
    expect((await fetch(`${other}${path}`)).status).toBe(500);
    await failing.close();
    expect(lines.join('')).toContain('database is gone');
    expect(lines.join('')).not.toContain(path.slice('/calendar/'.length, -'.ics'.length));
    const many = await Promise.all(Array.from({ length: 40 }, () => fetched(path)));
    expect(many.filter((one) => one.status === 200)).toHaveLength(30);
    expect(many.filter((one) => one.status === 429)).toHaveLength(10);
    const guesses = await Promise.all(
      Array.from({ length: 30 }, (_, n) => fetched(`/calendar/${String(n).padStart(43, 'a')}.ics`)),
    );
    expect(guesses.filter((one) => one.status === 429)).toHaveLength(10);
  });

  it('没有配置对外地址时，卡片说由谁怎样配置', async () => {
    await server.close();
    await office.close();
    office = await openOffice();
    server = createServer({ health: office.app.health, log: createLog('silent') });
    const someone = persona(office, '李强');
    await someone.says('订阅假期日历');
    expect(someone.card().text).toContain('PUBLIC_URL');
    expect(someone.card().text).toContain('吴昊');
    expect(someone.card().buttons).toEqual([]);
  });
});

describe('the text of a calendar', () => {
  it('is the same wherever the machine stands, and its instants are those of the branch', () => {
    const before = process.env.TZ;
    const draw = (zone: string): string => {
      process.env.TZ = zone;
      return drawIcs({
        name: '日历，带逗号；和分号',
        about: '很长的一句说明，'.repeat(20),
        stamp: instant(at('2026-11-23T10:00')),
        events: [
          {
            key: 'a',
            title: '李敏 不在岗',
            time: { from: day('2026-12-31'), to: day('2026-12-31') },
            tentative: false,
            busy: false,
          },
          {
            key: 'b',
            title: '阿卜杜热合曼·买买提依明 不在岗\n; , \\',
            time: { start: instant(at('2026-12-31T00:30')), end: instant(at('2026-12-31T12:00')) },
            tentative: true,
            busy: true,
          },
        ],
      });
    };
    try {
      const [first, ...others] = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Pacific/Kiritimati'].map(draw);
      for (const other of others) expect(other).toBe(first);
      const read = readIcs(first ?? '');
      expect(read).toMatchObject({ name: '日历，带逗号；和分号', about: '很长的一句说明，'.repeat(20) });
      expect(read.events).toMatchObject([
        { from: '2026-12-31', to: '2027-01-01' },
        {
          summary: '阿卜杜热合曼·买买提依明 不在岗\n; , \\',
          from: Date.UTC(2026, 11, 30, 16, 30),
          to: Date.UTC(2026, 11, 31, 4),
        },
      ]);
    } finally {
      process.env.TZ = before;
    }
  });
});

async function until(probe: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 60; tries++) {
    if (await probe()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it never came true');
}
