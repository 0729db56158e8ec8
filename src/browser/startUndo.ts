import { isTyping } from './dom.ts';

/** Ctrl+Z or ⌘Z takes back what was opened last, as the link in the evidence does. */
export function startUndo(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isTyping(event.target))
      return;
    const undo = document.querySelector<HTMLElement>('#main a[data-undo]');
    if (!undo) return;
    event.preventDefault();
    undo.click();
  });
}
