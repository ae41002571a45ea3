import type { Theme } from './preferences.ts';

const wants = (query: string): boolean => window.matchMedia(query).matches;

/** The theme to draw: the one chosen, or what the system asks for. */
const resolve = (theme: Theme): Exclude<Theme, 'auto'> => {
  if (theme !== 'auto') return theme;
  if (wants('(prefers-contrast: more)')) return 'contrast';
  return wants('(prefers-color-scheme: dark)') ? 'dark' : 'light';
};

/** Puts the theme on the page and follows the system while it is `auto`; returns how to stop. */
export function applyTheme(theme: Theme): () => void {
  const draw = () => {
    document.documentElement.dataset['theme'] = resolve(theme);
  };
  draw();
  const followed = ['(prefers-contrast: more)', '(prefers-color-scheme: dark)'].map((query) =>
    window.matchMedia(query),
  );
  for (const media of followed) media.addEventListener('change', draw);
  return () => {
    for (const media of followed) media.removeEventListener('change', draw);
  };
}
