import type { Answered, Asked } from '../Asked.ts';
import type { PinnedFragment } from '../generated.ts';
import { AsCypher } from '../page/AsCypher.tsx';
import { AsGraphql } from '../page/AsGraphql.tsx';
import { EvidenceSection } from '../page/EvidenceSection.tsx';
import { Filter } from '../page/PictureCard.tsx';
import { Svg } from '../page/Svg.tsx';
import { TableCard, withRows } from '../page/TableCard.tsx';
import type { Picture } from '../../drawing/types.ts';
import { filePolicy } from './filePolicy.ts';

export interface FilePageProps {
  readonly asked: Asked;
  readonly answered: Answered;
  /** With links that stay in the file. */
  readonly picture: Picture;
  /** What the picture has nodes of. */
  readonly entities: readonly PinnedFragment[];
  /** Safe to stand in an element. */
  readonly style: string;
  readonly script: string;
  readonly cypherText: (name: string) => string;
  /** The address of the same question on the server, where it is known. */
  readonly permanent: string | undefined;
}

/** The link to an entity's evidence in the file. */
export const evidenceLink = (id: string): string =>
  `#evidence-${encodeURIComponent(id).replaceAll('%3A', ':')}`;

/** A page that needs nothing but itself. */
export const FilePage = (props: FilePageProps) => {
  const { asked, answered, style, script } = props;
  return (
    <html lang="en" data-mode="file">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="content-security-policy" content={filePolicy(style, script).join('; ')} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${answered.title} · rolegraph`}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
        <script dangerouslySetInnerHTML={{ __html: script }} />
      </head>
      <body>
        <a class="skip" href="#main">
          Skip to the content
        </a>
        <header class="bar">
          <span class="brand">rolegraph</span>
          <button type="button" class="button js-only" data-theme-switch>
            Theme: system
          </button>
        </header>
        <main id="main" tabindex={-1} data-view={asked.view}>
          <h1>{answered.title}</h1>
          <div class="grid">
            <FilePicture {...props} />
            <FileEvidence {...props} />
            <FileTables {...props} />
          </div>
        </main>
        <p id="status" role="status" />
        <FileFooter {...props} />
      </body>
    </html>
  );
};

const FilePicture = ({ answered, picture }: FilePageProps) => (
  <div>
    <section class="card" aria-labelledby="picture-title">
      <h2 id="picture-title" class="visually-hidden">
        Picture
      </h2>
      {answered.lead()}
      <Filter />
      <Svg picture={picture} />
      <p class="export js-only">
        <button type="button" class="button" data-export="png">
          Save as PNG
        </button>
      </p>
    </section>
  </div>
);

const FileTables = ({ answered, entities, cypherText }: FilePageProps) => {
  const there = new Set(entities.map(({ id }) => id));
  // A table may have more rows than the picture has nodes.
  const pin = (id: string) =>
    there.has(id) ? { href: evidenceLink(id), isPinned: false, label: 'Evidence' } : undefined;
  return (
    <div>
      {answered.more()}
      {withRows(answered.tables()).map((table, index) => (
        <TableCard key={index} table={table} number={index + 1} pin={pin} />
      ))}
      <section class="card" aria-labelledby="behind-title">
        <h2 id="behind-title">Behind it</h2>
        <AsGraphql asked={answered.operation} hasIde={false} />
        <AsCypher statements={answered.statements()} cypherText={cypherText} />
      </section>
    </div>
  );
};

const FileFooter = ({ entities, permanent }: FilePageProps) => (
  <footer>
    {permanent !== undefined && (
      <p>
        Its permanent address: <a href={permanent}>{permanent}</a>
      </p>
    )}
    <Credits entities={entities} />
  </footer>
);

/** The evidence of every node, of which that shows which one chooses. */
const FileEvidence = ({ asked, entities }: FilePageProps) => (
  <aside id="evidence" class="card" aria-labelledby="evidence-title">
    <h2 id="evidence-title">Evidence</h2>
    <p class="hint">Choose something in the picture or the table to see why it is there.</p>
    {entities.map((entity) => (
      <EvidenceSection key={entity.id} asked={asked} pinned={entity} isInFile />
    ))}
  </aside>
);

/** Some licences ask for these words wherever the facts go. */
const Credits = ({ entities }: Pick<FilePageProps, 'entities'>) => {
  const sources = new Map(
    entities.flatMap(({ provenance }) => provenance.map(({ source }) => [source.id, source] as const)),
  );
  return (
    <>
      {[...sources.values()].map(({ id, name, licence, attribution }) => (
        <p key={id}>{attribution ?? `${name}${licence === null ? '' : `, ${licence}`}`}</p>
      ))}
    </>
  );
};
