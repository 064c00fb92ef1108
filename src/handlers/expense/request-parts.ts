import { t } from '../../kernel/text.ts';
import { emptyPlan, type Plan } from '../plan.ts';
import { sentToPrivate, showPersonal, told } from '../reply.ts';
import type { RequestParts } from '../request-parts.ts';
import { claimPart } from './claim-part.ts';
import { openClaim } from './keep-reading.ts';
import { mayApprove } from './may-approve.ts';
import type { Services } from './services.ts';
import { takeFiles } from './take-files.ts';

/** What expenses add to requests: files that nothing else wants are read for a claim, and its receipts are one tap away. */
export const expenseParts: RequestParts<Services> = {
  unwantedFiles: ({ context, message, files }, services) => takeFiles(services, context, message, files),
  takesFiles: async ({ viewer, files, beside }, services) =>
    files.length === 0 || (beside && !(await openClaim(services, viewer)))
      ? []
      : [
          { kind: 'text', text: t('expense.as_claim') },
          { kind: 'buttons', buttons: [{ text: t('expense.read'), style: 'plain', action: { do: 'expense.read' } }] },
        ],
  onCard: async (look, services) => (look.file.instance.process === 'expense' ? claimPart(look, services) : {}),
  onApprove: async ({ context, file, seen }, services) =>
    file.instance.process === 'expense' ? mayApprove(services, context, file, seen) : [],
  /** 「报销」 alone, or its button, goes on with the claim that is open. */
  opens: ({ context, process, sentence }, services) =>
    process.id === 'expense' && isBare(sentence) ? goOn(services, context) : null,
};

/** 报销, or 我有张发票要报: that something is to be claimed, and not what. */
const isBare = (sentence: string): boolean =>
  /^\s*(?:我?[想要]*)?(?:报销单?|报账|expense|reimburse)?\s*$|^(?:我|手里|这里|还)*有[一几两]?[张些]?(?:发票|票|收据)?(?:还没|没|要|想|需要)报(?:销)?[。！!]?$/iu.test(
    sentence,
  );

/** The claim that is open; where there is none, what a claim is made of is to be sent, or typed by hand. */
async function goOn(services: Services, context: Parameters<typeof takeFiles>[1]): Promise<Plan> {
  const draft = await openClaim(services, context.person);
  if (!draft)
    return told(context, {
      title: t('expense.bare_title'),
      text: t('expense.bare'),
      clause: 'S100',
      buttons: [{ text: t('expense.by_hand'), style: 'plain', action: { do: 'expense.by_hand' } }],
    });
  return {
    ...emptyPlan,
    effects: [showPersonal(context, 'draft', draft.id, { draft: draft.id })],
    reply: sentToPrivate(context),
  };
}
