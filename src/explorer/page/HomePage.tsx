import type { ComponentChildren } from 'preact';
import { addressOf } from '../address.ts';
import type { Asked } from '../Asked.ts';
import { carriedPairs } from '../changeCommon.ts';
import { writeCommon } from '../Common.ts';
import type { Site } from '../Site.ts';
import type { Example } from './examples.ts';
import { EntityField, Hidden } from './fields.tsx';
import { KnownBox } from './KnownBox.tsx';
import { Layout } from './Layout.tsx';
import { Svg } from './Svg.tsx';

interface HomePageProps {
  readonly site: Site;
  readonly examples: readonly Example[];
  /** The overview, answered. */
  readonly overview: Asked;
}

/** What this is, and where each question begins. */
export const HomePage = ({ site, examples, overview }: HomePageProps) => {
  const { common, extra, answered } = overview;
  const carried = carriedPairs(common);
  const link: Asked['link'] = (other) => addressOf('/', writeCommon(other));
  return (
    <Layout site={site} title="What joins roles" view="home" common={common}>
      <h1>See what joins two roles</h1>
      <p>
        rolegraph is a graph of roles and of the skills, tools and frameworks that they ask for: it shows what
        two roles share, the paths between them, and what is missing for the next.
      </p>
      <div class="columns">
        <Start title="Connect" action="/connectors" carried={carried}>
          <EntityField label="Between" name="between" placeholder="a role, a tool, a skill" required />
          <EntityField label="and" name="between" required />
        </Start>
        <Start title="Find paths" action="/paths" carried={carried}>
          <EntityField label="From" name="from" required />
          <EntityField label="To" name="to" required />
        </Start>
        <Start title="Compare" action="/transition" carried={carried}>
          <EntityField label="The role I have" name="from" kinds={['ROLE']} />
          <EntityField label="The role I want" name="to" kinds={['ROLE']} required />
        </Start>
        <Start title="Search" action="/search" carried={carried}>
          <EntityField label="Name" name="text" placeholder="any name" required />
        </Start>
      </div>
      <div class="card">
        <KnownBox asked={{ view: 'home', pairs: [], common, extra, link }} />
      </div>
      {examples.length > 0 && <Examples examples={examples} />}
      {answered && (
        <section class="card" aria-labelledby="overview-title">
          <h2 id="overview-title">
            <a href={overview.link({ ...common, pins: [], open: [] })}>{overview.label}</a>
          </h2>
          {answered.lead()}
          <Svg picture={answered.picture()} />
        </section>
      )}
    </Layout>
  );
};

interface StartProps {
  readonly title: string;
  readonly action: string;
  readonly carried: readonly (readonly [string, string])[];
  readonly children: ComponentChildren;
}

const Start = ({ title, action, carried, children }: StartProps) => (
  <form class="card" method="get" action={action}>
    <h2>{title}</h2>
    {children}
    <Hidden pairs={carried} />
    <button type="submit" class="button primary">
      {title}
    </button>
  </form>
);

const Examples = ({ examples }: { readonly examples: readonly Example[] }) => (
  <section class="card" aria-labelledby="examples-title">
    <h2 id="examples-title">For example</h2>
    <ul>
      {examples.map(({ question, href }) => (
        <li key={href}>
          <a href={href}>{question}</a>
        </li>
      ))}
    </ul>
  </section>
);
