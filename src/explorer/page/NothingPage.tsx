import type { Site } from '../Site.ts';
import { Layout } from './Layout.tsx';

interface NothingPageProps {
  readonly site: Site;
  /** What the browser asked for. */
  readonly path: string;
}

/** For an address that leads nowhere. */
export const NothingPage = ({ site, path }: NothingPageProps) => (
  <Layout site={site} title="There is no such page" view="nothing">
    <h1>There is no such page</h1>
    <p>
      There is nothing at <code>{path}</code>. <a href="/">Go to the start.</a>
    </p>
  </Layout>
);
