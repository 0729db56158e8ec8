import DataLoader from 'dataloader';
import type { Entity } from '../graph/entity.ts';
import { RolegraphError } from '../graph/errors.ts';
import { fold } from '../graph/fold.ts';
import type { Kind } from '../graph/kind.ts';
import type { Relation } from '../graph/relation.ts';
import type { Scope } from '../graph/Scope.ts';
import { within } from '../graph/within.ts';
import { entitiesById } from '../statements/entitiesById.ts';
import { resolveRefs, type ResolveRefsRow } from '../statements/resolveRefs.ts';
import type { Store, StoreKind } from '../store/Store.ts';
import { batchLoader } from './batch.ts';
import { changesPage, changesTotal, type Change, type ChangesQuestion } from './changesLoader.ts';
import { loadConnectors, type ConnectorPage, type ConnectorsQuestion } from './connectorsLoader.ts';
import { createCuration, type Curation } from './curation/createCuration.ts';
import { degreesLoader } from './degreesLoader.ts';
import { dayLoader, type DayLoader } from './dayLoader.ts';
import { loadExtraction, type Extraction, type ExtractionQuestion } from './extract/extractionLoader.ts';
import {
  kindCounts,
  relationCounts,
  sourceNamed,
  sourcesOf,
  type Count,
  type SourceWithReleases,
} from './graphLoader.ts';
import { linksReader, type LinkPage, type LinksQuestion } from './linksLoader.ts';
import { listPage, listTotal, type ListQuestion } from './listLoader.ts';
import type { RoleMatrix } from './matrix/matrixOf.ts';
import type { RoleMatrixQuestion } from './matrix/RoleMatrices.ts';
import type { Memory } from './Memory.ts';
import { NearNames } from './NearNames.ts';
import type { PageOf } from './page.ts';
import { loadPaths, type PathsAnswer, type PathsQuestion } from './pathsLoader.ts';
import { entityProvenanceLoader, externalIdsLoader, type EntityProvenance } from './provenanceLoader.ts';
import { questionLoaders, type QuestionLoaders } from './questionLoaders.ts';
import { replacementLoader, type ReplacementLoader } from './replacementLoader.ts';
import { resolutionLoader, type ResolutionLoader } from './resolutionLoader.ts';
import { chooseEntities, chooseEntity, rowsByRef } from './resolveRef.ts';
import type { HitPage, SearchQuestion } from './search/SearchIndex.ts';

/** Every question that a resolver may ask of the graph. One set of loaders serves one request. */
export interface Loaders {
  entity(id: string): Promise<Entity | null>;
  /** The entity of an id that the graph gave a moment ago. @throws RolegraphError NOT_FOUND */
  known(id: string): Promise<Entity>;
  /** The entity that a reference means. @throws RolegraphError NOT_FOUND or AMBIGUOUS_NAME */
  resolve(ref: string, kinds: readonly Kind[] | null): Promise<Entity>;
  /**
   * The entities that references mean, in their order.
   *
   * @throws RolegraphError of the first reference in that order that means none or several: NOT_FOUND or AMBIGUOUS_NAME
   */
  resolveAll(refs: readonly string[], kinds: readonly Kind[] | null): Promise<Entity[]>;
  /** Which entity a name means, in whatever form it is written. */
  readonly resolution: ResolutionLoader;
  links(id: string, question: LinksQuestion): Promise<LinkPage>;
  /** The ids of its own that sources know an entity by, sorted. */
  externalIds(id: string): Promise<readonly string[]>;
  /** How many links to ACTIVE entities of each kind an entity has, most first. */
  degrees(id: string): Promise<readonly Count<Kind>[]>;
  /** What each source says of an entity, in order of rank. */
  provenance(id: string): Promise<readonly EntityProvenance[]>;
  readonly replacedBy: ReplacementLoader;
  list(question: ListQuestion): Promise<PageOf<{ node: Entity }>>;
  listTotal(question: ListQuestion): Promise<number>;
  connectors(question: ConnectorsQuestion): Promise<ConnectorPage>;
  paths(question: PathsQuestion): Promise<PathsAnswer>;
  search(question: SearchQuestion): Promise<HitPage>;
  /** How much groups of roles, or roles, ask for the same. @throws RolegraphError BAD_USER_INPUT for an unknown group */
  roleMatrix(question: RoleMatrixQuestion): Promise<RoleMatrix>;
  extraction(question: ExtractionQuestion): Promise<Extraction>;
  readonly days: DayLoader;
  readonly questions: QuestionLoaders;
  readonly curation: Curation;
  readonly graph: {
    version(): Promise<number>;
    kindCounts(): Promise<Count<Kind>[]>;
    relationCounts(): Promise<Count<Relation>[]>;
    sources(): Promise<SourceWithReleases[]>;
    /** A source by its id; one that is not known goes by its id alone. */
    source(id: string): Promise<SourceWithReleases>;
    /** What has changed after a version, oldest first. */
    changes(question: ChangesQuestion): Promise<PageOf<{ node: Change }>>;
    changesTotal(since: number): Promise<number>;
    readonly store: StoreKind;
  };
}

