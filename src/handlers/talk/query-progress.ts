import type { Button } from '../../cards/element.ts';
import { personName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import type { Meant, Query } from '../../domain/phrase/sentence-reading.ts';
import { plain, say, t } from '../../kernel/text.ts';
import { seenFile } from '../approval/request-file.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import type { RequestLine } from '../reads.ts';
import { answerWith, told } from '../reply.ts';
import { processOf } from '../services.ts';
import { lineWords, needsOf } from './answer-said.ts';
import { ask } from './ask.ts';
import { offer } from './choices.ts';
import { fits } from './meant-fits.ts';
import { oneOf } from './one-of.ts';
import { openThings, ownRequests } from './open-things.ts';
import type { Services } from './services.ts';

/** How many requests a card offers. */
const MOST_OFFERED = 10;

type Progress = Extract<Query, { readonly about: 'progress' }>;

/** 我的假批了吗, 李强的申请到哪了: the one that is meant, the undecided one before all others; of others' only what may be seen (S4). */
export async function askProgress(services: Services, context: Context, query: Progress): Promise<Plan> {
  if (query.list && !query.whose && !query.process && !query.days) return ask(context, 'my_requests');
  const one = query.whose
    ? oneOf(services, context, query.whose, (whose) => ({ kind: 'query', query: { ...query, whose } }))
    : { person: context.person };
  if ('plan' in one) return one.plan;
  const lines = await visibleOf(services, context, one.person, { ...query, whose: null });
  if (lines.length === 0)
    return told(context, { text: none(services, context, query, one.person), ...startButton(query, one.person, context) });
  const pending = lines.filter((line) => line.state === 'pending' || line.state === 'returned');
  const narrowed = query.list ? lines : pending.length > 0 ? pending : lines.slice(0, 1);
  return showLines(services, context, narrowed);
}

/** What of somebody's requests the viewer may open, newest first. */
async function visibleOf(services: Services, context: Context, person: Person, meant: Meant): Promise<readonly RequestLine[]> {
  const lines: RequestLine[] = [];
  for (const line of await ownRequests(services, person.id)) {
    if (!(await fits(services, line, meant))) continue;
    if (person.id === context.person.id) {
      lines.push(line);
      continue;
    }
    const file = await seenFile(services, context.org, context.person, line.id);
    if (file?.sight === 'all') lines.push(line);
  }
  return lines;
}

function none(services: Services, context: Context, { process, days }: Progress, person: Person) {
  const found = process === null ? null : processOf(services, process);
  const name = found ? say(found.name) : t('choice.request');
  if (person.id !== context.person.id) return t('talk.no_request_of', { who: personName(context.org, person.id), name });
  return t(days ? 'talk.no_request_then' : 'talk.no_request', { name });
}

const startButton = ({ process }: Progress, person: Person, context: Context): { readonly buttons?: readonly Button[] } =>
  process !== null && person.id === context.person.id
    ? { buttons: [{ text: t('help.start'), style: 'plain', action: { do: 'start', process } }] }
    : {};

function showLines(services: Services, context: Context, lines: readonly RequestLine[]): Plan {
  const [only, ...others] = lines;
  if (only && others.length === 0) return showOne(context, only.id, {});
  return offer(context, {
    title: t('talk.which_request'),
    said: '',
    help: false,
    options: lines.slice(0, MOST_OFFERED).map((line) => ({
      ...lineWords(services, context, line),
      button: t('list.open'),
      needs: needsOf(line),
      means: { kind: 'query', query: { about: 'request', number: line.number } },
    })),
  });
}

const showOne = (context: Context, request: string, more: Readonly<Record<string, unknown>>): Plan =>
  answerWith(context, 'request', request, { request, ...more });

/** 有什么要我批的: the list, or what of it is meant. */
export async function askApprovals(services: Services, context: Context, meant: Meant): Promise<Plan> {
  if (!meant.whose && meant.process === null && !meant.days) return ask(context, 'my_approvals');
  if (meant.whose?.candidates.length === 0) return told(context, { text: t('whom.nobody', { said: plain(meant.whose.said) }) });
  const found = await openThings(services, context, {
    verb: 'approve',
    number: null,
    all: false,
    meant: { whose: meant.whose, process: meant.process, days: meant.days },
    to: null,
    words: '',
  });
  if (found.meant.length === 0)
    return told(context, { text: t(found.all.length > 0 ? 'talk.no_such_approval' : 'answer.none_waiting') });
  return showLines(services, context, found.meant);
}

/** 为什么是3天: the form that is being checked, or else the newest request, with its explanation unfolded. */
export async function askWhy(services: Services, context: Context): Promise<Plan> {
  const draft = await services.reads.openDraft(context.person.id);
  if (draft?.stage === 'preview') return answerWith(context, 'draft', draft.id, { draft: draft.id, why: true });
  const [newest] = await ownRequests(services, context.person.id);
  return newest
    ? showOne(context, newest.id, { why: true })
    : told(context, { text: t('talk.no_request', { name: t('choice.request') }) });
}
