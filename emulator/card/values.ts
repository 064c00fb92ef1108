import type { Check } from './shape.ts';
import { CODE } from './site.ts';

export const anything: Check = () => {};

export const flag: Check = (value, site) => {
  if (typeof value !== 'boolean') site.invalid('boolean');
};

export const text: Check = (value, site) => {
  if (typeof value !== 'string') site.invalid('string');
};

/** A string that says something. */
export const filled: Check = (value, site) => {
  if (typeof value !== 'string' || value === '') site.invalid('non-empty string');
};

export const upTo =
  (limit: number): Check =>
  (value, site) => {
    if (typeof value !== 'string' || [...value].length > limit) site.invalid(`string of at most ${limit} characters`);
  };

export const matching =
  (pattern: RegExp, wanted: string): Check =>
  (value, site) => {
    if (typeof value !== 'string' || !pattern.test(value)) site.invalid(wanted);
  };

export const oneOf =
  (...allowed: readonly unknown[]): Check =>
  (value, site) => {
    if (!allowed.includes(value)) site.invalid(allowed.join(' | '));
  };

export const integer =
  (min: number, max = Number.POSITIVE_INFINITY): Check =>
  (value, site) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max)
      site.invalid(`integer ${min}–${max}`);
  };

export const share: Check = (value, site) => {
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) site.invalid('number 0–1');
};

function pixels(part: string, min: number, max: number): boolean {
  const found = /^(-?\d{1,5})(px)?$/.exec(part);
  if (!found) return false;
  const size = Number(found[1]);
  return size >= min && size <= max && (found[2] !== undefined || size === 0);
}

/** One of the words, or a whole number of pixels in the range. */
export const wordOrPx =
  (words: readonly string[], min: number, max = Number.POSITIVE_INFINITY): Check =>
  (value, site) => {
    if (typeof value === 'string' && (words.includes(value) || (value.endsWith('px') && pixels(value, min, max)))) return;
    site.invalid([...words, `[${min},${max}]px`].join(' | '));
  };

/** `4px`, `4px 8px` or `4px 8px 4px 8px`; the unit may be left out for 0. */
const box =
  (min: number, max: number): Check =>
  (value, site) => {
    const sides = typeof value === 'string' ? value.split(' ') : [];
    if (![1, 2, 4].includes(sides.length) || !sides.every((side) => pixels(side, min, max))) {
      site.invalid(`1, 2 or 4 values of [${min},${max}]px`);
    }
  };

export const margin = box(-99, 99);
export const padding = box(0, 99);
export const spacing = wordOrPx(['small', 'medium', 'large', 'extra_large'], 0, 99);
export const componentWidth = wordOrPx(['default', 'fill'], 100);
export const textWidth = wordOrPx(['fill', 'auto'], 16, 999);
export const direction = oneOf('vertical', 'horizontal');
export const alignX = oneOf('left', 'center', 'right');
export const alignY = oneOf('top', 'center', 'bottom');
export const radius = matching(/^(0|\d{1,4}px|(100|\d{1,2})%)$/, '[0,∞)px | [0,100]%');
export const url: Check = (value, site) => {
  if (typeof value !== 'string') site.invalid('URL string');
  else if (value !== '' && !/^[a-z][a-z0-9+.-]*:/i.test(value)) site.invalid('URL with a scheme, or an empty string');
};

const HUES = 'blue wathet turquoise green lime yellow sunflower orange red carmine violet purple indigo grey'.split(' ');
const SHADES = '50 100 200 300 350 400 500 600 700 800 900'.split(' ');
const COLOURS: ReadonlySet<string> = new Set([
  ...HUES.flatMap((hue) => [hue, ...SHADES.map((shade) => `${hue}-${shade}`)]),
  'grey-00',
  'grey-650',
  'grey-950',
  'grey-1000',
  'bg-white',
  'white',
  'default',
]);

/** A colour of the platform or one named in config.style.color. */
export const colour: Check = (value, site) => {
  if (typeof value !== 'string' || !(COLOURS.has(value) || site.card.colours.has(value))) site.invalid('colour');
};

export const colourOr =
  (...words: readonly string[]): Check =>
  (value, site) => {
    if (!words.includes(value as string)) colour(value, site);
  };

const TEXT_SIZES: ReadonlySet<string> = new Set(
  (
    'heading-0 heading-1 heading-2 heading-3 heading-4 heading normal notation ' +
    'xxxx-large xxx-large xx-large x-large large medium small x-small'
  ).split(' '),
);

export const namedTextSize: Check = (value, site) => {
  if (typeof value !== 'string' || !TEXT_SIZES.has(value)) site.invalid('text size');
};

/** A size of the platform or one named in config.style.text_size. */
export const textSize: Check = (value, site) => {
  if (typeof value !== 'string' || !(TEXT_SIZES.has(value) || site.card.textSizes.has(value))) site.invalid('text size');
};

export const TEMPLATES = 'blue wathet turquoise green yellow orange red carmine violet purple indigo grey default'.split(' ');
export const TEXT_TAG_COLOURS = 'neutral blue turquoise lime orange violet indigo wathet green yellow red purple carmine'.split(
  ' ',
);
export const LOCALES = 'zh_cn en_us ja_jp zh_hk zh_tw id_id vi_vn th_th pt_br es_es ko_kr de_de fr_fr it_it ru_ru ms_my'.split(
  ' ',
);

/** Card-unique, so that update calls can point at it. */
export const elementId: Check = (value, site) => {
  if (typeof value !== 'string' || !/^[A-Za-z][A-Za-z0-9_]{0,19}$/.test(value)) {
    return site.invalid('1–20 letters, digits or _, starting with a letter');
  }
  if (site.card.elementIds.has(value)) site.fault(CODE.json, `element_id repeated: ${value}`);
  site.card.elementIds.add(value);
};

/** Unique in the whole card, form names included. */
export const componentName: Check = (value, site) => {
  if (typeof value !== 'string') return site.invalid('string');
  if (value === '') return; // inside a form `validate` reports it as 200530
  if (site.card.names.has(value)) site.fault(CODE.json, `name repeated: ${value}`);
  site.card.names.add(value);
};

export const personId: Check = (value, site) => {
  if (typeof value !== 'string' || !site.card.known.isPerson(value)) site.fault(CODE.person, `invalid user id: ${shown(value)}`);
};

export const imageKey: Check = (value, site) => {
  if (typeof value !== 'string' || !site.card.known.isImage(value))
    site.fault(CODE.image, `image key is invalid: ${shown(value)}`);
};

const isRealDate = (value: string): boolean => {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!found) return false;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
};
const isRealTime = (value: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(value);

/** The three forms in which pickers speak: a day, a time, both. */
export const IS_WHEN = {
  date_picker: isRealDate,
  picker_time: isRealTime,
  picker_datetime: (value: string) =>
    value.length === 16 && value[10] === ' ' && isRealDate(value.slice(0, 10)) && isRealTime(value.slice(11)),
} as const;

export const when =
  (kind: keyof typeof IS_WHEN, wanted: string): Check =>
  (value, site) => {
    if (typeof value !== 'string' || !IS_WHEN[kind](value)) site.invalid(wanted);
  };

export const shown = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 80) : typeof value);
