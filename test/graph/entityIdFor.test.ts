import { describe, expect, test } from '@jest/globals';
import { entityIdFor } from '../../src/graph/entityId.ts';
import { KINDS, kindOfId, type Kind } from '../../src/graph/kind.ts';

describe('an entity first seen under a name gets the id of data/README.md', () => {
  test.each<[Kind, string, string]>([
    ['TOOL', 'C++', 'tool:c-plus-plus'],
    ['TOOL', 'C#', 'tool:c-sharp'],
    ['TOOL', '.NET', 'tool:dot-net'],
    ['TOOL', 'Node.js', 'tool:node-js'],
    ['FRAMEWORK', 'Next.js', 'framework:next-js'],
    ['SKILL', 'CI/CD', 'skill:ci-cd'],
    ['TOOL', 'PostgreSQL', 'tool:postgresql'],
    ['ROLE', 'Back End Developer', 'role:back-end-developer'],
    ['ROLE', 'Back-End Developer', 'role:back-end-developer'],
  ])('%s %s → %s', (kind, name, id) => {
    expect(entityIdFor(kind, name)).toBe(id);
  });
});

describe('a slug has lower-case ASCII letters, digits and hyphens only', () => {
  test.each<[string, string]>([
    ['Café  Señor', 'tool:cafe-senor'],
    ['  (Tableau)  ', 'tool:tableau'],
    ['Microsoft .NET', 'tool:microsoft-dot-net'],
    ['ASP.NET', 'tool:asp-net'],
    ['Notepad++', 'tool:notepad-plus-plus'],
    ['Ｇｉｔ', 'tool:git'],
    ['日本語', 'tool:unnamed'],
    ['', 'tool:unnamed'],
  ])('%s → %s', (name, id) => {
    expect(entityIdFor('TOOL', name)).toBe(id);
  });
});

test('the id tells its kind', () => {
  for (const kind of KINDS) expect(kindOfId(entityIdFor(kind, 'Any Name'))).toBe(kind);
});
