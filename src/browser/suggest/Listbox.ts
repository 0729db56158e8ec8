import { make } from '../dom.ts';
import type { Suggestion } from './askSuggestions.ts';

/** The popup with suggestions beneath a text field, one of which may be marked. */
export class Listbox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLUListElement;
  #suggestions: readonly Suggestion[] = [];
  #marked = -1;

  constructor(input: HTMLInputElement, id: string) {
    this.#input = input;
    this.#list = make('ul', {
      id,
      role: 'listbox',
      class: 'suggestions',
      'aria-label': 'Suggestions',
      hidden: '',
    });
    input.after(this.#list);
    // The text field keeps the focus, also where a finger touches the list.
    this.#list.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
  }

  get isOpen(): boolean {
    return !this.#list.hidden;
  }

  get marked(): Suggestion | undefined {
    return this.#suggestions[this.#marked];
  }

  /** Calls back with the suggestion that is clicked or touched. */
  onChoose(choose: (suggestion: Suggestion) => void): void {
    this.#list.addEventListener('click', ({ target }) => {
      const index = this.#options().findIndex((option) => target instanceof Node && option.contains(target));
      const suggestion = this.#suggestions[index];
      if (suggestion) choose(suggestion);
    });
  }

  /** Shows these; one that is marked stays so, for who is quicker than the answer. */
  open(suggestions: readonly Suggestion[], text: string): void {
    const marked = this.marked?.id;
    this.#suggestions = suggestions;
    this.#list.replaceChildren(
      ...suggestions.map((suggestion, index) => optionOf(suggestion, `${this.#list.id}-${index}`, text)),
    );
    this.#list.hidden = suggestions.length === 0;
    this.#place();
    this.#input.setAttribute('aria-expanded', String(this.isOpen));
    this.mark(suggestions.findIndex(({ id }) => id === marked));
  }

  close(): void {
    this.open([], '');
  }

  /** Marks the next or the one before, around the ends. */
  move(by: 1 | -1): void {
    const count = this.#suggestions.length;
    if (count === 0) return;
    const start = this.#marked === -1 && by === -1 ? 0 : this.#marked;
    this.mark((start + by + count) % count);
  }

  /** @param index -1 marks none */
  mark(index: number): void {
    this.#marked = index;
    this.#options().forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
    });
    const option = this.#options()[index];
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #options(): Element[] {
    return [...this.#list.children];
  }

  #place(): void {
    const { offsetLeft, offsetTop, offsetHeight, offsetWidth } = this.#input;
    Object.assign(this.#list.style, {
      left: `${offsetLeft}px`,
      top: `${offsetTop + offsetHeight + 4}px`,
      minWidth: `${offsetWidth}px`,
    });
  }
}

function optionOf({ name, kind, category, matched }: Suggestion, id: string, text: string): HTMLElement {
  const about = [
    kindInWords(kind),
    ...(category === null ? [] : [inWords(category)]),
    ...(matched === name ? [] : [`also “${matched}”`]),
  ];
  return make(
    'li',
    { id, role: 'option', 'aria-selected': 'false' },
    make('span', {}, ...emphasised(name, text), ' '),
    make('small', {}, about.join(' · ')),
  );
}

/** The name with the part that was typed set apart. */
function emphasised(name: string, text: string): (Node | string)[] {
  const at = name.toLowerCase().indexOf(text.toLowerCase());
  if (at === -1 || text === '') return [name];
  const end = at + text.length;
  return [name.slice(0, at), make('mark', {}, name.slice(at, end)), name.slice(end)];
}

const inWords = (constant: string): string =>
  /^[A-Z0-9_]+$/.test(constant) ? capital(constant.toLowerCase().replaceAll('_', ' ')) : constant;

const kindInWords = (kind: string): string => capital(kind.toLowerCase());

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
