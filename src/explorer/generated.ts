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

/** Why there is no path. */
export type NoPathReason =
  /** None within maxHops hops; there may be a longer one. */
  | 'BEYOND_MAX_HOPS'
  /** No path of any length joins the two, even without the filters. */
  | 'DISCONNECTED'
  /** There is one within maxHops hops, and the filters leave it out. */
  | 'FILTERED_OUT'
  /** From and to are the same entity. */
  | 'SAME_ENTITY';

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

/** How a search found an entity. */
export type SearchMatch =
  /** By an alias that means it alone. */
  | 'ALIAS'
  /** By its name. */
  | 'NAME'
  /** By a title or a looser alias, which other entities may share. */
  | 'TITLE';

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
    url: string | URL | null;
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
        url: string | URL | null;
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
  after?: string | null | undefined;
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

export type EntityQueryVariables = Exact<{
  ref: string;
  listed?: number | null | undefined;
  after?: string | null | undefined;
  roles?: boolean | null | undefined;
  skills?: boolean | null | undefined;
  tools?: boolean | null | undefined;
  frameworks?: boolean | null | undefined;
  specializations?: boolean | null | undefined;
  activities?: boolean | null | undefined;
  projects?: boolean | null | undefined;
  credentials?: boolean | null | undefined;
}>;

