import { backButton } from '../../cards/approval/request-applicant.ts';
import { MOST_SAID, remarkElements, remarkField, remarksButton, remarksQuestion } from '../../cards/contract/remarks-part.ts';
import { CLAUSE_IDS } from '../../domain/contract/clauses.ts';
import { personName } from '../../domain/org/label.ts';
import { t } from '../../kernel/text.ts';
import { lookAt } from '../approval/request-file.ts';
import { standingOf } from '../approval/standing.ts';
import type { Context } from '../context.ts';
import { wordsUpTo } from '../feature.ts';
import { emptyPlan, merge, type Plan, toastPlan } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { openRecord } from '../records/open-record.ts';
import { sceneOf } from '../records/scene.ts';
import { inPlace } from '../reply.ts';
import type { CardLook, CardPart } from '../request-parts.ts';
import { contractReviewed } from './contract-reviewed.ts';
import { REMARK, remarkLines, remarksOf } from './remarks-of.ts';
import type { Of, Services } from './services.ts';

/** The contract on which remarks may be made; null: the request is none for its review, or takes one back. */
const contractIn = async (services: Services, file: RequestFile) =>
  file.instance.revokesId === null ? contractReviewed(services, file) : null;

/** On the card of a review: what was said of its clauses, and for whoever reviews it the way to say more (S39). */
export async function remarksPart(look: CardLook, services: Services): Promise<CardPart> {
  const contract = await contractIn(services, look.file);
  if (!contract) return {};
  const elements = remarkElements(remarkLines(await remarksOf(services, contract.id), look));
  const request = look.file.instance.id;
  if (look.as !== 'decider') return { elements };
  return look.opened === 'remarks'
    ? { question: remarksQuestion(request, backButton(request)) }
    : { elements, beside: [remarksButton(request)] };
}

/** 「发给起草人」: each clause that something was said of becomes a remark, which whoever drew the contract up answers. */
export async function remarkClauses(
  { action, form, on }: Of<'contract.remark'>,
  services: Services,
  context: Context,
): Promise<Plan> {
  const found = await lookAt(services, context, action.request, 'all');
  if ('refused' in found) return toastPlan('warning', found.refused);
  const standing = await standingOf(services, context.org, context.person, found.file);
  const contract = await contractIn(services, found.file);
  if (standing.as !== 'decider' || !contract) return toastPlan('warning', t('contract.remarks_not_yours'));
  const said = CLAUSE_IDS.flatMap((clause) => {
    const what = wordsUpTo(MOST_SAID, form, remarkField(clause));
    return what === '' ? [] : [{ clause, what }];
  });
  if (said.length === 0) return toastPlan('warning', t('contract.remarks_none'), false);
  const scene = await sceneOf(services, REMARK, context);
  const plans: Plan[] = [];
  for (const { clause, what } of said) {
    const opened = await openRecord(
      services,
      REMARK,
      {
        id: services.ids.next('rec'),
        form: { contract: contract.id, clause, what, drafter: contract.ownerId },
        unitId: contract.unitId,
        parentId: contract.id,
        isConsequence: true,
      },
      scene,
    );
    if (opened.ok) plans.push(opened.value);
  }
  const toast = t('contract.remarks_sent', { count: plans.length, who: personName(context.org, contract.ownerId) });
  return {
    ...merge(...plans, {
      ...emptyPlan,
      effects: [
        inPlace(context, { ...on, view: 'request', subject: action.request }, { request: action.request }),
        { repaint: action.request },
        { repaint: contract.id },
      ],
    }),
    reply: { repaint: true, toast: { tone: 'success', text: toast } },
  };
}
