import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Debian's Chromium, or another that lies at a usual place; null where there is none. */
export const browserPath: string | null = PLACES.find(existsSync) ?? null;

/** Where there is no browser its tests are skipped, unless REQUIRE_BROWSER=1 turns that into a failure (as in CI). */
export const skipBrowser = browserPath === null && process.env.REQUIRE_BROWSER !== '1';

export const pageDist = join(import.meta.dirname, '..', '..', 'emulator', 'page', 'dist');

export async function openBrowser(): Promise<Browser> {
  if (browserPath === null) throw new Error('REQUIRE_BROWSER=1, but no Chromium was found; apt-get install chromium');
  return chromium.launch({
    executablePath: browserPath,
    // Its own look-ups of the outside world are of no use here.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Pictures to look at; not kept in the repository. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = join(import.meta.dirname, '..', 'shots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
