import type { Form } from './Form.ts';

interface Pattern {
  readonly pattern: string;
  readonly data: readonly Form[];
}

/** Forms by their key. */
export class Keys {
  readonly #forms = new Map<string, Form[]>();
  /** Every unit of the keys. */
  readonly alphabet = new Set<number>();
  longest = 0;

  add(form: Form): void {
    const forms = this.#forms.get(form.key);
    if (forms) {
      forms.push(form);
      return;
    }
    this.#forms.set(form.key, [form]);
    this.longest = Math.max(this.longest, form.key.length);
    for (let index = 0; index < form.key.length; index += 1) this.alphabet.add(form.key.charCodeAt(index));
  }

  /** All of them, so many at a time. */
  *inParts(size: number): Generator<Pattern[]> {
    let part: Pattern[] = [];
    for (const [pattern, forms] of this.#forms) {
      part.push({ pattern, data: exactFirst(forms) });
      if (part.length < size) continue;
      yield part;
      part = [];
    }
    if (part.length > 0) yield part;
  }
}

/** An entity that is spelled so beats one of which it is only the plural. */
function exactFirst(forms: readonly Form[]): readonly Form[] {
  const spelledSo = new Set(forms.filter(({ exact }) => exact).map(({ spelling }) => spelling.entity));
  return spelledSo.size === 0 ? forms : forms.filter(({ spelling }) => spelledSo.has(spelling.entity));
}
