import { requestCommentCard } from '../../cards/approval/request-comment.ts';
import { requestMoreCard } from '../../cards/approval/request-more-card.ts';
import type { Card } from '../../cards/element.ts';
import { removableBy } from '../../domain/approval/add-sign.ts';
import { isStale } from '../../domain/approval/change.ts';
import { FINAL_STATES, type Instance } from '../../domain/approval/instance.ts';
import { openToAsk } from '../../domain/approval/newcomer.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org, Person } from '../../domain/org/org.ts';
import type { PersonId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { RequestFile } from '../reads.ts';
import { saidOf } from '../said.ts';
import { substitutesOf } from '../substitutes-of.ts';
import { keptWords } from './kept-words.ts';
import { filledOf } from './more-form.ts';
import { type FoundPeople, offerPeople } from './offer-people.ts';
import { refusalWords } from './refuse.ts';
import { seenFile } from './request-file.ts';
import type { Services } from './services.ts';
import { showRequest } from './show-request.ts';
import { standingOf } from './standing.ts';
import { ruleContext } from './verb-context.ts';

/** 「更多」: everything beside yes and no, for somebody who is asked now or has added others; to anybody else a remark. */
export async function showMore(
  services: Services,
  viewer: Person,
  id: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<Card> {
  const org = await services.reads.org();
  const file = await seenFile(services, org, viewer, id);
  if (file?.sight !== 'all') return showRequest(services, viewer, id);
  const { instance } = file;
  const said = saidOf(payload);
  const spoken = said && !isStale(instance, said.v) ? { ...said, to: '', out: '', find: '' } : null;
  const filled = filledOf(payload) ?? spoken ?? keptWords(payload).more ?? null;
  const standing = await standingOf(services, org, viewer, file);
  const title = whoseTitle(org, viewer, instance);
  const own = { request: instance.id, version: instance.version, title };
  const at = services.clock.now();
  const added = removableBy(instance, viewer.id, { substitutes: await substitutesOf(services, at), now: at });
  // Nothing (any more) for this reader to do but to look.
  if (standing.as !== 'decider' && added.length === 0) return showRequest(services, viewer, id);
  const now = instance.steps.find((step) => step.round === instance.round && step.state === 'open');
  const allowed = standing.as === 'decider' ? askable(org, viewer, file) : new Set<PersonId>();
  const offered = offerPeople(org, viewer, allowed, filled?.find ?? '');
  const chosen = offered.found?.people.length === 1 ? (offered.found.people[0] ?? '') : (filled?.person ?? '');
  const isOffered = (one: PersonId): boolean => one === chosen && allowed.has(one);
  return requestMoreCard({
    ...own,
    verbs: [
      ...(standing.as === 'decider' ? (['return', 'transfer', 'delegate', 'add_before', 'add_after'] as const) : []),
      ...(added.length > 0 ? (['remove'] as const) : []),
      ...(standing.as === 'decider' ? (['ask'] as const) : []),
      'comment',
    ],
    added: added.map(({ seat }) => ({ seat: seat.id, name: personName(org, seat.personId) })),
    people: [...[...allowed].filter(isOffered), ...offered.among.filter((one) => !isOffered(one))],
    search: offered.search,
    notes: offered.found ? searchNotes(services, org, viewer, file, offered.found) : [],
    filled: filled && { ...filled, person: chosen },
    ready: spoken !== null && filledOf(payload) === null,
    steps: instance.steps.filter(
      (step) =>
        step.round === instance.round &&
        step.state === 'approved' &&
        !step.note.consent &&
        now !== undefined &&
        step.position < now.position,
    ),
  });
}

/** 「评论」: a field for a remark, for whoever has a part in the request. */
export async function showComment(
  services: Services,
  viewer: Person,
  id: string,
  payload: Readonly<Record<string, unknown>>,
): Promise<Card> {
  const org = await services.reads.org();
  const file = await seenFile(services, org, viewer, id);
  if (file?.sight !== 'all') return showRequest(services, viewer, id);
  const { instance } = file;
  if (FINAL_STATES.includes(instance.state)) return showRequest(services, viewer, id);
  const said = saidOf(payload);
  return requestCommentCard({
    request: instance.id,
    version: instance.version,
    title: whoseTitle(org, viewer, instance),
    said: said?.words ?? null,
    kept: keptWords(payload).comment,
  });
}

/** What it is, and whose where it is not the reader's own: the card stands where the request's stood. */
function whoseTitle(org: Org, viewer: Person, { applicantId, title }: Instance): Text {
  const own = fromJson(title) as Text;
  return applicantId === viewer.id ? own : t('told.theirs', { who: personName(org, applicantId), title: own });
}

/** Everybody whom the reader may bring in at the open step. */
export function askable(org: Org, viewer: Person, file: RequestFile): ReadonlySet<PersonId> {
  const ctx = ruleContext(org, file);
  return new Set(org.people.flatMap(({ id }) => (id !== viewer.id && openToAsk(file.instance, id, ctx).ok ? [id] : [])));
}

/** What came of a search: nobody, more than can be shown, and who may not be asked and why. */
function searchNotes(
  services: Services,
  org: Org,
  viewer: Person,
  file: RequestFile,
  { said, people, more, barred }: FoundPeople,
): readonly Text[] {
  const ctx = ruleContext(org, file);
  const notes = barred.flatMap((id): Text[] => {
    if (id === viewer.id) return [t('find.yourself')];
    const fits = openToAsk(file.instance, id, ctx);
    if (fits.ok) return [];
    // Whoever searched is not the applicant: whom it is about is said.
    const why = refusalWords(services, org, file, fits.error);
    return [fits.error.code === 'self_decision' ? t('find.applicant', { name: personName(org, id), why }) : why];
  });
  return [
    ...notes,
    ...(people.length === 0 && barred.length === 0 ? [t('find.nobody', { said })] : []),
    ...(people.length > 1 ? [t('find.several', { said, count: people.length + more })] : []),
    ...(more > 0 ? [t('find.more', { count: more })] : []),
  ];
}
