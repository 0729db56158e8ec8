import type { ComponentChildren } from 'preact';
import type { Common } from '../../Common.ts';
import type { AboutFragment } from '../../generated.ts';
import { inWords } from '../../../graph/inWords.ts';
import { pageAbout } from './addresses.ts';
import { webAddress } from '../../address.ts';

interface AboutProps {
  readonly about: AboutFragment;
  readonly common: Common;
  /** What else it is, behind kind and category. */
  readonly children?: ComponentChildren;
}

/** What an entity is: its status where it is out of use, its description, kind, home and other names. */
export const AboutEntity = ({ about, common, children }: AboutProps) => (
  <>
    <OutOfUse about={about} common={common} />
    {about.description === null ? null : <p>{about.description}</p>}
    <p class="hint about">
      {inWords(about.kind)}
      {about.category === null ? null : ` · ${inWords(about.category)}`}
      {children}
      <Home url={about.url} />
      {' · '}
      <code>{about.id}</code>
      {about.aliases.length > 0 &&
        about.aliases.length <= FEW &&
        ` · Also called ${about.aliases.join(', ')}.`}
    </p>
    {about.aliases.length > FEW && (
      <details>
        <summary>{about.aliases.length} other names</summary>
        <p>Also called {about.aliases.join(', ')}.</p>
      </details>
    )}
  </>
);

/** So many other names stand in a line. */
const FEW = 4;

function Home({ url }: Pick<AboutFragment, 'url'>) {
  const address = webAddress(url);
  if (address === undefined) return null;
  return (
    <>
      {' · '}
      <a href={address}>{address.replace(/^https?:\/\/|\/$/g, '')}</a>
    </>
  );
}

function OutOfUse({ about: { status, name, replacedBy }, common }: AboutProps) {
  if (status === 'ACTIVE') return null;
  return (
    <p class="problem">
      <strong>Deprecated.</strong> {name} is no longer in use.{' '}
      {replacedBy ? (
        <>
          It is replaced by <a href={pageAbout(replacedBy, common)}>{replacedBy.name}</a>.
        </>
      ) : (
        'Nothing replaces it.'
      )}
    </p>
  );
}
