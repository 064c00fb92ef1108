import type { Browser, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { TestOffice } from '../office.ts';
import { shot } from './browser.ts';
import { look } from './page-look.ts';

const PHONE = { width: 390, height: 844 };

/** The newest card that holds the words. */
export const cardWith = (page: Page, words: string): Locator => page.getByTestId('card').filter({ hasText: words }).last();
/** The last button of a card that is called so. */
export const button = (place: Locator, words: string): Locator =>
  place.getByTestId('card-button').filter({ hasText: words }).last();

/** Says it in the chat that is open. */
export async function says(page: Page, words: string): Promise<void> {
  await page.getByTestId('composer-text').fill(words);
  await page.getByTestId('composer-text').press('Enter');
}

/**
 * The phone of somebody with the assistant's chat open, put away after use: then nothing was wider than the screen and the page threw nothing. `story` names
 * the picture that is taken where something goes wrong.
 */
export async function phoneOf(
  { browser, office, story }: { readonly browser: Browser; readonly office: TestOffice; readonly story: string },
  account: string,
  use: (page: Page) => Promise<void>,
): Promise<void> {
  const { page, faults } = await look(browser, `${office.emulator.url}/?as=${account}&chat=bot`, PHONE);
  // Reading files loads a thread of its own.
  page.setDefaultTimeout(60_000);
  try {
    await use(page);
  } catch (error) {
    await shot(page, `${story}-fault-${account}`);
    throw error;
  }
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(overflow).toBeLessThanOrEqual(0);
  expect(faults).toEqual([]);
  await page.close();
}
