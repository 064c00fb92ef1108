import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type OfficeOptions, openOffice, type TestOffice } from '../office.ts';
import { openBrowser } from './browser.ts';
import { buildPage } from './page-look.ts';

/** An office whose chat page is seen in a browser, for all tests of a group; there once the first of them runs. */
export function officePage(options: OfficeOptions = {}): { readonly browser: Browser; readonly office: TestOffice } {
  let browser: Browser;
  let office: TestOffice;
  beforeAll(async () => {
    buildPage();
    browser = await openBrowser();
    office = await openOffice({ ...options, mode: 'ws' });
  }, 120_000);
  afterAll(async () => {
    await office?.close();
    await browser?.close();
  });
  return {
    get browser() {
      return browser;
    },
    get office() {
      return office;
    },
  };
}
