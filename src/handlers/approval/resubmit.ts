import type { ChainRule } from '../../domain/approval/chain.ts';
import { calledState } from '../../domain/approval/close-by-system.ts';
import { callOff, unagreedSeat } from '../../domain/approval/consent.ts';
import type { Instance } from '../../domain/approval/instance.ts';
import { resubmit } from '../../domain/approval/resubmit.ts';
import type { RawForm } from '../../fields/field.ts';
import { openOnly } from '../../fields/open-row.ts';
import { isId } from '../../kernel/id.ts';
import { fromJson, fromJsonOnce, toJson } from '../../kernel/json.ts';
import { plain, say, t } from '../../kernel/text.ts';
import type { Context } from '../context.ts';
import { changedLines, type Facts, factsOf } from '../facts.ts';
import { emptyPlan, merge, type Plan, type Row, toastPlan } from '../plan.ts';
import type { RequestFile } from '../reads.ts';
import { sentToPrivate } from '../reply.ts';
import { processOf } from '../services.ts';
import { toPerson } from '../view-ref.ts';
import { carryOut } from './carry-out.ts';
import type { Checked } from './check-form.ts';
import { moveDraft } from './draft-row.ts';
import { updateInstance } from './instance-rows.ts';
import { notifyApprovers } from './notify-approvers.ts';
import { refuse } from './refuse.ts';
import { lookAt, seenFile } from './request-file.ts';
import type { Services } from './services.ts';
import { verbContext } from './verb-context.ts';

/** Can be sent once more, changed: a returned request goes out again; one that was rejected, taken back or undone is written anew. */
export const comesAgain = ({ state, revokesId }: Instance): boolean =>
  state === 'returned' || (revokesId === null && isWrittenAnew(state));

export const isWrittenAnew = (state: Instance['state']): boolean =>
  state === 'rejected' || state === 'withdrawn' || state === 'revoked';

/** 「修改后重新提交」: the returned or rejected request as a form once more, in the same private chat; `late`: without whoever was to take over. */
export async function startAgain(services: Services, context: Context, id: string, late = false): Promise<Plan> {
  const found = await lookAt(services, context, id);
  if ('refused' in found) return toastPlan('warning', found.refused);
  const { file } = found;
  const { instance } = file;
  if (instance.applicantId !== context.person.id) return toastPlan('warning', t('decide.not_applicant'));
  if (!comesAgain(instance)) return toastPlan('info', t('decide.closed', { state: t(`state.${calledState(instance)}`) }));
  // Asked for twice it is the same form; but one that is opened since somebody left names somebody else.
  const [begun] = late ? [] : await formsFor(services, context, instance.id);
  const form = begun ? shown(context, begun.id) : formAgain(services, context, file, late);
  return { ...form, reply: { ...sentToPrivate(context), repaint: true } };
}

/**
 * 「改选交接人」: the one who was asked need not answer any more, and the form lies open to name somebody else; with `gone`, who agreed, or was to, and cannot
 * come any more, it comes back at whatever stage it is.
 */
export async function chooseAnother(
  services: Services,
  context: Context,
  { request, v, gone }: { readonly request: string; readonly v?: number | undefined; readonly gone?: string | undefined },
): Promise<Plan> {
  const found = await lookAt(services, context, request);
  if ('refused' in found) return toastPlan('warning', found.refused);
  const { file } = found;
  const late = gone !== undefined && isId('per', gone);
  // It came back already: the form once more.
  if (late && file.instance.state === 'returned') return startAgain(services, context, request, late);
  const ctx = await verbContext(services, context, file, v ?? null);
  const changed = callOff(file.instance, context.person.id, late ? { gone } : {}, ctx);
  if (!changed.ok) return refuse(services, context, file, changed.error);
  return merge(
    await carryOut(services, context, file, changed.value, 'request.rechoose', t('consent.rechosen')),
    formAgain(services, context, { ...file, instance: changed.value.next }, late),
  );
}

