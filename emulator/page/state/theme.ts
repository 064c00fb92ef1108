import { signal } from '@preact/signals';

export type Theme = 'auto' | 'light' | 'dark';

const KEY = 'theme';
const saved = localStorage.getItem(KEY);

/** `auto` follows the system; the choice is kept on this machine. */
export const theme = signal<Theme>(saved === 'light' || saved === 'dark' ? saved : 'auto');

const system = matchMedia('(prefers-color-scheme: dark)');
export const systemDark = signal(system.matches);
system.addEventListener('change', (event) => {
  systemDark.value = event.matches;
});

export const isDark = (): boolean => theme.value === 'dark' || (theme.value === 'auto' && systemDark.value);

export function setTheme(next: Theme): void {
  theme.value = next;
  localStorage.setItem(KEY, next);
  showTheme();
}

export function showTheme(): void {
  if (theme.value === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme.value;
}
