import { Glyph } from '../parts/glyph.tsx';
import { isDark, setTheme, systemDark } from '../state/theme.ts';

/** Light or dark; choosing what the system already says goes back to following it. */
export function ThemeButton() {
  const dark = isDark();
  const next = dark ? 'light' : 'dark';
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={dark ? '换成浅色' : '换成深色'}
      title={dark ? '浅色' : '深色'}
      data-testid="theme"
      onClick={() => setTheme((next === 'dark') === systemDark.value ? 'auto' : next)}
    >
      <Glyph name={dark ? 'sun' : 'moon'} />
    </button>
  );
}
