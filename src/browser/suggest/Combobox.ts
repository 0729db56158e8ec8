import { SEARCH } from '../navigation/addressOf.ts';
import { say } from '../status.ts';
import { askSuggestions, type Suggestion } from './askSuggestions.ts';
import { Listbox } from './Listbox.ts';

const PAUSE_MS = 120;

/**
 * A text field that suggests names as one types: an editable combobox with list autocomplete, as the WAI-ARIA
 * authoring practices describe it.
 */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: Listbox;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #underway = new AbortController();

  constructor(input: HTMLInputElement, listId: string) {
    this.#input = input;
    this.#list = new Listbox(input, listId);
    this.#list.onChoose((suggestion) => {
      this.#choose(suggestion);
    });
    const attributes = {
      role: 'combobox',
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': listId,
    };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
  }

  /** The text has changed. */
  typed(): void {
    // Another text is another entity.
    this.#input.removeAttribute('data-id');
    this.#list.mark(-1);
    this.#askAfter(PAUSE_MS);
  }

  close(): void {
    clearTimeout(this.#pause);
    this.#underway.abort();
    if (this.#list.isOpen) this.#list.close();
  }

  /** A key that the list answers is not the page's any more. */
  pressed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const answer = { ArrowDown: this.#down, ArrowUp: this.#up, Enter: this.#enter, Escape: this.#escape }[
      event.key
    ];
    if (answer?.call(this, event)) event.preventDefault();
    // The caret moves: what is meant is the text again.
    else if (['Home', 'End', 'ArrowLeft', 'ArrowRight'].includes(event.key)) this.#list.mark(-1);
  }

  #down({ altKey }: KeyboardEvent): boolean {
    if (!this.#list.isOpen) this.#askAfter(0);
    else if (!altKey) this.#list.move(1);
    return true;
  }

  #up({ altKey }: KeyboardEvent): boolean {
    if (altKey) this.close();
    else if (this.#list.isOpen) this.#list.move(-1);
    else this.#askAfter(0);
    return true;
  }

  #enter(): boolean {
    const { marked } = this.#list;
    if (marked) this.#choose(marked);
    else this.close();
    return marked !== undefined;
  }

  #escape(): boolean {
    const wasOpen = this.#list.isOpen;
    this.close();
    return wasOpen;
  }

  #choose({ id, name }: Suggestion): void {
    this.#input.value = name;
    this.#input.dataset['id'] = id;
    this.close();
    this.#input.focus();
    say(`${name} chosen.`, true);
    // A search has one field: what is chosen is what was looked for.
    const { form } = this.#input;
    if (form?.matches(SEARCH)) form.requestSubmit();
  }

  #askAfter(milliseconds: number): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#ask(), milliseconds);
  }

  async #ask(): Promise<void> {
    // An answer that comes after a newer question is of no use.
    this.#underway.abort();
    const { signal } = (this.#underway = new AbortController());
    const text = this.#input.value.trim();
    const kinds = (this.#input.dataset['suggest'] ?? '').split(',').filter((kind) => kind !== '');
    try {
      const suggestions = text === '' ? [] : await askSuggestions(text, kinds, signal);
      if (!signal.aborted) this.#show(suggestions, text);
    } catch {
      // Suggestions only help: without them, the name typed is what counts.
      if (!signal.aborted) this.#list.close();
    }
  }

  #show(suggestions: readonly Suggestion[], text: string): void {
    this.#list.open(suggestions, text);
    if (text !== '') say(inNumbers(suggestions.length), true);
  }
}

const inNumbers = (count: number): string =>
  count === 0
    ? 'No suggestions.'
    : `${count} suggestion${count === 1 ? '' : 's'}. Use the arrow keys to choose.`;
