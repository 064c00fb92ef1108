import { crc32, deflateSync } from 'node:zlib';
import encodeQR from 'qr';

/** A grey picture, 0 black to 255 white, row by row. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly grey: Uint8Array;
}

export const blank = (width: number, height: number, shade = 255): Raster => ({
  width,
  height,
  grey: new Uint8Array(width * height).fill(shade),
});

/** A QR code with a quiet zone of 2 modules. */
export function drawQr(text: string, pixels: number): Raster {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 2 });
  const side = rows.length * pixels;
  const grey = new Uint8Array(side * side).fill(255);
  for (let y = 0; y < side; y++)
    for (const [x, dark] of (rows[Math.floor(y / pixels)] ?? []).entries())
      if (dark) grey.fill(0, y * side + x * pixels, y * side + (x + 1) * pixels);
  return { width: side, height: side, grey };
}

/** `top` laid over `under`, its left upper corner at x, y. */
export function laidOver(under: Raster, top: Raster, x: number, y: number): Raster {
  const grey = Uint8Array.from(under.grey);
  for (let row = 0; row < top.height; row++)
    grey.set(top.grey.subarray(row * top.width, (row + 1) * top.width), (y + row) * under.width + x);
  return { ...under, grey };
}

/** Turned by degrees about its middle; what comes in from outside is desk-grey. */
export function turned(picture: Raster, degrees: number): Raster {
  const { width, height } = picture;
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return mapped(picture, (x, y) => [
    cos * (x - width / 2) + sin * (y - height / 2) + width / 2,
    -sin * (x - width / 2) + cos * (y - height / 2) + height / 2,
  ]);
}

/** Seen from the side: the upper edge shorter than the lower one. */
export const leaned = (picture: Raster, share = 0.08): Raster =>
  mapped(picture, (x, y) => {
    const inset = picture.width * share * (1 - y / picture.height);
    return [((x - inset) * picture.width) / (picture.width - 2 * inset), y];
  });

function mapped({ width, height, grey }: Raster, from: (x: number, y: number) => readonly [number, number]): Raster {
  const at = (x: number, y: number): number => (x < 0 || y < 0 || x >= width || y >= height ? 150 : (grey[y * width + x] ?? 150));
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [fx, fy] = from(x, y);
      const [x0, y0] = [Math.floor(fx), Math.floor(fy)];
      const [dx, dy] = [fx - x0, fy - y0];
      const upper = at(x0, y0) * (1 - dx) + at(x0 + 1, y0) * dx;
      const lower = at(x0, y0 + 1) * (1 - dx) + at(x0 + 1, y0 + 1) * dx;
      out[y * width + x] = upper * (1 - dy) + lower * dy;
    }
  return { width, height, grey: out };
}

/** Mean of each pixel and those around it within `reach`. */
export function blurred({ width, height, grey }: Raster, reach = 1): Raster {
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let [total, count] = [0, 0];
      for (let v = Math.max(0, y - reach); v <= Math.min(height - 1, y + reach); v++)
        for (let u = Math.max(0, x - reach); u <= Math.min(width - 1, x + reach); u++) {
          total += grey[v * width + u] ?? 0;
          count++;
        }
      out[y * width + x] = total / count;
    }
  return { width, height, grey: out };
}

/** Taken in poor light: darker to one side, with grain. */
export const darkened = ({ width, height, grey }: Raster): Raster => ({
  width,
  height,
  grey: grey.map((shade, at) => 18 + shade * (0.25 + (0.3 * (at % width)) / width) + (((at * 2_654_435_761) >>> 27) % 12)),
});

/** The picture as a camera held sideways stores it: its EXIF says how to turn it back (orientation 6). */
export function sideways({ width, height, grey }: Raster): Raster {
  const out = new Uint8Array(width * height);
  for (let y = 0; y < width; y++) for (let x = 0; x < height; x++) out[y * height + x] = grey[(height - 1 - x) * width + y] ?? 0;
  // Turned a quarter to the left: shown after a quarter to the right.
  return { width: height, height: width, grey: out.reverse() };
}

/** PNG of 8-bit grey. */
export function writePng({ width, height, grey }: Raster): Buffer {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) rows.set(grey.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  return Buffer.concat([
    PNG_MAGIC,
    pngHeader(width, height),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export const PNG_MAGIC = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

export function pngHeader(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  return pngChunk('IHDR', header);
}

export function pngChunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
