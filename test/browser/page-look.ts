import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

const root = join(import.meta.dirname, '../..');

/** The chat page as its sources are now: built only when something is newer than the last build. */
export function buildPage(): void {
  execFileSync(process.execPath, ['--import', 'tsx', 'tools/build.ts', 'page'], { cwd: root, stdio: 'ignore' });
}

export interface Looking {
  page: Page;
  /** Errors the page threw; a story ends with none. */
  faults: string[];
}

export async function look(browser: Browser, url: string, size = { width: 1440, height: 900 }): Promise<Looking> {
  const context = await browser.newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(url);
  return { page, faults };
}
