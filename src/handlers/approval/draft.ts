import { inFull } from '../../cards/approval/findings.ts';
import { submit } from '../../domain/approval/submit.ts';
import { type Finding, fieldsOf, refusals } from '../../domain/finding.ts';
import { drawnNumber } from '../../domain/numbers/drawn-number.ts';
import type { Named } from '../../domain/phrase/people.ts';
import type { FieldFault, RawForm } from '../../fields/field.ts';
import { inputsOf, openOnly, reopenRow } from '../../fields/open-row.ts';
import type { DraftId } from '../../kernel/id.ts';
import { fromJson, toJson } from '../../kernel/json.ts';
import { plain, say, t } from '../../kernel/text.ts';
import type { FormContext, Process, Reading } from '../../processes/define.ts';
import type { Context } from '../context.ts';
import { type ChangedLine, changedLines, type Facts, factsOf } from '../facts.ts';
import { type Effect, emptyPlan, merge, type Plan, type Row, toastPlan } from '../plan.ts';
import type { BoundMessage, RequestFile } from '../reads.ts';
import { groupHint, inPlace, sentToPrivate, showPersonal, told } from '../reply.ts';
import { formContext, processOf } from '../services.ts';
import { toPerson } from '../view-ref.ts';
import { acceptable, type Checked, checkFilling, nobodyFor, routeFindings } from './check-form.ts';
import { deadlineOf } from './deadline.ts';
import { isAlive, moveDraft, requestOf } from './draft-row.ts';
import { closeRows, followed } from './draft-rows.ts';
import { draftTitle } from './draft-title.ts';
import { insertInstance } from './instance-rows.ts';
import { notifyApprovers } from './notify-approvers.ts';
import { knownFields } from './read-form.ts';
import { isWrittenAnew, submitAgain } from './resubmit.ts';
import { secondOpinion } from './second-opinion.ts';
import type { Services } from './services.ts';
import { tellVacancies } from './tell.ts';
import { tellNobodyDecides } from './tell-nobody-decides.ts';
import type { TypedAnswer } from './typed-answer.ts';
import { unusedWords } from './unused-words.ts';

/** A person starts a process by words, menu or button: a draft card appears in their private chat, filled as far as the sentence goes. */
export async function startDraft(
  services: Services,
  context: Context,
  process: Process,
  sentence: string,
  given: RawForm = {},
  filled: Reading | null = null,
  mentioned: readonly Named[] = [],
  second: RawForm = {},
): Promise<Plan> {
  const c = { ...formContext(services, context.org, context.person, context.now), mentioned };
  const { form: said, remarks: remarked } = filled ?? process.read(sentence, c);
  const remarks = [...remarked, ...secondOpinion(process, said, second, c)];
  const settled = process.settled(await process.follows({ ...said, ...knownFields(process, given) }, c), c);
  const { form, faults: open } = closeRows(process.fieldsFor(settled), settled, c);
  const unused =
    filled || sentence === '' ? [] : unusedWords(sentence, process, form, { ...c, processes: services.processes, remarks });
  const checked = await checkFilling(services, process, form, c, null);
  const bar = await process.bars(form, c);
  // Where all of it was said, its card says why not and what would do; else nothing more is asked for in vain.
  if (bar && (checked.kind === 'unreadable' || !bar.offers)) return barred(context, process, form, bar);
  const id = services.ids.next('drf');
  const row: Row<'draft'> = {
    id,
    process: process.id,
    applicantId: context.person.id,
    stage: acceptable(checked) && open.length === 0 && refusals([...remarks, ...unused]).length === 0 ? 'preview' : 'form',
    form: toJson(acceptable(checked) ? form : withRefusedRow(process, form, checked)),
    // A first, half-filled form is an invitation and not a mistake: it shows no faults of fields.
    faults: toJson([
      ...saidIn([...remarks, ...unused]),
      ...faultsOf(checked, process.clause, c).filter((one) => 'severity' in one),
    ]),
    requestId: null,
    version: 1,
    createdAt: context.now,
    updatedAt: context.now,
  };
  return {
    writes: [{ table: 'draft', insert: row }],
    audit: [],
    effects: [showDraft(context, id), ...tellNobodyDecides(context, process, checked), ...groupHint(context)],
    reply: sentToPrivate(context, t('draft.sent')),
  };
}

