import { describe, expect, it } from 'vitest';
import { languageSaid } from '../../../src/domain/phrase/language-said.ts';

describe('换语言的说法', () => {
  it.each([
    '换成英文',
    '英文',
    'English please',
    'switch to English',
    'change the language to English',
    'speak English',
    'switch back into English',
  ])('“%s”是英文', (said) => expect(languageSaid(said)).toBe('en'));
  it.each(['中文', 'Chinese please', 'switch back to Chinese', 'go back to Chinese'])('“%s”是中文', (said) =>
    expect(languageSaid(said)).toBe('zh-CN'),
  );
  it.each(['English class tomorrow, personal leave', '去上英语课', 'switch'])('“%s”说的是别的', (said) =>
    expect(languageSaid(said)).toBeNull(),
  );
});
