import { digitalInvoice, drawn } from '../test/invoices/make/invoice.ts';
import { qrText } from '../test/invoices/make/qr-text.ts';
import { blank, laidOver, type Raster, turned } from '../test/invoices/make/raster.ts';
import { jpeg, photograph } from '../test/invoices/make/write-picture.ts';

/** So many pixels of the photo for one of the paper. */
const LARGER = 3;
const GRAIN = 7;

/**
 * A photo as it comes through a chat: 3 megapixels, a sheet a little askew on a desk, with the grain of a sensor. The same each time. The pictures of the corpus
 * are drawn without any of it and are read in a millisecond, so that the way to the thread and back would count more than the reading.
 */
export function phonePhoto(): Uint8Array {
  const paper = larger(photograph([qrText(drawn(digitalInvoice('digital_ordinary'), 300)) ?? '']));
  const scene = turned(laidOver(blank(1920, 1440, 150), paper, 180, 210), 5);
  return new Uint8Array(jpeg(grained(scene), 80));
}

function larger({ width, height, grey }: Raster): Raster {
  const wide = width * LARGER;
  return {
    width: wide,
    height: height * LARGER,
    grey: Uint8Array.from(
      { length: wide * height * LARGER },
      (_, at) => grey[Math.floor(Math.floor(at / wide) / LARGER) * width + Math.floor((at % wide) / LARGER)] ?? 0,
    ),
  };
}

function grained(picture: Raster): Raster {
  let seed = 7;
  const noise = (): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return (seed >>> 24) % (2 * GRAIN + 1);
  };
  return { ...picture, grey: picture.grey.map((shade) => Math.max(0, Math.min(255, shade + noise() - GRAIN))) };
}
