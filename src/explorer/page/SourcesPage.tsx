import type { SourcesQuery } from '../generated.ts';
import type { Common } from '../Common.ts';
import type { Site } from '../Site.ts';
import { inWords } from '../../graph/inWords.ts';
import { countOf, counted } from '../words.ts';
import { Layout } from './Layout.tsx';
import { WebLink } from './WebLink.tsx';

interface SourcesPageProps {
  readonly site: Site;
  readonly common: Common;
  readonly graph: SourcesQuery['graph'];
}

/** Where the facts came from, with the words that their licences ask for. */
export const SourcesPage = ({ site, common, graph }: SourcesPageProps) => (
  <Layout site={site} title="Sources and licences" view="sources" common={common}>
    <h1>Sources and licences</h1>
    <section class="card" aria-labelledby="sources-title">
      <h2 id="sources-title">Where the facts came from</h2>
      {graph.sources.length === 0 && <p>The graph is empty.</p>}
      {graph.sources.map(({ id, name, url, licence, attribution }) => (
        <div key={id} id={`source-${id}`}>
          <h3>
            <WebLink url={url} text={name} />
          </h3>
          {licence !== null && <p>Licence: {licence}</p>}
          {attribution !== null && <p>{attribution}</p>}
        </div>
      ))}
    </section>
    <section class="card" aria-labelledby="counts-title">
      <h2 id="counts-title">What there is</h2>
      <div class="columns">
        <ul>
          {graph.kinds.map(({ kind, count }) => (
            <li key={kind}>{countOf(count, kind)}</li>
          ))}
        </ul>
        <ul>
          {graph.relations.map(({ relation, count }) => (
            <li key={relation}>
              {counted(count, 'link')}: {inWords(relation).toLowerCase()}
            </li>
          ))}
        </ul>
      </div>
    </section>
  </Layout>
);
