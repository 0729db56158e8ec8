import { make } from './dom.ts';

/** A button beside what is said. */
export interface Offer {
  readonly label: string;
  readonly act: () => void;
}

/** How many sentences were said, to know whether one is still the last. */
let said = 0;

/**
 * Says a sentence in the status line, which screen readers read out when they have time.
 *
 * @param isQuiet for screen readers alone: the eye sees it elsewhere
 */
export function say(sentence: string, isQuiet = false, offer?: Offer): void {
  said += 1;
  const status = document.getElementById('status');
  if (!status) return;
  status.classList.toggle('quiet', isQuiet);
  status.replaceChildren(sentence, ...(offer ? [' ', buttonOf(offer)] : []));
}

const READ_MS = 6000;
/** It must be read, decided on and reached. */
const REACHED_MS = 20_000;

/** Says a sentence, and takes it away once it can have been read. */
export function sayBriefly(sentence: string, isQuiet = false, offer?: Offer): void {
  say(sentence, isQuiet, offer);
  const number = said;
  setTimeout(
    () => {
      if (said === number) say('');
    },
    offer ? REACHED_MS : READ_MS,
  );
}

function buttonOf({ label, act }: Offer): HTMLElement {
  const button = make('button', { type: 'button' }, label);
  button.addEventListener('click', () => {
    say('');
    act();
  });
  return button;
}
