/** Handles an event wherever an element of the selector is at or around its target, now or after a swap. */
export function on<T extends keyof DocumentEventMap>(
  type: T,
  selector: string,
  handle: (element: Element, event: DocumentEventMap[T]) => void,
): void {
  document.addEventListener(type, (event) => {
    const element = around(event.target, selector);
    if (element) handle(element, event);
  });
}

export function around(target: EventTarget | null, selector: string): Element | null {
  return target instanceof Element ? target.closest(selector) : null;
}

/** A new element with its attributes, and what stands in it. */
export function make<T extends keyof HTMLElementTagNameMap>(
  name: T,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...children);
  return element;
}

/** `[data-id="tool:c\"x"]`: an attribute with exactly this value. */
export const withAttribute = (name: string, value: string): string => `[${name}="${CSS.escape(value)}"]`;

/** @returns whether the element could take the focus */
export function focusOn(element: Element | null | undefined, preventScroll = true): boolean {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return false;
  element.focus({ preventScroll });
  return document.activeElement === element;
}

export const isShown = (element: Element): boolean => element.getClientRects().length > 0;

/** Where one types: there, keys mean letters. */
export const isTyping = (target: EventTarget | null): boolean =>
  around(target, 'input, textarea, select') !== null;

/** Whether the reader wants another tab, a download, or something else than following the link here. */
export const isPlainClick = (event: MouseEvent): boolean =>
  event.button === 0 &&
  !event.defaultPrevented &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.shiftKey &&
  !event.altKey;

export const isInFile = (): boolean => document.documentElement.dataset['mode'] === 'file';
