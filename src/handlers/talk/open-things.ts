import { waitingFor } from '../../domain/approval/who.ts';
import type { Answer } from '../../domain/phrase/sentence-reading.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { House, Visit } from '../house.ts';
import { inboxOf } from '../inbox.ts';
import type { Page, RequestLine } from '../reads.ts';
import { fits } from './meant-fits.ts';

/** Pages of ten that are looked through; who has more waiting gets the list. */
const MOST_PAGES = 3;

const OWN: readonly Answer['verb'][] = ['withdraw', 'urge', 'reply'];

export interface OpenThings {
  /** Those the sentence can mean. */
  readonly meant: readonly RequestLine[];
  /** All that such an answer could be about. */
  readonly all: readonly RequestLine[];
}

/** What is open for this person that an answer can be about: what waits for them, or what they have sent. */
export async function openThings(house: House, visit: Visit, answer: Answer): Promise<OpenThings> {
  const own = OWN.includes(answer.verb);
  const all = own ? await ownOpen(house, visit, answer) : await waiting(house, visit);
  // 催一下王芳 names who is asked, not whose it is.
  const meant = own ? { ...answer.meant, whose: null } : answer.meant;
  const fitting: RequestLine[] = [];
  for (const line of all)
    if ((await fits(house, line, meant)) && (!own || (await isAsked(house, line, answer)))) fitting.push(line);
  // What is still undecided can be taken back at once; what is approved only by a request of its own.
  const open = fitting.filter((line) => line.state !== 'approved');
  return { meant: open.length > 0 ? open : fitting, all };
}

async function pages<T>(read: (after: string | null) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = [];
  let after: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const { items: more, next }: Page<T> = await read(after);
    items.push(...more);
    if (next === null) break;
    after = next;
  }
  return items;
}

const waiting = (house: House, visit: Visit): Promise<readonly RequestLine[]> =>
  pages((after) => inboxOf(house, visit.person.id, visit.now, after));

/** Own requests in a state the verb is for: undecided ones, and for taking back also approved ones when nothing is undecided. */
async function ownOpen(house: House, visit: Visit, { verb }: Answer): Promise<readonly RequestLine[]> {
  const mine = await ownRequests(house, visit.person.id);
  const open = mine.filter((line) => line.state === 'pending' || (verb === 'withdraw' && line.state === 'returned'));
  if (verb === 'reply') return pausedOf(house, open);
  if (verb === 'urge') return open;
  return [...open, ...mine.filter((line) => line.state === 'approved')];
}

export const ownRequests = (house: House, person: PersonId): Promise<readonly RequestLine[]> =>
  pages((after) => house.reads.requestsOf(person, after));

/** Those that wait for an answer of the applicant. */
export async function pausedOf(house: House, lines: readonly RequestLine[]): Promise<readonly RequestLine[]> {
  const paused: RequestLine[] = [];
  for (const line of lines) if ((await house.reads.file(line.id))?.instance.pausedAt) paused.push(line);
  return paused;
}

async function isAsked(house: House, line: RequestLine, { verb, meant: { whose } }: Answer): Promise<boolean> {
  if (verb !== 'urge' || !whose || whose.candidates.includes(line.applicantId)) return true;
  const file = await house.reads.file(line.id);
  return file !== null && waitingFor(file.instance).some((id) => whose.candidates.includes(id));
}
