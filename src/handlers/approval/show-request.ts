import { blocksFor } from '../../cards/approval/blocks.ts';
import { without } from '../../cards/approval/findings.ts';
import { noAccessCard, requestCard } from '../../cards/approval/request-card.ts';
import type { RemarkLine, RequestModel } from '../../cards/approval/request-model.ts';
import type { Card } from '../../cards/element.ts';
import { isStale } from '../../domain/approval/change.ts';
import { isAskedToAgree } from '../../domain/approval/consent.ts';
import type { Instance } from '../../domain/approval/instance.ts';
import { canRevoke } from '../../domain/approval/revoke.ts';
import { everybodyInvolved } from '../../domain/approval/who.ts';
import { personName, unitName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { isId, type PersonId } from '../../kernel/id.ts';
import { fromJson, fromJsonOnce } from '../../kernel/json.ts';
import { plain, say, type Text } from '../../kernel/text.ts';
import type { Facts } from '../facts.ts';
import type { CardLook } from '../request-parts.ts';
import type { Said } from '../said.ts';
import { processOf } from '../services.ts';
import { assessNow } from './assess-now.ts';
import { opinionsOf } from './opinion-standing.ts';
import type { Services } from './services.ts';
import { showConsent } from './show-consent.ts';
import { showPart } from './show-part.ts';
import { sightNow } from './sight.ts';
import { standingOf } from './standing.ts';
import { answersBlocks, askInputs, asksNow } from './step-asks.ts';

/** A request for one reader: same facts for all, buttons by standing, nothing for those outside its scope (S4). */
export async function showRequest(
  services: Services,
  viewer: Person,
  id: string,
  asked: {
    readonly said: Said | null;
    readonly why?: boolean;
    readonly revoking?: boolean;
    readonly kept?: RequestModel['kept'];
    /** The question of a feature that was opened, as of a version of the request: once that moves it is closed. */
    readonly opened?: { readonly side: string; readonly v: number } | null;
  } = { said: null },
): Promise<Card> {
  const org = await services.reads.org();
  const file = isId('req', id) ? await services.reads.file(id) : null;
  const process = file ? processOf(services, file.instance.process) : null;
  if (!file || !process) return noAccessCard;
  const { instance } = file;
  const sight = await sightNow(services, org, viewer, file);
  if (sight !== 'nothing' && isAskedToAgree(instance, viewer.id)) return showConsent(org, viewer, file, 'time', asked.said);
  if (sight !== 'all') return showPart(org, viewer, file, process, sight);
  const standing = await standingOf(services, org, viewer, file);
  const facts = fromJsonOnce(file.facts) as Facts;
  const helps = standing.as === 'decider' || standing.as === 'adviser';
  const now = helps ? await assessNow(services, org, file) : null;
  const part = await services.parts.card({
    org,
    viewer,
    file,
    as: asOf(standing),
    opened: openedOn(instance, asked.opened),
    now,
  });
  const asks = standing.as === 'decider' ? asksNow(services, instance) : null;
  const name = (person: PersonId): string => personName(org, person);
  return requestCard({
    instance,
    name: say(process.name),
    clause: process.clause,
    assessment: { ...facts, findings: without(facts.findings, part.instead) },
    // What helps to decide is worked out afresh at every look (O9).
    blocks: [
      ...(facts.blocks ?? []),
      ...blocksFor(now?.blocks ?? [], 'deciders'),
      ...answersBlocks(services, org, instance),
      ...(part.blocks ?? []),
    ],
    elements: part.elements ?? [],
    ...(part.seen ? { noted: part.seen } : {}),
    standing,
    ...(asks ? { asked: askInputs(asks, now, org) } : {}),
    remarks: file.remarks.flatMap((row) =>
      isTalk(row.kind) && !(standing.as === 'adviser' && row.kind === 'opinion')
        ? [{ kind: row.kind, who: name(row.personId as PersonId), at: row.at, text: textOf(row) }]
        : [],
    ),
    ...(standing.as === 'decider' ? { opinions: opinionsOf(org, instance) } : {}),
    changes: facts.changes ?? [],
    again: facts.again ?? null,
    unreadCopy: file.copies.some((copy) => copy.personId === viewer.id && copy.readAt === null),
    mayComment: instance.state === 'pending' && everybodyInvolved(instance).includes(viewer.id),
    revocable:
      standing.as === 'applicant' &&
      instance.revokesId === null &&
      facts.booking?.amends === undefined &&
      !part.busy &&
      canRevoke(instance, viewer.id, await services.reads.revocationsOf(instance.id)).ok,
    ...(part.below ? { below: part.below } : {}),
    ...(part.buttons ? { buttons: part.buttons } : {}),
    ...(part.answer ? { answer: part.answer } : {}),
    ...(part.beside ? { beside: part.beside } : {}),
    ...(part.question ? { question: part.question } : {}),
    applicant: { name: name(instance.applicantId), unit: unitName(org, instance.unitId) ?? '' },
    nameOf: name,
    said: asked.said && !isStale(instance, asked.said.v) ? asked.said : null,
    whyOpen: asked.why === true,
    revoking: asked.revoking === true,
    ...(asked.kept ? { kept: asked.kept } : {}),
  });
}

const openedOn = (instance: Instance, opened: { readonly side: string; readonly v: number } | null = null): string | null =>
  opened && !isStale(instance, opened.v) ? opened.side : null;

const TALK: readonly RemarkLine['kind'][] = ['question', 'answer', 'comment', 'opinion', 'amended', 'noted'];
const isTalk = (kind: string): kind is RemarkLine['kind'] => TALK.some((one) => one === kind);

/** What people wrote stands as they wrote it; what the assistant noted is in the reader's language. */
const textOf = (row: { readonly kind: string; readonly text: string }): Text =>
  row.kind === 'amended' || row.kind === 'noted' ? (fromJson(row.text) as Text) : plain(row.text);

const asOf = ({ as }: RequestModel['standing']): CardLook['as'] =>
  as === 'applicant' || as === 'decider' || as === 'adviser' ? as : 'other';
