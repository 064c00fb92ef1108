import type { Field } from '../../cards/element.ts';
import { fieldInput } from '../../cards/field-input.ts';
import type { Instance, Seat, Step } from '../../domain/approval/instance.ts';
import { openStep, stepsNow } from '../../domain/approval/steps.ts';
import { personName } from '../../domain/org/label.ts';
import type { Org } from '../../domain/org/org.ts';
import type { Fields, RawForm } from '../../fields/field.ts';
import { summaryOf } from '../../fields/print.ts';
import { readForm } from '../../fields/read-text.ts';
import { fromStored, toStored } from '../../fields/stored.ts';
import { fromJsonOnce, toJson } from '../../kernel/json.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { join, plain, say, type Text, t } from '../../kernel/text.ts';
import type { Assessment, Block, Process, StepAsks } from '../../processes/define.ts';
import type { Context } from '../context.ts';
import type { Form } from '../feature.ts';
import { rawForm } from '../raw-form.ts';
import type { RequestFile } from '../reads.ts';
import { processOf } from '../services.ts';
import type { Services } from './services.ts';

/*
 * A step of a chain may ask whoever approves at it to fill in fields of its own: a checklist. Its answers are kept with the seat from which it was
 * approved, and told to those who decide after it.
 */

const NAME = 'ask__';
const named = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).map(([id, field]) => [`${NAME}${id}`, field]));

/** Who was added beside the step's own deciders is asked for a decision, not for its checklist. */
const isAsked = ({ origin }: Seat): boolean => origin !== 'add_before' && origin !== 'add_after';

const asksAt = (process: Process | null, step: Step | null): StepAsks | null =>
  (step?.note.rule && process?.asks?.[step.note.rule]) || null;

/** What the step that is open now asks; null: nothing. */
export const asksNow = (services: Services, instance: Instance): StepAsks | null =>
  asksAt(processOf(services, instance.process), openStep(instance));

/** Its inputs on the card of somebody who decides now, filled in as far as the request itself tells. */
export function askInputs(asks: StepAsks, now: Assessment | null, org: Org): readonly Field[] {
  const filled = (now && asks.filled?.(now)) ?? {};
  const hints = (now && asks.hints?.(now)) ?? {};
  return Object.entries(asks.fields).flatMap(([id, field]) => {
    const input = fieldInput({ id: `${NAME}${id}`, field, value: filled[id] ?? '' }, org);
    // What is missing is said by whoever reads it: the client would also ask for it before a rejection.
    const hint = hints[id];
    return input ? [{ ...input, required: false, ...(hint ? { hint } : {}) }] : [];
  });
}

/** What was filled in beside 「同意」, as it is kept; else what is missing or cannot be. Undefined: nothing is asked from this seat. */
export async function readAnswers(
  services: Services,
  context: Context,
  { instance }: RequestFile,
  seat: Seat | undefined,
  form: Form,
): Promise<Result<string | undefined, { readonly field: string; readonly text: Text }>> {
  const asks = seat && isAsked(seat) ? asksNow(services, instance) : null;
  if (!asks) return ok(undefined);
  const raw = await rawForm(services.reads, context.platform, named(asks.fields), form);
  const bare: RawForm = Object.fromEntries(Object.entries(raw).map(([id, value]) => [id.slice(NAME.length), value]));
  const read = readForm(asks.fields, bare, { org: context.org, today: context.today });
  const [fault] = read.ok ? (asks.check?.(read.value) ?? []) : read.error;
  if (fault || !read.ok)
    return no(
      fault
        ? { field: `${NAME}${fault.field}`, text: t('finding.with_accept', { what: fault.text, accept: fault.accept }) }
        : { field: '', text: t('stray.unreadable') },
    );
  return ok(toJson(toStored(asks.fields, read.value)));
}

/** What earlier steps of this round were asked and answered, for those who decide now. */
export function answersBlocks(services: Services, org: Org, instance: Instance): readonly Block[] {
  const process = processOf(services, instance.process);
  const rows = stepsNow(instance).flatMap((step) => {
    const asks = asksAt(process, step);
    const kept =
      step.note.kept === undefined
        ? step
        : instance.steps.find((s) => s.round === step.note.kept && s.note.rule === step.note.rule);
    const answered = asks && kept ? instance.seats.filter((seat) => seat.stepId === kept.id && seat.answers !== null) : [];
    return answered.map((seat) => ({
      label: say(step.name),
      value: join(
        [
          plain(personName(org, seat.decidedById ?? seat.personId)),
          ...summaryOf(asks?.fields ?? {}, fromStored(asks?.fields ?? {}, fromJsonOnce(seat.answers ?? '{}')), {
            org,
            full: true,
          }).map(({ label, value }) => t('asks.answer', { label, value })),
        ],
        ' · ',
      ),
      wide: true,
    }));
  });
  return rows.length > 0 ? [{ to: 'deciders', kind: 'rows', rows }] : [];
}
