// Long: each case is an input with what a user sees of it, and they share one set-up.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGraphml } from 'graphology-graphml';
import jsonld, { type JsonLdDocument } from 'jsonld';
import { exportGraph } from '../../src/export/exportGraph.ts';
import { line as lineShape } from '../../src/importers/rolegraph/lineSchema.ts';
import type { Store } from '../../src/store/Store.ts';
import { exported, exportedCsv, Kept, linesFile, takeIn } from '../support/export/files.ts';
import { emptyGrafeo } from '../support/stores.ts';
import { removeTemporaryFolders, temporaryFolder } from '../support/temporaryFolder.ts';

const ESCO = 'esco:occupation/f2b15a0e-e65a-438a-affb-29b9d50b77d1';

/** A small graph with everything that a format has to say somehow. */
const LINES = [
  {
    type: 'source',
    id: 'onet',
    name: 'O*NET database',
    licence: 'CC BY 4.0',
    attribution: 'O*NET & others.',
    url: 'https://www.onetcenter.org/database.html',
  },
  { type: 'source', id: 'esco', name: 'ESCO', licence: 'Reuse with acknowledgement', attribution: 'ESCO.' },
  { type: 'release', id: 'onet@29.2', source: 'onet', sha256: 'a1', rows: 12 },
  {
    type: 'entity',
    id: 'role:dev',
    name: 'Developer <&>',
    description: 'Writes "code".',
    sources: ['esco', 'onet'],
    externalIds: ['onet:15-1252.00', ESCO, 'isco:2512', 'onet:tech/x|y'],
    says: {
      esco: { name: 'software developer' },
      onet: { name: 'Developer <&>', description: 'Writes "code".' },
    },
  },
  { type: 'entity', id: 'role:boss', name: 'Boss', sources: ['onet'] },
  { type: 'entity', id: 'role:old', name: 'Programmer', sources: [], retiredBy: ['curator'] },
  {
    type: 'entity',
    id: 'tool:python',
    name: 'Python',
    category: 'LANGUAGE',
    url: 'https://www.python.org',
    color: '#3776ab',
    icon: 'python',
    sources: ['onet'],
  },
  { type: 'entity', id: 'tool:git', name: 'Git', category: 'VERSION_CONTROL', sources: ['onet'] },
  { type: 'entity', id: 'skill:testing', name: 'testing', sources: ['esco'] },
  { type: 'alias', of: 'role:dev', name: 'coder', kind: 'LOOSE', says: { onet: { kind: 'LOOSE' } } },
  { type: 'alias', of: 'tool:python', name: 'py\u0001', kind: 'STRONG', says: { onet: { kind: 'STRONG' } } },
  {
    type: 'link',
    from: 'role:dev',
    relation: 'USES',
    to: 'tool:python',
    says: { onet: { figure: 0.75, marks: ['hot', 'inDemand'], count: 40 }, esco: { figure: 0.5 } },
  },
  { type: 'link', from: 'role:boss', relation: 'USES', to: 'tool:git', says: { onet: {} } },
  {
    type: 'link',
    from: 'role:dev',
    relation: 'REQUIRES',
    to: 'skill:testing',
    says: { esco: { marks: ['essential'] } },
  },
  { type: 'link', from: 'role:dev', relation: 'BROADER', to: 'role:boss', says: { esco: {} } },
  { type: 'link', from: 'role:dev', relation: 'WORKS_WITH', to: 'role:boss', says: { onet: { figure: 1 } } },
  { type: 'link', from: 'role:old', relation: 'REPLACED_BY', to: 'role:dev', says: { onet: {} } },
  { type: 'removedLink', from: 'role:boss', relation: 'USES', to: 'tool:python', source: 'curator' },
];

let store: Store;

beforeAll(async () => {
  store = await emptyGrafeo();
  const report = await takeIn(store, [linesFile(LINES)]);
  expect(report.refused.rows).toEqual([]);
});
afterAll(async () => {
  await store.close();
  removeTemporaryFolders();
});

const linesIn = (text: string): { type: string; [key: string]: unknown }[] =>
  text
    .trimEnd()
    .split('\n')
    .map((one) => JSON.parse(one) as { type: string });

