import type { Org } from '../../domain/org/org.ts';
import type { Instant } from '../../kernel/time.ts';
import { type AdminQuestion, askAdmins, withdrawQuestion } from '../admin-question/ask-admins.ts';
import { merge, type Plan } from '../plan.ts';
import type { Resolved } from './resolve-directory.ts';
import type { Services } from './services.ts';

const KINDS = ['bind_group', 'bind_department'] as const;

/** Whether another group or department takes the place of the one that was: asked once each, and taken back when it is no question any more. */
export async function askBindings(
  services: Pick<Services, 'reads' | 'ids'>,
  org: Org,
  resolved: Resolved,
  now: Instant,
): Promise<Plan> {
  const questions: readonly AdminQuestion<(typeof KINDS)[number]>[] = [
    ...resolved.groupBinding.questions.map(
      ({ group, wish, instead }): AdminQuestion<'bind_group'> => ({
        kind: 'bind_group',
        subject: group.id,
        facts: { name: wish.name, code: wish.unit, instead },
      }),
    ),
    ...resolved.binding.questions.map(
      ({ department, code, instead }): AdminQuestion<'bind_department'> => ({
        kind: 'bind_department',
        subject: department.externalId,
        facts: { name: department.name, code, instead },
      }),
    ),
  ];
  const asked = await Promise.all(questions.map((question) => askAdmins(services, org, question, now)));
  const withdrawn = await Promise.all(
    KINDS.map(async (kind) => {
      const rows = (await services.reads.adminQuestions(kind)).filter((row) => row.state !== 'withdrawn' && row.overAt === null);
      const over = rows.filter((row) => !questions.some((one) => one.kind === kind && one.subject === row.subject));
      return Promise.all(over.map((row) => withdrawQuestion(services, kind, row.subject, now)));
    }),
  );
  return merge(...asked, ...withdrawn.flat());
}
