import { MultiDirectedGraph } from 'graphology';
import { labelOf, type Kind } from '../../../src/graph/kind.ts';
import type { Parameter } from '../../../src/store/Store.ts';
import { comparable } from '../canonical.ts';

export type Stored = Record<string, Parameter>;

export type EntityNode = { label: string; properties: Stored };
export type LinkEdge = { relation: string; properties: Stored };

/** A link of an entity, seen from there. */
export interface LinkSeen {
  readonly from: string;
  readonly relation: string;
  readonly to: string;
  readonly other: string;
  readonly way: 0 | 1;
  readonly properties: Stored;
}

interface AliasOf {
  readonly key: string;
  readonly id: string;
  readonly properties: Stored;
}

const FIGURES = ['degree', 'roleCount', 'hotLinks'] as const;

/** Sets properties as a store does: null removes one. */
function assign(properties: Stored, changes: Readonly<Stored>): void {
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) Reflect.deleteProperty(properties, key);
    else properties[key] = value;
  }
}

/** A property that is a text; empty where it is missing. */
export const textOf = (value: Parameter | undefined): string => (typeof value === 'string' ? value : '');

export const linkId = (from: string, relation: string, to: string): string => `${from} ${relation} ${to}`;

/**
 * What a store holds, in memory, by what the headers of `cypher/` promise of each statement that
 * writes. It shares no code with the statements.
 */
export class Oracle {
  readonly graph = new MultiDirectedGraph<EntityNode, LinkEdge>();
  /** Folded key → name. */
  readonly aliases = new Map<string, string>();
  readonly aliasOf = new Map<string, AliasOf>();
  /** Key → ids. */
  readonly externalIds = new Map<string, Set<string>>();
  readonly sources = new Map<string, Stored>();
  readonly releases = new Map<string, { source: string; properties: Stored }>();
  format: number | null = null;
  version = 0;
  /** The version of the last write that a weight depends on, and the one that weights are of. */
  linked: number | null = null;
  weighed: number | null = null;

  upsertEntities(kind: Kind, rows: readonly { id: string; properties: Readonly<Stored> }[]): void {
    for (const { id, properties } of rows) {
      if (!this.graph.hasNode(id)) this.graph.addNode(id, { label: labelOf(kind), properties: { id } });
      assign(this.propertiesOf(id), properties);
    }
  }

  upsertLinks(
    relation: string,
    rows: readonly { from: string; to: string; properties: Readonly<Stored> }[],
  ): void {
    for (const { from, to, properties } of rows) {
      const key = linkId(from, relation, to);
      if (!this.graph.hasEdge(key))
        this.graph.addDirectedEdgeWithKey(key, from, to, { relation, properties: {} });
      assign(this.graph.getEdgeAttribute(key, 'properties'), properties);
    }
  }

  upsertAliases(rows: readonly (Readonly<Stored> & { key: string; id: string; name: string })[]): void {
    for (const { key, id, ...properties } of rows) {
      if (!this.aliases.has(key)) this.aliases.set(key, properties.name);
      this.aliasOf.set(`${key} ${id}`, { key, id, properties });
    }
  }

  upsertExternalIds(rows: readonly { key: string; id: string }[]): void {
    for (const { key, id } of rows) {
      this.externalIds.set(key, new Set([...(this.externalIds.get(key) ?? []), id]));
    }
  }

  upsertRelease(source: Readonly<Stored> & { id: string }, release: Readonly<Stored> & { id: string }): void {
    const stored = this.sources.get(source.id) ?? {};
    assign(stored, source);
    this.sources.set(source.id, stored);
    const properties = this.releases.get(release.id)?.properties ?? {};
    assign(properties, release);
    this.releases.set(release.id, { source: source.id, properties });
  }

  setFormat(format: number): void {
    this.format = format;
  }

  bumpVersion(): void {
    this.version += 1;
  }

  markLinked(): void {
    this.linked = this.version;
  }

  markWeighed(): void {
    this.weighed = this.linked ?? 0;
  }

  /** Counts degree, roleCount and hotLinks anew. */
  refreshDegrees(ids: readonly string[]): void {
    for (const id of ids) {
      const links = this.linksAt(id).filter(({ other }) => this.isActive(other));
      const roles = links.filter(({ other }) => this.labelOf(other) === 'Role').map(({ other }) => other);
      const counted = [
        links.length,
        new Set(roles).size,
        links.filter((link) => link.properties['hot'] === true).length,
      ];
      FIGURES.forEach((figure, index) => {
        this.propertiesOf(id)[figure] = counted[index] ?? 0;
      });
    }
  }

  deprecate(ids: readonly string[]): void {
    for (const id of ids) this.propertiesOf(id)['status'] = 'DEPRECATED';
  }

  propertiesOf(id: string): Stored {
    return this.graph.getNodeAttribute(id, 'properties');
  }

  labelOf(id: string): string {
    return this.graph.getNodeAttribute(id, 'label');
  }

  isActive(id: string): boolean {
    return this.propertiesOf(id)['status'] === 'ACTIVE';
  }

  /** The links of an entity, in any order; none for an unknown one. */
  linksAt(id: string): LinkSeen[] {
    if (!this.graph.hasNode(id)) return [];
    return this.graph.mapEdges(id, (_, { relation, properties }, from, to) => {
      const out = from === id;
      return { from, relation, to, other: out ? to : from, way: out ? 0 : 1, properties };
    });
  }

  neighbours(id: string): string[] {
    return [...new Set(this.linksAt(id).map(({ other }) => other))];
  }

  /** Every node and relationship, comparable with the dump of a store. */
  dump(): string[] {
    const graph = {
      id: 'graph',
      ...(this.version > 0 && { version: this.version }),
      ...(this.format !== null && { format: this.format }),
      ...(this.linked !== null && { linked: this.linked }),
      ...(this.weighed !== null && { weighed: this.weighed }),
    };
    const nodes = [
      ...(this.version > 0 || this.format !== null ? [{ labels: ['Graph'], properties: graph }] : []),
      ...this.graph.mapNodes((_, { label, properties }) => ({ labels: ['Entity', label], properties })),
      ...[...this.aliases].map(([key, name]) => ({ labels: ['Alias'], properties: { key, name } })),
      ...[...this.externalIds.keys()].map((key) => ({ labels: ['ExternalId'], properties: { key } })),
      ...[...this.sources.values()].map((properties) => ({ labels: ['Source'], properties })),
      ...[...this.releases.values()].map(({ properties }) => ({ labels: ['Release'], properties })),
    ];
    return comparable([...nodes, ...this.#relationships()], false);
  }

  #relationships(): { start: string; type: string; end: string; properties: Stored }[] {
    const link = (start: string, type: string, end: string, properties: Stored = {}) => ({
      start,
      type,
      end,
      properties,
    });
    return [
      ...this.graph.mapEdges((_, { relation, properties }, from, to) => link(from, relation, to, properties)),
      ...[...this.aliasOf.values()].map(({ key, id, properties }) => link(key, 'ALIAS_OF', id, properties)),
      ...[...this.externalIds].flatMap(([key, ids]) => [...ids].map((id) => link(key, 'IDENTIFIES', id))),
      ...[...this.releases].map(([id, { source }]) => link(id, 'RELEASE_OF', source)),
    ];
  }
}
