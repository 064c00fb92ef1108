import type { Field, FileRef, RawForm } from '../../fields/field.ts';
import { storedFiles } from '../../fields/stored.ts';
import type { DraftId } from '../../kernel/id.ts';
import { say, type Text, t } from '../../kernel/text.ts';
import type { Card, Element } from '../element.ts';

/** A form that takes what was sent. */
export interface FileOfferLine {
  readonly draft: DraftId;
  readonly field: string;
  readonly title: Text;
  readonly label: Text;
  /** It stands there already. */
  readonly taken: boolean;
}

/** Something was sent: for what? One press decides; nothing is attached by itself. */
export function fileOfferCard(kind: FileRef['kind'], offers: readonly (FileOfferLine | Element)[]): Card {
  const lines = offers.filter((one): one is FileOfferLine => 'draft' in one);
  return {
    header: { title: t(`files.got_${kind}`), tone: 'ask' },
    body: [
      ...(offers.length === 0 ? [{ kind: 'text' as const, text: t('files.nothing') }] : []),
      ...(lines.length > 0 ? [{ kind: 'text' as const, text: t('files.which') }, ...lines.map(lineOf)] : []),
      ...offers.filter((one): one is Element => !('draft' in one)),
    ],
    ...(offers.length === 0 ? { onlyInPlace: true } : {}),
  };
}

const lineOf = ({ draft, field, title, label, taken }: FileOfferLine): Element => ({
  kind: 'item',
  title,
  detail: taken ? t('files.line_taken', { label }) : label,
  buttons: taken ? [] : [{ text: t('files.attach'), style: 'primary', action: { do: 'draft.attach', draft, field } }],
});

/** What a form says of the files it takes: how to hand them in, or that they have come. */
export function filesBlock(
  draft: DraftId,
  id: string,
  field: Extract<Field, { kind: 'files' }>,
  raw: RawForm,
): readonly Element[] {
  const count = storedFiles(raw[id] ?? '').length;
  const label = say(field.label);
  if (count > 0)
    return [
      {
        kind: 'item',
        title: t('files.given', { label, count }),
        buttons: [{ text: t('files.detach'), style: 'plain', action: { do: 'draft.detach', draft, field: id } }],
      },
    ];
  const hint = field.hint ? say(field.hint) : field.optional ? null : t('files.send');
  return hint ? [{ kind: 'text', text: t('files.asked', { label, hint }), style: 'quiet' }] : [];
}
