import { draftFormCard, draftOverCard, unknownDraftCard } from '../../cards/approval/draft-form-card.ts';
import { draftPreviewCard } from '../../cards/approval/draft-preview-card.ts';
import { without } from '../../cards/approval/findings.ts';
import type { Card } from '../../cards/element.ts';
import type { Finding } from '../../domain/finding.ts';
import { personName } from '../../domain/org/label.ts';
import type { Person } from '../../domain/org/org.ts';
import { type FieldFault, fieldsWhere, type RawForm } from '../../fields/field.ts';
import type { DraftId } from '../../kernel/id.ts';
import { fromJson } from '../../kernel/json.ts';
import { say } from '../../kernel/text.ts';
import { formContext, processOf } from '../services.ts';
import { askedFor, understood } from './asked-for.ts';
import { acceptable, checkFilling, checkForm, nobodyFor, routeFindings } from './check-form.ts';
import { requestOf } from './draft-row.ts';
import { draftTitle } from './draft-title.ts';
import { sentBack } from './sent-back.ts';
import type { Services } from './services.ts';
import { showRequest } from './show-request.ts';

/** A draft as it stands: the form, its preview, the request it became, or that it is over. */
export async function showDraft(
  services: Services,
  viewer: Person,
  id: string,
  {
    why = false,
    whole = false,
    taken: typed = [],
    unsent = false,
  }: {
    readonly why?: boolean;
    readonly whole?: boolean;
    readonly taken?: readonly string[];
    readonly unsent?: boolean;
  } = {},
): Promise<Card> {
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
  // A form shows what was found when it was last sent; only a preview is judged anew.
  const check = draft.stage === 'preview' ? checkFilling : checkForm;
  const checked = await check(services, process, raw, context, requestOf(draft));
  // What was typed in the chat is said back, so that nothing goes in unseen.
  const taken = process.understood(Object.fromEntries(Object.entries(raw).filter(([id]) => typed.includes(id))), context);
  const formWith = async (found: readonly (FieldFault | Finding)[]): Promise<Card> => {
    const back = await sentBack(services, process, draft, context);
    const asked = whole ? null : askedFor(process, raw, checked, found, back);
    const fields = process.fieldsFor(raw);
    return draftFormCard({
      draft: draftId,
      name,
      clause: process.clause,
      fields: asked
        ? fieldsWhere(fields, (id, { kind }) => asked.includes(id) || (kind === 'files' && Boolean(raw[id])))
        : fields,
      offered: { ...process.offered(context), ...(await process.refers(raw, context)) },
      org,
      lead: (await process.lead?.(raw, context)) ?? null,
      raw,
      taken,
      unsent,
      why: back?.why ?? null,
      faults: found,
      ...(asked ? { understood: understood(process, raw, context, checked, asked, found) } : {}),
    });
  };
  if (draft.stage === 'preview') {
    if (acceptable(checked) && checked.route.ok) {
      const part = await services.parts.preview({
        viewer,
        draft: draft.id,
        request: requestOf(draft),
        assessment: checked.assessment,
      });
      return draftPreviewCard({
        draft: draftId,
        version: draft.version,
        name,
        clause: process.clause,
        assessment: {
          ...checked.assessment,
          blocks: [...(checked.assessment.blocks ?? []), ...(part.blocks ?? [])],
          findings: [
            // What was guessed from the sentence is said beside what the rules found.
            ...faults.filter((f): f is Finding => 'severity' in f && f.severity === 'warn'),
            ...without(checked.assessment.findings, part.instead),
          ],
        },
        route: checked.route.value,
        nameOf: (person) => personName(org, person),
        taken,
        unsent,
        whyOpen: why,
      });
    }
    return formWith(
      checked.kind === 'unreadable'
        ? checked.faults
        : [...checked.assessment.findings, ...routeFindings(nobodyFor(checked), process.clause, context)],
    );
  }
  return formWith(faults);
}
