import { peopleNames } from '../../domain/org/label.ts';
import type { Named } from '../../domain/phrase/people.ts';
import type { RawForm } from '../../fields/field.ts';
import { join, say, t } from '../../kernel/text.ts';
import type { Process } from '../../processes/define.ts';
import type { Context } from '../context.ts';
import type { Plan } from '../plan.ts';
import { told } from '../reply.ts';
import { startDraft } from './draft.ts';
import type { Services } from './services.ts';

/** A process started by words, menu or button: by its form, or in its feature's own way. Who may not ask for it is told so before any form opens. */
export async function startProcess(
  services: Services,
  context: Context,
  process: Process,
  sentence: string,
  given: RawForm = {},
  mentioned: readonly Named[] = [],
  second: RawForm = {},
): Promise<Plan> {
  return (
    notTheirs(context, process) ??
    (await services.parts.open(context, process, sentence)) ??
    startDraft(services, context, process, sentence, given, null, mentioned, second)
  );
}

/** Why this person cannot ask for it: the clause, and who can. */
function notTheirs(context: Context, { roles, name, clause }: Process): Plan | null {
  const { org, person } = context;
  if (!roles || roles.some((role) => org.hasRole(person.id, role))) return null;
  const who = new Set(roles.flatMap((role) => org.holders(role, person.unitId)).map(({ id }) => id));
  return told(context, {
    text: t('start.not_yours', {
      name: say(name),
      roles: join(
        roles.map((role) => t(`role.${role}`)),
        '、',
      ),
      clause: t('clause.named', { clause }),
      people: peopleNames(org, [...who]),
    }),
    tone: 'warn',
  });
}
