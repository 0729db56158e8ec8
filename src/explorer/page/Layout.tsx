import type { ComponentChildren } from 'preact';
import { addressOf } from '../address.ts';
import { carriedPairs } from '../changeCommon.ts';
import { NOTHING_COMMON, type Common } from '../Common.ts';
import type { Site } from '../Site.ts';
import { grouped } from '../words.ts';
import { EntityField, Hidden } from './fields.tsx';

export interface LayoutProps {
  readonly site: Site;
  /** Without the product's name. */
  readonly title: string;
  /** What the client compares, to know whether a page is of the same question: connectors, home. */
  readonly view: string;
  readonly common?: Common | undefined;
  readonly children: ComponentChildren;
}

/** A whole page: header, main, what is told, footer. */
export const Layout = ({ site, title, view, common = NOTHING_COMMON, children }: LayoutProps) => (
  <html lang="en" data-mode="page">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{`${title} · rolegraph`}</title>
      {site.assets.style !== undefined && <link rel="stylesheet" href={site.assets.style} />}
      {site.assets.icon !== undefined && <link rel="icon" href={site.assets.icon} type="image/svg+xml" />}
      {/* Before the page is drawn, so that the reader's theme does not come late. */}
      {site.assets.script !== undefined && <script src={site.assets.script} />}
    </head>
    <body>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <Header site={site} view={view} common={common} />
      <div id="notice" role="alert" />
      <main id="main" tabindex={-1} data-view={view}>
        {children}
      </main>
      <p id="status" role="status" />
      <Footer version={site.version} common={common} />
    </body>
  </html>
);

interface HeaderProps {
  readonly site: Site;
  readonly view: string;
  readonly common: Common;
}

/** Another question keeps what the reader knows; pins belong to the one that they were made in. */
const Header = ({ site, view, common }: HeaderProps) => {
  const carried = carriedPairs(common);
  return (
    <header class="bar">
      <a class="brand" href={addressOf('/', carried)}>
        rolegraph
      </a>
      <nav class="nav" aria-label="Questions">
        <ul>
          {site.views.map(({ name, label }) => (
            <li key={name}>
              <a href={addressOf(`/${name}`, carried)} aria-current={name === view ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form role="search" action="/search" method="get">
        <Hidden pairs={carried} />
        <EntityField label="Search" name="text" placeholder="Search" isLabelHidden />
        <button type="submit" class="button">
          Search
        </button>
      </form>
      <button type="button" class="button js-only" data-theme-switch>
        Theme: system
      </button>
    </header>
  );
};

interface FooterProps {
  readonly version: number | undefined;
  readonly common: Common;
}

const Footer = ({ version, common }: FooterProps) => (
  <footer>
    <p>
      rolegraph{version === undefined ? '' : ` · graph version ${grouped(version)}`} ·{' '}
      <a href={addressOf('/sources', carriedPairs(common))}>Sources and licences</a>
    </p>
  </footer>
);