describe('JSON Lines', () => {
  test('hold one object a line, types and keys in order, nothing that is null, and no times', async () => {
    const text = await exported(store);
    expect(text).toMatch(/^\{"type":"rolegraph","format":1\}\n/);
    expect(text).not.toMatch(/null|updatedAt|importedAt|version|degree/);
    expect(text).toContain(
      '{"type":"entity","id":"tool:python","kind":"TOOL","name":"Python","category":"LANGUAGE","url":"https://www.python.org","color":"#3776ab","icon":"python","status":"ACTIVE","sources":["onet"]}\n',
    );
    expect(text).toContain(
      '{"type":"link","from":"role:dev","relation":"USES","to":"tool:python","weight":0.75,"hot":true,"inDemand":true,"says":{"esco":{"figure":0.5},"onet":{"figure":0.75,"marks":["hot","inDemand"],"count":40}}}\n',
    );
    expect(text).toContain(
      '{"type":"entity","id":"role:old","kind":"ROLE","name":"Programmer","status":"DEPRECATED","sources":[],"retiredBy":["curator"]}\n',
    );
    expect(text).toContain(
      '{"type":"alias","of":"role:dev","name":"software developer","kind":"STRONG","says":{"esco":{"kind":"NAME"}}}\n',
    );
    expect(text.endsWith('"to":"tool:python","source":"curator"}\n')).toBe(true);
  });

  test('keep the schema, line by line', async () => {
    const [, ...lines] = linesIn(await exported(store));
    expect(lines).toHaveLength(19);
    for (const one of lines) expect(lineShape.safeParse(one)).toMatchObject({ success: true });
  });

  test('are written to a file that ends with .gz compressed', async () => {
    const to = path.join(temporaryFolder(), 'graph.jsonl.gz');
    await exportGraph(store, { format: 'jsonl', to });
    expect(gunzipSync(readFileSync(to)).toString('utf8')).toBe(await exported(store));
  });
});

describe('CSV', () => {
  test('is a file for each type, lists with bars, claims as JSON', async () => {
    const files = await exportedCsv(store);
    expect(Object.keys(files).sort()).toEqual([
      'aliases.csv',
      'entities.csv',
      'links.csv',
      'releases.csv',
      'removed-links.csv',
      'sources.csv',
    ]);
    const dev = files['entities.csv']?.split('\n').find((row) => row.startsWith('role:dev'));
    expect(dev).toContain(`${ESCO}|isco:2512|onet:15-1252.00|onet:tech/x\\|y`);
    expect(dev).toContain('"Writes ""code""."');
    expect(files['entities.csv']).toContain('role:old,ROLE,Programmer,,,,,,DEPRECATED,-,curator,,\n');
    expect(files['removed-links.csv']).toBe('from,relation,to,source\nrole:boss,USES,tool:python,curator\n');
  });

  test('is not written to a stream', async () => {
    const refusal = exportGraph(store, { format: 'csv', to: new Kept() });
    await expect(refusal).rejects.toMatchObject({ message: 'CSV is a folder of files: name it by --out.' });
  });
});

describe('GraphML', () => {
  test('is read back by a parser, with types, labels, weights and colours', async () => {
    const graph = parseGraphml(MultiDirectedGraph, await exported(store, { format: 'graphml' }));
    expect(graph.type).toBe('directed');
    expect([graph.order, graph.size]).toEqual([6, 6]);
    expect(graph.getNodeAttributes('role:dev')).toMatchObject({
      label: 'Developer <&>',
      kind: 'ROLE',
      description: 'Writes "code".',
      status: 'ACTIVE',
      sources: 'esco; onet',
      aliases: 'software developer',
    });
    // Gephi's own colours; the parser makes one of the three. What XML cannot hold is replaced.
    expect(graph.getNodeAttributes('tool:python')).toMatchObject({ color: '#3776ab', aliases: 'py\ufffd' });
    expect(graph.getEdgeAttributes('role:dev USES tool:python')).toEqual({
      label: 'USES',
      relation: 'USES',
      weight: 0.75,
      hot: true,
      inDemand: true,
      sources: 'esco; onet',
    });
    expect(graph.directedEdges('role:dev', 'role:boss').sort()).toEqual([
      'role:dev BROADER role:boss',
      'role:dev WORKS_WITH role:boss',
    ]);
  });
});

const SKOS = 'http://www.w3.org/2004/02/skos/core#';

interface Expanded {
  readonly '@id'?: string;
  readonly '@type'?: readonly string[];
  readonly [term: string]: unknown;
}

