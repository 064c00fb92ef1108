import { markdownWithTables } from './markdown.ts';
import { icon, plainText, styledText } from './parts.ts';
import { dictionary, isObject, type Json, list, need, object, own, type Tags } from './shape.ts';
import { CODE, type Site } from './site.ts';
import {
  alignX,
  colour,
  filled,
  flag,
  imageKey,
  integer,
  LOCALES,
  matching,
  oneOf,
  personId,
  radius,
  text,
  textSize,
  textWidth,
  wordOrPx,
} from './values.ts';

const avatarSize = oneOf('extra_small', 'small', 'medium', 'large');
/** Images a combination holds at most. */
const COMBINED: Readonly<Record<string, number>> = { double: 2, triple: 3, bisect: 6, trisect: 9 };

/** As the platform's card documentation has it; `table` has a file of its own. */
export const displayTags: Tags = {
  div: [{ text: need(styledText), icon, width: textWidth }],
  markdown: [
    {
      content: need(markdownWithTables),
      i18n_content: dictionary(markdownWithTables, LOCALES),
      text_align: alignX,
      text_size: textSize,
      icon,
    },
  ],
  img: [
    {
      img_key: need(imageKey),
      alt: need(plainText),
      title: plainText,
      corner_radius: radius,
      scale_type: oneOf('crop_center', 'crop_top', 'fit_horizontal'),
      size: matching(
        /^(large|medium|small|tiny|stretch|([1-9]\d{0,2}|1000)px ([1-9]\d{0,2}|1000)px)$/,
        'named size or W H in px',
      ),
      transparent: flag,
      preview: flag,
    },
  ],
  img_combination: [
    {
      combination_mode: need(oneOf(...Object.keys(COMBINED))),
      img_list: need(list(object({ img_key: need(imageKey) }), { min: 1 })),
      combination_transparent: flag,
      corner_radius: radius,
    },
    imagesFitMode,
  ],
  hr: [{}],
  person: [{ user_id: need(personId), size: avatarSize, show_avatar: flag, show_name: flag, style: oneOf('normal', 'capsule') }],
  person_list: [
    {
      persons: need(list(object({ id: need(text) }))),
      show_name: flag,
      show_avatar: flag,
      size: avatarSize,
      lines: integer(1),
      drop_invalid_user_id: flag,
      icon,
      ud_icon: object({ token: need(filled), style: object({ color: colour }) }),
    },
    personsExist,
  ],
  chart: [
    {
      chart_spec: need(chartSpec),
      aspect_ratio: oneOf('1:1', '2:1', '4:3', '16:9'),
      color_theme: oneOf('brand', 'rainbow', 'complementary', 'converse', 'primary'),
      preview: flag,
      height: wordOrPx(['auto'], 1, 999),
    },
  ],
};

function imagesFitMode(value: Json, site: Site): void {
  const most = typeof value.combination_mode === 'string' ? own(COMBINED, value.combination_mode) : undefined;
  if (typeof most === 'number' && Array.isArray(value.img_list) && value.img_list.length > most) {
    site.at('img_list').invalid(`at most ${most} images`);
  }
}

function personsExist(value: Json, site: Site): void {
  if (value.drop_invalid_user_id === true || !Array.isArray(value.persons)) return;
  for (const [i, one] of value.persons.entries()) if (isObject(one)) personId(own(one, 'id'), site.at('persons', i, 'id'));
}

function chartSpec(value: unknown, site: Site): void {
  if (typeof own(value, 'type') !== 'string') site.fault(CODE.chart, 'chart_spec is not a VChart object');
}
