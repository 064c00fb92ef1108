import { personName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import type { Meant, Query } from '../../domain/phrase/sentence-reading.ts';
import { plain, say, t } from '../../kernel/text.ts';
import { ask, showPersonal } from '../ask.ts';
import { groupHint } from '../draft.ts';
import { type House, processOf, type Visit } from '../house.ts';
import { nothing, type Plan } from '../plan.ts';
import type { RequestLine } from '../reads.ts';
import { seenFile } from '../request-file.ts';
import { lineWords, needsOf } from './answer-said.ts';
import { offer } from './choices.ts';
import { fits } from './meant-fits.ts';
import { oneOf, told } from './one-of.ts';
import { openThings, ownRequests } from './open-things.ts';

/** How many requests a card offers. */
const MOST_OFFERED = 10;

type Progress = Extract<Query, { readonly about: 'progress' }>;

/** 我的假批了吗, 李强的申请到哪了: the one that is meant, the undecided one before all others; of others' only what may be seen (S4). */
export async function askProgress(house: House, visit: Visit, query: Progress): Promise<Plan> {
  if (query.list && !query.whose && !query.process && !query.days) return ask(visit, 'my_requests');
  const one = query.whose
    ? oneOf(house, visit, query.whose, (whose) => ({ kind: 'query', query: { ...query, whose } }))
    : { person: visit.person };
  if ('plan' in one) return one.plan;
  const lines = await visibleOf(house, visit, one.person, { ...query, whose: null });
  if (lines.length === 0)
    return told(visit, { text: none(house, visit, query, one.person), ...startButton(query, one.person, visit) });
  const pending = lines.filter((line) => line.state === 'pending' || line.state === 'returned');
  const narrowed = query.list ? lines : pending.length > 0 ? pending : lines.slice(0, 1);
  return showLines(house, visit, narrowed);
}

/** What of somebody's requests the visitor may open, newest first. */
async function visibleOf(house: House, visit: Visit, person: Person, meant: Meant): Promise<readonly RequestLine[]> {
  const lines: RequestLine[] = [];
  for (const line of await ownRequests(house, person.id)) {
    if (!(await fits(house, line, meant))) continue;
    if (person.id === visit.person.id) {
      lines.push(line);
      continue;
    }
    const file = await seenFile(house, visit.org, visit.person, line.id);
    if (file?.sight === 'all') lines.push(line);
  }
  return lines;
}

function none(house: House, visit: Visit, { process, days }: Progress, person: Person) {
  const found = process === null ? null : processOf(house, process);
  const name = found ? say(found.name) : t('choice.request');
  if (person.id !== visit.person.id) return t('talk.no_request_of', { who: personName(visit.org, person.id), name });
  return t(days ? 'talk.no_request_then' : 'talk.no_request', { name });
}

const startButton = ({ process }: Progress, person: Person, visit: Visit) =>
  process !== null && person.id === visit.person.id
    ? { buttons: [{ text: t('help.start'), style: 'plain', action: { do: 'start', process } }] }
    : {};

function showLines(house: House, visit: Visit, lines: readonly RequestLine[]): Plan {
  const [only, ...others] = lines;
  if (only && others.length === 0) return showOne(visit, only.id, {});
  return offer(visit, {
    title: t('talk.which_request'),
    said: '',
    help: false,
    options: lines.slice(0, MOST_OFFERED).map((line) => ({
      ...lineWords(house, visit, line),
      button: t('list.open'),
      needs: needsOf(line),
      means: { kind: 'query', query: { about: 'request', number: line.number } },
    })),
  });
}

const showOne = (visit: Visit, request: string, more: Readonly<Record<string, unknown>>): Plan => ({
  ...nothing,
  effects: [showPersonal(visit, 'request', request, { request, ...more }), ...groupHint(visit)],
});

/** 有什么要我批的: the list, or what of it is meant. */
export async function askApprovals(house: House, visit: Visit, meant: Meant): Promise<Plan> {
  if (!meant.whose && meant.process === null && !meant.days) return ask(visit, 'my_approvals');
  if (meant.whose?.candidates.length === 0) return told(visit, { text: t('whom.nobody', { said: plain(meant.whose.said) }) });
  const found = await openThings(house, visit, {
    verb: 'approve',
    number: null,
    all: false,
    meant: { whose: meant.whose, process: meant.process, days: meant.days },
    to: null,
    words: '',
  });
  if (found.meant.length === 0)
    return told(visit, { text: t(found.all.length > 0 ? 'talk.no_such_approval' : 'answer.none_waiting') });
  return showLines(house, visit, found.meant);
}

/** 为什么是3天: the form that is being checked, or else the newest request, with its explanation unfolded. */
export async function askWhy(house: House, visit: Visit): Promise<Plan> {
  const draft = await house.reads.openDraft(visit.person.id);
  if (draft?.stage === 'preview')
    return { ...nothing, effects: [showPersonal(visit, 'draft', draft.id, { draft: draft.id, why: true }), ...groupHint(visit)] };
  const [newest] = await ownRequests(house, visit.person.id);
  return newest
    ? showOne(visit, newest.id, { why: true })
    : told(visit, { text: t('talk.no_request', { name: t('choice.request') }) });
}