/** What cannot be asked for at all: why, what would be accepted, and that by one tap. */
const barred = (context: Context, process: Process, form: RawForm, found: Finding): Plan =>
  told(context, {
    tone: 'warn',
    title: t('draft.title', { name: say(process.name) }),
    text: inFull(found),
    clause: found.clause,
    buttons: (found.offers ?? []).map((offer, index) => ({
      text: offer.text,
      style: index === 0 ? 'primary' : 'plain',
      action: { do: 'start', process: process.id, form: short({ ...offer.set, ...form, ...offer.set }) },
    })),
  });

/** As much of a form as a button carries, what comes first first. */
const short = (form: RawForm): RawForm =>
  Object.fromEntries(
    Object.entries(form)
      .filter(([, value]) => value && value.length <= 200)
      .slice(0, 8),
  );

const showDraft = (context: Context, id: DraftId): Effect => ({
  show: { view: 'draft', subject: id },
  place: toPerson(context.person.id),
  payload: { draft: id },
});

/** 「下一步」: what was asked for and stays empty is a fault now, for the card itself lets it pass. */
export async function checkDraft(
  services: Services,
  context: Context,
  draft: Row<'draft'>,
  { before, typed, on }: { readonly before: RawForm; readonly typed: RawForm; readonly on: BoundMessage },
): Promise<Plan> {
  const c = formContext(services, context.org, context.person, context.now);
  const faults = processOf(services, draft.process)?.faults(before, c) ?? [];
  const lacking = faults.flatMap(({ field }) => (before[field] ? [] : [[field, '']]));
  return checkedNow(services, context, draft, { ...Object.fromEntries(lacking), ...typed }, on);
}

/** The form is read and checked; the same card becomes the preview, or asks for what is still missing or wrong. */
async function checkedNow(
  services: Services,
  context: Context,
  draft: Row<'draft'>,
  given: RawForm,
  on: BoundMessage,
): Promise<Plan> {
  const process = processOf(services, draft.process);
  if (!process || !isAlive(draft)) return toastPlan('info', t('draft.over'));
  const { writes, effects, good } = await checkedDraft(services, context, process, draft, given);
  return {
    ...emptyPlan,
    writes,
    effects: [...effects, ...shownAgain(context, on, draft)],
    reply: good ? { repaint: true } : { repaint: true, toast: { tone: 'warning', text: t('draft.not_yet') } },
  };
}

/** The draft with these values, as it stands after a check of all of it. */
export async function checkedDraft(
  services: Services,
  context: Context,
  process: Process,
  draft: Row<'draft'>,
  given: RawForm,
  remarks: readonly Finding[] = [],
): Promise<Pick<Plan, 'writes' | 'effects'> & { readonly good: boolean }> {
  const c = formContext(services, context.org, context.person, context.now);
  const raw = await followed(process, { ...(fromJson(draft.form) as RawForm), ...given }, c);
  // A row that was written and not added is one of the table.
  const { form: closed, faults: open } = closeRows(process.fieldsFor(raw), raw, c);
  const form = process.settled(closed, c);
  const checked = await checkFilling(services, process, form, c, requestOf(draft));
  const opened = withRefusedRow(process, form, checked);
  const left = [...saidIn(remarks), ...stillOpen(draft, process, form, given)];
  const good = acceptable(checked) && open.length === 0 && refusals(left).length === 0;
  return {
    good,
    effects: [{ repaint: draft.id }, ...tellNobodyDecides(context, process, checked)],
    writes: [
      moveDraft(draft, context, {
        stage: good ? 'preview' : 'form',
        form: toJson(good ? form : opened),
        faults: toJson([...open, ...left, ...faultsOf(checked, process.clause, c).filter((one) => isLookedAt(one, form, given))]),
      }),
    ],
  };
}

/** The first row of a table that is refused stands open, so that it can be changed at once. */
function withRefusedRow(process: Process, form: RawForm, checked: Checked): RawForm {
  const refused =
    checked.kind === 'read' ? refusals(checked.assessment.findings).find(({ row }) => row !== undefined) : undefined;
  const field = refused?.field === undefined ? undefined : process.fieldsFor(form)[refused.field];
  return refused?.field !== undefined && refused.row !== undefined && field?.kind === 'rows'
    ? reopenRow(refused.field, field, form, refused.row)
    : form;
}

