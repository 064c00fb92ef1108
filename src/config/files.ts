import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { AppError } from '../kernel/app-error.ts';

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
  const document = parseDocument(readFileSync(path, 'utf8'));
  const broken = document.errors[0];
  if (broken) throw new AppError('config', `配置有误，没有启动：\n  ${path} 不是有效的 YAML：${broken.message}`);
  return document.toJS();
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
      throw new AppError('config', `配置有误，没有启动：\n  文件 ${name}\n${error.message}`, error.facts, { cause: error });
    throw error;
  }
}
