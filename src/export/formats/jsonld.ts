import type { Kind } from '../../graph/kind.ts';
import { relationNamed, type Relation } from '../../graph/relation.ts';
import { groupBy } from '../../facts/values.ts';
import type { GraphReader } from '../GraphReader.ts';
import { namesBy, type EntityLine, type LinkLine, type SourceLine } from '../lines.ts';

/** Where no `--base` says how the entities' IRIs begin. */
const DEFAULT_BASE = 'urn:rolegraph:';

/** Our own terms keep their IRIs whatever the base. */
const TERMS = 'urn:rolegraph:terms:';

/** What each kind is in the words of schema.org, besides a SKOS concept and a kind of ours. */
const TYPES: Readonly<Record<Kind, string>> = {
  ROLE: 'schema:Occupation',
  SKILL: 'schema:DefinedTerm',
  TOOL: 'schema:SoftwareApplication',
  FRAMEWORK: 'schema:SoftwareApplication',
  SPECIALIZATION: 'schema:DefinedTerm',
  ACTIVITY: 'schema:Action',
  PROJECT: 'schema:Project',
  CREDENTIAL: 'schema:EducationalOccupationalCredential',
};

/** Relations for which there is a usual term; the others are ours: `rg:uses`. */
const USUAL: Partial<Record<Relation, string>> = {
  BROADER: 'skos:broader',
  RELATED_TO: 'skos:related',
  REPLACED_BY: 'dcterms:isReplacedBy',
};

const CONTEXT = {
  skos: 'http://www.w3.org/2004/02/skos/core#',
  schema: 'https://schema.org/',
  dcterms: 'http://purl.org/dc/terms/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  rg: TERMS,
  id: '@id',
  type: '@type',
  prefLabel: 'skos:prefLabel',
  altLabel: { '@id': 'skos:altLabel', '@container': '@set' },
  hiddenLabel: { '@id': 'skos:hiddenLabel', '@container': '@set' },
  definition: 'skos:definition',
  notation: 'skos:notation',
  inScheme: { '@id': 'skos:inScheme', '@type': '@id' },
  exactMatch: { '@id': 'skos:exactMatch', '@type': '@id', '@container': '@set' },
  name: 'schema:name',
  url: { '@id': 'schema:url', '@type': '@id' },
  category: 'rg:category',
  color: 'rg:color',
  icon: 'rg:icon',
  deprecated: 'owl:deprecated',
  source: { '@id': 'dcterms:source', '@type': '@id', '@container': '@set' },
  rights: 'dcterms:rights',
  license: { '@id': 'dcterms:license', '@type': '@id' },
  creditText: 'schema:creditText',
  subject: { '@id': 'rdf:subject', '@type': '@id' },
  predicate: { '@id': 'rdf:predicate', '@type': '@id' },
  object: { '@id': 'rdf:object', '@type': '@id' },
  weight: { '@id': 'rg:weight', '@type': 'xsd:double' },
  essential: 'rg:essential',
  hot: 'rg:hot',
  inDemand: 'rg:inDemand',
  timeOfDay: 'rg:timeOfDay',
  startMinute: 'rg:startMinute',
  order: 'rg:order',
};

/** Licences that have an IRI, by the words of data/sources.yaml. */
const LICENCES: readonly (readonly [RegExp, string])[] = [
  [/^CC BY 4\.0\b/, 'https://creativecommons.org/licenses/by/4.0/'],
  [/^CC BY-SA 4\.0\b/, 'https://creativecommons.org/licenses/by-sa/4.0/'],
  [/^CC0\b/, 'https://creativecommons.org/publicdomain/zero/1.0/'],
  [/^ODbL\b/, 'https://opendatacommons.org/licenses/odbl/1-0/'],
  [/^MIT\b/, 'https://spdx.org/licenses/MIT'],
  [/^Apache-2\.0\b/, 'https://spdx.org/licenses/Apache-2.0'],
];

/** External ids that have an IRI in the linked data of their source. */
const MATCHES: readonly (readonly [RegExp, (id: string) => string])[] = [
  [/^esco:((?:skill|occupation)\/[\w.-]+)$/, (id) => `http://data.europa.eu/esco/${id}`],
  [/^isco:(\d{1,4})$/, (id) => `http://data.europa.eu/esco/isco/C${id}`],
  [/^onet:(\d{2}-\d{4}\.\d{2})$/, (id) => `https://www.onetonline.org/link/summary/${id}`],
];

