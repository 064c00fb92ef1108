interface Called {
  readonly id: string;
  readonly says: { readonly nouns: readonly string[] };
}

const ASKING = /^(?:我要|我想|怎么|如何|请|帮我|给我)*(?:要|下载)?(?:一下|一个|一份)?$/u;
const MANY =
  /^(?:我要|我想|怎么|如何|请|帮我)*(?:批量(?:导入|新增|新提|提|登记|上传)?|导入)(?:一下|一批|多条|很多|多个)?$|^(?:import|bulk)$/u;
const TEMPLATE = /^(?:的)?(?:导入|批量)?(?:的)?(?:表格)?(?:模板|模版)$|^template$/u;
const MANY_BEHIND = /^(?:批量(?:导入|新增|新提|登记)|导入)$|^import$/u;

/** 导入行政事务 · 批量新增协作 · 行政事务模板: of which kind many are to be brought at once; null: it asks for something else. */
export function readImportQuestion(bare: string, kinds: readonly Called[]): string | null {
  const said = bare.trim().toLowerCase();
  const named = kinds
    .flatMap(({ id, says }) => says.nouns.map((noun) => ({ id, noun })))
    .toSorted((a, b) => b.noun.length - a.noun.length)
    .find(({ noun }) => said.includes(noun));
  if (!named) return null;
  const at = said.indexOf(named.noun);
  const before = said.slice(0, at).trim();
  const behind = said.slice(at + named.noun.length).trim();
  const asks =
    (behind === '' && MANY.test(before)) ||
    (MANY_BEHIND.test(behind) && ASKING.test(before)) ||
    (TEMPLATE.test(behind) && (ASKING.test(before) || MANY.test(before)));
  return asks ? named.id : null;
}
