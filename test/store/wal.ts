import { existsSync, readFileSync } from 'node:fs';

/** How many transactions the write-ahead log holds: frames that end one carry the size of the database (sqlite.org/fileformat2.html#walformat). */
export function transactionsInLog(file: string): number {
  if (!existsSync(`${file}-wal`)) return 0;
  const log = readFileSync(`${file}-wal`);
  const pageSize = log.length < 32 ? 0 : log.readUInt32BE(8);
  const salt = log.subarray(16, 24);
  let count = 0;
  for (let at = 32; at + 24 + pageSize <= log.length; at += 24 + pageSize) {
    if (!log.subarray(at + 8, at + 16).equals(salt)) break;
    if (log.readUInt32BE(at + 4) > 0) count++;
  }
  return count;
}
