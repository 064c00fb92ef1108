const ASK = '(?:我要|我想|想|请|麻烦|帮我|帮忙)*(?:把)?';
const ZH = [
  new RegExp(`^${ASK}(?:查|找|看|处理|合并)?(?:一下|看看)?重复(?:的)?客户(?:档案)?(?:合并)?(?:一下|怎么办)?$`, 'u'),
  new RegExp(`^${ASK}客户(?:档案)?(?:重复|查重|合并)(?:了)?(?:一下|怎么办)?$`, 'u'),
  new RegExp(`^${ASK}合并(?:一下)?客户(?:档案)?[：:\\s]*(?<who>.{0,40})$`, 'u'),
];
const EN = /^(?:merge|find|show)?\s*(?:duplicate|double) customers$|^merge customers?\s*(?<who>.{0,40})$/iu;

/** 合并客户 · 重复客户 · 合并客户 宏达: who is there twice is to become one file (S31); the words name one of them. Null: something else is asked. */
export function doublesSaid(bare: string): { readonly who: string } | null {
  for (const rule of [...ZH, EN]) {
    const found = rule.exec(bare.trim());
    if (found) return { who: found.groups?.who?.trim() ?? '' };
  }
  return null;
}
