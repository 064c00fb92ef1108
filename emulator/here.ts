import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Beside this file, or, when this file was bundled elsewhere, in the working directory. */
export const here =
  [fileURLToPath(new URL('.', import.meta.url)), join(process.cwd(), 'emulator')].find((dir) =>
    existsSync(join(dir, 'tenant.yaml')),
  ) ?? process.cwd();

export const TENANT_FILE = join(here, 'tenant.yaml');