/** The graph as one JSON-LD document, in pieces: SKOS concepts, and a statement for what is said of each link. */
export async function* jsonld(graph: GraphReader, base = DEFAULT_BASE): AsyncGenerator<string> {
  const { sources } = await graph.sources();
  const scheme = { id: `${base}scheme`, type: 'skos:ConceptScheme', prefLabel: 'rolegraph' };
  const about = [scheme, ...sources.map((line) => sourceNode(line, base))].map((node) =>
    JSON.stringify(node),
  );
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n${about.join(',\n')}`;
  for await (const ids of graph.pages()) {
    const nodes = await pageNodes(graph, ids, base);
    if (nodes.length > 0) yield `,\n${nodes.map((node) => JSON.stringify(node)).join(',\n')}`;
  }
  yield '\n]}\n';
}

type Node = Readonly<Record<string, unknown>>;

async function pageNodes(graph: GraphReader, ids: readonly string[], base: string): Promise<Node[]> {
  const [entities, aliases, links] = await Promise.all([
    graph.entities(ids),
    graph.aliases(ids),
    graph.linksFrom(ids),
  ]);
  const namesOf = namesBy(aliases);
  const linksOf = groupBy(links, ({ from }) => from);
  return entities.flatMap((line) => {
    const own = linksOf.get(line.id) ?? [];
    const labels = { altLabel: namesOf(line, 'STRONG'), hiddenLabel: namesOf(line, 'LOOSE') };
    return [
      { ...entityNode(line, base), ...some(labels), ...walks(own, base) },
      ...own.map((link) => statement(link, base)),
    ];
  });
}

function entityNode(line: EntityLine, base: string): Node {
  const { id, kind, name, description, status, sources, externalIds } = line;
  const isLanguage = line['category'] === 'LANGUAGE' && kind === 'TOOL';
  const type = isLanguage ? 'schema:ComputerLanguage' : TYPES[kind];
  return {
    id: `${base}${id}`,
    type: ['skos:Concept', type, `rg:${kind.charAt(0)}${kind.slice(1).toLowerCase()}`],
    prefLabel: name,
    definition: description,
    notation: id,
    inScheme: `${base}scheme`,
    ...webAddress(line['url']),
    category: line['category'],
    color: line['color'],
    icon: line['icon'],
    deprecated: status === 'DEPRECATED' ? true : undefined,
    ...some({ exactMatch: externalIds.flatMap(iriOf), source: sources.map((one) => sourceIri(one, base)) }),
  };
}

/** Only lists that hold something. */
const some = (lists: Readonly<Record<string, readonly string[]>>): Node =>
  Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));

const webAddress = (url: unknown): Node =>
  typeof url === 'string' && URL.canParse(url) ? { url: new URL(url).href } : {};

const iriOf = (externalId: string): string[] =>
  MATCHES.flatMap(([pattern, iri]) => {
    const id = pattern.exec(externalId)?.[1];
    return id === undefined ? [] : [iri(id)];
  });

const sourceIri = (source: string, base: string): string => `${base}source:${source}`;

function sourceNode({ id, name, licence, attribution, url }: SourceLine, base: string): Node {
  const found = LICENCES.find(([pattern]) => pattern.test(licence));
  return {
    id: sourceIri(id, base),
    type: 'schema:Dataset',
    name,
    rights: licence,
    license: found?.[1],
    creditText: attribution,
    ...webAddress(url),
  };
}

/** `USES` is `rg:uses`, `BUILT_ON` is `rg:builtOn`. */
function termOf(relation: string): string {
  const known = relationNamed(relation);
  const usual = known && USUAL[known];
  return (
    usual ?? `rg:${relation.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())}`
  );
}

/** What an entity is linked to, by the relation. */
const walks = (links: readonly LinkLine[], base: string): Node =>
  Object.fromEntries(
    [...groupBy(links, ({ relation }) => termOf(relation))].map(([term, some]) => [
      term,
      some.map(({ to }) => ({ id: `${base}${to}` })),
    ]),
  );

const statement = (link: LinkLine, base: string): Node => ({
  type: 'rdf:Statement',
  subject: `${base}${link.from}`,
  predicate: termOf(link.relation),
  object: `${base}${link.to}`,
  weight: link.weight ?? undefined,
  essential: link['essential'],
  hot: link['hot'],
  inDemand: link['inDemand'],
  timeOfDay: link['timeOfDay'],
  startMinute: link['startMinute'] ?? undefined,
  order: link['order'] ?? undefined,
  source: Object.keys(link.says).map((source) => sourceIri(source, base)),
});
