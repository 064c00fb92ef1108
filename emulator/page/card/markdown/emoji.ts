/** `:OK:` and reaction names of the platform → the nearest Unicode emoji. */
const EMOJI: Record<string, string> = {
  OK: '👌',
  DONE: '✅',
  CheckMark: '✅',
  CrossMark: '❌',
  THUMBSUP: '👍',
  ThumbsDown: '👎',
  SMILE: '😊',
  LAUGH: '😄',
  HEART: '❤️',
  APPLAUSE: '👏',
  CLAP: '👏',
  THANKS: '🙏',
  MUSCLE: '💪',
  FINGERHEART: '🫰',
  PARTY: '🎉',
  JIAYI: '➕',
  CRY: '😢',
  THINKING: '🤔',
  OnIt: '🏃',
  Alarm: '⏰',
  Get: '🫡',
  LGTM: '✔️',
  GLANCE: '👀',
  BOMB: '💣',
  ROSE: '🌹',
  FIRE: '🔥',
};

export const emojiOf = (name: string): string => EMOJI[name] ?? `[${name}]`;

/** `:OK:` in running text; unknown names stay as written. */
export const withEmoji = (text: string): string =>
  text.replace(/:([A-Za-z][A-Za-z0-9_]{1,30}):/g, (whole, name: string) => EMOJI[name] ?? whole);
