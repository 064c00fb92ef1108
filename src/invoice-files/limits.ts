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
