/** An element as a reader of files hands it over: names without prefix, text trimmed. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly XmlNode[];
}

const isCalled = (node: XmlNode, name: string): boolean => node.name.toLowerCase() === name.toLowerCase();

/** All elements at a path like `Header/EIid` below this one; names match without case. */
export function allAt(node: XmlNode | undefined, path: string): readonly XmlNode[] {
  let found: readonly XmlNode[] = node ? [node] : [];
  for (const name of path.split('/')) found = found.flatMap((each) => each.children.filter((child) => isCalled(child, name)));
  return found;
}

/** The text at a path, undefined where there is none or it is empty. */
export const textAt = (node: XmlNode | undefined, path: string): string | undefined =>
  allAt(node, path).find((each) => each.text !== '')?.text;

/** Every element below this one, itself included. */
export function* everyNode(node: XmlNode): Generator<XmlNode> {
  yield node;
  for (const child of node.children) yield* everyNode(child);
}

/** The text of the first element of this name anywhere below that has one. */
export function textOf(node: XmlNode, name: string): string | undefined {
  for (const each of everyNode(node)) if (isCalled(each, name) && each.text !== '') return each.text;
  return undefined;
}
