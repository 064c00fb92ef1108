import { encode } from 'jpeg-js';
import { blank, blurred, darkened, drawQr, laidOver, leaned, type Raster, sideways, turned } from './raster.ts';

export type Light = 'clear' | 'tilted' | 'leaned' | 'blurred' | 'dark' | 'small' | 'sideways' | 'upside-down';

/** A paper invoice seen by a camera: grey rows where text stands, the QR codes at the left above. No text can be read from it. */
export function photograph(codes: readonly string[], light: Light = 'clear'): Raster {
  let paper = blank(520, 340, 244);
  for (let row = 0; row < 7; row++) paper = laidOver(paper, blank(300 + ((row * 53) % 140), 4, 110), 20, 228 + row * 15);
  codes.forEach((text, at) => {
    paper = laidOver(paper, drawQr(text, light === 'small' ? 2 : 4), 20 + at * 240, 10);
  });
  if (light === 'tilted') return turned(laidOver(blank(700, 520, 150), paper, 90, 90), 11);
  if (light === 'leaned') return leaned(paper);
  if (light === 'blurred') return blurred(paper, 1);
  if (light === 'dark') return darkened(paper);
  if (light === 'upside-down') return { ...paper, grey: paper.grey.slice().reverse() };
  return light === 'sideways' ? sideways(paper) : paper;
}

/** A JPEG; with `orientation` an EXIF block that says how it is to be turned. */
export function jpeg(picture: Raster, quality = 70, orientation?: number): Buffer {
  const data = Buffer.from(Uint32Array.from(picture.grey, (shade) => shade * 0x01_01_01 + 0xff_00_00_00).buffer);
  const bytes = encode({ data, width: picture.width, height: picture.height }, quality).data;
  return orientation === undefined ? bytes : Buffer.concat([bytes.subarray(0, 2), exif(orientation), bytes.subarray(2)]);
}

/** APP1 with one entry: 0x0112, orientation. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}