async function expanded(base?: string): Promise<Expanded[]> {
  const document = JSON.parse(await exported(store, { format: 'jsonld', base })) as JsonLdDocument;
  // Safe: a term that the context does not explain, or an IRI that is none, is an error. Nothing is fetched.
  const options = { safe: true, documentLoader: () => Promise.reject(new Error('offline')) };
  return (await jsonld.expand(document, options)) as Expanded[];
}

describe('JSON-LD', () => {
  test('is SKOS with schema.org types, and matches in the words of the sources', async () => {
    const nodes = await expanded();
    const dev = nodes.find((node) => node['@id'] === 'urn:rolegraph:role:dev');
    expect(dev?.['@type']).toEqual([
      `${SKOS}Concept`,
      'https://schema.org/Occupation',
      'urn:rolegraph:terms:Role',
    ]);
    expect(dev?.[`${SKOS}prefLabel`]).toEqual([{ '@value': 'Developer <&>' }]);
    expect(dev?.[`${SKOS}altLabel`]).toEqual([{ '@value': 'software developer' }]);
    expect(dev?.[`${SKOS}hiddenLabel`]).toEqual([{ '@value': 'coder' }]);
    expect(dev?.[`${SKOS}broader`]).toEqual([{ '@id': 'urn:rolegraph:role:boss' }]);
    expect(dev?.['urn:rolegraph:terms:uses']).toEqual([{ '@id': 'urn:rolegraph:tool:python' }]);
    expect(dev?.[`${SKOS}exactMatch`]).toEqual([
      { '@id': 'http://data.europa.eu/esco/occupation/f2b15a0e-e65a-438a-affb-29b9d50b77d1' },
      { '@id': 'http://data.europa.eu/esco/isco/C2512' },
      { '@id': 'https://www.onetonline.org/link/summary/15-1252.00' },
    ]);
    const old = nodes.find((node) => node['@id'] === 'urn:rolegraph:role:old');
    expect(old?.['http://www.w3.org/2002/07/owl#deprecated']).toEqual([{ '@value': true }]);
    expect(old?.['http://purl.org/dc/terms/isReplacedBy']).toEqual([{ '@id': 'urn:rolegraph:role:dev' }]);
  });

  test('names the sources with licence and attribution, and what is said of each link', async () => {
    const nodes = await expanded();
    expect(nodes.find((node) => node['@id'] === 'urn:rolegraph:source:onet')).toMatchObject({
      'http://purl.org/dc/terms/rights': [{ '@value': 'CC BY 4.0' }],
      'http://purl.org/dc/terms/license': [{ '@id': 'https://creativecommons.org/licenses/by/4.0/' }],
      'https://schema.org/creditText': [{ '@value': 'O*NET & others.' }],
    });
    const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
    const statements = nodes.filter((node) => node['@type']?.includes(`${RDF}Statement`));
    expect(statements).toHaveLength(6);
    expect(statements).toContainEqual(
      expect.objectContaining({
        [`${RDF}subject`]: [{ '@id': 'urn:rolegraph:role:dev' }],
        [`${RDF}predicate`]: [{ '@id': 'urn:rolegraph:terms:uses' }],
        [`${RDF}object`]: [{ '@id': 'urn:rolegraph:tool:python' }],
        'urn:rolegraph:terms:weight': [
          { '@type': 'http://www.w3.org/2001/XMLSchema#double', '@value': 0.75 },
        ],
        'http://purl.org/dc/terms/source': [
          { '@id': 'urn:rolegraph:source:esco' },
          { '@id': 'urn:rolegraph:source:onet' },
        ],
      }),
    );
  });

  test('begins its IRIs as it is told to', async () => {
    const ids = (await expanded('https://example.org/graph/')).map((node) => node['@id']);
    expect(ids).toContain('https://example.org/graph/tool:git');
    expect(ids.filter((id) => id?.startsWith('urn:'))).toEqual([]);
  });
});

