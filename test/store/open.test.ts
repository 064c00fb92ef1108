import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { databaseFile, openReader, openWriter } from '../../src/store/open.ts';
import { tempFolder } from './temp-store.ts';

test('the database is safe against power loss from the first opening and after every reopening', () => {
  const file = join(tempFolder(), 'deep', 'er.db');
  mkdirSync(join(file, '..'));
  for (const round of [1, 2, 3]) {
    const db = openWriter(file);
    const found = ['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout', 'trusted_schema'].map((name) =>
      db.pragma(name, { simple: true }),
    );
    expect(found, `opening ${round}`).toEqual(['wal', 2, 1, 1000, 0]);
    db.exec('CREATE TABLE IF NOT EXISTS t (a); INSERT INTO t VALUES (1)');
    db.close();
  }
});

test('a file left in another mode by a foreign program comes back as ours', () => {
  const file = join(tempFolder(), 'er.db');
  const foreign = new Database(file);
  foreign.pragma('journal_mode = delete');
  foreign.exec('CREATE TABLE t (a)');
  foreign.close();
  const db = openWriter(file);
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal');
  db.close();
});

test('the reading connection cannot write', () => {
  const file = join(tempFolder(), 'er.db');
  const db = openWriter(file);
  db.exec('CREATE TABLE t (a)');
  const reader = openReader(file);
  expect(() => reader.exec('INSERT INTO t VALUES (1)')).toThrow(/readonly/);
  reader.close();
  db.close();
});

test('a path is relative to the project, and anything but a file is refused in words', () => {
  expect(databaseFile('file:./data/erwang.db', '/srv/bot')).toBe('/srv/bot/data/erwang.db');
  expect(databaseFile('file:/var/lib/er.db', '/srv/bot')).toBe('/var/lib/er.db');
  const wrong = [
    'postgresql://x',
    'file:',
    'file:./x.db?connection_limit=1',
    'file::memory:',
    'file:~/er.db',
    'file://server/er.db',
    'file:./data/',
  ];
  for (const url of wrong) expect(() => databaseFile(url, '/srv'), url).toThrow(/DATABASE_URL must look like/);
  expect(databaseFile('file:///var/er.db', '/srv')).toBe('/var/er.db');
});
