import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadAll, YAMLException } from 'js-yaml';
import * as z from 'zod';
import { AppError } from '../kernel/app-error.ts';
import { lineOf } from './line-of.ts';

/**
 * One YAML file as plain data.
 * @throws Fault `config` when it is missing or not YAML, with the line
 */
export function readYaml(directory: string, name: string): unknown {
  const path = join(directory, name);
  if (!existsSync(path))
    throw new AppError(
      'config',
      `配置有误，没有启动：\n  找不到 ${path}。请从仓库的 config/ 复制一份，或用 CONFIG_DIR 指到它所在的文件夹`,
    );
  const refused = (why: string): AppError => new AppError('config', `配置有误，没有启动：\n  ${path} 不是有效的 YAML：${why}`);
  const documents = read(readFileSync(path, 'utf8'), refused);
  if (documents.length > 1) throw refused('一个文件里只能有一份内容，「---」只能写在最前面');
  return documents[0] ?? null;
}

function read(text: string, refused: (why: string) => AppError): readonly unknown[] {
  try {
    return loadAll(text);
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { reason, mark } = error;
    throw refused(mark ? `${reason} at line ${mark.line + 1}, column ${mark.column + 1}\n${mark.snippet ?? ''}` : reason);
  }
}

export const hasYaml = (directory: string, name: string): boolean => existsSync(join(directory, name));

/** Names of the YAML files in a folder, sorted. */
export const yamlFiles = (directory: string): readonly string[] =>
  existsSync(directory)
    ? readdirSync(directory)
        .filter((name) => /\.ya?ml$/.test(name))
        .sort()
    : [];

/** Runs a parser and puts the file's name before whatever it complains of. */
export function inFile<T>(name: string, parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof AppError && error.code === 'config')
      throw new AppError('config', `配置有误，没有启动：\n  文件 ${name}\n${withLines(name, error)}`, error.facts, {
        cause: error,
      });
    throw error;
  }
}

/** What is wrong with a file, each mistake with its line. */
function withLines(path: string, error: AppError): string {
  if (!(error.cause instanceof z.ZodError) || !existsSync(path)) return error.message;
  const text = readFileSync(path, 'utf8');
  const { issues } = error.cause;
  // The first line names the file; below it stands one for each issue, in their order.
  return error.message
    .split('\n')
    .map((line, index) => {
      const issue = issues[index - 1];
      return issue ? `${line}（第${lineOf(text, issue.path.map(keyOf))}行）` : line;
    })
    .join('\n');
}

/** Where in a file a path of it stands, to be put behind what is wrong with it; nothing where there is no such file. */
export function lineIn(directory: string, name: string, path: readonly string[]): string {
  const file = join(directory, name);
  return existsSync(file) ? `（第${lineOf(readFileSync(file, 'utf8'), path)}行）` : '';
}

const keyOf = (key: PropertyKey): string | number => (typeof key === 'number' ? key : String(key));
