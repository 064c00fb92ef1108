/** What looks like a path and is none: parameters of other programs, a database in memory, a home folder only a shell knows, a host, a folder. */
const NO_PATH = /\?|^:memory:$|^~|^\/\/[^/]|\/$|\0/;

/** The path in `file:./data/erwang.db`; null when the address is of another kind. */
export function databasePath(url: string): string | null {
  const path = url.startsWith('file:') ? url.slice('file:'.length) : '';
  return path === '' || NO_PATH.test(path) ? null : path;
}

/** `postgres://user:password@host:port/name`, with a name. */
export const isServerUrl = (url: string): boolean => /^postgres(ql)?:\/\/[^/]+\/[^/?#]+(\?[^#]*)?$/.test(url);

/** The address of a server for people and logs: without who, the password and parameters. */
export function databaseAddress(url: string): string {
  const found = /^postgres(?:ql)?:\/\/(?:[^/]*@)?([^/]+)\/([^/?#]+)/.exec(url);
  return `postgres://${found?.[1] ?? '?'}/${found?.[2] ?? '?'}`;
}
