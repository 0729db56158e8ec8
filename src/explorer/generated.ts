// Made from schema.graphql and src/explorer/operations by `npm run codegen`. Do not edit.
import type { Operation } from './Ask.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> =
  T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** How connectors are ordered, after those linked to most of the given; ties by id. */
export type ConnectorOrder =
  /** The rarest among Roles first. */
  | 'DISTINCTIVE'
  /** The greatest sum of weights first. */
  | 'STRENGTH';

/** The way a link leads, seen from the entity that was asked. */
export type Direction =
  /** To the entity that was asked. */
  | 'IN'
  /** From the entity that was asked. */
  | 'OUT';

/** The eight kinds of entity. */
export type Kind =
  /** Something that a role does in its day. */
  | 'ACTIVITY'
  /** Something that proves a skill. */
  | 'CREDENTIAL'
  /** A framework or library. */
  | 'FRAMEWORK'
  /** Something that a role builds. */
  | 'PROJECT'
  /** A job title that people hold. */
  | 'ROLE'
  /** An ability or field of knowledge. */
  | 'SKILL'
  /** A direction inside a profession. */
  | 'SPECIALIZATION'
  /** Software, a service or a language that one uses. */
  | 'TOOL';

/** How two entities are linked, from → to. */
export type Relation =
  /** Role → Role: another title for the same work. */
  | 'ALSO_TITLED'
  /** Skill, Role or Tool → the wider one that it is part of. */
  | 'BROADER'
  /** Role → Project. */
  | 'BUILDS'
  /** Framework → the Tool or Framework that it is built on. */
  | 'BUILT_ON'
  /** Credential → the Skill, Tool or Framework that it proves. */
  | 'CERTIFIES'
  /** Activity or Project → Skill. */
  | 'EXERCISES'
  /** Role → the Role that it leads to. */
  | 'LEADS_TO'
  /** Role → the Role that it mentors. */
  | 'MENTORS'
  /** Skill → the Skill that it rests on. */
  | 'NEEDS'
  /** Role → Activity. */
  | 'PERFORMS'
  /** Role → Role, or Tool → Tool. */
  | 'RELATED_TO'
  /** Any entity → its successor. */
  | 'REPLACED_BY'
  /** Role or Specialization → Skill. */
  | 'REQUIRES'
  /** Role → Specialization. */
  | 'SPECIALIZES_IN'
  /** Role, Specialization, Activity or Project → Tool or Framework. */
  | 'USES'
  /** Role → Role that it works with. */
  | 'WORKS_WITH';

/** Whether an entity is in use. */
export type Status =
  /** In use. */
  | 'ACTIVE'
  /** Out of use: found by id and name, left out of lists and questions unless asked for. */
  | 'DEPRECATED';

export type CommonQueryVariables = Exact<{
  have: Array<string>;
  pins: Array<string>;
}>;

export type CommonQuery = {
  have: Array<{
    id: string;
    name: string;
    kind: Kind;
    category: string | null;
    degree: number;
    roleCount: number;
  }>;
  pinned: Array<{
    description: string | null;
    url: string | null;
    status: Status;
    id: string;
    name: string;
    kind: Kind;
    category: string | null;
    degree: number;
    roleCount: number;
    degrees: Array<{ kind: Kind; count: number }>;
    provenance: Array<{
      name: string | null;
      externalIds: Array<string>;
      source: {
        id: string;
        name: string;
        url: string | null;
        licence: string | null;
        attribution: string | null;
      };
    }>;
  } | null>;
};

export type ConnectorsQueryVariables = Exact<{
  between: Array<string>;
  kinds?: Array<Kind> | null | undefined;
  relations?: Array<Relation> | null | undefined;
  atLeast?: number | null | undefined;
  orderBy?: ConnectorOrder | null | undefined;
  first?: number | null | undefined;
  includeDeprecated?: boolean | null | undefined;
}>;

