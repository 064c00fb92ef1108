import type { TestOffice } from '../../office.ts';

const moment = (date: string, time: string): number => Date.parse(`${date}T${time}:00+08:00`);

/** Everything a person's newest card with these words holds, what stands in its fields too. */
export function whole(office: TestOffice, name: string, words: string): string {
  const cards = office.controls.cards(name, 'bot').map((message) => JSON.stringify(message.body.card));
  return cards.findLast((card) => card.includes(words)) ?? '';
}

/** The clock goes on to this moment, and what is due by then is seen to. */
export async function goesOn(office: TestOffice, date: string, time: string): Promise<void> {
  const ms = moment(date, time) - office.now();
  if (ms < 0) throw new Error(`${date} ${time} is over`);
  office.emulator.clock.advance(ms);
  await office.app.tick();
  await office.settled();
}
