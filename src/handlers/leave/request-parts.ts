import * as z from 'zod';
import { changeButton, waitingChange } from '../../cards/leave/change-part.ts';
import { proofBlock } from '../../cards/leave/proof-card.ts';
import { awayOn } from '../../domain/leave/coverage.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { plain, say, type Text, t } from '../../kernel/text.ts';
import type { LocalDate } from '../../kernel/time.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import { guard } from '../guard.ts';
import type { RequestFile } from '../reads.ts';
import type { CardLook, CardPart, PreviewLook, RequestParts } from '../request-parts.ts';
import { checkCover, coverSeen } from './cover-check.ts';
import { drawnNow } from './drawn-now.ts';
import { CHANGE, changeOf, startChange } from './leave-change.ts';
import { ledgersOf } from './ledgers.ts';
import { meetingLines, meetingList, meetingsIn } from './meetings.ts';
import type { Services } from './services.ts';
import { proofModel, proofsWanted } from './show-proof.ts';

/** Told by a line of its own: what has become of the proof; and too few in a post, which may be over by now, or worse. */
const OF_PROOF = ['proof_due', 'backdate_proof'] as const;
const OF_COVER = 'coverage_short';

/** How many others were off and how many people missing, a day each, as a card showed it (O9). */
const count = z.number().int().min(0).max(10_000);
const seenCover = z.array(z.tuple([count, count])).max(1000);

/** What leave adds to requests: which lots pay, proof, cover of the team and meetings (O9), and the way to change it. */
export const leaveParts: RequestParts<Services> = {
  onCard: async (look, services) => {
    const { org, viewer, file, as, now } = look;
    const proof = await proofModel(services, org, viewer, file);
    const meetings = now ? await meetingsIn(services, file.instance.applicantId, now.booking, file.instance.id) : [];
    return {
      blocks: [
        ...(await drawnNow(services, file.instance, fromJsonOnce(file.facts) as Facts)),
        { to: 'deciders', kind: 'lines', lines: meetingLines(meetings) },
      ],
      instead: [...(proof ? OF_PROOF : []), ...(now?.now?.cover ? [OF_COVER] : [])],
      elements: proof ? proofBlock(proof) : [],
      ...(now?.now?.cover ? { seen: coverSeen(now.now.cover) } : {}),
      ...(as === 'applicant' ? await changePart(services, look) : {}),
    };
  },
  onPreview: async (look, services) => {
    const handedIn = await proofHandedIn(services, look);
    // What the applicant had better see to before it is sent: their own appointments in that time.
    const days = await meetingsIn(services, look.viewer.id, look.assessment.booking, look.draft);
    const lines = [
      ...(handedIn ? [handedIn] : []),
      ...(days.length > 0 ? [t('meetings.preview', { list: meetingList(days) })] : []),
    ];
    return { blocks: [{ to: 'before_sending', kind: 'lines', lines }], instead: handedIn ? OF_PROOF : [] };
  },
  onApprove: async ({ context, file, seen }, services) => {
    const cover = seenCover.safeParse(seen);
    return cover.success ? checkCover(services, context, file, cover.data) : [];
  },
  onAccept: async ({ context, file, clause }, services) => {
    const clash = await firstClash(services, context, file);
    if (clash) return { refused: t('consent.clash', { date: { date: clash }, clause: plain(clause) }) };
    // A leave of their own that is submitted at the same moment must see this answer, or this answer the leave.
    return [await guard(services, `absence:${context.person.id}`)];
  },
  ownLook: ({ now }) => ((now?.cover ?? []).some((day) => day.short > 0) ? t('batch.why_short') : null),
  takesFiles: ({ viewer }, services) => proofsWanted(services, viewer),
  opens: ({ context, process, sentence }, services) =>
    process.id === CHANGE ? startChange(services, context, process, sentence) : null,
};

/** The way to change an approved leave, and what is still to change or undo it, so that nobody asks twice. */
async function changePart(services: Services, { file }: CardLook): Promise<Pick<CardPart, 'below' | 'buttons' | 'busy'>> {
  const change = await changeOf(services, file);
  if (change?.running) return { busy: true, below: waitingChange(change.running) };
  return change?.may ? { buttons: [changeButton(file.instance.id)] } : {};
}

/** What was handed in for an earlier round counts (S55): it is not asked for again. */
async function proofHandedIn(services: Services, { request, assessment }: PreviewLook): Promise<Text | null> {
  const proof = assessment.booking?.proof;
  if (!request || !proof) return null;
  const last = (await services.reads.proofOf(request)).given.at(-1);
  return last ? t('proof.given', { what: say(proof.what), at: { at: last.at } }) : null;
}

/** The first day to be covered on which they are away themselves: the form was checked when it was submitted, which may be days ago. */
async function firstClash(services: Services, context: Context, file: RequestFile): Promise<LocalDate | null> {
  const { booking = {} } = fromJsonOnce(file.facts) as Facts;
  const days = (booking.absence ?? []).toSorted((a, b) => a.date.localeCompare(b.date));
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return null;
  const own = await ledgersOf(services).absencesOf(context.person.id, first.date, last.date);
  return days.find((day) => awayOn(context.person.id, day, own).length > 0)?.date ?? null;
}
