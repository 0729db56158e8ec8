import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { eventually } from './eventually.ts';

/** What has the focus, as one sees and hears it. */
interface Focused {
  readonly tag: string;
  /** Its accessible name, or its text. */
  readonly name: string;
  readonly id: string | null;
  /** Whether it is on the screen, and nothing lies over it. */
  readonly isOnScreen: boolean;
  /** Whether one sees that it has the focus. */
  readonly isMarked: boolean;
}

/** What is to have the focus; a text is a part of its name. */
interface Place {
  readonly tag?: string;
  readonly name?: string | RegExp;
  readonly id?: string | null;
}

const FOCUSED = `(() => {
  const element = document.activeElement;
  const isSeenAt = ({ left, top, width, height }) => {
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && element.contains(hit);
  };
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const label = element.labels?.[0]?.textContent ?? element.getAttribute('aria-label') ?? element.textContent;
  return {
    tag: element.localName,
    name: label.trim(),
    id: element.closest('[data-id], [data-evidence]')?.dataset.id ?? null,
    isOnScreen: [...element.getClientRects()].some(isSeenAt),
    isMarked: outlineStyle !== 'none' && parseFloat(outlineWidth) > 0,
  };
})()`;

/** Nothing can be done in a heading: it takes the focus only so that one reads on from there. */
const NEEDS_NO_MARK = ['h1'];

const MOST_TABS = 80;

/** A reader with a keyboard and no mouse, who never loses sight of the focus. */
export class Keys {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  focused(): Promise<Focused> {
    return this.#page.evaluate<Focused>(FOCUSED);
  }

  /** Presses keys one after the other, and looks where the focus is after each. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key);
      await this.expectFocus();
    }
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
    await this.expectFocus();
  }

  /** Goes on with Tab until this has the focus. */
  tabTo(name: string | RegExp, tag?: string): Promise<void> {
    return this.#goTo('Tab', name, tag);
  }

  tabBackTo(name: string | RegExp, tag?: string): Promise<void> {
    return this.#goTo('Shift+Tab', name, tag);
  }

  async #goTo(key: string, name: string | RegExp, tag: string | undefined): Promise<void> {
    const passed: string[] = [];
    while (passed.length < MOST_TABS) {
      await this.press(key);
      const focused = await this.focused();
      passed.push(focused.name);
      const isIt = typeof name === 'string' ? focused.name === name : name.test(focused.name);
      if (isIt && (tag === undefined || focused.tag === tag)) return;
    }
    throw new Error(`${key} does not lead to ${String(name)}, but to: ${passed.join(' | ')}`);
  }

  /** Waits until this has the focus: after a swap of pages, it is moved by the script. */
  async arrives({ name, ...expected }: Place): Promise<void> {
    await eventually(async () => {
      const focused = await this.focused();
      expect(focused).toMatchObject(expected);
      if (name !== undefined) expect(focused.name).toMatch(name);
    });
    await this.expectFocus();
  }

  /** The focus is somewhere, on the screen and seen. */
  async expectFocus(): Promise<void> {
    const focused = await this.focused();
    expect(focused.tag).not.toBe('body');
    const isMarked = focused.isMarked || NEEDS_NO_MARK.includes(focused.tag);
    expect({ ...focused, isMarked }).toMatchObject({ isOnScreen: true, isMarked: true });
  }
}
