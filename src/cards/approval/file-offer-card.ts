import type { Field, FileRef, RawForm } from '../../fields/field.ts';
import { storedFiles } from '../../fields/stored.ts';
import { say, type Text, t } from '../../kernel/text.ts';
import type { Action, Card, Element, InForm } from '../element.ts';

/** A form that takes what was sent. */
export interface FileOfferLine {
  readonly attach: Action;
  readonly title: Text;
  readonly label: Text;
  /** It stands there already. */
  readonly taken: boolean;
}

/** Something was sent: for what? One press decides; nothing is attached by itself. */
export function fileOfferCard(kind: FileRef['kind'], offers: readonly (FileOfferLine | Element)[]): Card {
  const lines = offers.filter((one): one is FileOfferLine => 'attach' in one);
  return {
    header: { title: t(`files.got_${kind}`), tone: 'ask' },
    body: [
      ...(offers.length === 0 ? [{ kind: 'text' as const, text: t('files.nothing') }] : []),
      ...(lines.length > 0 ? [{ kind: 'text' as const, text: t('files.which') }, ...lines.map(lineOf)] : []),
      ...offers.filter((one): one is Element => !('attach' in one)),
    ],
    ...(offers.length === 0 ? { onlyInPlace: true } : {}),
  };
}

const lineOf = ({ attach, title, label, taken }: FileOfferLine): Element => ({
  kind: 'item',
  title,
  detail: taken ? t('files.line_taken', { label }) : label,
  buttons: taken ? [] : [{ text: t('files.attach'), style: 'primary', action: attach }],
});

/** What a form says of a field that takes files: how to hand them in, or that they have come. `detach` takes them out again; `mayHint`: of one that may stay empty. */
export function filesBlock(
  id: string,
  field: Extract<Field, { kind: 'files' }>,
  raw: RawForm,
  detach: Action,
  mayHint: Text | null = null,
): readonly InForm[] {
  const count = storedFiles(raw[id] ?? '').length;
  const label = say(field.label);
  if (count > 0)
    return [
      {
        kind: 'item',
        title: t('files.given', { label, count }),
        buttons: [{ text: t('files.detach'), style: 'plain', action: detach, submits: true }],
      },
    ];
  const hint = field.hint ? say(field.hint) : field.optional ? mayHint : t('files.send');
  return hint ? [{ kind: 'text', text: t('files.asked', { label, hint }), style: 'quiet' }] : [];
}
