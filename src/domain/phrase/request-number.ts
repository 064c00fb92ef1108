/** QJ261123-7K2M as people write it: in small letters, without the dash, in full-width signs, with a letter for the digit it looks like. */
const NUMBER = /(?<![A-Za-z0-9])([A-Za-z]{2})\s?(\d{6})\s?[-—–_－ ]?\s?([0-9A-Za-z]{4})(?![A-Za-z0-9])/;

export interface NumberSaid {
  readonly number: string;
  readonly at: number;
  readonly end: number;
}

/** The request's number in a text; the last four signs never hold O, I or L, so these are read as the digits they look like. */
export function findRequestNumber(text: string): NumberSaid | null {
  const found = NUMBER.exec(text);
  const [whole, prefix, day, letters] = found ?? [];
  if (!found || !whole || !prefix || !day || !letters) return null;
  const last = letters.toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  return { number: `${prefix.toUpperCase()}${day}-${last}`, at: found.index, end: found.index + whole.length };
}
