import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { entityIdFor } from '../../src/graph/entityId.ts';
import { fold } from '../../src/graph/fold.ts';
import { KINDS, kindOfId, labelOf, type Kind } from '../../src/graph/kind.ts';
import { relationAllows, RELATIONS, type Relation } from '../../src/graph/relation.ts';
import { readEscoLists } from '../../src/importers/esco/lists.ts';
import { dataFile } from '../../src/importers/dataFile.ts';
import { linkKey, type NamedFact, type LinkFact } from '../../src/facts/facts.ts';
import { readTechnologyLists } from '../../src/importers/onet/technologyLists.ts';
import { readDataFile, readShippedGraph, SHIPPED_SOURCES } from '../../src/importers/shippedGraph.ts';
import { sourceRecord } from '../../src/importers/sources.ts';

// What the files of data/ must keep, seen without a store. Reading them checks each against the schema.

const data = new URL('../../data/', import.meta.url);
const textOf = (file: string): string => readFileSync(new URL(file, data), 'utf8');

const sources = readShippedGraph();
const factsOf = (name: string) => sources.find(({ source }) => source === name) ?? { entities: [], links: [] };
const curated = factsOf('curated');
const article = factsOf('article');

/** Every entity once; where both sources have it, the curated one, which leads. */
const entities = new Map<string, NamedFact>(
  [...article.entities, ...curated.entities].map((entity) => [entity.id, entity]),
);
const links = new Map<string, LinkFact>([...article.links, ...curated.links].map((link) => [linkKey(link), link]));

const idsOf = (kind: Kind): string[] => [...entities.keys()].filter((id) => kindOfId(id) === kind);

/** How many links of a relation an entity has to each kind. */
const linkedTo = (from: string, relation: Relation, kind: Kind): number =>
  [...links.values()].filter(
    (link) => link.from === from && link.relation === relation && kindOfId(link.to) === kind,
  ).length;

const strongNames = ({ name, aliases = [] }: NamedFact): string[] => [
  name,
  ...aliases.filter(({ kind }) => kind === 'STRONG').map((alias) => alias.name),
];

/** Ids that no name makes; an id is never changed, so they stay. */
const IDS_BY_HAND = ['framework:csla-net'];

/** Natural language processing (NLP) → Natural language processing. */
const withoutShortForm = (name: string): string => name.replace(/ \([^)]*\)$/, '');

/** The ids of "the day's" are spelled day-s and days. */
const joined = (id: string): string => id.replaceAll('-', '');

const repeated = <T>(items: readonly T[]): T[] => items.filter((item, index) => items.indexOf(item) !== index);

describe('the shipped graph is large enough to be of use', () => {
  test.each<[Kind, number]>([
    ['ROLE', 60],
    ['TOOL', 300],
    ['FRAMEWORK', 150],
    ['SKILL', 120],
    ['SPECIALIZATION', 40],
    ['ACTIVITY', 40],
    ['PROJECT', 15],
    ['CREDENTIAL', 20],
  ])('of kind %s it has at least %i', (kind, least) => {
    expect(idsOf(kind).length).toBeGreaterThanOrEqual(least);
  });

  test('at least 40 activities have a time of day in some role', () => {
    const timed = [...links.values()].filter(({ relation, timeOfDay }) => relation === 'PERFORMS' && timeOfDay);
    expect(new Set(timed.map(({ to }) => to)).size).toBeGreaterThanOrEqual(40);
  });

  test('every role has at least 12 tools, 5 skills and a specialization', () => {
    const poor = idsOf('ROLE').flatMap((id) => {
      const tools = linkedTo(id, 'USES', 'TOOL');
      const skills = linkedTo(id, 'REQUIRES', 'SKILL');
      const specializations = linkedTo(id, 'SPECIALIZES_IN', 'SPECIALIZATION');
      return tools < 12 || skills < 5 || specializations < 1 ? [{ id, tools, skills, specializations }] : [];
    });
    expect(poor).toEqual([]);
  });

  test('every framework is built on something', () => {
    const rootless = idsOf('FRAMEWORK').filter(
      (id) => linkedTo(id, 'BUILT_ON', 'TOOL') + linkedTo(id, 'BUILT_ON', 'FRAMEWORK') === 0,
    );
    expect(rootless).toEqual([]);
  });
});

