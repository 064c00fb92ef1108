import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core finds wrong on a page or a part of it (WCAG 2 A and AA and its best practices), one line each; none is expected anywhere. */
export async function violations(page: Page, within = 'html'): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(`axe.run(${JSON.stringify(within)}, { resultTypes: ['violations'] }).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.slice(0, 5).map((node) =>
      id + ' ' + node.target.join(' ') + ' ' + node.html.slice(0, 160) + ' ' + (node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? ''))))`);
}
