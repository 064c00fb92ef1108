import { beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../src/kernel/app-error.ts';
import { HOUR, MINUTE } from '../../src/kernel/time.ts';
import { directoryReasons } from '../../src/words/operator.ts';
import { createFollower, type Followed, type Follower } from '../../src/work/follow-directory.ts';

/** Time that passes by hand. */
class Hours {
  now = 0;
  private alarms: { at: number; run: () => void }[] = [];
  ranMs = (): number => this.now;
  after = (ms: number, run: () => void): (() => void) => {
    const alarm = { at: this.now + ms, run };
    this.alarms.push(alarm);
    return () => {
      this.alarms = this.alarms.filter((one) => one !== alarm);
    };
  };
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    for (;;) {
      await settle();
      const next = this.alarms.filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.alarms = this.alarms.filter((one) => one !== next);
      this.now = Math.max(this.now, next.at);
      next.run();
    }
    this.now = end;
    await settle();
  }
  waiting = (): number => this.alarms.length;
}

const settle = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

let hours: Hours;
let follower: Follower;
/** What the platform says now, what was read, and what was taken over. */
let world: number;
let reads: number;
let known: number | null;
let broken: Error | null;
let outcome: (reading: number) => Followed;
let hold: Promise<void> | null;

beforeEach(() => {
  hours = new Hours();
  world = 1;
  reads = 0;
  known = null;
  broken = null;
  hold = null;
  outcome = () => ({ kind: 'taken' });
  follower = createFollower({
    words: directoryReasons,
    read: async () => {
      reads++;
      const seen = world;
      await hold;
      if (broken) throw broken;
      return seen;
    },
    take: async (reading) => {
      const followed = outcome(reading);
      if (followed.kind === 'taken') known = reading;
      return followed;
    },
    everyMs: HOUR,
    random: () => 1,
    log: { warn: () => {}, info: () => {} },
    time: hours,
  });
});

const begin = async (): Promise<void> => {
  const begun = follower.begin(null);
  await settle();
  await begun;
};

describe('following the directory', () => {
  it('reads many changes of one moment once', async () => {
    await begin();
    for (world = 2; world < 50; world++) follower.changed();
    await hours.pass(2000);
    expect([reads, known]).toEqual([2, 50]);
  });

  it('loses no change that comes during a reading', async () => {
    await begin();
    let release = (): void => {};
    hold = new Promise((resolve) => {
      release = resolve;
    });
    follower.changed();
    await hours.pass(1000);
    world = 7;
    follower.changed();
    hold = null;
    release();
    await settle();
    expect([reads, known]).toEqual([3, 7]);
  });

  it('tries again until it succeeds, ever more slowly but at least once a minute', async () => {
    await begin();
    broken = new AppError('platform_retry', 'down');
    world = 2;
    follower.changed();
    await hours.pass(HOUR);
    expect(reads).toBeGreaterThan(60);
    expect(reads).toBeLessThan(75);
    expect(follower.state()).toMatchObject({ failure: '平台没有给出通讯录：down', ageMs: HOUR });
    broken = null;
    await hours.pass(MINUTE);
    expect(known).toBe(2);
    expect(follower.state().failure).toBeNull();
  });

  it('does not hurry when changes are told while it fails', async () => {
    await begin();
    broken = new AppError('platform_retry', 'down');
    follower.changed();
    await hours.pass(10 * MINUTE);
    const before = reads;
    for (let n = 0; n < 100; n++) follower.changed();
    await hours.pass(1000);
    expect(reads).toBeLessThanOrEqual(before + 1);
  });

  it('reads every hour also when nobody says that anything changed', async () => {
    await begin();
    world = 5;
    await hours.pass(HOUR + MINUTE);
    expect(known).toBe(5);
    await hours.pass(10 * HOUR);
    expect(reads).toBe(12);
  });

  it('reads again sooner where a reading asks for it', async () => {
    outcome = () => ({ kind: 'taken', againInMs: 20 * MINUTE });
    await begin();
    await hours.pass(21 * MINUTE);
    expect(reads).toBe(2);
  });

  it('reads at once again when somebody was faster', async () => {
    let race = 2;
    outcome = () => (race-- > 0 ? { kind: 'raced' } : { kind: 'taken' });
    await begin();
    expect([reads, known]).toEqual([3, 1]);
  });

  it('takes nothing over that is held, and looks again when an administrator has decided', async () => {
    await begin();
    world = 2;
    outcome = () => ({ kind: 'held', why: '少了很多人' });
    follower.changed();
    await hours.pass(1000);
    expect(known).toBe(1);
    expect(follower.state().failure).toBe('少了很多人');
    outcome = () => ({ kind: 'taken' });
    follower.readNow();
    await settle();
    expect(known).toBe(2);
  });

  it('waits for the first reading however long the platform is away, and says why', async () => {
    broken = new AppError('platform_retry', 'x', { detail: 'no answer' });
    let begun = false;
    void follower.begin(null).then(() => {
      begun = true;
    });
    await hours.pass(3 * HOUR);
    expect([begun, follower.state().ageMs]).toEqual([false, null]);
    expect(follower.state().failure).toContain('no answer');
    broken = null;
    await hours.pass(MINUTE);
    expect(begun).toBe(true);
  });

  it('stops the start for a mistake of our own, and only the start', async () => {
    outcome = () => {
      throw new AppError('config', 'org.yaml');
    };
    const begun = expect(follower.begin(null)).rejects.toMatchObject({ code: 'config' });
    await settle();
    await begun;
  });

  it('counts the age of what was known before', async () => {
    broken = new AppError('platform_retry', 'down');
    void follower.begin(5 * HOUR);
    await hours.pass(HOUR);
    expect(follower.state().ageMs).toBe(6 * HOUR);
  });

  it('takes nothing over any more once it is stopped, and leaves nothing that waits', async () => {
    let release = (): void => {};
    hold = new Promise((resolve) => {
      release = resolve;
    });
    const begun = follower.begin(null);
    await follower.stop();
    release();
    await begun;
    await hours.pass(HOUR);
    expect([known, hours.waiting()]).toEqual([null, 0]);
    follower.changed();
    follower.readNow();
    await hours.pass(HOUR);
    expect(reads).toBe(1);
  });
});
