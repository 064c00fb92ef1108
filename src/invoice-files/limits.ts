/** What a file from a chat may ask of the machine (contract of the formats, §8). */
export const MOST_BYTES = 20 * 2 ** 20;
export const MOST_PARTS = 500;
export const MOST_PART_BYTES = 10 * 2 ** 20;
export const MOST_UNPACKED_BYTES = 50 * 2 ** 20;
export const MOST_RATIO = 200;
export const MOST_FILES_IN_BUNDLE = 30;
export const MOST_XML_BYTES = 2 * 2 ** 20;
export const MOST_XML_DEPTH = 50;
export const MOST_PAGES = 20;
export const MOST_PIXELS = 40_000_000;
export const MOST_MS = 5_000;
/** A picture that is shown in a chat (Feishu: 10 MB). */
export const MOST_SHOWN_BYTES = 10 * 2 ** 20;
/** What a sheet may ask: so many bytes packed and unpacked, so much denser, so many rows and columns, and so long. */
export const MOST_SHEET_BYTES = 50 * 2 ** 20;
export const SHEET_CAPS = { part: 200 * 2 ** 20, all: 400 * 2 ** 20, ratio: 100 } as const;
export const MOST_SHEET_ROWS = 200_050;
export const MOST_SHEET_COLUMNS = 200;
export const MOST_SHEET_MS = 60_000;
/** A small file that unpacks no further is read where it came, in a few milliseconds; every other in the thread. */
export const SMALL_SHEET_BYTES = 100 * 2 ** 10;
export const SMALL_SHEET_CAPS = { part: 2 * 2 ** 20, all: 2 * 2 ** 20, ratio: MOST_RATIO } as const;
