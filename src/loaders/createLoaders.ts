import DataLoader from 'dataloader';
import type { Entity } from '../graph/entity.ts';
import { RolegraphError } from '../graph/errors.ts';
import { fold } from '../graph/fold.ts';
import type { Kind } from '../graph/kind.ts';
import type { Relation } from '../graph/relation.ts';
import { entitiesById } from '../statements/entitiesById.ts';
import { resolveRefs, type ResolveRefsRow } from '../statements/resolveRefs.ts';
import type { Store, StoreKind } from '../store/Store.ts';
import { batchLoader, LoadersByArguments } from './batch.ts';
import { loadConnectors, type ConnectorPage, type ConnectorsQuestion } from './connectorsLoader.ts';
import { dayLoader, type DayLoader } from './dayLoader.ts';
import { loadExtraction, type Extraction, type ExtractionQuestion } from './extract/extractionLoader.ts';
import { kindCounts, relationCounts, sourcesOf, type Count, type SourceWithReleases } from './graphLoader.ts';
import { linkPage, linksLoader, type LinkPage, type LinksQuestion } from './linksLoader.ts';
import { listPage, listTotal, type ListQuestion } from './listLoader.ts';
import type { Memory } from './Memory.ts';
import type { PageOf } from './page.ts';
import { loadPaths, type PathsAnswer, type PathsQuestion } from './pathsLoader.ts';
import { questionLoaders, type QuestionLoaders } from './questionLoaders.ts';
import { resolutionLoader, type ResolutionLoader } from './resolutionLoader.ts';
import { chooseEntity, rowsFor } from './resolveRef.ts';
import type { HitPage, SearchQuestion } from './search/SearchIndex.ts';

/** Every question that a resolver may ask of the graph. One set of loaders serves one request. */
export interface Loaders {
  entity(id: string): Promise<Entity | null>;
  /** The entity of an id that the graph gave a moment ago. @throws RolegraphError NOT_FOUND */
  known(id: string): Promise<Entity>;
  /** The entity that a reference means. @throws RolegraphError NOT_FOUND or AMBIGUOUS_NAME */
  resolve(ref: string, kinds: readonly Kind[] | null): Promise<Entity>;
  /** Which entity a name means, in whatever form it is written. */
  readonly resolution: ResolutionLoader;
  links(id: string, question: LinksQuestion): Promise<LinkPage>;
  list(question: ListQuestion): Promise<PageOf<{ node: Entity }>>;
  listTotal(question: ListQuestion): Promise<number>;
  connectors(question: ConnectorsQuestion): Promise<ConnectorPage>;
  paths(question: PathsQuestion): Promise<PathsAnswer>;
  search(question: SearchQuestion): Promise<HitPage>;
  extraction(question: ExtractionQuestion): Promise<Extraction>;
  readonly days: DayLoader;
  readonly questions: QuestionLoaders;
  readonly graph: {
    version(): Promise<number>;
    kindCounts(): Promise<Count<Kind>[]>;
    relationCounts(): Promise<Count<Relation>[]>;
    sources(): Promise<SourceWithReleases[]>;
    readonly store: StoreKind;
  };
}

export function createLoaders(store: Store, memory: Memory): Loaders {
  const entities = batchLoader(
    (ids: string[]) => entitiesById.run(store, { ids }),
    (entity) => entity.id,
  );
  const meanings = new DataLoader<string, ResolveRefsRow[]>((refs) => readMeanings(store, refs));
  const links = new LoadersByArguments((question: LinksQuestion) => linksLoader(store, question));
  const known = async (id: string): Promise<Entity> => found(await entities.load(id), id);
  return {
    entity: (id) => entities.load(id),
    known,
    resolve: async (ref, kinds) =>
      known(await chooseEntity(ref, kinds, await meanings.load(ref), memory.names)),
    resolution: resolutionLoader(store, memory.names),
    links: async (id, question) => linkPage(await links.for(question).load(id), question.first),
    list: (question) => listPage(store, question),
    listTotal: (question) => listTotal(store, question),
    connectors: (question) => loadConnectors(store, question),
    paths: (question) => loadPaths(store, question),
    extraction: (question) => loadExtraction(store, memory.dictionaries, question),
    search: (question) => memory.search.search(question),
    days: dayLoader(store),
    questions: questionLoaders(store, memory.weights),
    graph: {
      version: () => store.version(),
      kindCounts: () => kindCounts(store),
      relationCounts: () => relationCounts(store),
      sources: () => sourcesOf(store),
      store: store.kind,
    },
  };
}

async function readMeanings(store: Store, refs: readonly string[]): Promise<ResolveRefsRow[][]> {
  const keys = [...new Set(refs.map(fold))];
  const rows = await resolveRefs.run(store, { ids: [...refs], externalIds: [], keys });
  return refs.map((ref) => rowsFor(ref, rows));
}

/** An entity that was there a moment ago can be gone only if someone removed it meanwhile. */
function found(entity: Entity | null, id: string): Entity {
  if (entity) return entity;
  throw new RolegraphError('NOT_FOUND', `The entity ${id} has just been removed. Ask again.`);
}
