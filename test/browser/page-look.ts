import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { pageDist } from './browser.ts';

const root = join(import.meta.dirname, '../..');

/** A fresh clone has no page yet. An existing one is taken as it is: building under another test's feet would take its files away. */
export function buildPage(): void {
  if (existsSync(join(pageDist, 'index.html'))) return;
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
