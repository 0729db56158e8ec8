import { MultiDirectedGraph } from 'graphology';
import { labelOf, type Kind } from '../../../src/graph/kind.ts';
import type { Parameter } from '../../../src/store/Store.ts';
import { comparable } from '../canonical.ts';
import type { EntitySaid, LinkSaid } from './sayings.ts';

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

const withoutNull = (properties: Readonly<Stored>): Stored =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));

/** A property that is a text; empty where it is missing. */
export const textOf = (value: Parameter | undefined): string => (typeof value === 'string' ? value : '');

export const linkId = (from: string, relation: string, to: string): string => `${from} ${relation} ${to}`;

/**
 * What a store holds, in memory, by what the headers of `cypher/` promise of each statement that
 * writes. It shares no code with the statements.
 */
export class Oracle {
  readonly graph = new MultiDirectedGraph<EntityNode, LinkEdge>();
  /** What the sources say, from which the properties follow: by id, and by link. */
  readonly said = new Map<string, EntitySaid>();
  readonly linksSaid = new Map<string, Map<string, LinkSaid>>();
  /** Folded keys. */
  readonly aliases = new Set<string>();
  readonly aliasOf = new Map<string, AliasOf>();
  /** Key → ids. */
  readonly externalIds = new Map<string, Set<string>>();
  readonly sources = new Map<string, Stored>();
  readonly releases = new Map<string, { source: string; properties: Stored }>();
  /** Link → who has removed it. */
  readonly removedLinks = new Map<string, string>();
  /** In their order. */
  readonly changes: Stored[] = [];
  readonly audits: Stored[] = [];
  /** As the writes count them. */
  counted: { entityCount: number; linkCount: number } | null = null;
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

  /** The aliases of an entity, and no others of it. */
  setAliases(id: string, rows: ReadonlyMap<string, Stored>): void {
    for (const [place, alias] of this.aliasOf) {
      if (alias.id === id && !rows.has(alias.key)) this.aliasOf.delete(place);
    }
    for (const [key, properties] of rows) this.aliasOf.set(`${key} ${id}`, { key, id, properties });
    this.aliases.clear();
    for (const { key } of this.aliasOf.values()) this.aliases.add(key);
  }

  /** An Alias is named by the least of the spellings that it stands for. */
  #aliasNode(key: string): Stored {
    const names = [...this.aliasOf.values()].flatMap((alias) =>
      alias.key === key ? [textOf(alias.properties['name'])] : [],
    );
    const [name = ''] = names.sort(byCodePoint);
    return { key, name };
  }

  removeLink(key: string): void {
    if (this.graph.hasEdge(key)) this.graph.dropEdge(key);
  }

  upsertExternalIds(rows: readonly { key: string; id: string }[]): void {
    for (const { key, id } of rows) {
      this.externalIds.set(key, new Set([...(this.externalIds.get(key) ?? []), id]));
    }
  }

  upsertRelease(source: Readonly<Stored> & { id: string }, release: Readonly<Stored> & { id: string }): void {
    this.upsertSource(source);
    const properties = this.releases.get(release.id)?.properties ?? {};
    assign(properties, release);
    this.releases.set(release.id, { source: source.id, properties });
  }

  upsertSource(source: Readonly<Stored> & { id: string }): void {
    this.sources.set(source.id, { ...withoutNull({ ...this.sources.get(source.id), ...source }) });
  }

  deleteSource(id: string): void {
    this.sources.delete(id);
    for (const [release, { source }] of this.releases) if (source === id) this.releases.delete(release);
  }

  recordChange(change: Readonly<Stored>, entities: number, links: number): void {
    const { entityCount = 0, linkCount = 0 } = this.counted ?? {};
    this.counted = { entityCount: entityCount + entities, linkCount: linkCount + links };
    this.changes.push({ ...change, version: this.version, place: this.changes.length + 1 });
  }

  recordAudit(audit: Readonly<Stored>): void {
    this.audits.push({ ...audit, version: this.version });
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
      ...(this.counted !== null && { ...this.counted, changeCount: this.changes.length }),
    };
    const nodes = [
      ...(this.version > 0 || this.format !== null ? [{ labels: ['Graph'], properties: graph }] : []),
      ...this.graph.mapNodes((_, { label, properties }) => ({ labels: ['Entity', label], properties })),
      ...[...this.aliases].map((key) => ({ labels: ['Alias'], properties: this.#aliasNode(key) })),
      ...[...this.externalIds.keys()].map((key) => ({ labels: ['ExternalId'], properties: { key } })),
      ...[...this.sources.values()].map((properties) => ({ labels: ['Source'], properties })),
      ...[...this.releases.values()].map(({ properties }) => ({ labels: ['Release'], properties })),
      ...[...this.removedLinks].map(([key, source]) => ({
        labels: ['RemovedLink'],
        properties: { key, source },
      })),
      ...this.changes.map((properties) => ({ labels: ['Change'], properties })),
      ...this.audits.map((properties) => ({ labels: ['Audit'], properties })),
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

/** As stores order texts, which is not JavaScript's order beyond the BMP. */
const byCodePoint = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other));
