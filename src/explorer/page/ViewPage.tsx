import type { Answered, Asked } from '../Asked.ts';
import { togglePin } from '../changeCommon.ts';
import type { Site } from '../Site.ts';
import { AsCypher } from './AsCypher.tsx';
import { AsGraphql } from './AsGraphql.tsx';
import { EvidencePanel } from './EvidencePanel.tsx';
import { Layout } from './Layout.tsx';
import { PictureCard } from './PictureCard.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { TableCard, withRows } from './TableCard.tsx';

interface ViewPageProps {
  readonly site: Site;
  readonly asked: Asked;
  /** The text of a statement under cypher/. */
  readonly cypherText: (name: string) => string;
}

/** The page of a question: its form, and its answer as picture, evidence and tables. */
export const ViewPage = ({ site, asked, cypherText }: ViewPageProps) => {
  const { answered, common, label, view } = asked;
  const title = answered?.title ?? label;
  return (
    <Layout site={site} title={title} view={view} common={common}>
      <h1>{title}</h1>
      <QuestionForm asked={asked} />
      {answered && (
        <div class="grid">
          <div>
            <PictureCard asked={asked} answered={answered} />
          </div>
          <EvidencePanel asked={asked} />
          <div>
            {answered.more()}
            <Tables asked={asked} answered={answered} />
            <section class="card" aria-labelledby="behind-title">
              <h2 id="behind-title">Behind it</h2>
              <AsGraphql asked={answered.operation} hasIde={site.hasIde} />
              <AsCypher statements={answered.statements()} cypherText={cypherText} />
            </section>
          </div>
        </div>
      )}
    </Layout>
  );
};

const Tables = ({ asked, answered }: { readonly asked: Asked; readonly answered: Answered }) => {
  const { common, link } = asked;
  const pin = (id: string) => ({ href: link(togglePin(common, id)), isPinned: common.pins.includes(id) });
  return (
    <>
      {withRows(answered.tables()).map((table, index) => (
        <TableCard key={index} table={table} number={index + 1} pin={pin} />
      ))}
    </>
  );
};
