import { pinyin } from 'pinyin-pro';

/** A name taken apart: 欧阳静 is 欧阳 + 静, ōu yáng jìng. */
export interface NameParts {
  readonly name: string;
  readonly surname: string;
  readonly given: string;
  /** Syllables with tone numbers, the surname read as a surname (单 is shan4). */
  readonly toned: string;
  readonly syllables: readonly string[];
}

const COMPOUND: ReadonlySet<string> = new Set(
  (
    '欧阳 司马 诸葛 上官 东方 皇甫 尉迟 公孙 慕容 令狐 夏侯 司徒 南宫 独孤 端木 长孙 宇文 轩辕 鲜于 闻人 申屠 太史 钟离 百里 ' +
    '呼延 东郭 西门 公冶 濮阳 淳于 单于 赫连 澹台 宗政 司空 万俟 拓跋 纳兰 完颜 耶律'
  ).split(' '),
);

/** Reading a name takes a dictionary; the same few names are read all day. */
const known = new Map<string, NameParts>();
const MOST_KNOWN = 5000;

export function nameParts(name: string): NameParts {
  const before = known.get(name);
  if (before) return before;
  if (known.size >= MOST_KNOWN) known.clear();
  const surname = name.length > 2 && COMPOUND.has(name.slice(0, 2)) ? name.slice(0, 2) : name.slice(0, 1);
  const toned = toneSounds(name);
  const parts: NameParts = {
    name,
    surname,
    given: name.slice(surname.length),
    toned: toned.join(' '),
    syllables: toned.map((syllable) => syllable.replace(/\d$/, '')),
  };
  known.set(name, parts);
  return parts;
}

const sounds = new Map<string, readonly string[]>();

/** `zhang1`, `wei3`: how written characters sound when they are a name. Of a sentence each piece is asked for that a name may be as long as. */
export function toneSounds(name: string): readonly string[] {
  const before = sounds.get(name);
  if (before) return before;
  if (sounds.size >= MOST_KNOWN) sounds.clear();
  const made = pinyin(name, { toneType: 'num', type: 'array', surname: 'head', v: true }).map((syllable) =>
    syllable.toLowerCase(),
  );
  sounds.set(name, made);
  return made;
}
