import { expect, test } from '@jest/globals';
import { fold } from '../../../src/graph/fold.ts';
import { madeBy } from '../../../src/graph/recognition/vendors.ts';
import { distinctNames, vocabulary } from '../../../src/graph/recognition/vocabulary.ts';

const { vendors, qualifiers, madeByMany, neverLanguages } = vocabulary();
const spellings = [...vendors.values()].flat();

test('every spelling means one vendor', () => {
  const starts = spellings.map(({ start }) => start);
  expect(starts.length).toBeGreaterThan(50);
  expect(starts.filter((start, index) => starts.indexOf(start) !== index)).toEqual([]);
});

test('of two spellings the longer one is read', () => {
  const made = (name: string) => {
    const found = madeBy(name, vocabulary());
    return found && [found.vendor.name, found.rest];
  };
  expect(made('Amazon Web Services Glue')).toEqual(['Amazon', 'Glue']);
  expect(made('amazon-glue')).toEqual(['Amazon', 'glue']);
  expect(made('Microsoft')).toBeUndefined();
  expect(made('Microsoftish Word')).toBeUndefined();
});

test('words that end a name say of what kind it is', () => {
  expect(qualifiers.get(fold('computer programming'))).toMatchObject({ kinds: ['TOOL'], ends: false });
  expect(qualifiers.get('ide')).toMatchObject({ categories: ['EDITOR'], ends: true });
  expect(madeByMany.has('LANGUAGE')).toBe(true);
  expect(neverLanguages.has('LANGUAGE')).toBe(false);
});

test('what is distinct is kept under names of its own', () => {
  expect(distinctNames('onet').get('HARVEST')).toBe('HARVEST (forestry software)');
  expect(distinctNames('unknown').size).toBe(0);
  const sources = ['onet', 'esco', 'stackoverflow', 'linguist', 'simpleicons', 'topics', 'devicon'];
  for (const source of sources) {
    // Two sources may mean the same other thing.
    const kept = [...distinctNames(source).values()].map(fold);
    expect(new Set(kept).size).toBe(kept.length);
  }
});
