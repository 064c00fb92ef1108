/** What a picture's first bytes say: its kind and, where that is easy to read, its size in pixels (0 = unknown). */
export function pictureOf(bytes: Buffer): { mime: string; width: number; height: number } | null {
  const starts = (hex: string) => bytes.subarray(0, hex.length / 2).toString('hex') === hex;
  if (starts('89504e470d0a1a0a') && bytes.length >= 24)
    return { mime: 'image/png', width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  if (bytes.subarray(0, 4).toString('latin1') === 'GIF8' && bytes.length >= 10)
    return { mime: 'image/gif', width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) };
  if (starts('ffd8ff')) return { mime: 'image/jpeg', width: 0, height: 0 };
  if (bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP')
    return { mime: 'image/webp', width: 0, height: 0 };
  if (starts('424d')) return { mime: 'image/bmp', width: 0, height: 0 };
  if (starts('49492a00') || starts('4d4d002a')) return { mime: 'image/tiff', width: 0, height: 0 };
  if (starts('00000100')) return { mime: 'image/x-icon', width: 0, height: 0 };
  return null;
}
