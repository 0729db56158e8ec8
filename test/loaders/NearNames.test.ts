import { describe, expect, test } from '@jest/globals';
import { NearNames } from '../../src/loaders/NearNames.ts';

/** The nearest names of one request, and what was looked for. */
function nearNames(): { near: NearNames; lookedFor: string[] } {
  const lookedFor: string[] = [];
  const near = new NearNames({
    nearest: (name) => {
      lookedFor.push(name);
      return Promise.resolve([{ id: 'tool:a', kind: 'TOOL', name }]);
    },
  });
  return { near, lookedFor };
}

describe('the nearest names in one request', () => {
  test('are looked for once a name and kind', async () => {
    const { near, lookedFor } = nearNames();
    const [one, other] = [await near.nearest('Pyton', null), await near.nearest('Pyton', null)];
    expect(one).toEqual([{ id: 'tool:a', kind: 'TOOL', name: 'Pyton' }]);
    expect(other).toEqual(one);
    await near.nearest('Pyton', ['TOOL']);
    expect(lookedFor).toEqual(['Pyton', 'Pyton']);
  });

  test('are looked for up to 100 names, and those are known after', async () => {
    const { near, lookedFor } = nearNames();
    const names = Array.from({ length: 300 }, (_, index) => `name ${index}`);
    const found = await Promise.all(names.map((name) => near.nearest(name, null)));
    expect(lookedFor).toEqual(names.slice(0, 100));
    expect(found.filter((one) => one === undefined)).toHaveLength(200);
    expect(await near.nearest('name 0', null)).toHaveLength(1);
    expect(await near.nearest('name 299', null)).toBeUndefined();
  });
});