describe('a neighbourhood', () => {
  const entitiesNear = async (around: Parameters<typeof exportGraph>[1]['around']) => {
    const lines = linesIn(await exported(store, { around }));
    expect(lines.filter(({ type }) => type === 'release')).toEqual([]);
    return {
      entities: lines.flatMap((one) => (one.type === 'entity' ? [one['id']] : [])),
      links: lines.flatMap(({ type, from, relation, to }) =>
        type === 'link' ? [[from, relation, to].join(' ')] : [],
      ),
    };
  };

  test('holds what is so many links away, and the links between', async () => {
    expect(await entitiesNear({ ids: ['tool:git'], hops: 1 })).toEqual({
      entities: ['role:boss', 'tool:git'],
      links: ['role:boss USES tool:git'],
    });
    expect((await entitiesNear({ ids: ['tool:git'], hops: 2 })).entities).toEqual([
      'role:boss',
      'role:dev',
      'tool:git',
    ]);
    expect((await entitiesNear({ ids: ['tool:git'], hops: 3 })).entities).toHaveLength(6);
  });

  test('is narrowed by kinds and relations', async () => {
    const near = { ids: ['role:dev'], hops: 2 };
    expect((await entitiesNear({ ...near, kinds: ['TOOL'] })).entities).toEqual(['role:dev', 'tool:python']);
    expect(await entitiesNear({ ...near, relations: ['WORKS_WITH'] })).toEqual({
      entities: ['role:boss', 'role:dev'],
      links: ['role:dev WORKS_WITH role:boss'],
    });
  });

  test.each([0, 4, 1.5])('of %s hops is refused', async (hops) => {
    const refusal = exported(store, { around: { ids: ['role:dev'], hops } });
    await expect(refusal).rejects.toMatchObject({
      message: `The hops of a neighbourhood are 1 to 3, not ${hops}.`,
    });
  });
});

/** The same store, whose version goes up after every so many times that it is asked for. */
function restless(after: number, times = Infinity): Store {
  let asked = 0;
  let changes = 0;
  return {
    ...store,
    kind: store.kind,
    read: (text, parameters) => store.read(text, parameters),
    version: () => {
      asked += 1;
      if (asked % after === 0 && changes < times) changes += 1;
      return Promise.resolve(7 + changes);
    },
  };
}

describe('a graph that is changed while it is exported', () => {
  test('ends an export to a stream', async () => {
    await expect(exported(restless(3))).rejects.toMatchObject({
      code: 'VERSION_CONFLICT',
      message:
        'The graph was changed while it was exported (version 7, now 8), so that the export would mix the two. Export it again.',
    });
  });

  test('lets an export to a file begin anew', async () => {
    const to = path.join(temporaryFolder(), 'graph.jsonl');
    await exportGraph(restless(3, 1), { format: 'jsonl', to });
    expect(readFileSync(to, 'utf8')).toBe(await exported(store));
  });

  test.each(['jsonl', 'csv'] as const)(
    'leaves no %s, and what was there, if it never rests',
    async (format) => {
      const folder = temporaryFolder();
      const to = path.join(folder, 'out');
      if (format === 'jsonl') writeFileSync(to, 'as it was');
      await expect(exportGraph(restless(3), { format, to })).rejects.toMatchObject({
        code: 'VERSION_CONFLICT',
      });
      if (format === 'jsonl') expect(readFileSync(to, 'utf8')).toBe('as it was');
      else expect(readdirSync(to)).toEqual([]);
      expect(readdirSync(folder)).toEqual(['out']);
    },
  );
});

describe('an output that cannot be written', () => {
  test('in a folder that is not there', async () => {
    const to = path.join(temporaryFolder(), 'none', 'graph.jsonl');
    await expect(exportGraph(store, { format: 'jsonl', to })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: `${to} could not be written: there is no such folder. Nothing of the export was kept.`,
    });
  });

  const full = '/dev/full';
  (existsSync(full) && statSync(full).isCharacterDevice() ? test : test.skip)('on a full disk', async () => {
    await expect(exportGraph(store, { format: 'jsonl', to: full })).rejects.toMatchObject({
      message: `${full} could not be written: the disk is full. Nothing of the export was kept.`,
    });
  });

  const failing = (code: string): Writable =>
    new Writable({
      write: (_chunk, _encoding, done) => {
        done(Object.assign(new Error(code), { code }));
      },
    });

  test('to a reader that has seen enough ends quietly', async () => {
    await exportGraph(store, { format: 'jsonl', to: failing('EPIPE') });
  });

  test('to a full standard output is told', async () => {
    await expect(exportGraph(store, { format: 'jsonl', to: failing('ENOSPC') })).rejects.toMatchObject({
      message: 'The output could not be written: the disk is full.',
    });
  });
});
