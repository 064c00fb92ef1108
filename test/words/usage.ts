import ts from 'typescript';

/** How the words of the office are used in one file. */
export interface Usage {
  /** Keys named in full, with the holes they are given where that can be read off (`null`: given from elsewhere). */
  readonly named: readonly { readonly key: string; readonly holes: readonly string[] | null; readonly where: string }[];
  /** Keys made in code, such as `state.${state}`, as patterns. */
  readonly made: readonly RegExp[];
  /** Every other piece of text: a key may be handed around as plain text. */
  readonly texts: ReadonlySet<string>;
  /** Chinese that stands in code without English beside it. */
  readonly chinese: readonly string[];
  /** Pairs `{ zh, en }` whose holes differ. */
  readonly unequal: readonly string[];
}

export function usageOf(path: string, text: string): Usage {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const where = (node: ts.Node): string => `${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const named: { key: string; holes: readonly string[] | null; where: string }[] = [];
  const made: RegExp[] = [];
  const texts = new Set<string>();
  const chinese: string[] = [];
  const unequal: string[] = [];

  const context = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 't') {
      const [key, holes] = node.arguments;
      for (const one of key ? branches(key) : []) {
        if (ts.isStringLiteralLike(one)) named.push({ key: one.text, holes: holesGiven(holes), where: where(one) });
        else if (ts.isTemplateExpression(one)) made.push(patternOf(one));
      }
    }
    // zhCN.late
    if (ts.isPropertyAccessExpression(node)) texts.add(node.name.text);
    if (ts.isObjectLiteralExpression(node)) {
      const [zh, en] = [wordsAt(node, 'zh'), wordsAt(node, 'en')];
      if (zh !== null && en !== null && !sameHoles(zh, en)) unequal.push(`${where(node)}: “${zh}” / “${en}”`);
    }
    if (ts.isStringLiteralLike(node)) texts.add(node.text);
    if ((ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) && /[\u4e00-\u9fff]/.test(node.text) && !isPaired(node))
      chinese.push(`${where(node)}: ${node.text}`);
    ts.forEachChild(node, context);
  };
  context(source);
  return { named, made, texts, chinese, unequal };
}

/** Holes of a sentence, sorted, each once. */
export const holesOf = (sentence: string): readonly string[] =>
  [...new Set(Array.from(sentence.matchAll(/\{([\w.-]+)\}/g), (found) => found[1] ?? ''))].sort();

export const sameHoles = (one: string, other: string): boolean => holesOf(one).join() === holesOf(other).join();

/** `a ? 'x' : 'y'` gives both. */
const branches = (node: ts.Expression): readonly ts.Expression[] =>
  ts.isConditionalExpression(node) ? [...branches(node.whenTrue), ...branches(node.whenFalse)] : [node];

function holesGiven(node: ts.Expression | undefined): readonly string[] | null {
  if (!node) return [];
  if (!ts.isObjectLiteralExpression(node)) return null;
  const names = node.properties.map((property) => (property.name && ts.isIdentifier(property.name) ? property.name.text : null));
  return names.includes(null) ? null : (names as string[]).sort();
}

function patternOf(template: ts.TemplateExpression): RegExp {
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(
    `^${literal(template.head.text)}${template.templateSpans.map((span) => `.+${literal(span.literal.text)}`).join('')}$`,
  );
}

/** Chinese with its English beside it, `{ zh, en }`, is how definitions bring their words. */
const isPaired = (node: ts.Node): boolean =>
  ts.isPropertyAssignment(node.parent) &&
  ts.isObjectLiteralExpression(node.parent.parent) &&
  ['zh', 'en'].every((name) => wordsAt(node.parent.parent as ts.ObjectLiteralExpression, name) !== null);

function wordsAt(node: ts.ObjectLiteralExpression, name: string): string | null {
  const property = node.properties.find((one) => one.name && ts.isIdentifier(one.name) && one.name.text === name);
  return property && ts.isPropertyAssignment(property) && ts.isStringLiteralLike(property.initializer)
    ? property.initializer.text
    : null;
}
