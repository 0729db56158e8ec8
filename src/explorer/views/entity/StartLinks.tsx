import type { Action } from '../../View.ts';

/** The questions that one can go on to from here; the first may be the one to choose. */
export const StartLinks = ({
  label,
  links,
}: {
  readonly label: string;
  readonly links: readonly Action[];
}) => (
  <nav aria-label={label}>
    <ul class="chips">
      {links.map(({ label: text, href }) => (
        <li key={text}>
          <a class="button" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);
