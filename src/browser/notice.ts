import { focusOn, make } from './dom.ts';

/** Tells of a failure above what is on the screen, with a button that tries again. */
export function showNotice(sentence: string, again: () => void): void {
  const notice = document.getElementById('notice');
  if (!notice) return;
  const hadFocus = notice.contains(document.activeElement);
  const button = make('button', { type: 'button', class: 'button' }, 'Try again');
  button.addEventListener('click', again);
  notice.replaceChildren(make('p', {}, sentence), button);
  if (hadFocus) focusOn(button);
}

export function clearNotice(): void {
  document.getElementById('notice')?.replaceChildren();
}
