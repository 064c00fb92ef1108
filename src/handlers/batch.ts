import type { PersonId } from '../kernel/id.ts';
import { fromJson } from '../kernel/json.ts';
import { t } from '../kernel/text.ts';
import { assessNow } from './assess-now.ts';
import { decide } from './decide.ts';
import type { Facts } from './facts.ts';
import type { House, Visit } from './house.ts';
import { inboxOf } from './inbox.ts';
import { answer, merge, nothing, type Plan } from './plan.ts';
import type { ApprovalLine } from './reads.ts';

/** One verdict for everything on a page of 待我审批 that has nothing noteworthy; what has stays in the list for a look of its own (O25). */
export async function decidePage(
  house: House,
  visit: Visit,
  page: { readonly verdict: 'approve' | 'reject'; readonly after: string | null; readonly reason: string },
): Promise<Plan> {
  if (page.verdict === 'reject' && !page.reason) return answer('warning', t('decide.reason_required'));
  const { items } = await inboxOf(house, visit.person.id, visit.now, page.after);
  const done: Plan[] = [];
  const applicants = new Set<PersonId>();
  for (const line of items) {
    // Two requests of one person draw on the same account; the second waits for the next press.
    if (applicants.has(line.applicantId) || (await isNoteworthy(house, visit, line))) continue;
    const plan = await decide(house, visit, { verdict: page.verdict, request: line.id, seen: null, reason: page.reason });
    if (plan.writes.length === 0) continue;
    applicants.add(line.applicantId);
    const { reply: _told, ...rest } = plan;
    done.push(rest);
  }
  const left = items.length - done.length;
  const told =
    left === 0 ? t(`batch.${page.verdict}`, { done: done.length }) : t(`batch.${page.verdict}_left`, { done: done.length, left });
  return merge(
    {
      ...nothing,
      effects: [{ repaint: `list:${visit.person.id}` }],
      reply: { repaint: true, toast: { tone: done.length > 0 ? 'success' : 'warning', text: told } },
    },
    ...done,
  );
}

/** Something was found about it, or it was changed after a return, or it undoes something, or by now too few would remain (O9); or it wants an answer of another kind. */
async function isNoteworthy(house: House, visit: Visit, line: ApprovalLine): Promise<boolean> {
  if (line.consent) return true;
  const file = await house.reads.file(line.id);
  if (!file) return true;
  const { findings, changes = [] } = fromJson(file.facts) as Facts;
  if (findings.length > 0 || changes.length > 0 || file.instance.revokesId !== null) return true;
  return ((await assessNow(house, visit.org, file))?.cover ?? []).some((day) => day.short > 0);
}
