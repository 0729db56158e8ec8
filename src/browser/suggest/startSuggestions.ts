import { on } from '../dom.ts';
import { Combobox } from './Combobox.ts';

const SELECTOR = 'input[data-suggest]';

const comboboxes = new WeakMap<Element, Combobox>();
let made = 0;

/** Makes every text field that asks for suggestions a combobox. */
export function prepareSuggestions(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>(SELECTOR)) {
    if (!comboboxes.has(input)) comboboxes.set(input, new Combobox(input, `suggestions-${(made += 1)}`));
  }
}

export function startSuggestions(): void {
  on('input', SELECTOR, (input) => comboboxes.get(input)?.typed());
  on('keydown', SELECTOR, (input, event) => comboboxes.get(input)?.pressed(event));
  on('focusout', SELECTOR, (input) => comboboxes.get(input)?.close());
  on('submit', 'form', (form) => {
    for (const input of form.querySelectorAll(SELECTOR)) comboboxes.get(input)?.close();
  });
}
