import { describe, expect, test } from '@jest/globals';
import { connectorsTable, pathsTable } from '../../src/cli/tables.ts';
import { CONNECTORS, NO_CONNECTORS, NO_PATH, PATHS, TRUNCATED } from './answers.ts';

describe('connectors as a table', () => {
  test('have a column for each given entity, and say how many there are', () => {
    expect(connectorsTable(CONNECTORS)).toBe(
      `
┌───────────────────────────────┬─────────────────┬───────┬─────────────┬────────────────────┬──────────────────────┬────────────────┐
│ Connector                     │ Category        │ Roles │ Distinctive │ Back End Developer │ Full Stack Developer │ Data Scientist │
├───────────────────────────────┼─────────────────┼───────┼─────────────┼────────────────────┼──────────────────────┼────────────────┤
│ Git                           │ VERSION_CONTROL │ 60    │ 0.12        │ 0.90               │ 1.00                 │ –              │
│ A "quoted" <b>name</b> & more │ PROJECT         │ 2     │ 3.40        │ 0.50               │                      │ 0.25           │
└───────────────────────────────┴─────────────────┴───────┴─────────────┴────────────────────┴──────────────────────┴────────────────┘
2 of 3 (more with --first)`.trim(),
    );
  });

  test('end with their number where all are shown', () => {
    expect(connectorsTable({ ...CONNECTORS, totalCount: 2 })).toMatch(/┘\n2$/);
  });

  test('are a sentence where there are none', () => {
    expect(connectorsTable(NO_CONNECTORS)).toBe('Nothing connects them.');
  });
});

describe('paths as a table', () => {
  test('show each link the way it leads', () => {
    expect(pathsTable(PATHS)).toBe(
      `
┌──────┬─────────────┬──────────────────────────────────────────────────────────┐
│ Hops │ Hub penalty │ Path                                                     │
├──────┼─────────────┼──────────────────────────────────────────────────────────┤
│ 1    │ 0.00        │ Back End Developer —LEADS_TO→ Full Stack Developer       │
│ 2    │ 1.79        │ Back End Developer —USES→ C# ←USES— Full Stack Developer │
└──────┴─────────────┴──────────────────────────────────────────────────────────┘`.trim(),
    );
  });

  test('say where the search was ended', () => {
    expect(pathsTable(TRUNCATED)).toBe(
      `${pathsTable(PATHS)}\nThe work budget ended the search: there may be more.`,
    );
  });

  test('say why there are none', () => {
    expect(pathsTable(NO_PATH)).toBe('Nothing connects C# and "B", over any number of hops.');
  });
});