/** What a sentence left open stays until somebody has looked at it. */
const saidIn = (remarks: readonly Finding[]): readonly Finding[] => remarks.map((one) => ({ ...one, said: true }));

/** What is only empty, and was not in what was just filled in, is asked for and no fault. */
const isLookedAt = (one: FieldFault | Finding, form: RawForm, given: RawForm): boolean =>
  'severity' in one || Object.hasOwn(given, one.field) || Boolean(form[one.field]);

/** What the sentence left open, or was guessed from it, and nobody has looked at since. */
function stillOpen({ faults }: Row<'draft'>, process: Process, form: RawForm, given: RawForm): readonly Finding[] {
  const looked = Object.keys(given);
  const all = Object.entries(process.fieldsFor(form)).every(
    ([id, { kind }]) => kind === 'files' || kind === 'rows' || looked.includes(id),
  );
  return (fromJson(faults) as readonly (FieldFault | Finding)[]).filter((one): one is Finding => {
    if (!('said' in one)) return false;
    const about = fieldsOf(one);
    return !all && !about.some((id) => looked.includes(id));
  });
}

/** A finding's way out was taken: the same check as after 「下一步」, with the offered values. */
export async function fillDraft(
  services: Services,
  context: Context,
  draft: Row<'draft'>,
  offered: RawForm,
  on: BoundMessage,
): Promise<Plan> {
  const process = processOf(services, draft.process);
  return process ? checkedNow(services, context, draft, knownFields(process, offered), on) : toastPlan('info', t('draft.over'));
}

/** What was typed for it goes into the form that is open; its card comes once more, below what was said, and says what was taken. */
export async function takeTyped(
  services: Services,
  context: Context,
  { draft: id, form, remarks, unsent }: TypedAnswer,
): Promise<Plan> {
  const draft = await services.reads.draft(id);
  const process = draft ? processOf(services, draft.process) : null;
  if (!draft || !process || !isAlive(draft) || draft.applicantId !== context.person.id)
    return told(context, { text: t('draft.over') });
  const raw = fromJson(draft.form) as RawForm;
  const { writes, effects } = await checkedDraft(
    services,
    context,
    process,
    draft,
    knownFields({ fields: { ...process.fields, ...inputsOf(process.fieldsFor(raw), raw) } }, form),
    remarks,
  );
  return {
    ...emptyPlan,
    writes,
    effects: [
      ...effects,
      showPersonal(context, 'draft', draft.id, { draft: draft.id, ...(unsent ? { unsent } : { taken: Object.keys(form) }) }),
    ],
  };
}

/** The card that was pressed asks for what is missing again, whatever it showed. */
const shownAgain = (context: Context, on: BoundMessage, { id }: Row<'draft'>): readonly Effect[] =>
  on.view === 'draft' && on.payload.whole === true ? [inPlace(context, on, { draft: id })] : [];

/** What stands in the way, in the shape the draft keeps: field faults and refusals alike. */
export function faultsOf(checked: Checked, clause: string, c: FormContext): readonly (FieldFault | Finding)[] {
  const found = checked.kind === 'unreadable' ? checked.faults : refusals(checked.assessment.findings);
  return [...found, ...routeFindings(nobodyFor(checked), clause, c)];
}

/** 「改别的」: the whole form on the same card; 「收起」: only what it lacks again, or its preview. */
export async function editDraft(
  services: Services,
  context: Context,
  draft: Row<'draft'>,
  { less = false }: { readonly less?: boolean | undefined },
  on: BoundMessage,
): Promise<Plan> {
  const process = processOf(services, draft.process);
  if (!process || !isAlive(draft)) return toastPlan('info', t('draft.over'));
  const writes = less
    ? (await checkedDraft(services, context, process, draft, {})).writes
    : [moveDraft(draft, context, { stage: 'form', form: toJson(openOnly(process.fields, fromJson(draft.form) as RawForm)) })];
  return {
    ...emptyPlan,
    writes,
    effects: [{ repaint: draft.id }, inPlace(context, on, less ? { draft: draft.id } : { draft: draft.id, whole: true })],
    reply: { repaint: true },
  };
}

