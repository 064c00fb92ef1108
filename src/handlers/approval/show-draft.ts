import { draftFormCard, draftOverCard, unknownDraftCard } from '../../cards/approval/draft-form-card.ts';
import { draftPreviewCard } from '../../cards/approval/draft-preview-card.ts';
import { withoutProof } from '../../cards/approval/findings.ts';
import type { Card } from '../../cards/element.ts';
import type { Finding } from '../../domain/finding.ts';
import { personName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import type { FieldFault, RawForm } from '../../fields/field.ts';
import type { DraftId, RequestId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { say, type Text, t } from '../../kernel/text.ts';
import type { Booking } from '../../processes/booking.ts';
import { withDrawn } from '../../processes/leave/drawn.ts';
import { meetingList, meetingsIn } from '../leave/meetings.ts';
import { formContext, processOf } from '../services.ts';
import { acceptable, checkForm, routeFindings } from './check-form.ts';
import { requestOf } from './draft-row.ts';
import { draftTitle } from './draft-title.ts';
import type { ServicesWithLeave as Services } from './services.ts';
import { showRequest } from './show-request.ts';

/** A draft as it stands: the form, its preview, the request it became, or that it is over. */
export async function showDraft(services: Services, viewer: Person, id: string, why = false): Promise<Card> {
  const draft = await services.reads.draft(id);
  const process = draft ? processOf(services, draft.process) : null;
  if (!draft || !process || draft.applicantId !== viewer.id) return unknownDraftCard;
  if (draft.stage === 'submitted' && draft.requestId) return showRequest(services, viewer, draft.requestId);
  const name = say(process.name);
  const org = await services.reads.org();
  if (draft.stage === 'cancelled' || draft.stage === 'ended')
    return draftOverCard({ draft: draft.id as DraftId, name, title: await draftTitle(services, org, draft), how: draft.stage });

  const context = formContext(services, org, viewer, services.clock.now());
  const raw = fromJson(draft.form) as RawForm;
  const faults = fromJson(draft.faults) as readonly (FieldFault | Finding)[];
  const draftId = draft.id as DraftId;
  const fields = process.fieldsFor(raw);
  const offered = process.offered(context);
  const lead = (await process.lead?.(raw, context)) ?? null;
  if (draft.stage === 'preview') {
    const checked = await checkForm(services, process, raw, context, requestOf(draft));
    if (acceptable(checked) && checked.route.ok) {
      const handedIn = await proofHandedIn(services, requestOf(draft), checked.assessment.booking);
      return draftPreviewCard({
        draft: draftId,
        version: draft.version,
        name,
        clause: process.clause,
        // What was guessed from the sentence is said beside what the rules found.
        assessment: withDrawn(
          {
            ...checked.assessment,
            findings: [
              ...faults.filter((f): f is Finding => 'severity' in f && f.severity === 'warn'),
              ...(handedIn ? withoutProof(checked.assessment.findings) : checked.assessment.findings),
            ],
          },
          checked.assessment.drawn ?? { rows: [], lines: [] },
        ),
        notes: [...(handedIn ? [handedIn] : []), ...(await notesFor(services, viewer, checked.assessment.booking, draft.id))],
        route: checked.route.value,
        nameOf: (person) => personName(org, person),
        whyOpen: why,
      });
    }
    const now =
      checked.kind === 'unreadable'
        ? checked.faults
        : [...checked.assessment.findings, ...routeFindings(checked.route, process.clause)];
    return draftFormCard({ draft: draftId, name, clause: process.clause, fields, lead, raw, faults: now, offered, org });
  }
  return draftFormCard({ draft: draftId, name, clause: process.clause, fields, lead, raw, faults, offered, org });
}

/** What was handed in for an earlier round counts (S55): it is not asked for again. */
async function proofHandedIn(services: Services, request: RequestId | null, booking: Booking | undefined): Promise<Text | null> {
  if (!request || !booking?.proof) return null;
  const last = (await services.reads.proofOf(request)).given.at(-1);
  return last ? t('proof.given', { what: say(booking.proof.what), at: { at: last.at } }) : null;
}

/** What the applicant had better see to before it is sent: their own appointments in that time. */
async function notesFor(
  services: Services,
  viewer: Person,
  booking: Booking | undefined,
  draft: string,
): Promise<readonly Text[]> {
  const days = await meetingsIn(services, viewer.id, booking, draft);
  return days.length > 0 ? [t('meetings.preview', { list: meetingList(days) })] : [];
}
