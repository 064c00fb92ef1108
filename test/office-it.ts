import { test } from 'vitest';
import { type OfficeOptions, openOffice, type TestOffice } from './office.ts';
import { type Persona, persona } from './persona.ts';

const HOUR = 3_600_000;

/** People of the demo company whom many tests know. */
const PEOPLE = { li: '李强', wang: '王芳', min: '李敏', zhang: '张伟', sun: '孙悦', jiang: '蒋建国', wu: '吴昊' } as const;

/** What a test in the office may ask for; the office is opened for whoever asks, and closed after the test. */
export interface OfficeFixtures extends Readonly<Record<keyof typeof PEOPLE, Persona>> {
  /** How the office is opened; `itIn` says it otherwise. */
  readonly opening: OfficeOptions;
  readonly office: TestOffice;
  /** Time goes on to this minute in Shanghai, and what is due by then is done. */
  readonly at: (date: string, time: string) => Promise<void>;
  /** Time goes on by so many hours, the same. */
  readonly later: (hours: number) => Promise<void>;
}

type Use<T> = (value: T) => Promise<void>;
const comes =
  (name: string) =>
  ({ office }: { office: TestOffice }, use: Use<Persona>): Promise<void> =>
    use(persona(office, name));

async function passTo(office: TestOffice, moment: number): Promise<void> {
  if (moment < office.now()) throw new Error(`${new Date(moment).toISOString()} is over`);
  office.emulator.clock.advance(moment - office.now());
  await office.app.tick();
  await office.settled();
}

export const it = test.extend<OfficeFixtures>({
  opening: {},
  office: async ({ opening }, use) => {
    const office = await openOffice(opening);
    await use(office);
    await office.close();
  },
  li: comes(PEOPLE.li),
  wang: comes(PEOPLE.wang),
  min: comes(PEOPLE.min),
  zhang: comes(PEOPLE.zhang),
  sun: comes(PEOPLE.sun),
  jiang: comes(PEOPLE.jiang),
  wu: comes(PEOPLE.wu),
  at: ({ office }, use) => use((date, time) => passTo(office, Date.parse(`${date}T${time}:00+08:00`))),
  later: ({ office }, use) => use((hours) => passTo(office, office.now() + hours * HOUR)),
});

/** The same in an office opened otherwise. */
export const itIn = (title: string, opening: OfficeOptions, run: (given: OfficeFixtures) => Promise<void>): void =>
  it.extend({ opening })(title, run);
