/** What stands above minutes in a file, in words already. */
export interface MinutesPaper {
  readonly title: string;
  readonly head: readonly { readonly label: string; readonly value: string }[];
  readonly sections: readonly { readonly title: string; readonly lines: readonly PaperLine[] }[];
  readonly foot: string;
}

export interface PaperLine {
  readonly text: string;
  readonly detail: string | null;
  /** The sentence it came from. */
  readonly said: string | null;
}

/** Signs that Markdown would take for its own, where a line begins or a word is set. */
const OWN = /[\\`*_[\]<>#|~]/gu;
const written = (text: string): string => text.replace(OWN, '\\$&').replaceAll('\n', ' ');

/** Minutes as Markdown: a heading, the head as a list, and each item with who, until when and the sentence it came from. */
export const markdownOf = ({ title, head, sections, foot }: MinutesPaper): string =>
  [
    `# ${written(title)}`,
    '',
    ...head.map(({ label, value }) => `- ${written(label)}：${written(value)}`),
    ...sections.flatMap(({ title: name, lines }) => [
      '',
      `## ${written(name)}`,
      '',
      ...lines.flatMap(({ text, detail, said }, index) => [
        `${index + 1}. ${written(text)}${detail ? `（${written(detail)}）` : ''}`,
        ...(said ? [`   > ${written(said)}`] : []),
      ]),
    ]),
    '',
    written(foot),
    '',
  ].join('\n');
