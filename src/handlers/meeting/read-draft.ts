import { expandWho } from '../../domain/meeting/who-said.ts';
import type { FieldFault, RawForm } from '../../fields/field.ts';
import { readForm } from '../../fields/read-text.ts';
import { no, ok, type Result } from '../../kernel/result.ts';
import { t } from '../../kernel/text.ts';
import { DRAFT_FIELDS, type DraftForm } from '../../kinds/meeting-draft.ts';
import { whenFindings } from '../../kinds/meeting-when.ts';
import type { Context } from '../context.ts';
import type { Services } from './services.ts';

/** Whole branches and posts in what was written become their people, as they are today. */
export const withGroups = (raw: RawForm, { org, person }: Pick<Context, 'org' | 'person'>): RawForm => ({
  ...raw,
  ...(raw.required ? { required: expandWho(raw.required, org, person) } : {}),
  ...(raw.wished ? { wished: expandWho(raw.wished, org, person) } : {}),
});

/** The form of a meeting that is to be, or all that is wrong with it; each with what would be accepted. */
export function readDraft(
  services: Pick<Services, 'zone'>,
  raw: RawForm,
  context: Context,
): Result<DraftForm, readonly FieldFault[]> {
  const read = readForm(DRAFT_FIELDS, withGroups(raw, context), context);
  if (!read.ok) return no(read.error);
  const form = read.value;
  const faults: FieldFault[] = [];
  const others = [...form.required, ...(form.wished ?? [])].filter((id) => id !== context.person.id);
  if (others.length === 0)
    faults.push({ field: 'required', text: t('meeting.nobody_else'), accept: t('meeting.nobody_else_accept') });
  if ((form.until ?? form.day) < context.today)
    faults.push({ field: 'day', text: t('meeting.day_past'), accept: t('meeting.day_accept') });
  else if (form.until !== null && form.until < form.day)
    faults.push({ field: 'until', text: t('meeting.until_first'), accept: t('meeting.until_accept') });
  else if (form.from !== null && form.until === null) {
    const when = { day: form.day, from: form.from, minutes: form.minutes };
    for (const { field, text, accept } of whenFindings(when, { now: context.now, zone: services.zone }))
      if (field && accept) faults.push({ field, text, accept });
  }
  return faults.length > 0 ? no(faults) : ok(form);
}

/** One time was asked for, not some days in which one is to be found. */
export const isExact = ({ day, until, from }: Pick<DraftForm, 'day' | 'until' | 'from'>): boolean =>
  from !== null && (until === null || until === day);