describe('the links of the shipped graph', () => {
  test('lead from and to entities that are there', () => {
    const dangling = [...links.values()].filter(({ from, to }) => !entities.has(from) || !entities.has(to));
    expect(dangling.map(linkKey)).toEqual([]);
  });

  test('join kinds that their relation may join', () => {
    const wrong = [...links.values()].filter(({ from, relation, to }) => {
      const [a, b] = [kindOfId(from), kindOfId(to)];
      return !a || !b || !relationAllows(relation, a, b);
    });
    expect(wrong.map(linkKey)).toEqual([]);
  });

  test('never lead from an entity to itself', () => {
    expect([...links.values()].filter(({ from, to }) => from === to).map(linkKey)).toEqual([]);
  });

  test('leave no entity alone', () => {
    const linked = new Set([...links.values()].flatMap(({ from, to }) => [from, to]));
    expect([...entities.keys()].filter((id) => !linked.has(id))).toEqual([]);
  });

  test('have weights from 0 to 1', () => {
    const wrong = [...links.values()].filter(({ figure }) => figure !== null && !(figure >= 0 && figure <= 1));
    expect(wrong.map(linkKey)).toEqual([]);
  });

  test('of the article all have a weight of the curated source too', () => {
    const weighed = new Set(curated.links.filter(({ figure }) => figure !== null).map(linkKey));
    expect(article.links.map(linkKey).filter((key) => !weighed.has(key))).toEqual([]);
  });

  test('give a time of day to activities alone', () => {
    const timed = [...links.values()].filter(({ timeOfDay }) => timeOfDay !== undefined);
    expect(timed.filter(({ relation }) => relation !== 'PERFORMS').map(linkKey)).toEqual([]);
  });
});

describe('the entities of the shipped graph', () => {
  test.each(SHIPPED_SOURCES)('stand once in the files of %s, and so do its links', (source) => {
    const facts = factsOf(source);
    expect(repeated(facts.entities.map(({ id }) => id))).toEqual([]);
    expect(repeated(facts.links.map(linkKey))).toEqual([]);
  });

  test('have an id that their name makes, or an alias', () => {
    const odd = [...entities.values()].filter(({ id, kind, ...entity }) => {
      const made = strongNames({ id, kind, ...entity }).flatMap((name) => [name, withoutShortForm(name)]);
      return !made.some((name) => joined(entityIdFor(kind, name)) === joined(id));
    });
    expect(odd.map(({ id }) => id)).toEqual(IDS_BY_HAND);
  });

  test('share no name or alias, whatever their kinds', () => {
    const owners = new Map<string, string[]>();
    for (const entity of entities.values()) {
      for (const key of new Set(strongNames(entity).map(fold))) {
        owners.set(key, [...(owners.get(key) ?? []), entity.id]);
      }
    }
    expect([...owners].filter(([, ids]) => ids.length > 1)).toEqual([]);
  });

  test('have one name in all sources that have them', () => {
    const names = new Map(curated.entities.map(({ id, name }) => [id, name]));
    const other = article.entities.filter(({ id, name }) => fold(names.get(id) ?? name) !== fold(name));
    const known = other.filter(({ id, name }) => {
      const leading = entities.get(id);
      return leading && strongNames(leading).some((spelling) => fold(spelling) === fold(name));
    });
    expect(other).toEqual(known);
  });

  test('have aliases that differ from each other and from the name', () => {
    const twice = [...entities.values()].filter((entity) => repeated(strongNames(entity).map(fold)).length > 0);
    expect(twice.map(({ id, aliases }) => ({ id, aliases: aliases?.map(({ name }) => name) }))).toEqual([]);
  });

  test('are described in the curated source, and roles, tools and frameworks have a category', () => {
    expect(curated.entities.filter(({ description }) => typeof description !== 'string').map(({ id }) => id)).toEqual([]);
    const plain = [...entities.values()].filter(
      ({ kind, category }) => ['ROLE', 'TOOL', 'FRAMEWORK'].includes(kind) && typeof category !== 'string',
    );
    expect(plain.map(({ id }) => id)).toEqual([]);
  });

  test('make 8 to 12 groups of roles, each of three at least, and none of another source by name', () => {
    const groups = new Map<string, number>();
    for (const { kind, category } of entities.values()) {
      if (kind === 'ROLE') groups.set(String(category), (groups.get(String(category)) ?? 0) + 1);
    }
    expect(groups.size).toBeGreaterThanOrEqual(8);
    expect(groups.size).toBeLessThanOrEqual(12);
    expect([...groups].filter(([, roles]) => roles < 3)).toEqual([]);
    const elsewhere = [...readTechnologyLists().groups.values(), ...readEscoLists().groups.values()];
    expect(elsewhere).toHaveLength(23 + 10);
    expect(elsewhere.filter((group) => groups.has(group))).toEqual([]);
  });
});

