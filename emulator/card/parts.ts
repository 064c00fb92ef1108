import { markdown } from './markdown.ts';
import { type Check, dictionary, list, need, object, own, type Shape } from './shape.ts';
import {
  alignX,
  anything,
  colour,
  elementId,
  filled,
  imageKey,
  integer,
  LOCALES,
  matching,
  oneOf,
  TEXT_TAG_COLOURS,
  text,
  textSize,
  upTo,
  url,
} from './values.ts';

/** Sub-objects that several components share. */

const ownContent = (content: Check): Shape => ({ content: need(content), i18n_content: dictionary(content, LOCALES) });

/** `plain_text`, nothing else. */
export const plainText: Check = object({ tag: need(oneOf('plain_text')), ...ownContent(text) });
export const shortPlainText: Check = object({ tag: need(oneOf('plain_text')), ...ownContent(upTo(100)) });

const eitherText =
  (markdownTag: string, extra: Shape = {}, plainOnly: Shape = {}): Check =>
  (value, site) =>
    own(value, 'tag') === markdownTag
      ? object({ tag: need(oneOf(markdownTag)), ...ownContent(markdown), ...extra })(value, site)
      : object({ tag: need(oneOf('plain_text', markdownTag)), ...ownContent(text), ...extra, ...plainOnly })(value, site);

/** `plain_text` or `lark_md`. */
export const anyText: Check = eitherText('lark_md');
/** The text of `div` and `checker`; colour only for plain text. */
export const styledText: Check = eitherText(
  'lark_md',
  { text_size: textSize, text_align: alignX, lines: integer(1) },
  { text_color: colour },
);
export const panelTitle: Check = eitherText('markdown');

const iconShape = (extra: Shape): Check => {
  const standard = object({ tag: need(oneOf('standard_icon')), token: need(filled), color: colour, ...extra });
  const custom = object({ tag: need(oneOf('custom_icon')), img_key: need(imageKey), ...extra });
  const neither = object({
    tag: need(oneOf('standard_icon', 'custom_icon')),
    token: text,
    img_key: text,
    color: colour,
    ...extra,
  });
  return (value, site) => {
    const tag = own(value, 'tag');
    (tag === 'standard_icon' ? standard : tag === 'custom_icon' ? custom : neither)(value, site);
  };
};
export const icon: Check = iconShape({});
export const panelIcon: Check = iconShape({ size: matching(/^\d{1,3}px \d{1,3}px$/, 'W H in px') });

export const confirm: Check = object({ title: need(plainText), text: plainText });

export const multiUrl: Check = object({ url, pc_url: url, ios_url: url, android_url: url });
export const linkAction: Check = object({ multi_url: need(multiUrl) });

const callback = object({ type: need(oneOf('callback')), value: need(callbackValue) });
const openUrl = object({ type: need(oneOf('open_url')), default_url: need(url), pc_url: url, ios_url: url, android_url: url });
const neither = object({
  type: need(oneOf('callback', 'open_url')),
  value: anything,
  default_url: url,
  pc_url: url,
  ios_url: url,
  android_url: url,
});

export const behaviors: Check = list((value, site) => {
  const type = own(value, 'type');
  (type === 'callback' ? callback : type === 'open_url' ? openUrl : neither)(value, site);
});

/** What comes back when the component is used: an object, or a string. */
export function callbackValue(value: unknown, site: Parameters<Check>[1]): void {
  if (typeof value !== 'string') dictionary(anything)(value, site);
}

/** Date pickers and `overflow` send an object back, and its values are strings. */
export const textDictionary: Check = dictionary(text);

export const textTag: Check = object({
  tag: need(oneOf('text_tag')),
  element_id: elementId,
  text: need(plainText),
  color: oneOf(...TEXT_TAG_COLOURS),
});