/**
 * @param store as this request sees it
 * @param scope of the request: what is kept in memory for all is not waited for past its end
 */
export function createLoaders(store: Store, memory: Memory, scope?: Scope): Loaders {
  const awaited = <T>(work: Promise<T>): Promise<T> => within(scope, work);
  const entities = batchLoader(
    (ids: string[]) => entitiesById.run(store, { ids }),
    (entity) => entity.id,
  );
  const meanings = new DataLoader<string, ResolveRefsRow[]>((refs) => readMeanings(store, refs));
  const externalIds = externalIdsLoader(store);
  const degrees = degreesLoader(store);
  const provenance = entityProvenanceLoader(store);
  const sources = once(() => sourcesOf(store));
  const near = new NearNames(memory.names, scope?.signal);
  const resolution = resolutionLoader(store, near);
  const known = async (id: string): Promise<Entity> => found(await entities.load(id), id);
  return {
    entity: (id) => entities.load(id),
    known,
    resolve: async (ref, kinds) =>
      known(await awaited(chooseEntity(ref, kinds, await meanings.load(ref), near))),
    resolveAll: async (refs, kinds) => {
      const rows = await Promise.all(refs.map((ref) => meanings.load(ref)));
      return Promise.all((await awaited(chooseEntities(refs, kinds, rows, near))).map(known));
    },
    resolution: (name, kind) => awaited(resolution(name, kind)),
    links: linksReader(store),
    externalIds: async (id) => (await externalIds.load(id))?.keys ?? [],
    degrees: (id) => degrees.load(id),
    provenance: async (id) => (await provenance.load(id))?.claims ?? [],
    replacedBy: replacementLoader(store),
    list: (question) => listPage(store, question),
    listTotal: (question) => listTotal(store, question),
    connectors: (question) => loadConnectors(store, question),
    paths: (question) => loadPaths(store, question, undefined, scope?.until),
    roleMatrix: (question) => awaited(memory.roleMatrices.matrix(question)),
    extraction: (question) => awaited(loadExtraction(store, memory.dictionaries, question, scope?.signal)),
    search: (question) => awaited(memory.search.search(question, scope?.signal)),
    days: dayLoader(store),
    questions: questionLoaders(store, { upToDate: () => awaited(memory.weights.upToDate()) }),
    curation: createCuration(store, near),
    graph: {
      version: () => store.version(),
      kindCounts: () => kindCounts(store),
      relationCounts: () => relationCounts(store),
      sources,
      source: async (id) => sourceNamed(await sources(), id),
      changes: (question) => changesPage(store, question),
      changesTotal: (since) => changesTotal(store, since),
      store: store.kind,
    },
  };
}

/** Asks when first called, and gives that answer to all. */
function once<T>(ask: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => (answer ??= ask());
}

async function readMeanings(store: Store, refs: readonly string[]): Promise<ResolveRefsRow[][]> {
  const keys = [...new Set(refs.map(fold))];
  const rows = await resolveRefs.run(store, { ids: [...refs], externalIds: [], keys });
  return refs.map(rowsByRef(rows));
}

/** An entity that was there a moment ago can be gone only if someone removed it meanwhile. */
function found(entity: Entity | null, id: string): Entity {
  if (entity) return entity;
  throw new RolegraphError('NOT_FOUND', `The entity ${id} has just been removed. Ask again.`);
}
