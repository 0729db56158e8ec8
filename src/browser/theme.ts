import { on } from './dom.ts';

const MODES = ['system', 'light', 'dark'] as const;
type Mode = (typeof MODES)[number];

const KEY = 'rolegraph-theme';

/** The theme that the reader chose before, set before the page is drawn. */
export function applyStoredTheme(): void {
  apply(stored());
}

export function startThemeSwitch(): void {
  label(stored());
  on('click', '[data-theme-switch]', () => {
    const next = MODES[(MODES.indexOf(current()) + 1) % MODES.length] ?? 'system';
    apply(next);
    store(next);
    label(next);
  });
  // Chosen in another tab.
  addEventListener('storage', ({ key, newValue }) => {
    // Without a key, all that was stored is gone.
    if (key !== null && key !== KEY) return;
    const next = isMode(newValue) ? newValue : 'system';
    apply(next);
    label(next);
  });
}

/** The theme on the screen, whoever chose it. */
export function shownTheme(): 'light' | 'dark' {
  const mode = current();
  if (mode !== 'system') return mode;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

const isMode = (text: string | null | undefined): text is Mode => MODES.some((mode) => mode === text);

function current(): Mode {
  const { theme } = document.documentElement.dataset;
  return isMode(theme) ? theme : 'system';
}

function apply(mode: Mode): void {
  if (mode === 'system') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.dataset['theme'] = mode;
}

function label(mode: Mode): void {
  for (const button of document.querySelectorAll('[data-theme-switch]'))
    button.textContent = `Theme: ${mode}`;
}

// A browser may refuse its storage, for instance to a file: the choice then lasts as long as the page.
function stored(): Mode {
  try {
    const mode = localStorage.getItem(KEY);
    return isMode(mode) ? mode : current();
  } catch {
    return current();
  }
}

function store(mode: Mode): void {
  try {
    localStorage.setItem(KEY, mode);
  } catch {
    // See above.
  }
}
