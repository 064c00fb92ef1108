import { anyText, icon, textTag } from './parts.ts';
import { type Check, dictionary, list, need, object } from './shape.ts';
import {
  alignX,
  alignY,
  direction,
  flag,
  integer,
  LOCALES,
  matching,
  namedTextSize,
  oneOf,
  padding,
  spacing,
  TEMPLATES,
  text,
  url,
} from './values.ts';

/** Everything around the components: root, config, card_link, header, body. */

const perClient = object({ default: integer(1), android: integer(1), ios: integer(1), pc: integer(1) });
const rgba = matching(/^rgba\(\s*\d{1,3}\s*,\s*\d{1,3}\s*,\s*\d{1,3}\s*,\s*(0|1|0?\.\d+|1\.0+)\s*\)$/, 'rgba(r,g,b,a)');

export const config: Check = object({
  update_multi: oneOf(true),
  enable_forward: flag,
  enable_forward_interaction: flag,
  width_mode: oneOf('default', 'compact', 'fill'),
  streaming_mode: flag,
  streaming_config: object({ print_frequency_ms: perClient, print_step: perClient, print_strategy: oneOf('fast', 'delay') }),
  summary: object({ content: text, i18n_content: dictionary(text, LOCALES) }),
  locales: list(oneOf(...LOCALES)),
  use_custom_translation: flag,
  style: object({
    text_size: dictionary(object({ default: namedTextSize, pc: namedTextSize, mobile: namedTextSize })),
    color: dictionary(object({ light_mode: need(rgba), dark_mode: need(rgba) })),
  }),
});

export const cardLink: Check = object({ url, pc_url: url, ios_url: url, android_url: url });

const tagList = list(textTag, { max: 3 });

export const header: Check = object({
  title: need(anyText),
  subtitle: anyText,
  text_tag_list: tagList,
  i18n_text_tag_list: dictionary(tagList, LOCALES),
  template: oneOf(...TEMPLATES),
  icon,
  padding,
});

export const body = (elements: Check): Check =>
  object({
    elements: need(elements),
    direction,
    padding,
    horizontal_spacing: spacing,
    horizontal_align: alignX,
    vertical_spacing: spacing,
    vertical_align: alignY,
  });
