import type { Answered, Asked } from '../Asked.ts';
import { togglePin } from '../changeCommon.ts';
import type { Site } from '../Site.ts';
import type { ViewName } from '../View.ts';
import { AsCypher } from './AsCypher.tsx';
import { AsGraphql } from './AsGraphql.tsx';
import { EvidencePanel, hasEvidence } from './EvidencePanel.tsx';
import { Layout } from './Layout.tsx';
import { ListCards } from './ListCards.tsx';
import { PictureCard } from './PictureCard.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { TableCard, withRows } from './TableCard.tsx';

interface ViewPageProps {
  readonly site: Site;
  readonly asked: Asked;
  /** The text of a statement under cypher/. */
  readonly cypherText: (name: string) => string;
}

/** Whose answers are read as a list, of which picture and table say the same again. */
const LISTS: readonly ViewName[] = ['search'];

/** The page of a question: its form, and its answer as picture, evidence and tables. */
export const ViewPage = ({ site, asked, cypherText }: ViewPageProps) => {
  const { answered, common, label, view } = asked;
  const title = answered?.title ?? label;
  return (
    <Layout site={site} title={title} view={view} common={common}>
      <h1>{title}</h1>
      <QuestionForm asked={asked} />
      {answered && <Answer asked={asked} answered={answered} cypherText={cypherText} hasIde={site.hasIde} />}
    </Layout>
  );
};

interface AnswerProps extends Pick<ViewPageProps, 'asked' | 'cypherText'> {
  readonly answered: Answered;
  readonly hasIde: boolean;
}

const Answer = ({ asked, answered, cypherText, hasIde }: AnswerProps) => {
  const isList = LISTS.includes(asked.view);
  const tables = <Tables asked={asked} answered={answered} />;
  return (
    <div class="grid">
      {isList ? (
        <ListCards asked={asked} answered={answered}>
          {tables}
        </ListCards>
      ) : (
        <PictureCard asked={asked} answered={answered} />
      )}
      {hasEvidence(asked, answered, isList) && <EvidencePanel asked={asked} answered={answered} />}
      <div>
        {answered.more()}
        {!isList && tables}
        <section class="card" aria-labelledby="behind-title">
          <h2 id="behind-title">Behind it</h2>
          <AsGraphql asked={answered.operation} hasIde={hasIde} />
          <AsCypher statements={answered.statements()} cypherText={cypherText} />
        </section>
      </div>
    </div>
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
