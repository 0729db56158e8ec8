import { describe, expect, test } from '@jest/globals';
import { connectorsMermaid, pathsMermaid } from '../../src/cli/mermaid.ts';
import { CONNECTORS, NO_CONNECTORS, NO_PATH, PATHS } from './answers.ts';

describe('a Mermaid flowchart', () => {
  test('of connectors has each entity once, what connects rounded, and names that break nothing', () => {
    expect(connectorsMermaid(CONNECTORS)).toBe(
      `
flowchart LR
  n0["Back End Developer"]
  n1(["Git"])
  n2["Full Stack Developer"]
  n3["Data Scientist"]
  n4(["A #34;quoted#34; #60;b#62;name#60;/b#62; #38; more"])
  n0 -->|USES| n1
  n2 -->|USES| n1
  n3 -->|USES| n1
  n0 -->|BUILDS| n4
  n3 -->|BUILDS| n4`.trim(),
    );
  });

  test('of no connectors is empty', () => {
    expect(connectorsMermaid(NO_CONNECTORS)).toBe('flowchart LR');
  });

  test('of paths has the inner entities rounded and each link once', () => {
    const twice = 'paths' in PATHS ? { ...PATHS, paths: [...PATHS.paths, ...PATHS.paths] } : PATHS;
    expect(pathsMermaid(twice)).toBe(
      `
flowchart LR
  n0["Back End Developer"]
  n1["Full Stack Developer"]
  n2(["C#35;"])
  n0 -->|LEADS_TO| n1
  n0 -->|USES| n2
  n1 -->|USES| n2`.trim(),
    );
  });

  test('of no path says why', () => {
    expect(pathsMermaid(NO_PATH)).toBe(
      'flowchart LR\n  none["Nothing connects C#35; and #34;B#34;, over any number of hops."]',
    );
  });
});
