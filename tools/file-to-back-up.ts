import { AppError } from '../src/kernel/app-error.ts';
import { isServerUrl } from '../src/kernel/database-url.ts';
import { databaseFile } from '../src/store/open.ts';
import { serverWords } from '../src/words/operator.ts';

/**
 * The database's file.
 * @throws AppError `config` for a server, whose backups are made with its own tools
 */
export function fileToBackUp(url: string, root: string): string {
  if (isServerUrl(url)) throw new AppError('config', serverWords.backup);
  return databaseFile(url, root);
}