export type EntityQuery = {
  entity:
    | {
        aliases: Array<string>;
        updatedAt: string | Date;
        description: string | null;
        url: string | URL | null;
        status: Status;
        id: string;
        name: string;
        kind: Kind;
        category: string | null;
        degree: number;
        roleCount: number;
        roles?: {
          totalCount: number;
          edges: Array<{
            relation: Relation;
            direction: Direction;
            weight: number | null;
            essential: boolean;
            hot: boolean;
            inDemand: boolean;
            sources: Array<string>;
            node: {
              id: string;
              name: string;
              kind: Kind;
              category: string | null;
              degree: number;
              roleCount: number;
            };
          }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
        skills?: {
          totalCount: number;
          edges: Array<{
            relation: Relation;
            direction: Direction;
            weight: number | null;
            essential: boolean;
            hot: boolean;
            inDemand: boolean;
            sources: Array<string>;
            node: {
              id: string;
              name: string;
              kind: Kind;
              category: string | null;
              degree: number;
              roleCount: number;
            };
          }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
        tools?: {
          totalCount: number;
          edges: Array<{
            relation: Relation;
            direction: Direction;
            weight: number | null;
            essential: boolean;
            hot: boolean;
            inDemand: boolean;
            sources: Array<string>;
            node: {
              id: string;
              name: string;
              kind: Kind;
              category: string | null;
              degree: number;
              roleCount: number;
            };
          }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
        frameworks?: {
          totalCount: number;
          edges: Array<{
            relation: Relation;
            direction: Direction;
            weight: number | null;
            essential: boolean;
            hot: boolean;
            inDemand: boolean;
            sources: Array<string>;
            node: {
              id: string;
              name: string;
              kind: Kind;
              category: string | null;
              degree: number;
              roleCount: number;
            };
          }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
        specializations?: {
          totalCount: number;
          edges: Array<{
            relation: Relation;
            direction: Direction;
            weight: number | null;
            essential: boolean;
            hot: boolean;
            inDemand: boolean;
            sources: Array<string>;
            node: {
              id: string;
              name: string;
              kind: Kind;
              category: string | null;
              degree: number;
              roleCount: number;
            };
          }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
        activities?: {
          totalCount: number;
          edges: Array<{
            relation: Relation;
            direction: Direction;
            weight: number | null;
            essential: boolean;
            hot: boolean;
            inDemand: boolean;
            sources: Array<string>;
            node: {
              id: string;
              name: string;
              kind: Kind;
              category: string | null;
              degree: number;
              roleCount: number;
            };
          }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
        projects?: {
          totalCount: number;
          edges: Array<{
            relation: Relation;
            direction: Direction;
            weight: number | null;
            essential: boolean;
            hot: boolean;
            inDemand: boolean;
            sources: Array<string>;
            node: {
              id: string;
              name: string;
              kind: Kind;
              category: string | null;
              degree: number;
              roleCount: number;
            };
          }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
        credentials?: {
          totalCount: number;
          edges: Array<{
            relation: Relation;
            direction: Direction;
            weight: number | null;
            essential: boolean;
            hot: boolean;
            inDemand: boolean;
            sources: Array<string>;
            node: {
              id: string;
              name: string;
              kind: Kind;
              category: string | null;
              degree: number;
              roleCount: number;
            };
          }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
        replacedBy: { id: string; name: string; kind: Kind } | null;
        provenance: Array<{
          isRetired: boolean;
          name: string | null;
          externalIds: Array<string>;
          source: {
            id: string;
            name: string;
            url: string | URL | null;
            licence: string | null;
            attribution: string | null;
            releases: Array<{ id: string; importedAt: string | Date; rows: number | null }>;
          };
        }>;
        degrees: Array<{ kind: Kind; count: number }>;
      }
    | {
        color: string | null;
        icon: string | null;
        aliases: Array<string>;
        updatedAt: string | Date;
        description: string | null;
        url: string | URL | null;
        status: Status;
        id: string;
        name: string;
        kind: Kind;
        category: string | null;
        degree: number;
        roleCount: number;
        similar: {
          totalCount: number;
          edges: Array<{
            score: number;
            sharedCount: number;
            shared: Array<{ id: string; name: string }>;
            node: { id: string; name: string; kind: Kind };
          }>;
        };
        roles?: {
          totalCount: number;
          edges: Array<{
            relation: Relation;
            direction: Direction;
            weight: number | null;
            essential: boolean;
            hot: boolean;
            inDemand: boolean;
            sources: Array<string>;
            node: {
              id: string;
              name: string;
              kind: Kind;
              category: string | null;
              degree: number;
              roleCount: number;
            };
          }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
        skills?: {
          totalCount: number;
          edges: Array<{
            relation: Relation;
            direction: Direction;
            weight: number | null;
            essential: boolean;
            hot: boolean;
            inDemand: boolean;
            sources: Array<string>;
            node: {
              id: string;
              name: string;
              kind: Kind;
              category: string | null;
              degree: number;
              roleCount: number;
            };
          }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
        tools?: {
          totalCount: number;
          edges: Array<{
            relation: Relation;
            direction: Direction;
            weight: number | null;
            essential: boolean;
            hot: boolean;
            inDemand: boolean;
            sources: Array<string>;
            node: {
              id: string;
              name: string;
              kind: Kind;
              category: string | null;
              degree: number;
              roleCount: number;
            };
          }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
        frameworks?: {
          totalCount: number;
          edges: Array<{
            relation: Relation;
            direction: Direction;
            weight: number | null;
            essential: boolean;
            hot: boolean;
            inDemand: boolean;
            sources: Array<string>;
            node: {
              id: string;
              name: string;
              kind: Kind;
              category: string | null;
              degree: number;
              roleCount: number;
            };
          }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
        specializations?: {
          totalCount: number;
          edges: Array<{
            relation: Relation;
            direction: Direction;
            weight: number | null;
            essential: boolean;
            hot: boolean;
            inDemand: boolean;
            sources: Array<string>;
            node: {
              id: string;
              name: string;
              kind: Kind;
              category: string | null;
              degree: number;
              roleCount: number;
            };
          }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
        activities?: {
          totalCount: number;
          edges: Array<{
            relation: Relation;
            direction: Direction;
            weight: number | null;
            essential: boolean;
            hot: boolean;
            inDemand: boolean;
            sources: Array<string>;
            node: {
              id: string;
              name: string;
              kind: Kind;
              category: string | null;
              degree: number;
              roleCount: number;
            };
          }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
        projects?: {
          totalCount: number;
          edges: Array<{
            relation: Relation;
            direction: Direction;
            weight: number | null;
            essential: boolean;
            hot: boolean;
            inDemand: boolean;
            sources: Array<string>;
            node: {
              id: string;
              name: string;
              kind: Kind;
              category: string | null;
              degree: number;
              roleCount: number;
            };
          }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
        credentials?: {
          totalCount: number;
          edges: Array<{
            relation: Relation;
            direction: Direction;
            weight: number | null;
            essential: boolean;
            hot: boolean;
            inDemand: boolean;
            sources: Array<string>;
            node: {
              id: string;
              name: string;
              kind: Kind;
              category: string | null;
              degree: number;
              roleCount: number;
            };
          }>;
          pageInfo: { hasNextPage: boolean; endCursor: string | null };
        };
        replacedBy: { id: string; name: string; kind: Kind } | null;
        provenance: Array<{
          isRetired: boolean;
          name: string | null;
          externalIds: Array<string>;
          source: {
            id: string;
            name: string;
            url: string | URL | null;
            licence: string | null;
            attribution: string | null;
            releases: Array<{ id: string; importedAt: string | Date; rows: number | null }>;
          };
        }>;
        degrees: Array<{ kind: Kind; count: number }>;
      }
    | null;
  graph: { kinds: Array<{ kind: Kind; count: number }> };
};

export type SimilarTechnologiesFragment = {
  totalCount: number;
  edges: Array<{
    score: number;
    sharedCount: number;
    shared: Array<{ id: string; name: string }>;
    node: { id: string; name: string; kind: Kind };
  }>;
};

export type LastChangeQueryVariables = Exact<{
  before: number;
}>;

export type LastChangeQuery = { graph: { changes: { edges: Array<{ node: { at: string | Date } }> } } };

export type NearestQueryVariables = Exact<{
  name: string;
}>;

export type NearestQuery = {
  resolve: {
    entity: {
      id: string;
      name: string;
      kind: Kind;
      category: string | null;
      degree: number;
      roleCount: number;
    } | null;
    candidates: Array<{
      id: string;
      name: string;
      kind: Kind;
      category: string | null;
      degree: number;
      roleCount: number;
    }>;
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

export type PathsQueryVariables = Exact<{
  from: string;
  to: string;
  maxHops?: number | null | undefined;
  kinds?: Array<Kind> | null | undefined;
  relations?: Array<Relation> | null | undefined;
  avoid: Array<string>;
  through: Array<string>;
  first?: number | null | undefined;
  includeDeprecated?: boolean | null | undefined;
}>;

export type PathsQuery = {
  ends: Array<{
    id: string;
    name: string;
    kind: Kind;
    category: string | null;
    degree: number;
    roleCount: number;
  }>;
  avoided: Array<{
    id: string;
    name: string;
    kind: Kind;
    category: string | null;
    degree: number;
    roleCount: number;
  }>;
  required: Array<{
    id: string;
    name: string;
    kind: Kind;
    category: string | null;
    degree: number;
    roleCount: number;
  }>;
  roles: { totalCount: number };
  paths:
    | { reason: NoPathReason; message: string; searchedHops: number }
    | {
        truncated: boolean;
        paths: Array<{
          length: number;
          hubPenalty: number;
          nodes: Array<{
            id: string;
            name: string;
            kind: Kind;
            category: string | null;
            degree: number;
            roleCount: number;
          }>;
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
        }>;
      };
};

export type RoleQueryVariables = Exact<{
  ref: string;
  listed?: number | null | undefined;
}>;

export type RoleQuery = {
  role: {
    aliases: Array<string>;
    updatedAt: string | Date;
    description: string | null;
    url: string | URL | null;
    status: Status;
    id: string;
    name: string;
    kind: Kind;
    category: string | null;
    degree: number;
    roleCount: number;
    tools: {
      totalCount: number;
      edges: Array<{
        relation: Relation;
        direction: Direction;
        weight: number | null;
        essential: boolean;
        hot: boolean;
        inDemand: boolean;
        sources: Array<string>;
        node: {
          id: string;
          name: string;
          kind: Kind;
          category: string | null;
          degree: number;
          roleCount: number;
        };
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
    frameworks: {
      totalCount: number;
      edges: Array<{
        relation: Relation;
        direction: Direction;
        weight: number | null;
        essential: boolean;
        hot: boolean;
        inDemand: boolean;
        sources: Array<string>;
        node: {
          id: string;
          name: string;
          kind: Kind;
          category: string | null;
          degree: number;
          roleCount: number;
        };
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
    skills: {
      totalCount: number;
      edges: Array<{
        relation: Relation;
        direction: Direction;
        weight: number | null;
        essential: boolean;
        hot: boolean;
        inDemand: boolean;
        sources: Array<string>;
        node: {
          id: string;
          name: string;
          kind: Kind;
          category: string | null;
          degree: number;
          roleCount: number;
        };
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
    specializations: {
      totalCount: number;
      edges: Array<{
        relation: Relation;
        direction: Direction;
        weight: number | null;
        essential: boolean;
        hot: boolean;
        inDemand: boolean;
        sources: Array<string>;
        node: {
          id: string;
          name: string;
          kind: Kind;
          category: string | null;
          degree: number;
          roleCount: number;
        };
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
    projects: {
      totalCount: number;
      edges: Array<{
        relation: Relation;
        direction: Direction;
        weight: number | null;
        essential: boolean;
        hot: boolean;
        inDemand: boolean;
        sources: Array<string>;
        node: {
          id: string;
          name: string;
          kind: Kind;
          category: string | null;
          degree: number;
          roleCount: number;
        };
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
    roles: {
      totalCount: number;
      edges: Array<{
        relation: Relation;
        direction: Direction;
        weight: number | null;
        essential: boolean;
        hot: boolean;
        inDemand: boolean;
        sources: Array<string>;
        node: {
          id: string;
          name: string;
          kind: Kind;
          category: string | null;
          degree: number;
          roleCount: number;
        };
      }>;
      pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
    similar: {
      totalCount: number;
      edges: Array<{
        score: number;
        sharedCount: number;
        shared: Array<{ id: string; name: string; kind: Kind }>;
        node: { id: string; name: string };
      }>;
    };
    day: {
      note: string;
      inheritedFrom: { id: string; name: string } | null;
      slots: Array<{
        timeOfDay: string;
        startMinute: number | null;
        activities: Array<{
          activity: { id: string; name: string; description: string | null };
          tools: Array<{ id: string; name: string; kind: Kind }>;
          frameworks: Array<{ id: string; name: string; kind: Kind }>;
          skills: Array<{ id: string; name: string; kind: Kind }>;
        }>;
      }>;
    };
    replacedBy: { id: string; name: string; kind: Kind } | null;
    provenance: Array<{
      isRetired: boolean;
      name: string | null;
      externalIds: Array<string>;
      source: {
        id: string;
        name: string;
        url: string | URL | null;
        licence: string | null;
        attribution: string | null;
        releases: Array<{ id: string; importedAt: string | Date; rows: number | null }>;
      };
    }>;
    degrees: Array<{ kind: Kind; count: number }>;
  } | null;
  graph: { kinds: Array<{ kind: Kind; count: number }> };
};

export type RoleMatrixQueryVariables = Exact<{
  group?: string | null | undefined;
  other?: string | null | undefined;
  first?: number | null | undefined;
}>;

export type RoleMatrixQuery = {
  roleMatrix: {
    rows: Array<{ id: string; name: string; roleCount: number }>;
    columns: Array<{ id: string; name: string; roleCount: number }>;
    cells: Array<{
      row: number;
      column: number;
      score: number;
      shared: Array<{ id: string; name: string; kind: Kind }>;
    }>;
  };
  groups: { rows: Array<{ id: string; name: string; roleCount: number }> };
};

export type SearchQueryVariables = Exact<{
  text: string;
  kinds?: Array<Kind> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type SearchQuery = {
  search: {
    totalCount: number;
    edges: Array<{
      matched: string;
      match: SearchMatch;
      score: number;
      highlights: Array<{ start: number; end: number }>;
      node: {
        id: string;
        name: string;
        kind: Kind;
        category: string | null;
        degree: number;
        roleCount: number;
      };
    }>;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type SourcesQueryVariables = Exact<{ [key: string]: never }>;

export type SourcesQuery = {
  graph: {
    sources: Array<{
      id: string;
      name: string;
      url: string | URL | null;
      licence: string | null;
      attribution: string | null;
    }>;
    kinds: Array<{ kind: Kind; count: number }>;
    relations: Array<{ relation: Relation; count: number }>;
  };
};

export type TransitionQueryVariables = Exact<{
  from?: string | null | undefined;
  to: string;
  have: Array<string>;
  includeDeprecated?: boolean | null | undefined;
}>;

export type TransitionQuery = {
  have: Array<{
    id: string;
    name: string;
    kind: Kind;
    category: string | null;
    degree: number;
    roleCount: number;
  }>;
  roles: { totalCount: number };
  transition: {
    readiness: number;
    from: {
      id: string;
      name: string;
      kind: Kind;
      category: string | null;
      degree: number;
      roleCount: number;
    } | null;
    to: { id: string; name: string; kind: Kind; category: string | null; degree: number; roleCount: number };
    counts: { shared: number; missing: number; surplus: number };
    shared: Array<{
      gain: number;
      weight: number;
      essential: boolean;
      hot: boolean;
      inDemand: boolean;
      otherRoles: number;
      why: string;
      entity: {
        id: string;
        name: string;
        kind: Kind;
        category: string | null;
        degree: number;
        roleCount: number;
      };
      link: {
        relation: Relation;
        weight: number | null;
        essential: boolean;
        hot: boolean;
        inDemand: boolean;
        sources: Array<string>;
        from: { id: string; name: string };
        to: { id: string; name: string };
      } | null;
    }>;
    missing: Array<{
      gain: number;
      weight: number;
      essential: boolean;
      hot: boolean;
      inDemand: boolean;
      otherRoles: number;
      why: string;
      buildsOn: Array<{ id: string; name: string }>;
      entity: {
        id: string;
        name: string;
        kind: Kind;
        category: string | null;
        degree: number;
        roleCount: number;
      };
      link: {
        relation: Relation;
        weight: number | null;
        essential: boolean;
        hot: boolean;
        inDemand: boolean;
        sources: Array<string>;
        from: { id: string; name: string };
        to: { id: string; name: string };
      } | null;
    }>;
    surplus: Array<{
      gain: number;
      weight: number;
      essential: boolean;
      hot: boolean;
      inDemand: boolean;
      otherRoles: number;
      why: string;
      entity: {
        id: string;
        name: string;
        kind: Kind;
        category: string | null;
        degree: number;
        roleCount: number;
      };
      link: {
        relation: Relation;
        weight: number | null;
        essential: boolean;
        hot: boolean;
        inDemand: boolean;
        sources: Array<string>;
        from: { id: string; name: string };
        to: { id: string; name: string };
      } | null;
    }>;
  };
};

export type ItemFragment = {
  gain: number;
  weight: number;
  essential: boolean;
  hot: boolean;
  inDemand: boolean;
  otherRoles: number;
  why: string;
  entity: {
    id: string;
    name: string;
    kind: Kind;
    category: string | null;
    degree: number;
    roleCount: number;
  };
  link: {
    relation: Relation;
    weight: number | null;
    essential: boolean;
    hot: boolean;
    inDemand: boolean;
    sources: Array<string>;
    from: { id: string; name: string };
    to: { id: string; name: string };
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
  url: string | URL | null;
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
      url: string | URL | null;
      licence: string | null;
      attribution: string | null;
    };
  }>;
};

export type LinksFragment = {
  totalCount: number;
  edges: Array<{
    relation: Relation;
    direction: Direction;
    weight: number | null;
    essential: boolean;
    hot: boolean;
    inDemand: boolean;
    sources: Array<string>;
    node: {
      id: string;
      name: string;
      kind: Kind;
      category: string | null;
      degree: number;
      roleCount: number;
    };
  }>;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
};

export type AboutFragment = {
  aliases: Array<string>;
  updatedAt: string | Date;
  description: string | null;
  url: string | URL | null;
  status: Status;
  id: string;
  name: string;
  kind: Kind;
  category: string | null;
  degree: number;
  roleCount: number;
  replacedBy: { id: string; name: string; kind: Kind } | null;
  provenance: Array<{
    isRetired: boolean;
    name: string | null;
    externalIds: Array<string>;
    source: {
      id: string;
      name: string;
      url: string | URL | null;
      licence: string | null;
      attribution: string | null;
      releases: Array<{ id: string; importedAt: string | Date; rows: number | null }>;
    };
  }>;
  degrees: Array<{ kind: Kind; count: number }>;
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
  text: `query Connectors($between: [EntityRef!]!, $kinds: [Kind!], $relations: [Relation!], $atLeast: Int, $orderBy: ConnectorOrder, $first: Int, $after: String, $includeDeprecated: Boolean) {
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
    after: $after
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

export const Entity: Operation<EntityQuery, EntityQueryVariables> = {
  name: 'Entity',
  text: `query Entity($ref: EntityRef!, $listed: Int = 200, $after: String, $roles: Boolean = true, $skills: Boolean = true, $tools: Boolean = true, $frameworks: Boolean = true, $specializations: Boolean = true, $activities: Boolean = true, $projects: Boolean = true, $credentials: Boolean = true) {
  entity(ref: $ref) {
    ...About
    roles: links(kinds: [ROLE], first: $listed, after: $after) @include(if: $roles) {
      ...Links
    }
    skills: links(kinds: [SKILL], first: $listed, after: $after) @include(if: $skills) {
      ...Links
    }
    tools: links(kinds: [TOOL], first: $listed, after: $after) @include(if: $tools) {
      ...Links
    }
    frameworks: links(kinds: [FRAMEWORK], first: $listed, after: $after) @include(if: $frameworks) {
      ...Links
    }
    specializations: links(kinds: [SPECIALIZATION], first: $listed, after: $after) @include(if: $specializations) {
      ...Links
    }
    activities: links(kinds: [ACTIVITY], first: $listed, after: $after) @include(if: $activities) {
      ...Links
    }
    projects: links(kinds: [PROJECT], first: $listed, after: $after) @include(if: $projects) {
      ...Links
    }
    credentials: links(kinds: [CREDENTIAL], first: $listed, after: $after) @include(if: $credentials) {
      ...Links
    }
    ... on Tool {
      color
      icon
      similar(first: 10) {
        ...SimilarTechnologies
      }
    }
    ... on Framework {
      color
      icon
      similar(first: 10) {
        ...SimilarTechnologies
      }
    }
  }
  graph {
    kinds {
      kind
      count
    }
  }
}

fragment About on Entity {
  ...Pinned
  aliases
  updatedAt
  replacedBy {
    id
    name
    kind
  }
  provenance {
    isRetired
    source {
      releases {
        id
        importedAt
        rows
      }
    }
  }
}

fragment Links on LinkConnection {
  totalCount
  edges {
    relation
    direction
    weight
    essential
    hot
    inDemand
    sources
    node {
      ...Mark
    }
  }
  pageInfo {
    hasNextPage
    endCursor
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

fragment SimilarTechnologies on SimilarTechnologyConnection {
  totalCount
  edges {
    score
    sharedCount
    shared(first: 5) {
      id
      name
    }
    node {
      id
      name
      kind
    }
  }
}
`,
};

export const LastChange: Operation<LastChangeQuery, LastChangeQueryVariables> = {
  name: 'LastChange',
  text: `query LastChange($before: Int!) {
  graph {
    changes(since: $before, first: 1) {
      edges {
        node {
          at
        }
      }
    }
  }
}
`,
};

export const Nearest: Operation<NearestQuery, NearestQueryVariables> = {
  name: 'Nearest',
  text: `query Nearest($name: String!) {
  resolve(name: $name) {
    entity {
      ...Mark
    }
    candidates {
      ...Mark
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

export const Paths: Operation<PathsQuery, PathsQueryVariables> = {
  name: 'Paths',
  text: `query Paths($from: EntityRef!, $to: EntityRef!, $maxHops: Int, $kinds: [Kind!], $relations: [Relation!], $avoid: [EntityRef!]!, $through: [EntityRef!]!, $first: Int, $includeDeprecated: Boolean) {
  ends: entities(refs: [$from, $to]) {
    ...Mark
  }
  avoided: entities(refs: $avoid) {
    ...Mark
  }
  required: entities(refs: $through) {
    ...Mark
  }
  roles(first: 1) {
    totalCount
  }
  paths(
    from: $from
    to: $to
    maxHops: $maxHops
    kinds: $kinds
    relations: $relations
    avoid: $avoid
    through: $through
    first: $first
    includeDeprecated: $includeDeprecated
  ) {
    ... on Paths {
      truncated
      paths {
        length
        hubPenalty
        nodes {
          ...Mark
        }
        links {
          ...Evidence
        }
      }
    }
    ... on NoPath {
      reason
      message
      searchedHops
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

export const Role: Operation<RoleQuery, RoleQueryVariables> = {
  name: 'Role',
  text: `query Role($ref: EntityRef!, $listed: Int = 200) {
  role(ref: $ref) {
    ...About
    tools: links(kinds: [TOOL], first: $listed) {
      ...Links
    }
    frameworks: links(kinds: [FRAMEWORK], first: $listed) {
      ...Links
    }
    skills: links(kinds: [SKILL], first: $listed) {
      ...Links
    }
    specializations: links(kinds: [SPECIALIZATION], first: $listed) {
      ...Links
    }
    projects: links(kinds: [PROJECT], first: $listed) {
      ...Links
    }
    roles: links(kinds: [ROLE], first: $listed) {
      ...Links
    }
    similar(first: 10) {
      totalCount
      edges {
        score
        sharedCount
        shared(first: 5) {
          id
          name
          kind
        }
        node {
          id
          name
        }
      }
    }
    day {
      note
      inheritedFrom {
        id
        name
      }
      slots {
        timeOfDay
        startMinute
        activities {
          activity {
            id
            name
            description
          }
          tools {
            id
            name
            kind
          }
          frameworks {
            id
            name
            kind
          }
          skills {
            id
            name
            kind
          }
        }
      }
    }
  }
  graph {
    kinds {
      kind
      count
    }
  }
}

fragment About on Entity {
  ...Pinned
  aliases
  updatedAt
  replacedBy {
    id
    name
    kind
  }
  provenance {
    isRetired
    source {
      releases {
        id
        importedAt
        rows
      }
    }
  }
}

fragment Links on LinkConnection {
  totalCount
  edges {
    relation
    direction
    weight
    essential
    hot
    inDemand
    sources
    node {
      ...Mark
    }
  }
  pageInfo {
    hasNextPage
    endCursor
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

export const RoleMatrix: Operation<RoleMatrixQuery, RoleMatrixQueryVariables> = {
  name: 'RoleMatrix',
  text: `query RoleMatrix($group: String, $other: String, $first: Int) {
  roleMatrix(group: $group, other: $other, first: $first) {
    rows {
      id
      name
      roleCount
    }
    columns {
      id
      name
      roleCount
    }
    cells {
      row
      column
      score
      shared {
        id
        name
        kind
      }
    }
  }
  groups: roleMatrix {
    rows {
      id
      name
      roleCount
    }
  }
}
`,
};

export const Search: Operation<SearchQuery, SearchQueryVariables> = {
  name: 'Search',
  text: `query Search($text: String!, $kinds: [Kind!], $first: Int, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    totalCount
    edges {
      matched
      match
      score
      highlights {
        start
        end
      }
      node {
        ...Mark
      }
    }
    pageInfo {
      hasNextPage
      endCursor
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

export const Sources: Operation<SourcesQuery, SourcesQueryVariables> = {
  name: 'Sources',
  text: `query Sources {
  graph {
    sources {
      id
      name
      url
      licence
      attribution
    }
    kinds {
      kind
      count
    }
    relations {
      relation
      count
    }
  }
}
`,
};

export const Transition: Operation<TransitionQuery, TransitionQueryVariables> = {
  name: 'Transition',
  text: `query Transition($from: EntityRef, $to: EntityRef!, $have: [EntityRef!]!, $includeDeprecated: Boolean) {
  have: entities(refs: $have) {
    ...Mark
  }
  roles(first: 1) {
    totalCount
  }
  transition(
    from: $from
    to: $to
    have: $have
    includeDeprecated: $includeDeprecated
  ) {
    from {
      ...Mark
    }
    to {
      ...Mark
    }
    readiness
    counts {
      shared
      missing
      surplus
    }
    shared {
      ...Item
    }
    missing {
      ...Item
      buildsOn {
        id
        name
      }
    }
    surplus {
      ...Item
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

fragment Item on TransitionItem {
  entity {
    ...Mark
  }
  gain
  weight
  essential
  hot
  inDemand
  otherRoles
  why
  link {
    ...Evidence
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