function formAgain(services: Services, context: Context, file: RequestFile, late = false): Plan {
  const { instance } = file;
  const process = processOf(services, instance.process);
  const draft = services.ids.next('drf');
  return {
    writes: [
      {
        table: 'draft',
        insert: {
          id: draft,
          process: instance.process,
          applicantId: context.person.id,
          stage: 'form',
          form: toJson(
            openOnly(process?.fields ?? {}, fromJson(late ? withoutWhoAgreed(file) : withoutDecliner(file)) as RawForm),
          ),
          faults: '[]',
          requestId: instance.id,
          version: 1,
          createdAt: context.now,
          updatedAt: context.now,
        },
      },
    ],
    audit: [],
    effects: [{ show: { view: 'draft', subject: draft }, place: toPerson(context.person.id), payload: { draft } }],
  };
}

/** Forms that are open to send this request again; asked for twice it is the same one. */
const formsFor = async (services: Services, context: Context, request: string): Promise<readonly Row<'draft'>[]> =>
  (await services.reads.openDrafts(context.person.id)).filter((draft) => draft.requestId === request);

const shown = (context: Context, draft: string): Plan => ({
  ...emptyPlan,
  effects: [
    {
      show: { view: 'draft', subject: draft },
      place: toPerson(context.person.id),
      key: `draft:${context.person.id}:${context.cause}`,
      payload: { draft },
    },
  ],
});

/** The form as it was; whoever has not agreed to take over is not proposed again. */
function withoutDecliner({ instance, form, rules }: RequestFile): string {
  const seat = unagreedSeat(instance);
  const step = instance.steps.find((s) => s.id === seat?.stepId);
  const who = (fromJsonOnce(rules) as ChainRule).steps.find((s) => s.id === step?.note.rule)?.who;
  return who && 'field' in who ? toJson({ ...(fromJson(form) as RawForm), [who.field]: '' }) : form;
}

/** The form without whoever was named to agree. */
function withoutWhoAgreed({ form, rules }: RequestFile): string {
  const asked = (fromJsonOnce(rules) as ChainRule).steps.flatMap(({ consent, who }) =>
    consent && 'field' in who ? [who.field] : [],
  );
  return toJson({ ...(fromJson(form) as RawForm), ...Object.fromEntries(asked.map((field) => [field, ''])) });
}

/** A returned request goes out again: a new round, with what was changed for those who decide to see. */
export async function submitAgain(
  services: Services,
  context: Context,
  draft: Row<'draft'>,
  checked: Extract<Checked, { kind: 'read' }>,
  draftWrite: Plan['writes'][number],
  outboxKey: string | null,
): Promise<Plan> {
  const file = await seenFile(services, context.org, context.person, draft.requestId ?? '');
  const process = processOf(services, draft.process);
  if (!file || !process || !checked.route.ok) return toastPlan('info', t('draft.over'));
  const changed = resubmit(
    file.instance,
    context.person.id,
    { route: checked.route.value, title: toJson(checked.assessment.title) },
    await verbContext(services, context, file, null),
  );
  if (!changed.ok) return refuse(services, context, file, changed.error);
  const { next } = changed.value;
  const others = (await formsFor(services, context, next.id)).filter((one) => one.id !== draft.id);
  const before = fromJsonOnce(file.facts) as Facts;
  const facts: Facts = { ...factsOf(checked.assessment), changes: changedLines(before.summary, checked.assessment.summary) };
  const texts = { form: toJson(fromJson(draft.form) as RawForm), facts: toJson(facts) };
  return merge(
    {
      writes: [
        draftWrite,
        ...others.map((one) => ({ ...moveDraft(one, context, { stage: 'cancelled' }), mayMiss: true })),
        ...updateInstance(file.instance, next, texts),
      ],
      audit: [
        {
          actorId: context.person.id,
          act: 'request.resubmit',
          subject: next.id,
          detail: { round: next.round, number: next.number },
        },
      ],
      effects: [
        ...(outboxKey ? [{ turn: outboxKey, into: { view: 'request' as const, subject: next.id } }] : []),
        ...[draft, ...others].map(({ id }) => ({ repaint: id })),
        // Its notice offers nothing any more.
        { repaint: `told:${next.id}`, place: toPerson(next.applicantId) },
      ],
      reply: {
        repaint: true,
        toast: { tone: 'success', text: t('draft.submitted', { name: say(process.name), number: plain(next.number) }) },
      },
    },
    await services.books.reserve(context, next, checked.assessment.booking ?? {}),
    await services.books.follow(context, file, next),
    notifyApprovers(file.instance, next),
  );
}
