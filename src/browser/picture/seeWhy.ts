import { focusOn, isShown } from '../dom.ts';
import type { Offer } from '../status.ts';

/**
 * The way to the evidence of what was pinned, where that stands below the picture: on a narrow screen it is out of
 * sight.
 *
 * @param section of the evidence panel
 */
export function seeWhy(section: Element | null): Offer | undefined {
  const picture = [...document.querySelectorAll('[data-picture]')].find(isShown);
  if (!section || !picture) return undefined;
  const isBelow = section.getBoundingClientRect().top >= picture.getBoundingClientRect().bottom;
  if (!isBelow) return undefined;
  const act = (): void => {
    show(section);
  };
  return { label: 'See why', act };
}

/** Its heading comes to the top of the screen, and is read out. */
function show(section: Element): void {
  const heading = section.querySelector('h3') ?? section;
  heading.setAttribute('tabindex', '-1');
  heading.scrollIntoView({ block: 'start' });
  focusOn(heading);
}
