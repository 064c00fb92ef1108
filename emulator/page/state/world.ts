import { computed, signal } from '@preact/signals';
import type { PageClock, PageFaults, PagePerson, PageUnread, PageWorld } from '../../page-api.ts';
import { ApiFault, api } from './api.ts';

export const world = signal<PageWorld | null>(null);
export const worldFault = signal<string | null>(null);
export const faults = signal<PageFaults | null>(null);
/** How much everybody has to read, by person. */
export const unread = signal<PageUnread>({});
export const botOnline = signal(true);
/** Notes of the calendar, newest last; shown for a moment in the top bar. */
export const calendarNote = signal<string | null>(null);
/** How often something changed in calendars, documents or tasks. */
export const officeBeat = signal(0);

const clock = signal<{ now: number; at: number; offset: number }>({ now: Date.now(), at: performance.now(), offset: 0 });
/** Ticks once a second so that the clock and 今天/昨天 stay right. */
const tick = signal(0);
setInterval(() => {
  tick.value++;
}, 1000);

export const takeClock = (said: PageClock): void => {
  clock.value = { now: said.now, at: performance.now(), offset: said.offset };
};

/** The emulator's time now. Reading it in a component repaints the component every second. */
export const now = computed(() => {
  tick.value;
  return clock.value.now + (performance.now() - clock.value.at);
});
/** The same, changing only with the minute. */
export const minute = computed(() => Math.floor(now.value / 60_000) * 60_000);
export const clockOffset = computed(() => clock.value.offset);

export const people = computed(() => new Map((world.value?.people ?? []).map((person) => [person.id, person])));
export const personOf = (id: string): PagePerson | undefined => people.value.get(id);
export const nameOf = (id: string): string => (id === world.value?.bot.id ? world.value.bot.name : (personOf(id)?.name ?? id));

let reading: ReturnType<typeof setTimeout> | undefined;
/** Reads it anew, once for a burst of changes. */
export function readUnread(): void {
  if (reading !== undefined) return;
  reading = setTimeout(async () => {
    reading = undefined;
    unread.value = await api.unread().catch(() => unread.value);
  }, 250);
}

export async function loadWorld(): Promise<void> {
  try {
    const said = await api.world();
    takeClock(said.clock);
    faults.value = said.faults;
    world.value = said;
    worldFault.value = null;
    readUnread();
  } catch (fault) {
    worldFault.value = fault instanceof ApiFault ? fault.text : String(fault);
  }
}
