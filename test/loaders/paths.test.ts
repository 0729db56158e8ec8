import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { UndirectedGraph } from 'graphology';
import { searchDistance, searchPaths } from '../../src/loaders/paths/searchPaths.ts';
import type { SearchLimits } from '../../src/loaders/paths/types.ts';
import { bruteForce, distanceIn, type PathNode } from '../support/paths/bruteForce.ts';
import { denseCases, expandOf, sparseCases, type SearchCase } from '../support/paths/randomSearch.ts';
import { tries } from '../support/property.ts';

const PLENTY: SearchLimits = { links: 1_000_000, steps: 1_000_000 };

const limits: fc.Arbitrary<SearchLimits> = fc.record({
  links: fc.oneof(fc.nat(20), fc.nat(80), fc.constant(PLENTY.links)),
  steps: fc.oneof(fc.nat(20), fc.nat(200), fc.constant(PLENTY.steps)),
});

const search = (found: SearchCase, bounds: SearchLimits) =>
  searchPaths(found.search, expandOf(found).expand, bounds);

const KINDS_OF_GRAPH: [string, fc.Arbitrary<SearchCase>, number][] = [
  ['up to nine nodes with many links', denseCases, 400],
  ['twenty nodes with few links', sparseCases, 400],
];

describe.each(KINDS_OF_GRAPH)('on %s', (_, cases, usual) => {
  test('the first paths are those of brute force, in the same order', async () => {
    const property = fc.asyncProperty(cases, async (found) => {
      const exact = bruteForce(found.graph, found.search);
      expect(await search(found, PLENTY)).toEqual({ paths: exact, truncated: false });
    });
    await fc.assert(property, tries(usual));
  });

  test('what is found within small limits begins the exact answer, and says so unless it is all of it', async () => {
    const property = fc.asyncProperty(cases, limits, async (found, bounds) => {
      const exact = bruteForce(found.graph, found.search);
      const { paths, truncated } = await search(found, bounds);
      expect(paths).toEqual(exact.slice(0, paths.length));
      if (!truncated) expect(paths).toEqual(exact);
    });
    await fc.assert(property, tries(usual));
  });

  test('no node is read twice, and no more links than the budget allows', async () => {
    const property = fc.asyncProperty(cases, limits, async (found, bounds) => {
      const { expand, asked } = expandOf(found);
      await searchPaths(found.search, expand, bounds);
      expect(new Set(asked).size).toBe(asked.length);
      const read = asked.reduce((sum, id) => sum + found.graph.getNodeAttribute(id, 'degree'), 0);
      expect(read).toBeLessThanOrEqual(bounds.links);
    });
    await fc.assert(property, tries(usual));
  });

  test('the distance is that of brute force, or unknown once the budget is spent', async () => {
    const property = fc.asyncProperty(cases, limits, async (found, { links }) => {
      const { from, to } = found.search;
      const exact = distanceIn(found.graph, from.id, to.id) ?? 'none';
      expect(await searchDistance(from, to, expandOf(found).expand, PLENTY.links)).toBe(exact);
      expect([exact, 'unknown']).toContain(await searchDistance(from, to, expandOf(found).expand, links));
    });
    await fc.assert(property, tries(usual));
  });
});

describe('by example', () => {
  /** Each line is a link; degrees are the numbers of links. */
  function caseOf(
    links: string,
    from: string,
    to: string,
    rest: Partial<SearchCase['search']> = {},
  ): SearchCase {
    const graph = new UndirectedGraph<PathNode>();
    for (const link of links.split(' ')) {
      const [a = '', b = ''] = link.split('-');
      for (const id of [a, b]) graph.mergeNode(id, { degree: 0 });
      graph.addUndirectedEdge(a, b);
    }
    graph.updateEachNodeAttributes((id) => ({ degree: graph.degree(id) }));
    const end = (id: string) => ({ id, degree: graph.getNodeAttribute(id, 'degree') });
    const question = { from: end(from), to: end(to), through: [], maxHops: 4, first: 5, ...rest };
    return { graph, search: question, backwards: false };
  }

  const idsOf = async (found: SearchCase, bounds = PLENTY): Promise<string[]> =>
    (await search(found, bounds)).paths.map(({ ids }) => ids.join(' '));

  test('the shorter path comes first, then the one through the smaller hub, then the one of the lower ids', async () => {
    const found = caseOf('a-hub hub-z a-y y-z a-x x-z hub-1 hub-2 a-p p-q q-z', 'a', 'z');
    expect(await idsOf(found)).toEqual(['a x z', 'a y z', 'a hub z', 'a p q z']);
  });

  test('the penalty is the sum of the micro-logarithms of the inner degrees', async () => {
    const { paths } = await search(caseOf('a-b b-c c-d c-e', 'a', 'd'), PLENTY);
    expect(paths).toEqual([{ ids: ['a', 'b', 'c', 'd'], penalty: 693_147 + 1_098_612 }]);
  });

  test('every path meets what it must go through, in any order, and a shorter one is none', async () => {
    const links = 'a-z a-b b-c c-z a-c b-z';
    expect(await idsOf(caseOf(links, 'a', 'z', { through: ['c', 'b'] }))).toEqual(['a b c z', 'a c b z']);
  });

  test('the ends count as met, and naming one twice asks for nothing more', async () => {
    expect(await idsOf(caseOf('a-b b-c', 'a', 'c', { through: ['a', 'c', 'b', 'b'] }))).toEqual(['a b c']);
  });

  test('a hub too large for the budget is not read, and the answer says truncated', async () => {
    const spokes = Array.from({ length: 50 }, (_, index) => `hub-${index}`).join(' ');
    const found = caseOf(`a-b b-z a-hub hub-z ${spokes}`, 'a', 'z', { maxHops: 6 });
    expect(await search(found, { links: 10, steps: 1000 })).toMatchObject({
      paths: [{ ids: ['a', 'b', 'z'] }, { ids: ['a', 'hub', 'z'] }],
      truncated: true,
    });
  });

  test('a budget that is just enough is enough', async () => {
    const found = caseOf('a-b b-c', 'a', 'c', { maxHops: 2 });
    expect(await search(found, { links: 2, steps: 1000 })).toMatchObject({
      paths: [{ ids: ['a', 'b', 'c'] }],
      truncated: false,
    });
    expect(await search(found, { links: 1, steps: 1000 })).toEqual({ paths: [], truncated: true });
  });

  test('no budget at all gives no path and says truncated', async () => {
    const found = caseOf('a-b b-c', 'a', 'c');
    expect(await search(found, { links: 0, steps: 1000 })).toEqual({ paths: [], truncated: true });
    expect(await search(found, { links: 1000, steps: 0 })).toEqual({ paths: [], truncated: true });
  });

  test('two parts that nothing joins have no path, and no distance', async () => {
    const found = caseOf('a-b c-d', 'a', 'd', { maxHops: 6 });
    expect(await search(found, PLENTY)).toEqual({ paths: [], truncated: false });
    const { from, to } = found.search;
    expect(await searchDistance(from, to, expandOf(found).expand, PLENTY.links)).toBe('none');
    expect(await searchDistance(from, to, expandOf(found).expand, 0)).toBe('unknown');
  });
});