describe('a data file that does not keep the format', () => {
  test.each([
    ['links: { role:a: { USES: { tool:git: 0.123 } } }', 'role:a > USES > tool:git'],
    ['links: { role:a: { USES: { tool:git: "0.5 cool" } } }', 'role:a > USES > tool:git'],
    ['links: { role:a: { LIKES: { tool:git: 1 } } }', 'role:a'],
    ['entities: { gadget:x: { name: X } }', 'gadget:x'],
    ['entities: { tool:x: { nam: X } }', 'tool:x'],
  ])('is refused with its name and the place: %s', (text, place) => {
    const read = () => readDataFile(text, 'data/curated/x.yaml');
    expect(read).toThrow('data/curated/x.yaml does not keep the format of data/README.md');
    expect(read).toThrow(place);
  });
});

describe('what is written about the data', () => {
  test('data/schema.json is the schema that reads the files', () => {
    const written: unknown = JSON.parse(textOf('schema.json'));
    // Otherwise: node scripts/data-schema.mjs
    expect(written).toEqual({ title: 'A data file of rolegraph', ...z.toJSONSchema(dataFile) });
  });

  test('data/sources.yaml names every source', () => {
    expect(SHIPPED_SOURCES.map((source) => sourceRecord(source).id)).toEqual([...SHIPPED_SOURCES]);
  });

  test('the table of relations in data/README.md is that of the model', () => {
    const written = relationTable(textOf('README.md'));
    expect([...written.keys()].sort()).toEqual([...RELATIONS].sort());
    for (const relation of RELATIONS) {
      const allowed = KINDS.flatMap((from) =>
        KINDS.filter((to) => relationAllows(relation, from, to)).map((to) => `${from} → ${to}`),
      );
      expect([relation, written.get(relation)]).toEqual([relation, allowed]);
    }
  });
});

/** The rows `| relation, … | from | to |` of the section Relations, as the pairs of kinds that each allows. */
function relationTable(readme: string): Map<string, string[]> {
  const section = readme.split('\n## Relations\n')[1] ?? '';
  const rows = section.split('\n').filter((line) => /^\| [A-Z]/.test(line));
  return new Map(
    rows.flatMap((row) => {
      const [relations = '', from = '', to = ''] = row.split('|').slice(1).map((cell) => cell.trim());
      const pairs = KINDS.filter((kind) => names(from, kind)).flatMap((kind) =>
        KINDS.filter((other) => (/same kind/.test(to) ? other === kind : names(to, other))).map(
          (other) => `${kind} → ${other}`,
        ),
      );
      return relations.split(', ').map((relation) => [relation, pairs] as const);
    }),
  );
}

const names = (cell: string, kind: Kind): boolean =>
  /^(any|its successor)$/.test(cell) || cell.replace(/ \(.*\)/, '').split(', ').includes(labelOf(kind));
