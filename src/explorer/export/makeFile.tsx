import type { Ask } from '../Ask.ts';
import type { Answered, Asked } from '../Asked.ts';
import { Common, type PinnedFragment } from '../generated.ts';
import { nodesOf } from '../page/nodesOf.ts';
import { renderPage } from '../page/renderPage.ts';
import { endless } from './endless.ts';
import { evidenceLink, FilePage } from './FilePage.tsx';
import { relink } from './relink.ts';
import { relocate } from './relocate.ts';

export interface FileParts {
  /** The stylesheet and the script of the pages; empty where they were not built. */
  readonly style: string;
  readonly script: string;
  readonly cypherText: (name: string) => string;
  /** Of the server, such as https://graph.example; unset: the file leads nowhere. */
  readonly origin: string | undefined;
}

/** As many as one operation takes. */
const MOST_ENTITIES = 200;

/**
 * A question and its answer as one HTML file: drawing, table and the evidence of every node. It works from disk
 * and asks nobody for anything.
 */
export async function makeFile(
  ask: Ask,
  asked: Asked,
  answered: Answered,
  parts: FileParts,
): Promise<string> {
  const { origin, cypherText } = parts;
  const entities = await askEntities(ask, answered);
  const there = new Set(entities.map(({ id }) => id));
  const picture = relink(answered.picture(), {
    node: (id) => (there.has(id) ? evidenceLink(id) : undefined),
    other: (href) => (origin === undefined ? undefined : origin + href),
  });
  const page = (
    <FilePage
      asked={asked}
      answered={answered}
      picture={picture}
      entities={entities}
      style={endless(parts.style, 'style')}
      script={endless(parts.script, 'script')}
      cypherText={cypherText}
      permanent={origin === undefined ? undefined : origin + asked.link(asked.common)}
    />
  );
  // What stands in the head has its hash: only what one reads is changed.
  const [head = '', ...body] = renderPage(page).split('<body>');
  return [head, ...body.map((part) => relocate(part, origin))].join('<body>');
}

async function askEntities(ask: Ask, answered: Answered): Promise<readonly PinnedFragment[]> {
  const ids = [...new Set(nodesOf(answered.picture()).map(({ id }) => id))];
  const answers = await Promise.all(
    chunksOf(ids, MOST_ENTITIES).map((pins) => ask(Common, { have: [], pins })),
  );
  return answers.flatMap(({ pinned }) => pinned.filter((entity) => entity !== null));
}

const chunksOf = <T,>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
