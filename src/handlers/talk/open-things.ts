import { waitingFor } from '../../domain/approval/who.ts';
import type { Answer } from '../../domain/phrase/sentence-reading.ts';
import type { PersonId } from '../../kernel/id.ts';
import type { Instant } from '../../kernel/time.ts';
import { inboxOf } from '../approval/inbox.ts';
import type { Context } from '../context.ts';
import { everyPage } from '../every-page.ts';
import type { Page, RequestLine } from '../reads.ts';
import { fits } from './meant-fits.ts';
import type { Services } from './services.ts';

/** Pages of ten that are looked through; who has more waiting gets the list. */
const MOST_PAGES = 3;
const PAGE = 10;

const OWN: readonly Answer['verb'][] = ['withdraw', 'urge', 'reply'];

export interface OpenThings {
  /** Those the sentence can mean. */
  readonly meant: readonly RequestLine[];
  /** All that such an answer could be about. */
  readonly all: readonly RequestLine[];
}

/** What is open for this person that an answer can be about: what waits for them, or what they have sent. */
export async function openThings(services: Services, context: Context, answer: Answer): Promise<OpenThings> {
  const own = OWN.includes(answer.verb);
  const all = await openFor(services, context.person.id, context.now, answer.verb);
  // 催一下王芳 names who is asked, not whose it is.
  const meant = own ? { ...answer.meant, whose: null } : answer.meant;
  const fitting: RequestLine[] = [];
  for (const line of all)
    if ((await fits(services, line, meant)) && (!own || (await isAsked(services, line, answer)))) fitting.push(line);
  // What is still undecided can be taken back at once; what is approved only by a request of its own.
  const open = fitting.filter((line) => line.state !== 'approved');
  return { meant: open.length > 0 ? open : fitting, all };
}

/** All that an answer of this person could be about now. */
const openFor = (services: Services, person: PersonId, now: Instant, verb: Answer['verb']): Promise<readonly RequestLine[]> =>
  OWN.includes(verb) ? ownOpen(services, person, verb) : pages((after) => inboxOf(services, person, now, after));

/** Whether a request is no more among what such an answer can be about; not known beyond the pages that are looked through. */
export async function isSettled(
  services: Services,
  person: PersonId,
  { verb, number }: Pick<Answer, 'verb' | 'number'>,
): Promise<boolean> {
  const open = await openFor(services, person, services.clock.now(), verb);
  return open.length < MOST_PAGES * PAGE && open.every((line) => line.number !== number);
}

async function pages<T>(read: (after: string | null) => Promise<Page<T>>): Promise<readonly T[]> {
  const items: T[] = [];
  for await (const more of everyPage(read, MOST_PAGES)) items.push(...more);
  return items;
}

/** Own requests in a state the verb is for: undecided ones, and for taking back also approved ones when nothing is undecided. */
async function ownOpen(services: Services, person: PersonId, verb: Answer['verb']): Promise<readonly RequestLine[]> {
  const mine = await ownRequests(services, person);
  const open = mine.filter((line) => line.state === 'pending' || (verb === 'withdraw' && line.state === 'returned'));
  if (verb === 'reply') return pausedOf(services, open);
  if (verb === 'urge') return open;
  return [...open, ...mine.filter((line) => line.state === 'approved')];
}

export const ownRequests = (services: Services, person: PersonId): Promise<readonly RequestLine[]> =>
  pages((after) => services.reads.requestsOf(person, after));

/** Those that wait for an answer of the applicant. */
export async function pausedOf(services: Services, lines: readonly RequestLine[]): Promise<readonly RequestLine[]> {
  const paused: RequestLine[] = [];
  for (const line of lines) if ((await services.reads.file(line.id))?.instance.pausedAt) paused.push(line);
  return paused;
}

async function isAsked(services: Services, line: RequestLine, { verb, meant: { whose } }: Answer): Promise<boolean> {
  if (verb !== 'urge' || !whose || whose.candidates.includes(line.applicantId)) return true;
  const file = await services.reads.file(line.id);
  return file !== null && waitingFor(file.instance).some((id) => whose.candidates.includes(id));
}
