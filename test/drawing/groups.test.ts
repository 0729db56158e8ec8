import { describe, expect, test } from '@jest/globals';
import { groupByCategory } from '../../src/drawing/groups.ts';
import type { NodeMark } from '../../src/drawing/types.ts';

const item = (name: string, category: string | null, more: Partial<NodeMark> = {}): NodeMark => ({
  id: `tool:${name}`,
  name,
  kind: 'TOOL',
  category,
  ...more,
});

const shown = (items: readonly NodeMark[]) =>
  groupByCategory(items).map(({ heading, colour, nodes }) => [
    heading,
    colour,
    nodes.map(({ name }) => name).join(' '),
  ]);

describe('items by category', () => {
  test('stand under categories in words, the most frequent first, in the order given inside', () => {
    const items = [
      item('b', 'CLOUD'),
      item('z', 'DATA_PROCESSING'),
      item('a', 'DATA_PROCESSING'),
      item('k', 'Web platform development software'),
    ];
    expect(shown(items)).toEqual([
      ['Data processing', 0, 'z a'],
      ['Cloud', 1, 'b'],
      ['Web platform development software', 2, 'k'],
    ]);
  });

  test('stand under abbreviations as one writes them', () => {
    const items = ['API', 'CI_CD', 'WEB'].map((category) => item(category, category));
    expect(shown(items).map(([heading]) => heading)).toEqual(['API', 'CI/CD', 'Web']);
  });

  test('go by their kind where they have no category', () => {
    const items = [item('Writing', null, { kind: 'SKILL' }), item('Nurse', '', { kind: 'ROLE' })];
    expect(shown(items)).toEqual([
      ['Skills', 0, 'Writing'],
      ['Roles', 1, 'Nurse'],
    ]);
  });

  test('past the sixth category stand together in grey, and hubs come last', () => {
    const some = ['A', 'B', 'C', 'D', 'E', 'F'].flatMap((category) => [
      item(`${category}1`, category),
      item(`${category}2`, category),
    ]);
    const items = [item('hub', 'A', { hub: true }), item('g', 'G'), item('h', 'H'), ...some];
    const groups = shown(items);
    expect(groups.map(([, colour]) => colour)).toEqual([0, 1, 2, 3, 4, 5, 6, 6]);
    expect(groups.slice(6)).toEqual([
      ['Other categories', 6, 'g h'],
      ['Hubs: nearly every role', 6, 'hub'],
    ]);
    expect(groupByCategory(items).map(({ isHub }) => isHub)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  test('a single category too many keeps its own heading, in grey', () => {
    const items = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((category) => item(category, `${category}a`));
    expect(shown(items).at(-1)).toEqual(['Ga', 6, 'G']);
  });
});