export type ConnectorsQuery = {
  between: Array<{
    id: string;
    name: string;
    kind: Kind;
    category: string | null;
    degree: number;
    roleCount: number;
  }>;
  connectors: {
    totalCount: number;
    edges: Array<{
      node: {
        roleCount: number;
        distinctiveness: number;
        entity: {
          id: string;
          name: string;
          kind: Kind;
          category: string | null;
          degree: number;
          roleCount: number;
        };
        links: Array<{
          relation: Relation;
          weight: number | null;
          essential: boolean;
          hot: boolean;
          inDemand: boolean;
          sources: Array<string>;
          from: { id: string; name: string };
          to: { id: string; name: string };
        }>;
      };
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type NeighboursQueryVariables = Exact<{
  id: string;
  kind: Kind;
  first: number;
}>;

export type NeighboursQuery = {
  entity: {
    id: string;
    links: {
      totalCount: number;
      edges: Array<{
        relation: Relation;
        direction: Direction;
        weight: number | null;
        node: {
          id: string;
          name: string;
          kind: Kind;
          category: string | null;
          degree: number;
          roleCount: number;
        };
      }>;
    };
  } | null;
};

export type MarkFragment = {
  id: string;
  name: string;
  kind: Kind;
  category: string | null;
  degree: number;
  roleCount: number;
};

export type EvidenceFragment = {
  relation: Relation;
  weight: number | null;
  essential: boolean;
  hot: boolean;
  inDemand: boolean;
  sources: Array<string>;
  from: { id: string; name: string };
  to: { id: string; name: string };
};

export type PinnedFragment = {
  description: string | null;
  url: string | null;
  status: Status;
  id: string;
  name: string;
  kind: Kind;
  category: string | null;
  degree: number;
  roleCount: number;
  degrees: Array<{ kind: Kind; count: number }>;
  provenance: Array<{
    name: string | null;
    externalIds: Array<string>;
    source: {
      id: string;
      name: string;
      url: string | null;
      licence: string | null;
      attribution: string | null;
    };
  }>;
};

export const Common: Operation<CommonQuery, CommonQueryVariables> = {
  name: 'Common',
  text: `query Common($have: [EntityRef!]!, $pins: [ID!]!) {
  have: entities(refs: $have) {
    ...Mark
  }
  pinned: nodes(ids: $pins) {
    ... on Entity {
      ...Pinned
    }
  }
}

fragment Mark on Entity {
  id
  name
  kind
  category
  degree
  roleCount
}

fragment Pinned on Entity {
  ...Mark
  description
  url
  status
  degrees {
    kind
    count
  }
  provenance {
    source {
      id
      name
      url
      licence
      attribution
    }
    name
    externalIds
  }
}
`,
};

export const Connectors: Operation<ConnectorsQuery, ConnectorsQueryVariables> = {
  name: 'Connectors',
  text: `query Connectors($between: [EntityRef!]!, $kinds: [Kind!], $relations: [Relation!], $atLeast: Int, $orderBy: ConnectorOrder, $first: Int, $includeDeprecated: Boolean) {
  between: entities(refs: $between) {
    ...Mark
  }
  connectors(
    between: $between
    kinds: $kinds
    relations: $relations
    atLeast: $atLeast
    orderBy: $orderBy
    first: $first
    includeDeprecated: $includeDeprecated
  ) {
    totalCount
    edges {
      node {
        entity {
          ...Mark
        }
        roleCount
        distinctiveness
        links {
          ...Evidence
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}

fragment Evidence on Link {
  from {
    id
    name
  }
  relation
  to {
    id
    name
  }
  weight
  essential
  hot
  inDemand
  sources
}

fragment Mark on Entity {
  id
  name
  kind
  category
  degree
  roleCount
}
`,
};

export const Neighbours: Operation<NeighboursQuery, NeighboursQueryVariables> = {
  name: 'Neighbours',
  text: `query Neighbours($id: EntityRef!, $kind: Kind!, $first: Int!) {
  entity(ref: $id) {
    id
    links(kinds: [$kind], first: $first) {
      totalCount
      edges {
        node {
          ...Mark
        }
        relation
        direction
        weight
      }
    }
  }
}

fragment Mark on Entity {
  id
  name
  kind
  category
  degree
  roleCount
}
`,
};
