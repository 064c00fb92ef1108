import type { ChainRule } from '../domain/approval/chain.ts';
import { callOff, unagreedSeat } from '../domain/approval/consent.ts';
import { resubmit } from '../domain/approval/resubmit.ts';
import { isId } from '../kernel/id.ts';
import { fromJson, toJson } from '../kernel/json.ts';
import { plain, say, t } from '../kernel/text.ts';
import type { RawForm } from '../processes/define.ts';
import { bookSubmission } from './book.ts';
import { carryOut } from './carry-out.ts';
import type { Checked } from './check-form.ts';
import { moveDraft } from './draft-row.ts';
import { changedLines, type Facts, factsOf } from './facts.ts';
import { type House, processOf, type Visit } from './house.ts';
import { updateInstance } from './instance-rows.ts';
import { answer, merge, nothing, type Plan, type Row } from './plan.ts';
import type { RequestFile } from './reads.ts';
import { refuse } from './refuse.ts';
import { lookAt, seenFile } from './request-file.ts';
import { summonDeciders } from './summon.ts';
import { tellReplaced } from './tell-stand-in.ts';
import { verbContext } from './verb-context.ts';
import { toPerson } from './view-ref.ts';

/** 「修改后重新提交」: the returned request as a form once more, in the same private chat; `late`: without whoever was to take over. */
export async function startAgain(house: House, visit: Visit, id: string, late = false): Promise<Plan> {
  const found = await lookAt(house, visit, id);
  if ('refused' in found) return answer('warning', found.refused);
  const { file } = found;
  const { instance } = file;
  if (instance.applicantId !== visit.person.id) return answer('warning', t('decide.not_applicant'));
  if (instance.state !== 'returned') return answer('info', t('decide.closed', { state: t(`state.${instance.state}`) }));
  // Asked for twice it is the same form; but one that is opened since somebody left names somebody else.
  const [begun] = late ? [] : await formsFor(house, visit, instance.id);
  const form = begun ? shown(visit, begun.id) : formAgain(house, visit, file, late);
  return merge(form, answer('info', t('request.opened')));
}

/**
 * 「改选交接人」: the one who was asked need not answer any more, and the form lies open to name somebody else; with `gone`, who agreed, or was to, and cannot
 * come any more, it comes back at whatever stage it is.
 */
export async function chooseAnother(
  house: House,
  visit: Visit,
  { request, v, gone }: { readonly request: string; readonly v?: number | undefined; readonly gone?: string | undefined },
): Promise<Plan> {
  const found = await lookAt(house, visit, request);
  if ('refused' in found) return answer('warning', found.refused);
  const { file } = found;
  const late = gone !== undefined && isId('per', gone);
  // It came back already: the form once more.
  if (late && file.instance.state === 'returned') return startAgain(house, visit, request, late);
  const ctx = await verbContext(house, visit, file, v ?? null);
  const changed = callOff(file.instance, visit.person.id, late ? { gone } : {}, ctx);
  if (!changed.ok) return refuse(house, visit, file, changed.error);
  return merge(
    await carryOut(house, visit, file, changed.value, 'request.rechoose', t('consent.rechosen')),
    formAgain(house, visit, { ...file, instance: changed.value.next }, late),
  );
}

function formAgain(house: House, visit: Visit, file: RequestFile, late = false): Plan {
  const { instance } = file;
  const draft = house.ids.next('drf');
  return {
    writes: [
      {
        table: 'draft',
        insert: {
          id: draft,
          process: instance.process,
          applicantId: visit.person.id,
          stage: 'form',
          form: late ? withoutWhoAgreed(file) : withoutDecliner(file),
          faults: '[]',
          requestId: instance.id,
          version: 1,
          createdAt: visit.now,
          updatedAt: visit.now,
        },
      },
    ],
    audit: [],
    effects: [{ show: { view: 'draft', subject: draft }, place: toPerson(visit.person.id), payload: { draft } }],
  };
}

/** Forms that are open to send this request again; asked for twice it is the same one. */
const formsFor = async (house: House, visit: Visit, request: string): Promise<readonly Row<'draft'>[]> =>
  (await house.reads.openDrafts(visit.person.id)).filter((draft) => draft.requestId === request);

const shown = (visit: Visit, draft: string): Plan => ({
  ...nothing,
  effects: [
    {
      show: { view: 'draft', subject: draft },
      place: toPerson(visit.person.id),
      key: `draft:${visit.person.id}:${visit.cause}`,
      payload: { draft },
    },
  ],
});

/** The form as it was; whoever has not agreed to take over is not proposed again. */
function withoutDecliner({ instance, form, rules }: RequestFile): string {
  const seat = unagreedSeat(instance);
  const step = instance.steps.find((s) => s.id === seat?.stepId);
  const who = (fromJson(rules) as ChainRule).steps.find((s) => s.id === step?.note.rule)?.who;
  return who && 'field' in who ? toJson({ ...(fromJson(form) as RawForm), [who.field]: '' }) : form;
}

/** The form without whoever was named to agree. */
function withoutWhoAgreed({ form, rules }: RequestFile): string {
  const asked = (fromJson(rules) as ChainRule).steps.flatMap(({ consent, who }) =>
    consent && 'field' in who ? [who.field] : [],
  );
  return toJson({ ...(fromJson(form) as RawForm), ...Object.fromEntries(asked.map((field) => [field, ''])) });
}

/** A returned request goes out again: a new round, with what was changed for those who decide to see. */
export async function submitAgain(
  house: House,
  visit: Visit,
  draft: Row<'draft'>,
  checked: Extract<Checked, { kind: 'read' }>,
  draftWrite: Plan['writes'][number],
  outboxKey: string | null,
): Promise<Plan> {
  const file = await seenFile(house, visit.org, visit.person, draft.requestId ?? '');
  const process = processOf(house, draft.process);
  if (!file || !process || !checked.route.ok) return answer('info', t('draft.over'));
  const changed = resubmit(
    file.instance,
    visit.person.id,
    { route: checked.route.value, title: toJson(checked.assessment.title) },
    await verbContext(house, visit, file, null),
  );
  if (!changed.ok) return refuse(house, visit, file, changed.error);
  const { next } = changed.value;
  const others = (await formsFor(house, visit, next.id)).filter((one) => one.id !== draft.id);
  const before = fromJson(file.facts) as Facts;
  const facts: Facts = { ...factsOf(checked.assessment), changes: changedLines(before.summary, checked.assessment.summary) };
  const texts = { form: toJson(fromJson(draft.form) as RawForm), facts: toJson(facts) };
  return merge(
    {
      writes: [
        draftWrite,
        ...others.map((one) => ({ ...moveDraft(one, visit, { stage: 'cancelled' }), mayMiss: true })),
        ...updateInstance(file.instance, next, texts),
      ],
      audit: [
        {
          actorId: visit.person.id,
          act: 'request.resubmit',
          subject: next.id,
          detail: { round: next.round, number: next.number },
        },
      ],
      effects: [
        ...(outboxKey ? [{ turn: outboxKey, into: { view: 'request' as const, subject: next.id } }] : []),
        ...others.map(({ id }) => ({ repaint: id })),
      ],
      reply: {
        repaint: true,
        toast: { tone: 'success', text: t('draft.submitted', { name: say(process.name), number: plain(next.number) }) },
      },
    },
    await bookSubmission(house, visit, next, checked.assessment.booking ?? {}),
    tellReplaced(visit, file, next),
    summonDeciders(file.instance, next),
  );
}