/** 「不办了」: put away; the toast says what it was about. */
export async function cancelDraft(services: Services, context: Context, draft: Row<'draft'>): Promise<Plan> {
  if (!isAlive(draft)) return toastPlan('info', t('draft.over'));
  return {
    ...emptyPlan,
    writes: [moveDraft(draft, context, { stage: 'cancelled' })],
    effects: [{ repaint: draft.id }],
    reply: {
      repaint: true,
      toast: { tone: 'info', text: t('draft.cancelled', { title: await draftTitle(services, context.org, draft) }) },
    },
  };
}

/** The request that ended and is written anew. */
async function endedBefore(services: Services, draft: Row<'draft'>): Promise<RequestFile | null> {
  const id = requestOf(draft);
  const file = id && (await services.reads.file(id));
  return file && isWrittenAnew(file.instance.state) ? file : null;
}

const changedSince = ({ facts }: RequestFile, { summary }: Pick<Facts, 'summary'>): readonly ChangedLine[] =>
  changedLines((fromJson(facts) as Facts).summary, summary);

/** 「确认提交」: checked once more on the present state, seated, booked, and shown to those who decide. */
export async function submitDraft(
  services: Services,
  context: Context,
  draft: Row<'draft'>,
  seen: number,
  outboxKey: string | null,
): Promise<Plan> {
  const process = processOf(services, draft.process);
  if (!process || !isAlive(draft)) return toastPlan('info', t('draft.over'));
  // A form that ended under the finger is what it was: the preview that was seen is sent.
  const asSeen = draft.stage === 'preview' ? draft.version === seen : draft.stage === 'ended' && draft.version === seen + 1;
  if (!asSeen) return toastPlan('warning', t('draft.changed'));
  const c = formContext(services, context.org, context.person, context.now);
  const raw = fromJson(draft.form) as RawForm;
  const checked = await checkFilling(services, process, raw, c, requestOf(draft));
  if (!acceptable(checked) || !checked.route.ok) {
    return {
      ...emptyPlan,
      writes: [moveDraft(draft, context, { stage: 'form', faults: toJson(faultsOf(checked, process.clause, c)) })],
      effects: [{ repaint: draft.id }, ...tellNobodyDecides(context, process, checked)],
      reply: { repaint: true, toast: { tone: 'warning', text: t('draft.no_longer') } },
    };
  }

  const submitted = (requestId: string): Plan['writes'][number] => moveDraft(draft, context, { stage: 'submitted', requestId });
  const before = await endedBefore(services, draft);
  if (draft.requestId && !before) return submitAgain(services, context, draft, checked, submitted(draft.requestId), outboxKey);

  const id = services.ids.next('req');
  const instance = submit({
    id,
    number: drawnNumber(process.prefix, id, context.today),
    process: process.id,
    applicant: context.person,
    title: toJson(checked.assessment.title),
    route: checked.route.value,
    ids: services.ids,
    now: context.now,
    deadline: deadlineOf(services, context.org, context.person, context.now),
    revokesId: null,
  });
  const facts: Facts = {
    ...factsOf(checked.assessment),
    ...(before?.instance.state === 'rejected'
      ? { again: before.instance.number, changes: changedSince(before, checked.assessment) }
      : {}),
  };
  const texts = { form: toJson(raw), facts: toJson(facts), rules: toJson(services.chainOf(process.id)) };
  return merge(
    {
      writes: [submitted(id), ...insertInstance(instance, texts, checked.assessment.booking?.amends?.requestId)],
      audit: [
        {
          actorId: context.person.id,
          act: 'request.submit',
          subject: id,
          detail: { process: process.id, number: instance.number },
        },
      ],
      effects: outboxKey
        ? // Sent from a card that a newer one had taken the place of: that one shows the request too.
          [{ turn: outboxKey, into: { view: 'request', subject: id } }, { repaint: draft.id }]
        : [{ show: { view: 'request', subject: id }, place: toPerson(context.person.id) }],
      reply: {
        repaint: true,
        toast: { tone: 'success', text: t('draft.submitted', { name: say(process.name), number: plain(instance.number) }) },
      },
    },
    await services.books.reserve(context, instance, checked.assessment.booking ?? {}),
    notifyApprovers(null, instance),
    tellVacancies(context, instance),
  );
}
