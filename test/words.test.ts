import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { en, zhCN } from '../src/all-words.ts';
import { FEATURES } from '../src/handlers/features.ts';
import { words } from '../src/words/words.ts';
import { readSources } from './architecture/imports.ts';
import { holesOf, sameHoles, usageOf } from './words/usage.ts';

const root = join(import.meta.dirname, '..');
const chinese: Readonly<Record<string, string>> = zhCN;
const english: Readonly<Record<string, string>> = en;
const usages = readSources(root, ['src'], /^src\/(generated|words)\//).map((file) => ({
  ...usageOf(file.path, file.text),
  path: file.path,
}));

describe('the words of the office', () => {
  it('are the same keys in both languages, and none is empty', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
    expect([...Object.entries(chinese), ...Object.entries(english)].filter(([, words]) => words.trim() === '')).toEqual([]);
  });

  it('are said in one place each: no feature brings a key that is there already', () => {
    const keys = [words, ...FEATURES.map((feature) => feature.words ?? {})].flatMap(Object.keys);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  });

  it('have the same holes in both languages', () => {
    expect(Object.keys(chinese).filter((key) => !sameHoles(chinese[key] ?? '', english[key] ?? ''))).toEqual([]);
    expect(usages.flatMap((usage) => usage.unequal)).toEqual([]);
  });

  it('have no Chinese left in the English', () => {
    // What is to be typed or stands on a button is quoted as it is.
    expect(
      Object.entries(english).filter(([, words]) =>
        /[\u4e00-\u9fff]/.test(words.replace(/["“「（(@][^"”」）)]*["”」）)]?/g, '')),
      ),
    ).toEqual([]);
  });

  it('exist wherever they are asked for', () => {
    const asked = usages.flatMap((usage) => usage.named);
    expect(asked.filter(({ key }) => !Object.hasOwn(chinese, key)).map(({ key, where }) => `${where}: ${key}`)).toEqual([]);
    const made = usages.flatMap((usage) => usage.made);
    expect(made.filter((pattern) => !Object.keys(chinese).some((key) => pattern.test(key)))).toEqual([]);
  });

  it('get every hole filled, and nothing that has no hole', () => {
    const wrong = usages
      .flatMap((usage) => usage.named)
      .flatMap(({ key, holes, where }) => {
        const wanted = holesOf(chinese[key] ?? '');
        return holes === null || wanted.join() === holes.join() ? [] : [`${where}: ${key} has {${wanted}}, is given {${holes}}`];
      });
    expect(wrong).toEqual([]);
  });

  it('are all used', () => {
    const named = new Set(usages.flatMap((usage) => [...usage.named.map(({ key }) => key), ...usage.texts]));
    const made = usages.flatMap((usage) => usage.made);
    expect(Object.keys(chinese).filter((key) => !named.has(key) && !made.some((pattern) => pattern.test(key)))).toEqual([]);
  });
});

describe('Chinese stands in words/, in definitions and in configuration only', () => {
  /** What is heard or read, not said: these files know how people write and what is printed on invoices and lists of punches, and the word lists they match against are their data. */
  const LISTENS =
    /^src\/(domain\/(phrase\/|invoice\/|minutes\/|attendance\/files\/|workday\/(anchor|provisional)\.ts|[\w-]+\/(said-[\w-]+|[\w-]+-(question|said|verbs|sentence))\.ts)|handlers\/[\w-]+\/feature\.ts)/;
  /** Sample cards and the demo's past hold what invented people wrote. */
  const SAMPLES = /^src\/(gallery\/|demo\/|cards\/[\w-]+\/samples\.ts)/;
  /** Spoken on the terminal to whoever starts the office and keeps its configuration, before there is a language to choose. */
  const TERMINAL = /^src\/(main|app|store\/copy-all|domain\/approval\/check-chain)\.ts$/;

  it('so no other file holds a sentence', () => {
    // Kinds of fields read what people type and say what would be accepted; the life of a case is written once for all.
    const DEFINES =
      /^src\/((processes|fields|config|kinds|ledgers|measures)\/|records\/(words|circulation|submission[\w-]*|case[\w-]*|register-words)\.ts)/;
    const found = usages
      .filter(({ path }) => ![DEFINES, LISTENS, SAMPLES, TERMINAL].some((places) => places.test(path)))
      .flatMap((usage) => usage.chinese);
    expect(found).toEqual([]);
  });
});

describe('one word for one thing (docs/domain-language.md)', () => {
  /** 代办 sounds like 待办; 代班 and 顶班 are 交接; to ask for an opinion is no 委派. Sentences people may type are quoted as they are. */
  const OLD = /代批|代为审批|代班|顶班|代办|代理人|工作交接人|委派|征求意见/;
  const said = (where: string, text: string): readonly string[] =>
    text.split('\n').flatMap((line, i) => (OLD.test(line) ? [`${where}:${i + 1}: ${line.trim()}`] : []));

  const sourceLine = (found: string): string => {
    const [path = '', line = ''] = found.split(':');
    return readFileSync(join(root, path), 'utf8').split('\n')[Number(line) - 1] ?? '';
  };

  it('no card, setting or page of the README says the words of before', () => {
    const words = Object.entries(chinese).flatMap(([key, text]) => said(key, text));
    const written = usages
      .filter(({ path }) => /^src\/(processes|kinds|records|fields|cards|config)\//.test(path) && !/sentence/.test(path))
      .flatMap((usage) => usage.chinese)
      // What a column or an answer may be headed is only read, never shown.
      .filter((line) => OLD.test(line) && !/heads: \[/.test(sourceLine(line)));
    const files = [
      'README.md',
      ...readdirSync(join(root, 'config')).flatMap((file) => (file.endsWith('.yaml') ? [`config/${file}`] : [])),
    ];
    expect([...words, ...written, ...files.flatMap((file) => said(file, readFileSync(join(root, file), 'utf8')))]).toEqual([]);
  });
});

describe('configuration', () => {
  it('says the same in both languages, hole by hole', () => {
    const unequal: string[] = [];
    const context = (value: unknown, where: string): void => {
      if (typeof value !== 'object' || value === null) return;
      const { zh, en: other } = value as { zh?: unknown; en?: unknown };
      if (typeof zh === 'string' && (typeof other !== 'string' || !sameHoles(zh, other))) unequal.push(`${where}: ${zh}`);
      for (const [key, inner] of Object.entries(value)) context(inner, `${where}.${key}`);
    };
    for (const name of readdirSync(join(root, 'config')).filter((file) => file.endsWith('.yaml')))
      context(load(readFileSync(join(root, 'config', name), 'utf8')), name);
    expect(unequal).toEqual([]);
  });
});

describe('these checks bite', () => {
  it('on a missing hole, a key made in code, a sentence in code and unequal languages', () => {
    const usage = usageOf(
      'src/x.ts',
      "t('a.b', { name }); t(`state.$" +
        "{s}`); t(ok ? 'c' : 'd'); // 注释\nconst s = `您好$" +
        "{x}`; const w = { zh: '{a}天', en: '{b} days' };",
    );
    expect(usage.named.map(({ key, holes }) => [key, holes])).toEqual([
      ['a.b', ['name']],
      ['c', []],
      ['d', []],
    ]);
    expect(usage.made).toEqual([/^state\..+$/]);
    expect(usage.chinese).toEqual(['src/x.ts:2: 您好']);
    expect(usage.unequal).toEqual(['src/x.ts:2: “{a}天” / “{b} days”']);
  });
});
