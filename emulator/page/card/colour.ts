import { type Json, obj, str } from './read.ts';

/** Hue and strength of each of the platform's colour names; the steps come from one scale, so all hues weigh the same. */
const HUES: Record<string, readonly [hue: number, chroma: number]> = {
  blue: [256, 0.15],
  wathet: [233, 0.12],
  turquoise: [192, 0.1],
  green: [155, 0.13],
  lime: [128, 0.14],
  yellow: [88, 0.12],
  sunflower: [78, 0.13],
  orange: [52, 0.15],
  red: [26, 0.18],
  carmine: [8, 0.18],
  violet: [322, 0.17],
  purple: [300, 0.17],
  indigo: [275, 0.16],
  grey: [240, 0.01],
  neutral: [240, 0.01],
};

/** step → [lightness by day, by night, share of the chroma]. 600 on white and on 50 reaches 4.5:1, by night as well. */
const STEPS: Record<string, readonly [day: number, night: number, chroma: number]> = {
  '00': [1, 0.24, 0],
  '50': [0.974, 0.27, 0.16],
  '100': [0.945, 0.31, 0.28],
  '200': [0.895, 0.36, 0.45],
  '300': [0.83, 0.42, 0.65],
  '350': [0.79, 0.46, 0.75],
  '400': [0.74, 0.51, 0.85],
  '500': [0.63, 0.62, 1],
  '600': [0.525, 0.74, 1],
  '650': [0.49, 0.77, 0.95],
  '700': [0.45, 0.81, 0.85],
  '800': [0.37, 0.87, 0.7],
  '900': [0.29, 0.92, 0.5],
  '950': [0.24, 0.95, 0.4],
  '1000': [0.2, 0.97, 0.3],
};

const round = (value: number) => Math.round(value * 1000) / 1000;

function shade(hue: readonly [number, number], step: readonly [number, number, number]): string {
  const chroma = round(hue[1] * step[2]);
  return `light-dark(oklch(${step[0]} ${chroma} ${hue[0]}), oklch(${step[1]} ${round(chroma * 0.85)} ${hue[0]}))`;
}

const RGBA = /^(rgba?\([\d\s.,%/]+\)|#[\da-fA-F]{3,8})$/;

/** A platform colour name (`blue`, `blue-50`, `bg-white`, or one of `config.style.color`) as CSS, or undefined. */
export function colour(name: unknown, style: Json = {}): string | undefined {
  const said = str(name);
  if (said === '') return undefined;
  const own = obj(obj(style.color)[said]);
  const day = str(own.light_mode);
  const night = str(own.dark_mode, day);
  if (RGBA.test(day) && RGBA.test(night)) return `light-dark(${day}, ${night})`;
  if (said === 'bg-white' || said === 'white') return 'var(--card-bg)';
  if (said === 'default') return undefined;
  const [hueName = '', step = '600'] = said.split('-');
  const hue = HUES[hueName];
  const scale = STEPS[step];
  if (hue !== undefined && scale !== undefined) return shade(hue, scale);
  return RGBA.test(said) ? said : undefined;
}

/** Strong and soft pair for tags and headers. */
export const tint = (name: string): { soft: string; strong: string; line: string } => {
  const hue = HUES[name] === undefined ? 'neutral' : name;
  return {
    soft: colour(`${hue}-100`) ?? '',
    strong: colour(`${hue}-700`) ?? '',
    line: colour(`${hue}-200`) ?? '',
  };
};
