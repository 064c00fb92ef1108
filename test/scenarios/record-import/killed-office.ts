import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { TestOffice } from '../../office.ts';
import { look } from '../../postgres/look.ts';

let lives = 0;
/** Once it is so, the office dies as by SIGKILL, with the file and its log as they are at this moment, and lives on from there; what `counted` counts in that file. */
export async function killedOnce(office: TestOffice, counted: string, isSo: () => boolean): Promise<number> {
  while (!isSo()) await setTimeout(2);
  const { file } = office.store;
  const crashed = join(dirname(file), `crashed-${++lives}.db`);
  for (const end of ['', '-wal']) cpSync(`${file}${end}`, `${crashed}${end}`);
  const left = look<{ n: number }>(crashed, counted)[0]?.n ?? 0;
  await office.restart((config) => ({ ...config, environment: { ...config.environment, DATABASE_URL: `file:${crashed}` } }));
  return left;
}

/** What is due is taken up once more after a while. */
export async function goesOn(office: TestOffice, isDone: () => boolean): Promise<void> {
  for (let minutes = 0; minutes < 10 && !isDone(); minutes++) {
    office.emulator.clock.advance(60_000);
    await office.app.tick();
    await office.settled();
  }
}
