import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, type ReadInputBarcodeFormat, readBarcodes } from 'zxing-wasm/reader';

/** The compiled part comes from the package; by itself the library would fetch it from the net. */
let ready: Promise<unknown> | null = null;
const prepare = (): Promise<unknown> => {
  ready ??= Promise.resolve(
    prepareZXingModule({
      overrides: { wasmBinary: bytesOf('zxing-wasm/reader/zxing_reader.wasm') },
      fireImmediately: true,
    }),
  );
  return ready;
};

/** A compiled file of a package as one buffer. */
export function bytesOf(specifier: string): ArrayBuffer {
  const bytes = readFileSync(createRequire(import.meta.url).resolve(specifier));
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
}

export interface Raster {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

const FORMATS: ReadInputBarcodeFormat[] = ['QRCode'];

/** The texts of all QR codes of a picture (PNG or JPEG bytes, or pixels); null where the picture cannot be decoded. */
export async function readQrCodes(picture: Uint8Array | Raster): Promise<readonly string[] | null> {
  await prepare();
  try {
    const found = await readBarcodes(picture as Uint8Array, { formats: FORMATS, tryHarder: true, maxNumberOfSymbols: 16 });
    return [...new Set(found.filter((each) => each.isValid).map((each) => each.text))];
  } catch {
    return null;
  }
}
