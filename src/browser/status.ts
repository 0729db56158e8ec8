/**
 * Says a sentence in the status line, which screen readers read out when they have time.
 *
 * @param isQuiet for screen readers alone: the eye sees it elsewhere
 */
export function say(sentence: string, isQuiet = false): void {
  const status = document.getElementById('status');
  if (!status) return;
  status.classList.toggle('quiet', isQuiet);
  status.textContent = sentence;
}

const READ_MS = 6000;

/** Says a sentence, and takes it away once it can have been read. */
export function sayBriefly(sentence: string, isQuiet = false): void {
  say(sentence, isQuiet);
  setTimeout(() => {
    if (document.getElementById('status')?.textContent === sentence) say('');
  }, READ_MS);
}
