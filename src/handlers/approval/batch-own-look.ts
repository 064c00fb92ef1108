import { toldToDeciders } from '../../cards/approval/findings.ts';
import { fromJsonOnce } from '../../kernel/json.ts';
import { type Text, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import type { Facts } from '../facts.ts';
import type { RequestFile } from '../reads.ts';
import { assessNow } from './assess-now.ts';
import type { Services } from './services.ts';
import { asksNow } from './step-asks.ts';

/** Kinds of remarks that people wrote: whoever decides a whole page has not read them. */
const WRITTEN: readonly string[] = ['question', 'answer', 'comment', 'opinion'];

/**
 * Why a request wants a look of its own and is not decided with a whole page (O25, O9): it undoes something, something was found
 * about it or written to it, it was changed after a return, or a feature says so. Null: there is nothing noteworthy.
 */
export async function ownLook(services: Services, context: Context, file: RequestFile): Promise<Text | null> {
  const { instance, facts, remarks } = file;
  if (asksNow(services, instance)) return t('batch.why_asks');
  if (instance.revokesId !== null) return t('batch.why_revokes');
  const { findings, changes = [] } = fromJsonOnce(facts) as Facts;
  const [finding] = findings.flatMap(toldToDeciders);
  if (finding) return t('batch.why_finding', { finding });
  if (changes.length > 0) return t('batch.why_amended');
  if (instance.pausedAt !== null) return t('batch.why_paused');
  if (remarks.some((remark) => WRITTEN.includes(remark.kind))) return t('batch.why_remarks');
  const now = await assessNow(services, context.org, file);
  return now && services.parts.ownLook(now);
}
