// Made from schema.graphql by `npm run codegen`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Entity as EntityModel, Link as LinkModel } from '../graph/entity.ts';
import type { ListConnection, LinkEdgeModel } from './connection.ts';
import type {
  LinkProvenance as LinkProvenanceModel,
  EntityProvenance as EntityProvenanceModel,
} from '../loaders/provenanceLoader.ts';
import type { Change as ChangeModel, ChangedLink as ChangedLinkModel } from '../loaders/changesLoader.ts';
import type { ChangeConnectionModel } from './changes.ts';
import type { Connector as ConnectorModel } from '../loaders/connectorsLoader.ts';
import type { Path as PathModel } from '../loaders/pathsLoader.ts';
import type { Transition as TransitionModel } from '../loaders/transitionLoader.ts';
import type { TransitionItem as TransitionItemModel } from '../loaders/weighedItems.ts';
import type { NextStep as NextStepModel, OpenedRole as OpenedRoleModel } from '../loaders/nextStepsLoader.ts';
import type { SimilarEdge } from '../loaders/similarLoader.ts';
import type { Day as DayModel, DayActivity as DayActivityModel } from '../loaders/dayLoader.ts';
import type { Hit } from '../loaders/search/SearchIndex.ts';
import type { Mention as MentionModel } from '../loaders/extract/Mention.ts';
import type { Extraction as ExtractionModel } from '../loaders/extract/extractionLoader.ts';
import type { ClosestRole as ClosestRoleModel } from '../loaders/closestRolesLoader.ts';
import type { Coverage as CoverageModel } from '../loaders/loadCoverage.ts';
import type { SourceWithReleases, ReleaseOfSource } from '../loaders/graphLoader.ts';
import type { GraphModel } from './Graph.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** A date and time, RFC 3339. */
  DateTime: { input: string; output: string };
  /** Names an entity: its id, else its name, else an alias that it alone has. Case, accents, spaces, hyphens and underscores do not matter. */
  EntityRef: { input: string; output: string };
  /** An absolute URL. */
  URL: { input: string; output: string };
};

/** An activity: something that a role does in its day. */
export type Activity = Entity &
  Node & {
    __typename?: 'Activity';
    /** Other names that mean this entity alone, sorted. */
    aliases: Array<Scalars['String']['output']>;
    /** What sort of thing it is within its kind, such as LANGUAGE or DATABASE. */
    category?: Maybe<Scalars['String']['output']>;
    /** Its links of any relation, both directions, to ACTIVE entities. */
    degree: Scalars['Int']['output'];
    /** How many links it has to ACTIVE entities of each kind, in both directions, most first; kinds that it has none to are left out. */
    degrees: Array<KindCount>;
    /** What it is, in a sentence. */
    description?: Maybe<Scalars['String']['output']>;
    /** The ids of its own that sources know it by, each behind the source's: onet:15-1252.00. Sorted. */
    externalIds: Array<Scalars['String']['output']>;
    /** The frameworks and libraries that it uses. Heaviest link first, then by relation and id. */
    frameworks: FrameworkLinkConnection;
    /** Its id: readable, given once, kept when it is renamed. */
    id: Scalars['ID']['output'];
    /** Which of the eight kinds it is. */
    kind: Kind;
    /** Its links, of any relation and to any kind unless narrowed. Heaviest first, then by relation and id. */
    links: LinkConnection;
    /** Its name as its makers or holders write it. */
    name: Scalars['String']['output'];
    /** What each of its sources says of it, the one whose words stand first. */
    provenance: Array<EntityProvenance>;
    /** What stands in its place where it is DEPRECATED: where REPLACED_BY leads in the end; null where nothing does. */
    replacedBy?: Maybe<Entity>;
    /** How many different ACTIVE Roles are linked to it. */
    roleCount: Scalars['Int']['output'];
    /** The roles that perform it. Heaviest link first, then by relation and id. */
    roles: RoleLinkConnection;
    /** The skills that it exercises. Heaviest link first, then by relation and id. */
    skills: SkillLinkConnection;
    /** The ids of the sources that speak of it, sorted. */
    sources: Array<Scalars['String']['output']>;
    /** Whether it is in use. */
    status: Status;
    /** The tools that it uses. Heaviest link first, then by relation and id. */
    tools: ToolLinkConnection;
    /** When it last changed. */
    updatedAt: Scalars['DateTime']['output'];
    /** Its home on the web. */
    url?: Maybe<Scalars['URL']['output']>;
  };

/** An activity: something that a role does in its day. */
export type ActivityFrameworksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An activity: something that a role does in its day. */
export type ActivityLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<LinkDirection>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<Array<Kind>>;
  relations?: InputMaybe<Array<Relation>>;
};

/** An activity: something that a role does in its day. */
export type ActivityRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An activity: something that a role does in its day. */
export type ActivitySkillsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An activity: something that a role does in its day. */
export type ActivityToolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A list of activities. */
export type ActivityConnection = {
  __typename?: 'ActivityConnection';
  /** The activities of this page. */
  edges: Array<ActivityEdge>;
  /** Where this page ends and whether more follows. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** An activity in a list. */
export type ActivityEdge = {
  __typename?: 'ActivityEdge';
  /** Where to go on from, for the argument after. */
  cursor: Scalars['String']['output'];
  /** The activity. */
  node: Activity;
};

/** Links of an entity to activities. */
export type ActivityLinkConnection = {
  __typename?: 'ActivityLinkConnection';
  /** The links with the activities at their other end. */
  edges: Array<ActivityLinkEdge>;
  /** Where this page ends and whether more follows. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A link to an activity, seen from the entity that was asked. */
export type ActivityLinkEdge = {
  __typename?: 'ActivityLinkEdge';
  /** Where to go on from, for the argument after. */
  cursor: Scalars['String']['output'];
  /** OUT where the link leads from the entity that was asked, IN where it leads to it. */
  direction: Direction;
  /** Asked of everyone, where a source says so. */
  essential: Scalars['Boolean']['output'];
  /** Asked for in many job postings of the whole industry, where a source says so. */
  hot: Scalars['Boolean']['output'];
  /** Asked for in postings of this role, where a source says so. */
  inDemand: Scalars['Boolean']['output'];
  /** The activity at the other end. */
  node: Activity;
  /** Its place within its time of day. */
  order?: Maybe<Scalars['Int']['output']>;
  /** What each of its sources says, the one whose words stand first. */
  provenance: Array<LinkProvenance>;
  /** The relation, named as it is stored, from → to. */
  relation: Relation;
  /** The ids of the sources that say so, sorted. */
  sources: Array<Scalars['String']['output']>;
  /** When the role does it, in minutes since midnight. */
  startMinute?: Maybe<Scalars['Int']['output']>;
  /** When the role does it, as people say it: 9 AM, after work. */
  timeOfDay?: Maybe<Scalars['String']['output']>;
  /** How much the one asks for the other, 0 to 1: the curator's figure, else the greatest of the sources' figures; null where none gives one. */
  weight?: Maybe<Scalars['Float']['output']>;
};

/** One thing that a write has done to an entity or a link. */
export type Change = {
  __typename?: 'Change';
  /** What was done. */
  action: ChangeAction;
  /** When it was written. */
  at: Scalars['DateTime']['output'];
  /** Who wrote it, where that is more than the source: a curator. */
  by?: Maybe<Scalars['String']['output']>;
  /** The entity that was changed, as it is now; null where a link was changed. */
  entity?: Maybe<Entity>;
  /** The id of that entity. */
  entityId?: Maybe<Scalars['ID']['output']>;
  /** The link that was changed; null where an entity was changed. */
  link?: Maybe<ChangedLink>;
  /** The source whose facts were written. One that is no longer known goes by its id. */
  source: Source;
  /** The version of the graph that the write made. */
  version: Scalars['Int']['output'];
};

/** What was done to an entity or a link. */
export type ChangeAction =
  /** An entity is new. */
  | 'CREATED'
  /** An entity has gone out of use. It stays, DEPRECATED. */
  | 'DEPRECATED'
  /** A link is new. */
  | 'LINKED'
  /** What is said of a link has changed. */
  | 'RELINKED'
  /** A link is gone. */
  | 'UNLINKED'
  /** What is said of an entity, or what it is also called, has changed. */
  | 'UPDATED';

/** What has changed. */
export type ChangeConnection = {
  __typename?: 'ChangeConnection';
  /** The changes of this page. */
  edges: Array<ChangeEdge>;
  /** Where this page ends and whether more follows. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A change in its list. */
export type ChangeEdge = {
  __typename?: 'ChangeEdge';
  /** Where to go on from, for the argument after. */
  cursor: Scalars['String']['output'];
  /** The change. */
  node: Change;
};

/** A link that was changed, from and to as stored. It may be gone by now. */
export type ChangedLink = {
  __typename?: 'ChangedLink';
  /** The entity that it leads from. */
  from?: Maybe<Entity>;
  /** The id of the entity that it leads from. */
  fromId: Scalars['ID']['output'];
  /** The relation. */
  relation: Relation;
  /** The entity that it leads to. */
  to?: Maybe<Entity>;
  /** The id of the entity that it leads to. */
  toId: Scalars['ID']['output'];
};

/** A role that is near to what a text names. */
export type ClosestRole = {
  __typename?: 'ClosestRole';
  /** Weight of what is had over weight of what the role asks, 0 to 1. */
  readiness: Scalars['Float']['output'];
  /** The role. */
  role: Role;
  /** How near it is, above 0 and up to 1: the weight of what is had of what the role asks, over the geometric mean of all that is had and all that it asks, or roles ask on average where that is more. */
  score: Scalars['Float']['output'];
  /** What of it is had and what is missing. */
  transition: Transition;
};

/** An entity linked to each of the given ones. */
export type Connector = {
  __typename?: 'Connector';
  /** How well it tells roles apart: ln(all ACTIVE Roles / max(1, roleCount)). */
  distinctiveness: Scalars['Float']['output'];
  /** The entity. */
  entity: Entity;
  /** The evidence: one link per given entity that it is linked to, in their order. */
  links: Array<Link>;
  /** How many different ACTIVE Roles are linked to it. */
  roleCount: Scalars['Int']['output'];
};

/** What connects the given entities. */
export type ConnectorConnection = {
  __typename?: 'ConnectorConnection';
  /** The connectors of this page. */
  edges: Array<ConnectorEdge>;
  /** Where this page ends and whether more follows. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A connector in its list. */
export type ConnectorEdge = {
  __typename?: 'ConnectorEdge';
  /** Where to go on from, for the argument after. */
  cursor: Scalars['String']['output'];
  /** The connector. */
  node: Connector;
};

/** How connectors are ordered, after those linked to most of the given; ties by id. */
export type ConnectorOrder =
  /** The rarest among Roles first. */
  | 'DISTINCTIVE'
  /** The greatest sum of weights first. */
  | 'STRENGTH';

/** How much of what a text asks one has. */
export type Coverage = {
  __typename?: 'Coverage';
  /** How many items each of the lists has. */
  counts: TransitionCounts;
  /** Weight of what is had over weight of all that the text names, 0 to 1; each counts its distinctiveness. A text that names nothing: 0. */
  coverage: Scalars['Float']['output'];
  /** Named and not had, heaviest first. */
  missing: Array<TransitionItem>;
  /** Named and had, heaviest first. */
  shared: Array<TransitionItem>;
  /** Had and not named, heaviest first. */
  surplus: Array<TransitionItem>;
};

/** How much of what a text asks one has. */
export type CoverageMissingArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How much of what a text asks one has. */
export type CoverageSharedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How much of what a text asks one has. */
export type CoverageSurplusArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A credential: something that proves a skill. */
export type Credential = Entity &
  Node & {
    __typename?: 'Credential';
    /** Other names that mean this entity alone, sorted. */
    aliases: Array<Scalars['String']['output']>;
    /** What sort of thing it is within its kind, such as LANGUAGE or DATABASE. */
    category?: Maybe<Scalars['String']['output']>;
    /** Its links of any relation, both directions, to ACTIVE entities. */
    degree: Scalars['Int']['output'];
    /** How many links it has to ACTIVE entities of each kind, in both directions, most first; kinds that it has none to are left out. */
    degrees: Array<KindCount>;
    /** What it is, in a sentence. */
    description?: Maybe<Scalars['String']['output']>;
    /** The ids of its own that sources know it by, each behind the source's: onet:15-1252.00. Sorted. */
    externalIds: Array<Scalars['String']['output']>;
    /** The frameworks and libraries that it proves. Heaviest link first, then by relation and id. */
    frameworks: FrameworkLinkConnection;
    /** Its id: readable, given once, kept when it is renamed. */
    id: Scalars['ID']['output'];
    /** Which of the eight kinds it is. */
    kind: Kind;
    /** Its links, of any relation and to any kind unless narrowed. Heaviest first, then by relation and id. */
    links: LinkConnection;
    /** Its name as its makers or holders write it. */
    name: Scalars['String']['output'];
    /** What each of its sources says of it, the one whose words stand first. */
    provenance: Array<EntityProvenance>;
    /** What stands in its place where it is DEPRECATED: where REPLACED_BY leads in the end; null where nothing does. */
    replacedBy?: Maybe<Entity>;
    /** How many different ACTIVE Roles are linked to it. */
    roleCount: Scalars['Int']['output'];
    /** The skills that it proves. Heaviest link first, then by relation and id. */
    skills: SkillLinkConnection;
    /** The ids of the sources that speak of it, sorted. */
    sources: Array<Scalars['String']['output']>;
    /** Whether it is in use. */
    status: Status;
    /** The tools that it proves. Heaviest link first, then by relation and id. */
    tools: ToolLinkConnection;
    /** When it last changed. */
    updatedAt: Scalars['DateTime']['output'];
    /** Its home on the web. */
    url?: Maybe<Scalars['URL']['output']>;
  };

/** A credential: something that proves a skill. */
export type CredentialFrameworksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A credential: something that proves a skill. */
export type CredentialLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<LinkDirection>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<Array<Kind>>;
  relations?: InputMaybe<Array<Relation>>;
};

/** A credential: something that proves a skill. */
export type CredentialSkillsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A credential: something that proves a skill. */
export type CredentialToolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A list of credentials. */
export type CredentialConnection = {
  __typename?: 'CredentialConnection';
  /** The credentials of this page. */
  edges: Array<CredentialEdge>;
  /** Where this page ends and whether more follows. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A credential in a list. */
export type CredentialEdge = {
  __typename?: 'CredentialEdge';
  /** Where to go on from, for the argument after. */
  cursor: Scalars['String']['output'];
  /** The credential. */
  node: Credential;
};

/** Links of an entity to credentials. */
export type CredentialLinkConnection = {
  __typename?: 'CredentialLinkConnection';
  /** The links with the credentials at their other end. */
  edges: Array<CredentialLinkEdge>;
  /** Where this page ends and whether more follows. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A link to a credential, seen from the entity that was asked. */
export type CredentialLinkEdge = {
  __typename?: 'CredentialLinkEdge';
  /** Where to go on from, for the argument after. */
  cursor: Scalars['String']['output'];
  /** OUT where the link leads from the entity that was asked, IN where it leads to it. */
  direction: Direction;
  /** Asked of everyone, where a source says so. */
  essential: Scalars['Boolean']['output'];
  /** Asked for in many job postings of the whole industry, where a source says so. */
  hot: Scalars['Boolean']['output'];
  /** Asked for in postings of this role, where a source says so. */
  inDemand: Scalars['Boolean']['output'];
  /** The credential at the other end. */
  node: Credential;
  /** What each of its sources says, the one whose words stand first. */
  provenance: Array<LinkProvenance>;
  /** The relation, named as it is stored, from → to. */
  relation: Relation;
  /** The ids of the sources that say so, sorted. */
  sources: Array<Scalars['String']['output']>;
  /** How much the one asks for the other, 0 to 1: the curator's figure, else the greatest of the sources' figures; null where none gives one. */
  weight?: Maybe<Scalars['Float']['output']>;
};

/** A day in a role. */
export type Day = {
  __typename?: 'Day';
  /** The broader or related role that this day was taken from; null where it is the role's own, or there is none. */
  inheritedFrom?: Maybe<Role>;
  /** Whose day it is, or that none is known and what would give one. */
  note: Scalars['String']['output'];
  /** The hours of the day in order; empty where no day is known. */
  slots: Array<DaySlot>;
};

/** Something done at one time of a day, and what that involves: its 200 heaviest links at the most. */
export type DayActivity = {
  __typename?: 'DayActivity';
  /** What is done. */
  activity: Activity;
  /** The frameworks that it involves, heaviest link first. */
  frameworks: Array<Framework>;
  /** The skills that it exercises, heaviest link first. */
  skills: Array<Skill>;
  /** The tools that it involves, heaviest link first. */
  tools: Array<Tool>;
};

/** One time of a day. */
export type DaySlot = {
  __typename?: 'DaySlot';
  /** What is done then, in order. */
  activities: Array<DayActivity>;
  /** The same in minutes since midnight, by which slots are ordered: `after work` counts as six in the evening. Null comes last. */
  startMinute?: Maybe<Scalars['Int']['output']>;
  /** The time as one says it: `9 AM`, `after work`. */
  timeOfDay: Scalars['String']['output'];
};

/** The way a link leads, seen from the entity that was asked. */
export type Direction =
  /** To the entity that was asked. */
  | 'IN'
  /** From the entity that was asked. */
  | 'OUT';

/** What came of a change to entities. */
export type EntitiesChange = {
  __typename?: 'EntitiesChange';
  /** The entities as they are now, in the order in which they were given. */
  entities: Array<Entity>;
  /** The graph's version after the change: what `ifVersion` of the next one wants. The same as before where nothing changed. */
  version: Scalars['Int']['output'];
};

/** A node of the knowledge graph: a role, skill, tool, framework, specialization, activity, project or credential. */
export type Entity = {
  /** Other names that mean this entity alone, sorted. */
  aliases: Array<Scalars['String']['output']>;
  /** What sort of thing it is within its kind, such as LANGUAGE or DATABASE. */
  category?: Maybe<Scalars['String']['output']>;
  /** Its links of any relation, both directions, to ACTIVE entities. */
  degree: Scalars['Int']['output'];
  /** How many links it has to ACTIVE entities of each kind, in both directions, most first; kinds that it has none to are left out. */
  degrees: Array<KindCount>;
  /** What it is, in a sentence. */
  description?: Maybe<Scalars['String']['output']>;
  /** The ids of its own that sources know it by, each behind the source's: onet:15-1252.00. Sorted. */
  externalIds: Array<Scalars['String']['output']>;
  /** Its id: readable, given once, kept when it is renamed. */
  id: Scalars['ID']['output'];
  /** Which of the eight kinds it is. */
  kind: Kind;
  /** Its links, of any relation and to any kind unless narrowed. Heaviest first, then by relation and id. */
  links: LinkConnection;
  /** Its name as its makers or holders write it. */
  name: Scalars['String']['output'];
  /** What each of its sources says of it, the one whose words stand first. */
  provenance: Array<EntityProvenance>;
  /** What stands in its place where it is DEPRECATED: where REPLACED_BY leads in the end; null where nothing does. */
  replacedBy?: Maybe<Entity>;
  /** How many different ACTIVE Roles are linked to it. */
  roleCount: Scalars['Int']['output'];
  /** The ids of the sources that speak of it, sorted. */
  sources: Array<Scalars['String']['output']>;
  /** Whether it is in use. */
  status: Status;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Its home on the web. */
  url?: Maybe<Scalars['URL']['output']>;
};

/** A node of the knowledge graph: a role, skill, tool, framework, specialization, activity, project or credential. */
export type EntityLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<LinkDirection>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<Array<Kind>>;
  relations?: InputMaybe<Array<Relation>>;
};

/** Keeps the entities that match all that is set. */
export type EntityFilter = {
  /** Of this category, such as DATABASE. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Hot for some role, or for none. */
  hot?: InputMaybe<Scalars['Boolean']['input']>;
  /** Known to this source, such as onet. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** With this text in the name; case, accents, spaces and hyphens do not matter. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** What curators say of one entity. A field that is left out stays as it is; null takes back what curators said. */
export type EntityInput = {
  /** Other names that mean this entity alone, all that curators give it; those that other sources give stay. At most 100. */
  aliases?: InputMaybe<Array<Scalars['String']['input']>>;
  /** What sort of thing it is within its kind: a word in capitals such as LANGUAGE or DATABASE. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** The colour of its mark: # and six hexadecimal digits. */
  color?: InputMaybe<Scalars['String']['input']>;
  /** What it is, in a sentence. At most 2000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The slug of its mark among the Simple Icons, such as python. */
  icon?: InputMaybe<Scalars['String']['input']>;
  /** Which one. Left out: the one of the kind that has the name, else a new one with an id made of the two. An id that is not known is that of a new one. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** Which of the eight kinds it is; needed where there is no id. */
  kind?: InputMaybe<Kind>;
  /** Looser names, which help to find it and may mean others too; all that curators give it. At most 100. */
  looseAliases?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Its name as its makers or holders write it. At most 200 characters. The one that it had stays as an alias. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Its home on the web: an http or https address. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** How a list of entities is ordered; ties by id. */
export type EntityOrder =
  /** Most links first. */
  | 'DEGREE'
  /** By name. */
  | 'NAME';

/** What one source says of an entity. What it does not say is null. */
export type EntityProvenance = {
  __typename?: 'EntityProvenance';
  /** What sort of thing it takes it for, such as LANGUAGE or DATABASE. */
  category?: Maybe<Scalars['String']['output']>;
  /** The colour that it gives it, as #RRGGBB in lower case. */
  color?: Maybe<Scalars['String']['output']>;
  /** What it says that it is. */
  description?: Maybe<Scalars['String']['output']>;
  /** The ids of its own that it knows it by, such as onet:15-1252.00. Sorted. */
  externalIds: Array<Scalars['String']['output']>;
  /** The slug of its mark among the Simple Icons, as this source says. */
  icon?: Maybe<Scalars['String']['output']>;
  /** Whether it says that the entity is out of use. */
  isRetired: Scalars['Boolean']['output'];
  /** What it calls it; null where it only adds to what others say. */
  name?: Maybe<Scalars['String']['output']>;
  /** The source. One that is no longer known goes by its id. */
  source: Source;
  /** The home on the web that it gives it. */
  url?: Maybe<Scalars['URL']['output']>;
};

/** What a text names. */
export type Extraction = {
  __typename?: 'Extraction';
  /** The roles nearest to one who has all of these tools, frameworks and skills, nearest first. */
  closestRoles: Array<ClosestRole>;
  /** The text as a target: what of the tools, frameworks and skills that it names one has, and what not. */
  coverage: Coverage;
  /** Each entity that the text names once, in the order of first mention. */
  entities: Array<Entity>;
  /** How many different entities the text names. */
  entityCount: Scalars['Int']['output'];
  /** How many mentions there are. */
  mentionCount: Scalars['Int']['output'];
  /** Each place where an entity is named, in the order of the text. */
  mentions: Array<Mention>;
  /** From the tools, frameworks and skills of the text toward a role. */
  transition: Transition;
};

/** What a text names. */
export type ExtractionClosestRolesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a text names. */
export type ExtractionCoverageArgs = {
  have: Array<Scalars['EntityRef']['input']>;
};

/** What a text names. */
export type ExtractionEntitiesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a text names. */
export type ExtractionMentionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a text names. */
export type ExtractionTransitionArgs = {
  to: Scalars['EntityRef']['input'];
};

/** A framework: a framework or library. */
export type Framework = Entity &
  Node & {
    __typename?: 'Framework';
    /** The activities that use it. Heaviest link first, then by relation and id. */
    activities: ActivityLinkConnection;
    /** Other names that mean this entity alone, sorted. */
    aliases: Array<Scalars['String']['output']>;
    /** The frameworks and libraries built on it. Heaviest link first, then by relation and id. */
    basisOf: FrameworkLinkConnection;
    /** The tools and frameworks that it is built on. Heaviest link first, then by relation and id. */
    builtOn: LinkConnection;
    /** What sort of thing it is within its kind, such as LANGUAGE or DATABASE. */
    category?: Maybe<Scalars['String']['output']>;
    /** Its colour, as #RRGGBB in lower case, where a source gives one. */
    color?: Maybe<Scalars['String']['output']>;
    /** The credentials that prove it. Heaviest link first, then by relation and id. */
    credentials: CredentialLinkConnection;
    /** Its links of any relation, both directions, to ACTIVE entities. */
    degree: Scalars['Int']['output'];
    /** How many links it has to ACTIVE entities of each kind, in both directions, most first; kinds that it has none to are left out. */
    degrees: Array<KindCount>;
    /** What it is, in a sentence. */
    description?: Maybe<Scalars['String']['output']>;
    /** The ids of its own that sources know it by, each behind the source's: onet:15-1252.00. Sorted. */
    externalIds: Array<Scalars['String']['output']>;
    /** The slug of its mark among the Simple Icons (https://simpleicons.org), where there is one. */
    icon?: Maybe<Scalars['String']['output']>;
    /** Its id: readable, given once, kept when it is renamed. */
    id: Scalars['ID']['output'];
    /** Which of the eight kinds it is. */
    kind: Kind;
    /** Its links, of any relation and to any kind unless narrowed. Heaviest first, then by relation and id. */
    links: LinkConnection;
    /** Its name as its makers or holders write it. */
    name: Scalars['String']['output'];
    /** The projects that use it. Heaviest link first, then by relation and id. */
    projects: ProjectLinkConnection;
    /** What each of its sources says of it, the one whose words stand first. */
    provenance: Array<EntityProvenance>;
    /** What stands in its place where it is DEPRECATED: where REPLACED_BY leads in the end; null where nothing does. */
    replacedBy?: Maybe<Entity>;
    /** How many different ACTIVE Roles are linked to it. */
    roleCount: Scalars['Int']['output'];
    /** The roles that use it. Heaviest link first, then by relation and id. */
    roles: RoleLinkConnection;
    /** Tools and frameworks used by the same roles: the weighted Jaccard of their roles, most similar first. */
    similar: SimilarTechnologyConnection;
    /** The ids of the sources that speak of it, sorted. */
    sources: Array<Scalars['String']['output']>;
    /** The specializations that use it. Heaviest link first, then by relation and id. */
    specializations: SpecializationLinkConnection;
    /** Whether it is in use. */
    status: Status;
    /** When it last changed. */
    updatedAt: Scalars['DateTime']['output'];
    /** Its home on the web. */
    url?: Maybe<Scalars['URL']['output']>;
  };

/** A framework: a framework or library. */
export type FrameworkActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A framework: a framework or library. */
export type FrameworkBasisOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A framework: a framework or library. */
export type FrameworkBuiltOnArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A framework: a framework or library. */
export type FrameworkCredentialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A framework: a framework or library. */
export type FrameworkLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<LinkDirection>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<Array<Kind>>;
  relations?: InputMaybe<Array<Relation>>;
};

/** A framework: a framework or library. */
export type FrameworkProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A framework: a framework or library. */
export type FrameworkRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A framework: a framework or library. */
export type FrameworkSimilarArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A framework: a framework or library. */
export type FrameworkSpecializationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A list of frameworks. */
export type FrameworkConnection = {
  __typename?: 'FrameworkConnection';
  /** The frameworks of this page. */
  edges: Array<FrameworkEdge>;
  /** Where this page ends and whether more follows. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A framework in a list. */
export type FrameworkEdge = {
  __typename?: 'FrameworkEdge';
  /** Where to go on from, for the argument after. */
  cursor: Scalars['String']['output'];
  /** The framework. */
  node: Framework;
};

/** Links of an entity to frameworks. */
export type FrameworkLinkConnection = {
  __typename?: 'FrameworkLinkConnection';
  /** The links with the frameworks at their other end. */
  edges: Array<FrameworkLinkEdge>;
  /** Where this page ends and whether more follows. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A link to a framework, seen from the entity that was asked. */
export type FrameworkLinkEdge = {
  __typename?: 'FrameworkLinkEdge';
  /** Where to go on from, for the argument after. */
  cursor: Scalars['String']['output'];
  /** OUT where the link leads from the entity that was asked, IN where it leads to it. */
  direction: Direction;
  /** Asked of everyone, where a source says so. */
  essential: Scalars['Boolean']['output'];
  /** Asked for in many job postings of the whole industry, where a source says so. */
  hot: Scalars['Boolean']['output'];
  /** Asked for in postings of this role, where a source says so. */
  inDemand: Scalars['Boolean']['output'];
  /** The framework at the other end. */
  node: Framework;
  /** What each of its sources says, the one whose words stand first. */
  provenance: Array<LinkProvenance>;
  /** The relation, named as it is stored, from → to. */
  relation: Relation;
  /** The ids of the sources that say so, sorted. */
  sources: Array<Scalars['String']['output']>;
  /** How much the one asks for the other, 0 to 1: the curator's figure, else the greatest of the sources' figures; null where none gives one. */
  weight?: Maybe<Scalars['Float']['output']>;
};

/** The graph as a whole. */
export type Graph = {
  __typename?: 'Graph';
  /** What has changed, oldest first: one an entity or link and write, in the order of the writes. A removed source's facts go by changes of their own. */
  changes: ChangeConnection;
  /** How many ACTIVE entities there are of each kind, most first. */
  kinds: Array<KindCount>;
  /** How many links between ACTIVE entities there are of each relation, most first. */
  relations: Array<RelationCount>;
  /** What was imported, newest first. */
  releases: Array<Release>;
  /** Where its facts came from. */
  sources: Array<Source>;
  /** The store behind the server. */
  store: StoreKind;
  /** The number of committed writes so far. */
  version: Scalars['Int']['output'];
};

/** The graph as a whole. */
export type GraphChangesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['Int']['input']>;
};

/** A part of a text that matched, in UTF-16 units. */
export type Highlight = {
  __typename?: 'Highlight';
  /** Where it ends: the first unit after it. */
  end: Scalars['Int']['output'];
  /** Where it begins. */
  start: Scalars['Int']['output'];
};

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

/** How many entities there are of a kind. */
export type KindCount = {
  __typename?: 'KindCount';
  /** ACTIVE entities. */
  count: Scalars['Int']['output'];
  /** The kind. */
  kind: Kind;
};

/** A link on its own, from and to as stored. */
export type Link = {
  __typename?: 'Link';
  /** Asked of everyone, where a source says so. */
  essential: Scalars['Boolean']['output'];
  /** The entity that it leads from. */
  from: Entity;
  /** Asked for in many job postings of the whole industry, where a source says so. */
  hot: Scalars['Boolean']['output'];
  /** Asked for in postings of this role, where a source says so. */
  inDemand: Scalars['Boolean']['output'];
  /** What each of its sources says, the one whose words stand first. */
  provenance: Array<LinkProvenance>;
  /** The relation. */
  relation: Relation;
  /** The ids of the sources that say so, sorted. */
  sources: Array<Scalars['String']['output']>;
  /** The entity that it leads to. */
  to: Entity;
  /** How much the one asks for the other, 0 to 1: the curator's figure, else the greatest of the sources' figures; null where none gives one. */
  weight?: Maybe<Scalars['Float']['output']>;
};

/** Links of an entity. */
export type LinkConnection = {
  __typename?: 'LinkConnection';
  /** The links with what stands at their other end. */
  edges: Array<LinkEdge>;
  /** Where this page ends and whether more follows. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** Which ways of links to follow. */
export type LinkDirection =
  /** Either way. */
  | 'BOTH'
  /** Only links to the entity that was asked. */
  | 'IN'
  /** Only links from the entity that was asked. */
  | 'OUT';

/** A link, seen from the entity that was asked. */
export type LinkEdge = {
  __typename?: 'LinkEdge';
  /** Where to go on from, for the argument after. */
  cursor: Scalars['String']['output'];
  /** OUT where the link leads from the entity that was asked, IN where it leads to it. */
  direction: Direction;
  /** Asked of everyone, where a source says so. */
  essential: Scalars['Boolean']['output'];
  /** Asked for in many job postings of the whole industry, where a source says so. */
  hot: Scalars['Boolean']['output'];
  /** Asked for in postings of this role, where a source says so. */
  inDemand: Scalars['Boolean']['output'];
  /** The entity at the other end. */
  node: Entity;
  /** What each of its sources says, the one whose words stand first. */
  provenance: Array<LinkProvenance>;
  /** The relation, named as it is stored, from → to. */
  relation: Relation;
  /** The ids of the sources that say so, sorted. */
  sources: Array<Scalars['String']['output']>;
  /** How much the one asks for the other, 0 to 1: the curator's figure, else the greatest of the sources' figures; null where none gives one. */
  weight?: Maybe<Scalars['Float']['output']>;
};

/** Keeps the links that match all that is set. */
export type LinkFilter = {
  /** To entities of this category, such as DATABASE. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** Marked essential, or not. */
  essential?: InputMaybe<Scalars['Boolean']['input']>;
  /** Marked hot, or not. */
  hot?: InputMaybe<Scalars['Boolean']['input']>;
  /** Marked in demand, or not. */
  inDemand?: InputMaybe<Scalars['Boolean']['input']>;
  /** Said by this source, such as onet. */
  source?: InputMaybe<Scalars['String']['input']>;
  /** To entities with this text in the name. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** What curators say of one link. A field that is left out stays as it is; null takes back what curators said. */
export type LinkInput = {
  /** Asked of everyone. false takes back what curators said; a mark stands while any source sets it. */
  essential?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it leads from: an id, a name or an alias. */
  from: Scalars['EntityRef']['input'];
  /** Asked for in many job postings of the whole industry. false takes back what curators said. */
  hot?: InputMaybe<Scalars['Boolean']['input']>;
  /** Asked for in postings of this role. false takes back what curators said. */
  inDemand?: InputMaybe<Scalars['Boolean']['input']>;
  /** Its place within its time of day, from 1. For PERFORMS only, as are the other times. */
  order?: InputMaybe<Scalars['Int']['input']>;
  /** The relation, from → to. */
  relation: Relation;
  /** When the role does it, in minutes since midnight; together with timeOfDay. */
  startMinute?: InputMaybe<Scalars['Int']['input']>;
  /** When the role does it, as people say it: 9 AM, after work. */
  timeOfDay?: InputMaybe<Scalars['String']['input']>;
  /** Where it leads to: an id, a name or an alias. */
  to: Scalars['EntityRef']['input'];
  /** How much the one asks for the other, 0 to 1. */
  weight?: InputMaybe<Scalars['Float']['input']>;
};

/** What one source says of a link. */
export type LinkProvenance = {
  __typename?: 'LinkProvenance';
  /** How many answers of a survey the figure rests on, where it is a share of answers. */
  count?: Maybe<Scalars['Int']['output']>;
  /** Whether it says that it is asked of everyone. */
  essential: Scalars['Boolean']['output'];
  /** Its own figure, 0 to 1; null where it gives none. */
  figure?: Maybe<Scalars['Float']['output']>;
  /** Whether it says that it is asked for in many job postings of the whole industry. */
  hot: Scalars['Boolean']['output'];
  /** Whether it says that it is asked for in postings of this role. */
  inDemand: Scalars['Boolean']['output'];
  /** The source. One that is no longer known goes by its id. */
  source: Source;
};

/** What came of a change to links. */
export type LinksChange = {
  __typename?: 'LinksChange';
  /** The links in the order in which they were given. */
  links: Array<Link>;
  /** The graph's version after the change: what `ifVersion` of the next one wants. The same as before where nothing changed. */
  version: Scalars['Int']['output'];
};

/** A place in a text where an entity is named. */
export type Mention = {
  __typename?: 'Mention';
  /** How sure it is that the entity is meant, above 0 and up to 1. */
  confidence: Scalars['Float']['output'];
  /** Where it ends: the first unit after it. */
  end: Scalars['Int']['output'];
  /** The entity. */
  entity: Entity;
  /** Where it begins, in UTF-16 units. */
  start: Scalars['Int']['output'];
  /** What stands there. */
  surface: Scalars['String']['output'];
};

/** Changes to the graph, for curators: a bearer token with the scope curator. Each is one transaction, which is refused as a whole, and one record of the audit log. */
export type Mutation = {
  __typename?: 'Mutation';
  /** Makes one entity of two. `into` stays, with its id and its own words, and gets the names, aliases, external ids and links of `from`. `from` stays under its id, DEPRECATED and REPLACED_BY `into`. Returns both, the one that stays first. */
  mergeEntities?: Maybe<EntitiesChange>;
  /** Takes entities out of use. They stay under their ids, DEPRECATED, with their links. */
  removeEntities?: Maybe<EntitiesChange>;
  /** Removes links, whichever sources give them; an import does not bring them back, until a curator sets them again. Returns them as they were. */
  removeLinks?: Maybe<LinksChange>;
  /** Makes entities, or sets what curators say of them, which stands before what other sources say. An entity that curators had removed comes back. */
  upsertEntities?: Maybe<EntitiesChange>;
  /** Makes links, or sets what curators say of them. The curators' weight stands before those of other sources. */
  upsertLinks?: Maybe<LinksChange>;
};

/** Changes to the graph, for curators: a bearer token with the scope curator. Each is one transaction, which is refused as a whole, and one record of the audit log. */
export type MutationMergeEntitiesArgs = {
  from: Scalars['EntityRef']['input'];
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  into: Scalars['EntityRef']['input'];
};

/** Changes to the graph, for curators: a bearer token with the scope curator. Each is one transaction, which is refused as a whole, and one record of the audit log. */
export type MutationRemoveEntitiesArgs = {
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  refs: Array<Scalars['EntityRef']['input']>;
};

/** Changes to the graph, for curators: a bearer token with the scope curator. Each is one transaction, which is refused as a whole, and one record of the audit log. */
export type MutationRemoveLinksArgs = {
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  input: Array<LinkInput>;
};

/** Changes to the graph, for curators: a bearer token with the scope curator. Each is one transaction, which is refused as a whole, and one record of the audit log. */
export type MutationUpsertEntitiesArgs = {
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  input: Array<EntityInput>;
};

/** Changes to the graph, for curators: a bearer token with the scope curator. Each is one transaction, which is refused as a whole, and one record of the audit log. */
export type MutationUpsertLinksArgs = {
  ifVersion?: InputMaybe<Scalars['Int']['input']>;
  input: Array<LinkInput>;
};

/** Something to learn next. */
export type NextStep = {
  __typename?: 'NextStep';
  /** What it builds on (BUILT_ON, NEEDS) of that which one has or has learnt in earlier steps. */
  buildsOn: Array<Entity>;
  /** The tool, framework or skill to learn. */
  entity: Entity;
  /** What it adds to readiness for the target, 0 to 1; null without one. */
  gain?: Maybe<Scalars['Float']['output']>;
  /** How many roles it brings over the threshold; with a target, how many other ACTIVE roles are linked to it. */
  opens: Scalars['Int']['output'];
  /** Readiness for the target after this step and all before it; null without one. */
  readiness?: Maybe<Scalars['Float']['output']>;
  /** The roles that it brings over the threshold, nearest first; with a target, none. */
  roles: Array<OpenedRole>;
  /** The above as a sentence. */
  why: Scalars['String']['output'];
};

/** Something to learn next. */
export type NextStepRolesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** That there is no path, and why. */
export type NoPath = {
  __typename?: 'NoPath';
  /** The reason in words, with what to try. */
  message: Scalars['String']['output'];
  /** The reason. */
  reason: NoPathReason;
  /** How many hops were searched. */
  searchedHops: Scalars['Int']['output'];
};

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

/** Anything with an id of its own. */
export type Node = {
  /** Its id. */
  id: Scalars['ID']['output'];
};

/** A role that one more thing brings over the readiness threshold. */
export type OpenedRole = {
  __typename?: 'OpenedRole';
  /** Readiness once it is learnt. */
  after: Scalars['Float']['output'];
  /** Readiness before. */
  before: Scalars['Float']['output'];
  /** The role. */
  role: Role;
};

/** Where a page of a connection ends. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The last cursor of the page; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more follows. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Always false: paging goes forward. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The first cursor of the page; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A way from one entity to another over different entities. */
export type Path = {
  __typename?: 'Path';
  /** How much it leads over hubs: the sum of ln degree over its inner entities, each to six decimals. Less is better. */
  hubPenalty: Scalars['Float']['output'];
  /** Its hops. */
  length: Scalars['Int']['output'];
  /** One link per hop, from and to as stored. */
  links: Array<Link>;
  /** Its entities, from first to last. */
  nodes: Array<Entity>;
};

/** The best paths. */
export type Paths = {
  __typename?: 'Paths';
  /** By length, then hub penalty, then ids. */
  paths: Array<Path>;
  /** Whether the work budget ended the search: what is here is exact, but there may be more. */
  truncated: Scalars['Boolean']['output'];
};

/** Paths, or why there is none. */
export type PathsResult = NoPath | Paths;

/** A project: something that a role builds. */
export type Project = Entity &
  Node & {
    __typename?: 'Project';
    /** Other names that mean this entity alone, sorted. */
    aliases: Array<Scalars['String']['output']>;
    /** What sort of thing it is within its kind, such as LANGUAGE or DATABASE. */
    category?: Maybe<Scalars['String']['output']>;
    /** Its links of any relation, both directions, to ACTIVE entities. */
    degree: Scalars['Int']['output'];
    /** How many links it has to ACTIVE entities of each kind, in both directions, most first; kinds that it has none to are left out. */
    degrees: Array<KindCount>;
    /** What it is, in a sentence. */
    description?: Maybe<Scalars['String']['output']>;
    /** The ids of its own that sources know it by, each behind the source's: onet:15-1252.00. Sorted. */
    externalIds: Array<Scalars['String']['output']>;
    /** The frameworks and libraries that it uses. Heaviest link first, then by relation and id. */
    frameworks: FrameworkLinkConnection;
    /** Its id: readable, given once, kept when it is renamed. */
    id: Scalars['ID']['output'];
    /** Which of the eight kinds it is. */
    kind: Kind;
    /** Its links, of any relation and to any kind unless narrowed. Heaviest first, then by relation and id. */
    links: LinkConnection;
    /** Its name as its makers or holders write it. */
    name: Scalars['String']['output'];
    /** What each of its sources says of it, the one whose words stand first. */
    provenance: Array<EntityProvenance>;
    /** What stands in its place where it is DEPRECATED: where REPLACED_BY leads in the end; null where nothing does. */
    replacedBy?: Maybe<Entity>;
    /** How many different ACTIVE Roles are linked to it. */
    roleCount: Scalars['Int']['output'];
    /** The roles that build it. Heaviest link first, then by relation and id. */
    roles: RoleLinkConnection;
    /** The skills that it exercises. Heaviest link first, then by relation and id. */
    skills: SkillLinkConnection;
    /** The ids of the sources that speak of it, sorted. */
    sources: Array<Scalars['String']['output']>;
    /** Whether it is in use. */
    status: Status;
    /** The tools that it uses. Heaviest link first, then by relation and id. */
    tools: ToolLinkConnection;
    /** When it last changed. */
    updatedAt: Scalars['DateTime']['output'];
    /** Its home on the web. */
    url?: Maybe<Scalars['URL']['output']>;
  };

/** A project: something that a role builds. */
export type ProjectFrameworksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A project: something that a role builds. */
export type ProjectLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<LinkDirection>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<Array<Kind>>;
  relations?: InputMaybe<Array<Relation>>;
};

/** A project: something that a role builds. */
export type ProjectRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A project: something that a role builds. */
export type ProjectSkillsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A project: something that a role builds. */
export type ProjectToolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A list of projects. */
export type ProjectConnection = {
  __typename?: 'ProjectConnection';
  /** The projects of this page. */
  edges: Array<ProjectEdge>;
  /** Where this page ends and whether more follows. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A project in a list. */
export type ProjectEdge = {
  __typename?: 'ProjectEdge';
  /** Where to go on from, for the argument after. */
  cursor: Scalars['String']['output'];
  /** The project. */
  node: Project;
};

/** Links of an entity to projects. */
export type ProjectLinkConnection = {
  __typename?: 'ProjectLinkConnection';
  /** The links with the projects at their other end. */
  edges: Array<ProjectLinkEdge>;
  /** Where this page ends and whether more follows. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A link to a project, seen from the entity that was asked. */
export type ProjectLinkEdge = {
  __typename?: 'ProjectLinkEdge';
  /** Where to go on from, for the argument after. */
  cursor: Scalars['String']['output'];
  /** OUT where the link leads from the entity that was asked, IN where it leads to it. */
  direction: Direction;
  /** Asked of everyone, where a source says so. */
  essential: Scalars['Boolean']['output'];
  /** Asked for in many job postings of the whole industry, where a source says so. */
  hot: Scalars['Boolean']['output'];
  /** Asked for in postings of this role, where a source says so. */
  inDemand: Scalars['Boolean']['output'];
  /** The project at the other end. */
  node: Project;
  /** What each of its sources says, the one whose words stand first. */
  provenance: Array<LinkProvenance>;
  /** The relation, named as it is stored, from → to. */
  relation: Relation;
  /** The ids of the sources that say so, sorted. */
  sources: Array<Scalars['String']['output']>;
  /** How much the one asks for the other, 0 to 1: the curator's figure, else the greatest of the sources' figures; null where none gives one. */
  weight?: Maybe<Scalars['Float']['output']>;
};

/** Questions to the graph. */
export type Query = {
  __typename?: 'Query';
  /** All activities. */
  activities: ActivityConnection;
  /** The activity that a reference means. */
  activity?: Maybe<Activity>;
  /** The entities linked to each of the given ones, the rarest among Roles first. */
  connectors: ConnectorConnection;
  /** The credential that a reference means. */
  credential?: Maybe<Credential>;
  /** All credentials. */
  credentials: CredentialConnection;
  /** The entities that some references mean, in their order. */
  entities: Array<Entity>;
  /** The entity that a reference means, of whatever kind. */
  entity?: Maybe<Entity>;
  /** The entities that a text names: a job ad, a CV, an article. */
  extract: Extraction;
  /** The framework that a reference means. */
  framework?: Maybe<Framework>;
  /** All frameworks. */
  frameworks: FrameworkConnection;
  /** The graph as a whole: version, counts, sources, releases, store. */
  graph: Graph;
  /** What to learn next. Without `toward`: the additions that bring most roles over the readiness threshold, with those roles. With it: the missing of that role in an order that puts what others are built on first. */
  nextSteps: Array<NextStep>;
  /** The entity with this id, DEPRECATED or not. */
  node?: Maybe<Node>;
  /** The entities with these ids in their order, null for each that there is none of. */
  nodes: Array<Maybe<Node>>;
  /** The shortest paths between two entities, those through the least of hubs first. */
  paths: PathsResult;
  /** The project that a reference means. */
  project?: Maybe<Project>;
  /** All projects. */
  projects: ProjectConnection;
  /** Which entity a name means, and how it was recognised; or who might be meant. */
  resolve: Resolution;
  /** The role that a reference means. */
  role?: Maybe<Role>;
  /**
   * How much groups of roles ask for the same; or, with group, how much the roles of a group or of two do. A group is a category of roles;
   * those whose roles ask for nothing are left out.
   */
  roleMatrix: RoleMatrix;
  /** All roles. */
  roles: RoleConnection;
  /** Entities by their names, aliases and reported titles: typing errors forgiven, symbols kept, the exact name first, then by quality of the match and by degree. */
  search: SearchConnection;
  /** The skill that a reference means. */
  skill?: Maybe<Skill>;
  /** All skills. */
  skills: SkillConnection;
  /** The specialization that a reference means. */
  specialization?: Maybe<Specialization>;
  /** All specializations. */
  specializations: SpecializationConnection;
  /** The tool that a reference means. */
  tool?: Maybe<Tool>;
  /** All tools. */
  tools: ToolConnection;
  /** How ready one is for a role, and what is missing: of the tools, frameworks and skills that `to` asks, those of `from` and of `have` together are had. Give at least one of the two. */
  transition: Transition;
};

/** Questions to the graph. */
export type QueryActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** Questions to the graph. */
export type QueryActivityArgs = {
  ref: Scalars['EntityRef']['input'];
};

/** Questions to the graph. */
export type QueryConnectorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  atLeast?: InputMaybe<Scalars['Int']['input']>;
  between: Array<Scalars['EntityRef']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<Array<Kind>>;
  orderBy?: InputMaybe<ConnectorOrder>;
  relations?: InputMaybe<Array<Relation>>;
};

/** Questions to the graph. */
export type QueryCredentialArgs = {
  ref: Scalars['EntityRef']['input'];
};

/** Questions to the graph. */
export type QueryCredentialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** Questions to the graph. */
export type QueryEntitiesArgs = {
  refs: Array<Scalars['EntityRef']['input']>;
};

/** Questions to the graph. */
export type QueryEntityArgs = {
  ref: Scalars['EntityRef']['input'];
};

/** Questions to the graph. */
export type QueryExtractArgs = {
  kinds?: InputMaybe<Array<Kind>>;
  text: Scalars['String']['input'];
};

/** Questions to the graph. */
export type QueryFrameworkArgs = {
  ref: Scalars['EntityRef']['input'];
};

/** Questions to the graph. */
export type QueryFrameworksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** Questions to the graph. */
export type QueryNextStepsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  have: Array<Scalars['EntityRef']['input']>;
  kinds?: InputMaybe<Array<Kind>>;
  threshold?: InputMaybe<Scalars['Float']['input']>;
  toward?: InputMaybe<Scalars['EntityRef']['input']>;
};

/** Questions to the graph. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};

/** Questions to the graph. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};

/** Questions to the graph. */
export type QueryPathsArgs = {
  avoid?: InputMaybe<Array<Scalars['EntityRef']['input']>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from: Scalars['EntityRef']['input'];
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<Array<Kind>>;
  maxHops?: InputMaybe<Scalars['Int']['input']>;
  relations?: InputMaybe<Array<Relation>>;
  through?: InputMaybe<Array<Scalars['EntityRef']['input']>>;
  to: Scalars['EntityRef']['input'];
};

/** Questions to the graph. */
export type QueryProjectArgs = {
  ref: Scalars['EntityRef']['input'];
};

/** Questions to the graph. */
export type QueryProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** Questions to the graph. */
export type QueryResolveArgs = {
  kind?: InputMaybe<Kind>;
  name: Scalars['String']['input'];
};

/** Questions to the graph. */
export type QueryRoleArgs = {
  ref: Scalars['EntityRef']['input'];
};

/** Questions to the graph. */
export type QueryRoleMatrixArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  group?: InputMaybe<Scalars['String']['input']>;
  other?: InputMaybe<Scalars['String']['input']>;
};

/** Questions to the graph. */
export type QueryRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** Questions to the graph. */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<Array<Kind>>;
  text: Scalars['String']['input'];
};

/** Questions to the graph. */
export type QuerySkillArgs = {
  ref: Scalars['EntityRef']['input'];
};

/** Questions to the graph. */
export type QuerySkillsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** Questions to the graph. */
export type QuerySpecializationArgs = {
  ref: Scalars['EntityRef']['input'];
};

/** Questions to the graph. */
export type QuerySpecializationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** Questions to the graph. */
export type QueryToolArgs = {
  ref: Scalars['EntityRef']['input'];
};

/** Questions to the graph. */
export type QueryToolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EntityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  orderBy?: InputMaybe<EntityOrder>;
};

/** Questions to the graph. */
export type QueryTransitionArgs = {
  from?: InputMaybe<Scalars['EntityRef']['input']>;
  have?: InputMaybe<Array<Scalars['EntityRef']['input']>>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  to: Scalars['EntityRef']['input'];
};

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

/** How many links there are of a relation. */
export type RelationCount = {
  __typename?: 'RelationCount';
  /** Links between ACTIVE entities. */
  count: Scalars['Int']['output'];
  /** The relation. */
  relation: Relation;
};

/** One import of a source. */
export type Release = {
  __typename?: 'Release';
  /** Its id: the source and what tells the release apart. */
  id: Scalars['ID']['output'];
  /** When it was imported. */
  importedAt: Scalars['DateTime']['output'];
  /** How many rows its files had, where they were counted. */
  rows?: Maybe<Scalars['Int']['output']>;
  /** The SHA-256 of its files, in hexadecimal. */
  sha256: Scalars['String']['output'];
  /** Whose release it is. */
  source: Source;
};

/** Which entity a name means. */
export type Resolution = {
  __typename?: 'Resolution';
  /** Who might be meant where `entity` is null, nearest first. */
  candidates: Array<Entity>;
  /** The one meant; null where there is none or more than one. */
  entity?: Maybe<Entity>;
  /** How it was recognised; null where it was not. */
  how?: Maybe<ResolvedBy>;
};

/** How a name was recognised. */
export type ResolvedBy =
  /** It is a name or alias with its acronym or its long form in brackets or behind it. */
  | 'ACRONYM'
  /** It is an alias that means this entity alone. */
  | 'ALIAS'
  /** It is the id that a source gave. */
  | 'EXTERNAL_ID'
  /** It is an id. */
  | 'ID'
  /** It is the name. */
  | 'NAME'
  /** It is a name or alias in another form: plural, order of words, a word such as software added. */
  | 'NORMALISED'
  /** It is a name or alias with its vendor in front, or with another spelling of that vendor. */
  | 'VENDOR';

/** A role: a job title that people hold. */
export type Role = Entity &
  Node & {
    __typename?: 'Role';
    /** What it does in its day, with the time of day on each edge. Heaviest link first, then by relation and id. */
    activities: ActivityLinkConnection;
    /** Other names that mean this entity alone, sorted. */
    aliases: Array<Scalars['String']['output']>;
    /** Other titles that the same work goes by, in either direction. Heaviest link first, then by relation and id. */
    alsoTitled: RoleLinkConnection;
    /** The wider roles that it is one of. Heaviest link first, then by relation and id. */
    broader: RoleLinkConnection;
    /** What sort of thing it is within its kind, such as LANGUAGE or DATABASE. */
    category?: Maybe<Scalars['String']['output']>;
    /** A day in this role, from morning to evening. */
    day: Day;
    /** Its links of any relation, both directions, to ACTIVE entities. */
    degree: Scalars['Int']['output'];
    /** How many links it has to ACTIVE entities of each kind, in both directions, most first; kinds that it has none to are left out. */
    degrees: Array<KindCount>;
    /** What it is, in a sentence. */
    description?: Maybe<Scalars['String']['output']>;
    /** The ids of its own that sources know it by, each behind the source's: onet:15-1252.00. Sorted. */
    externalIds: Array<Scalars['String']['output']>;
    /** The frameworks and libraries that it uses. Heaviest link first, then by relation and id. */
    frameworks: FrameworkLinkConnection;
    /** Its id: readable, given once, kept when it is renamed. */
    id: Scalars['ID']['output'];
    /** Which of the eight kinds it is. */
    kind: Kind;
    /** The roles that it leads to. Heaviest link first, then by relation and id. */
    leadsTo: RoleLinkConnection;
    /** Its links, of any relation and to any kind unless narrowed. Heaviest first, then by relation and id. */
    links: LinkConnection;
    /** The roles that mentor it. Heaviest link first, then by relation and id. */
    mentoredBy: RoleLinkConnection;
    /** The roles that it mentors. Heaviest link first, then by relation and id. */
    mentors: RoleLinkConnection;
    /** Its name as its makers or holders write it. */
    name: Scalars['String']['output'];
    /** The roles that are one of it. Heaviest link first, then by relation and id. */
    narrower: RoleLinkConnection;
    /** What it builds. Heaviest link first, then by relation and id. */
    projects: ProjectLinkConnection;
    /** What each of its sources says of it, the one whose words stand first. */
    provenance: Array<EntityProvenance>;
    /** The roles that lead to it. Heaviest link first, then by relation and id. */
    reachedFrom: RoleLinkConnection;
    /** Related roles, in either direction. Heaviest link first, then by relation and id. */
    related: RoleLinkConnection;
    /** What stands in its place where it is DEPRECATED: where REPLACED_BY leads in the end; null where nothing does. */
    replacedBy?: Maybe<Entity>;
    /** How many different ACTIVE Roles are linked to it. */
    roleCount: Scalars['Int']['output'];
    /** Roles that ask for similar things: the weighted Jaccard of their tools, frameworks and skills, most similar first. */
    similar: SimilarRoleConnection;
    /** The skills that it requires. Heaviest link first, then by relation and id. */
    skills: SkillLinkConnection;
    /** The ids of the sources that speak of it, sorted. */
    sources: Array<Scalars['String']['output']>;
    /** The directions that it specializes in. Heaviest link first, then by relation and id. */
    specializations: SpecializationLinkConnection;
    /** Whether it is in use. */
    status: Status;
    /** The tools that it uses. Heaviest link first, then by relation and id. */
    tools: ToolLinkConnection;
    /** When it last changed. */
    updatedAt: Scalars['DateTime']['output'];
    /** Its home on the web. */
    url?: Maybe<Scalars['URL']['output']>;
    /** The roles that it works with, in either direction. Heaviest link first, then by relation and id. */
    worksWith: RoleLinkConnection;
  };

/** A role: a job title that people hold. */
export type RoleActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A role: a job title that people hold. */
export type RoleAlsoTitledArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A role: a job title that people hold. */
export type RoleBroaderArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A role: a job title that people hold. */
export type RoleFrameworksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A role: a job title that people hold. */
export type RoleLeadsToArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A role: a job title that people hold. */
export type RoleLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<LinkDirection>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<Array<Kind>>;
  relations?: InputMaybe<Array<Relation>>;
};

/** A role: a job title that people hold. */
export type RoleMentoredByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A role: a job title that people hold. */
export type RoleMentorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A role: a job title that people hold. */
export type RoleNarrowerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A role: a job title that people hold. */
export type RoleProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A role: a job title that people hold. */
export type RoleReachedFromArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A role: a job title that people hold. */
export type RoleRelatedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A role: a job title that people hold. */
export type RoleSimilarArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  by?: InputMaybe<Array<Kind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A role: a job title that people hold. */
export type RoleSkillsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A role: a job title that people hold. */
export type RoleSpecializationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A role: a job title that people hold. */
export type RoleToolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A role: a job title that people hold. */
export type RoleWorksWithArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A list of roles. */
export type RoleConnection = {
  __typename?: 'RoleConnection';
  /** The roles of this page. */
  edges: Array<RoleEdge>;
  /** Where this page ends and whether more follows. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A role in a list. */
export type RoleEdge = {
  __typename?: 'RoleEdge';
  /** Where to go on from, for the argument after. */
  cursor: Scalars['String']['output'];
  /** The role. */
  node: Role;
};

/** Links of an entity to roles. */
export type RoleLinkConnection = {
  __typename?: 'RoleLinkConnection';
  /** The links with the roles at their other end. */
  edges: Array<RoleLinkEdge>;
  /** Where this page ends and whether more follows. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A link to a role, seen from the entity that was asked. */
export type RoleLinkEdge = {
  __typename?: 'RoleLinkEdge';
  /** Where to go on from, for the argument after. */
  cursor: Scalars['String']['output'];
  /** OUT where the link leads from the entity that was asked, IN where it leads to it. */
  direction: Direction;
  /** Asked of everyone, where a source says so. */
  essential: Scalars['Boolean']['output'];
  /** Asked for in many job postings of the whole industry, where a source says so. */
  hot: Scalars['Boolean']['output'];
  /** Asked for in postings of this role, where a source says so. */
  inDemand: Scalars['Boolean']['output'];
  /** The role at the other end. */
  node: Role;
  /** What each of its sources says, the one whose words stand first. */
  provenance: Array<LinkProvenance>;
  /** The relation, named as it is stored, from → to. */
  relation: Relation;
  /** The ids of the sources that say so, sorted. */
  sources: Array<Scalars['String']['output']>;
  /** How much the one asks for the other, 0 to 1: the curator's figure, else the greatest of the sources' figures; null where none gives one. */
  weight?: Maybe<Scalars['Float']['output']>;
};

/** How much what stands down asks for the same as what stands across: groups, those of most roles first, or roles, those that ask most first; ties by id. */
export type RoleMatrix = {
  __typename?: 'RoleMatrix';
  /** One for each row and column, by row, then column; none of a group or role and itself. */
  cells: Array<RoleMatrixCell>;
  /** What stands across. */
  columns: Array<RoleMatrixLine>;
  /** What stands down. */
  rows: Array<RoleMatrixLine>;
};

/** What a row and a column share. */
export type RoleMatrixCell = {
  __typename?: 'RoleMatrixCell';
  /** Index into columns. */
  column: Scalars['Int']['output'];
  /** Index into rows. */
  row: Scalars['Int']['output'];
  /** The weighted Jaccard of what they ask, as in Role.similar, 0 to 1; of groups, of what their roles ask on average. */
  score: Scalars['Float']['output'];
  /** What both ask that weighs most with both, heaviest first, at most three. */
  shared: Array<Entity>;
};

/** A group of roles, those of one category, or a single role. */
export type RoleMatrixLine = {
  __typename?: 'RoleMatrixLine';
  /** The category of the group, OTHER for roles without one; or the id of the role. */
  id: Scalars['String']['output'];
  /** The category in words, or the name of the role. */
  name: Scalars['String']['output'];
  /** The role; null for a group. */
  role?: Maybe<Role>;
  /** How many ACTIVE roles it stands for: 1 for a role. */
  roleCount: Scalars['Int']['output'];
};

/** What a search found. */
export type SearchConnection = {
  __typename?: 'SearchConnection';
  /** The hits of this page. */
  edges: Array<SearchEdge>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many there are, all pages together; at most 1000 are kept. */
  totalCount: Scalars['Int']['output'];
};

/** A hit of a search. */
export type SearchEdge = {
  __typename?: 'SearchEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** Where in `matched` the words of the text were found, in order. */
  highlights: Array<Highlight>;
  /** How it matched. */
  match: SearchMatch;
  /** The name, alias or title that matched. */
  matched: Scalars['String']['output'];
  /** The entity. */
  node: Entity;
  /** The quality of the match, above 0 and up to 1; 1 is the name itself. */
  score: Scalars['Float']['output'];
};

/** How a search found an entity. */
export type SearchMatch =
  /** By an alias that means it alone. */
  | 'ALIAS'
  /** By its name. */
  | 'NAME'
  /** By a title or a looser alias, which other entities may share. */
  | 'TITLE';

/** Similar roles. */
export type SimilarRoleConnection = {
  __typename?: 'SimilarRoleConnection';
  /** The roles of this page. */
  edges: Array<SimilarRoleEdge>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many there are, all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A similar role. */
export type SimilarRoleEdge = {
  __typename?: 'SimilarRoleEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The role. */
  node: Role;
  /** Weight of what both ask over weight of what either asks, 0 to 1. */
  score: Scalars['Float']['output'];
  /** What both ask, heaviest first. */
  shared: Array<Entity>;
  /** How many tools, frameworks and skills both ask. */
  sharedCount: Scalars['Int']['output'];
};

/** A similar role. */
export type SimilarRoleEdgeSharedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Tools and frameworks used by the same roles. */
export type SimilarTechnologyConnection = {
  __typename?: 'SimilarTechnologyConnection';
  /** The tools and frameworks of this page. */
  edges: Array<SimilarTechnologyEdge>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many there are, all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A tool or framework used by the same roles. */
export type SimilarTechnologyEdge = {
  __typename?: 'SimilarTechnologyEdge';
  /** Its place in the list. */
  cursor: Scalars['String']['output'];
  /** The tool or framework. */
  node: Entity;
  /** Weight of the roles that use both over weight of the roles that use either, 0 to 1. */
  score: Scalars['Float']['output'];
  /** The roles that use both, heaviest link first. */
  shared: Array<Role>;
  /** How many roles use both. */
  sharedCount: Scalars['Int']['output'];
};

/** A tool or framework used by the same roles. */
export type SimilarTechnologyEdgeSharedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A skill: an ability or field of knowledge. */
export type Skill = Entity &
  Node & {
    __typename?: 'Skill';
    /** The activities that exercise it. Heaviest link first, then by relation and id. */
    activities: ActivityLinkConnection;
    /** Other names that mean this entity alone, sorted. */
    aliases: Array<Scalars['String']['output']>;
    /** The wider skills that it is part of. Heaviest link first, then by relation and id. */
    broader: SkillLinkConnection;
    /** What sort of thing it is within its kind, such as LANGUAGE or DATABASE. */
    category?: Maybe<Scalars['String']['output']>;
    /** The credentials that prove it. Heaviest link first, then by relation and id. */
    credentials: CredentialLinkConnection;
    /** Its links of any relation, both directions, to ACTIVE entities. */
    degree: Scalars['Int']['output'];
    /** How many links it has to ACTIVE entities of each kind, in both directions, most first; kinds that it has none to are left out. */
    degrees: Array<KindCount>;
    /** What it is, in a sentence. */
    description?: Maybe<Scalars['String']['output']>;
    /** The ids of its own that sources know it by, each behind the source's: onet:15-1252.00. Sorted. */
    externalIds: Array<Scalars['String']['output']>;
    /** Its id: readable, given once, kept when it is renamed. */
    id: Scalars['ID']['output'];
    /** Which of the eight kinds it is. */
    kind: Kind;
    /** Its links, of any relation and to any kind unless narrowed. Heaviest first, then by relation and id. */
    links: LinkConnection;
    /** Its name as its makers or holders write it. */
    name: Scalars['String']['output'];
    /** The skills that are part of it. Heaviest link first, then by relation and id. */
    narrower: SkillLinkConnection;
    /** The skills that rest on it. Heaviest link first, then by relation and id. */
    neededBy: SkillLinkConnection;
    /** The skills that it rests on. Heaviest link first, then by relation and id. */
    needs: SkillLinkConnection;
    /** The projects that exercise it. Heaviest link first, then by relation and id. */
    projects: ProjectLinkConnection;
    /** What each of its sources says of it, the one whose words stand first. */
    provenance: Array<EntityProvenance>;
    /** What stands in its place where it is DEPRECATED: where REPLACED_BY leads in the end; null where nothing does. */
    replacedBy?: Maybe<Entity>;
    /** How many different ACTIVE Roles are linked to it. */
    roleCount: Scalars['Int']['output'];
    /** The roles that require it. Heaviest link first, then by relation and id. */
    roles: RoleLinkConnection;
    /** The ids of the sources that speak of it, sorted. */
    sources: Array<Scalars['String']['output']>;
    /** The specializations that require it. Heaviest link first, then by relation and id. */
    specializations: SpecializationLinkConnection;
    /** Whether it is in use. */
    status: Status;
    /** When it last changed. */
    updatedAt: Scalars['DateTime']['output'];
    /** Its home on the web. */
    url?: Maybe<Scalars['URL']['output']>;
  };

/** A skill: an ability or field of knowledge. */
export type SkillActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A skill: an ability or field of knowledge. */
export type SkillBroaderArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A skill: an ability or field of knowledge. */
export type SkillCredentialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A skill: an ability or field of knowledge. */
export type SkillLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<LinkDirection>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<Array<Kind>>;
  relations?: InputMaybe<Array<Relation>>;
};

/** A skill: an ability or field of knowledge. */
export type SkillNarrowerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A skill: an ability or field of knowledge. */
export type SkillNeededByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A skill: an ability or field of knowledge. */
export type SkillNeedsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A skill: an ability or field of knowledge. */
export type SkillProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A skill: an ability or field of knowledge. */
export type SkillRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A skill: an ability or field of knowledge. */
export type SkillSpecializationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A list of skills. */
export type SkillConnection = {
  __typename?: 'SkillConnection';
  /** The skills of this page. */
  edges: Array<SkillEdge>;
  /** Where this page ends and whether more follows. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A skill in a list. */
export type SkillEdge = {
  __typename?: 'SkillEdge';
  /** Where to go on from, for the argument after. */
  cursor: Scalars['String']['output'];
  /** The skill. */
  node: Skill;
};

/** Links of an entity to skills. */
export type SkillLinkConnection = {
  __typename?: 'SkillLinkConnection';
  /** The links with the skills at their other end. */
  edges: Array<SkillLinkEdge>;
  /** Where this page ends and whether more follows. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A link to a skill, seen from the entity that was asked. */
export type SkillLinkEdge = {
  __typename?: 'SkillLinkEdge';
  /** Where to go on from, for the argument after. */
  cursor: Scalars['String']['output'];
  /** OUT where the link leads from the entity that was asked, IN where it leads to it. */
  direction: Direction;
  /** Asked of everyone, where a source says so. */
  essential: Scalars['Boolean']['output'];
  /** Asked for in many job postings of the whole industry, where a source says so. */
  hot: Scalars['Boolean']['output'];
  /** Asked for in postings of this role, where a source says so. */
  inDemand: Scalars['Boolean']['output'];
  /** The skill at the other end. */
  node: Skill;
  /** What each of its sources says, the one whose words stand first. */
  provenance: Array<LinkProvenance>;
  /** The relation, named as it is stored, from → to. */
  relation: Relation;
  /** The ids of the sources that say so, sorted. */
  sources: Array<Scalars['String']['output']>;
  /** How much the one asks for the other, 0 to 1: the curator's figure, else the greatest of the sources' figures; null where none gives one. */
  weight?: Maybe<Scalars['Float']['output']>;
};

/** Where facts came from. */
export type Source = {
  __typename?: 'Source';
  /** The words that its licence asks to be shown. */
  attribution?: Maybe<Scalars['String']['output']>;
  /** Its id, as in the lists called sources. */
  id: Scalars['ID']['output'];
  /** The licence of its facts. */
  licence?: Maybe<Scalars['String']['output']>;
  /** Its name. */
  name: Scalars['String']['output'];
  /** What was imported of it, newest first. */
  releases: Array<Release>;
  /** Its home on the web. */
  url?: Maybe<Scalars['URL']['output']>;
};

/** A specialization: a direction inside a profession. */
export type Specialization = Entity &
  Node & {
    __typename?: 'Specialization';
    /** Other names that mean this entity alone, sorted. */
    aliases: Array<Scalars['String']['output']>;
    /** What sort of thing it is within its kind, such as LANGUAGE or DATABASE. */
    category?: Maybe<Scalars['String']['output']>;
    /** Its links of any relation, both directions, to ACTIVE entities. */
    degree: Scalars['Int']['output'];
    /** How many links it has to ACTIVE entities of each kind, in both directions, most first; kinds that it has none to are left out. */
    degrees: Array<KindCount>;
    /** What it is, in a sentence. */
    description?: Maybe<Scalars['String']['output']>;
    /** The ids of its own that sources know it by, each behind the source's: onet:15-1252.00. Sorted. */
    externalIds: Array<Scalars['String']['output']>;
    /** The frameworks and libraries that it uses. Heaviest link first, then by relation and id. */
    frameworks: FrameworkLinkConnection;
    /** Its id: readable, given once, kept when it is renamed. */
    id: Scalars['ID']['output'];
    /** Which of the eight kinds it is. */
    kind: Kind;
    /** Its links, of any relation and to any kind unless narrowed. Heaviest first, then by relation and id. */
    links: LinkConnection;
    /** Its name as its makers or holders write it. */
    name: Scalars['String']['output'];
    /** What each of its sources says of it, the one whose words stand first. */
    provenance: Array<EntityProvenance>;
    /** What stands in its place where it is DEPRECATED: where REPLACED_BY leads in the end; null where nothing does. */
    replacedBy?: Maybe<Entity>;
    /** How many different ACTIVE Roles are linked to it. */
    roleCount: Scalars['Int']['output'];
    /** The roles that specialize in it. Heaviest link first, then by relation and id. */
    roles: RoleLinkConnection;
    /** The skills that it requires. Heaviest link first, then by relation and id. */
    skills: SkillLinkConnection;
    /** The ids of the sources that speak of it, sorted. */
    sources: Array<Scalars['String']['output']>;
    /** Whether it is in use. */
    status: Status;
    /** The tools that it uses. Heaviest link first, then by relation and id. */
    tools: ToolLinkConnection;
    /** When it last changed. */
    updatedAt: Scalars['DateTime']['output'];
    /** Its home on the web. */
    url?: Maybe<Scalars['URL']['output']>;
  };

/** A specialization: a direction inside a profession. */
export type SpecializationFrameworksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A specialization: a direction inside a profession. */
export type SpecializationLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<LinkDirection>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<Array<Kind>>;
  relations?: InputMaybe<Array<Relation>>;
};

/** A specialization: a direction inside a profession. */
export type SpecializationRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A specialization: a direction inside a profession. */
export type SpecializationSkillsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A specialization: a direction inside a profession. */
export type SpecializationToolsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A list of specializations. */
export type SpecializationConnection = {
  __typename?: 'SpecializationConnection';
  /** The specializations of this page. */
  edges: Array<SpecializationEdge>;
  /** Where this page ends and whether more follows. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A specialization in a list. */
export type SpecializationEdge = {
  __typename?: 'SpecializationEdge';
  /** Where to go on from, for the argument after. */
  cursor: Scalars['String']['output'];
  /** The specialization. */
  node: Specialization;
};

/** Links of an entity to specializations. */
export type SpecializationLinkConnection = {
  __typename?: 'SpecializationLinkConnection';
  /** The links with the specializations at their other end. */
  edges: Array<SpecializationLinkEdge>;
  /** Where this page ends and whether more follows. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A link to a specialization, seen from the entity that was asked. */
export type SpecializationLinkEdge = {
  __typename?: 'SpecializationLinkEdge';
  /** Where to go on from, for the argument after. */
  cursor: Scalars['String']['output'];
  /** OUT where the link leads from the entity that was asked, IN where it leads to it. */
  direction: Direction;
  /** Asked of everyone, where a source says so. */
  essential: Scalars['Boolean']['output'];
  /** Asked for in many job postings of the whole industry, where a source says so. */
  hot: Scalars['Boolean']['output'];
  /** Asked for in postings of this role, where a source says so. */
  inDemand: Scalars['Boolean']['output'];
  /** The specialization at the other end. */
  node: Specialization;
  /** What each of its sources says, the one whose words stand first. */
  provenance: Array<LinkProvenance>;
  /** The relation, named as it is stored, from → to. */
  relation: Relation;
  /** The ids of the sources that say so, sorted. */
  sources: Array<Scalars['String']['output']>;
  /** How much the one asks for the other, 0 to 1: the curator's figure, else the greatest of the sources' figures; null where none gives one. */
  weight?: Maybe<Scalars['Float']['output']>;
};

/** Whether an entity is in use. */
export type Status =
  /** In use. */
  | 'ACTIVE'
  /** Out of use: found by id and name, left out of lists and questions unless asked for. */
  | 'DEPRECATED';

/** The graph store behind the server. */
export type StoreKind =
  /** The embedded store. */
  | 'GRAFEO'
  /** A Neo4j server. */
  | 'NEO4J';

/** A tool: software, a service or a language that one uses. */
export type Tool = Entity &
  Node & {
    __typename?: 'Tool';
    /** The activities that use it. Heaviest link first, then by relation and id. */
    activities: ActivityLinkConnection;
    /** Other names that mean this entity alone, sorted. */
    aliases: Array<Scalars['String']['output']>;
    /** The wider tools that it is part of. Heaviest link first, then by relation and id. */
    broader: ToolLinkConnection;
    /** What sort of thing it is within its kind, such as LANGUAGE or DATABASE. */
    category?: Maybe<Scalars['String']['output']>;
    /** Its colour, as #RRGGBB in lower case, where a source gives one. */
    color?: Maybe<Scalars['String']['output']>;
    /** The credentials that prove it. Heaviest link first, then by relation and id. */
    credentials: CredentialLinkConnection;
    /** Its links of any relation, both directions, to ACTIVE entities. */
    degree: Scalars['Int']['output'];
    /** How many links it has to ACTIVE entities of each kind, in both directions, most first; kinds that it has none to are left out. */
    degrees: Array<KindCount>;
    /** What it is, in a sentence. */
    description?: Maybe<Scalars['String']['output']>;
    /** The ids of its own that sources know it by, each behind the source's: onet:15-1252.00. Sorted. */
    externalIds: Array<Scalars['String']['output']>;
    /** The frameworks and libraries built on it. Heaviest link first, then by relation and id. */
    frameworks: FrameworkLinkConnection;
    /** The slug of its mark among the Simple Icons (https://simpleicons.org), where there is one. */
    icon?: Maybe<Scalars['String']['output']>;
    /** Its id: readable, given once, kept when it is renamed. */
    id: Scalars['ID']['output'];
    /** Which of the eight kinds it is. */
    kind: Kind;
    /** Its links, of any relation and to any kind unless narrowed. Heaviest first, then by relation and id. */
    links: LinkConnection;
    /** Its name as its makers or holders write it. */
    name: Scalars['String']['output'];
    /** The tools that are part of it. Heaviest link first, then by relation and id. */
    narrower: ToolLinkConnection;
    /** The projects that use it. Heaviest link first, then by relation and id. */
    projects: ProjectLinkConnection;
    /** What each of its sources says of it, the one whose words stand first. */
    provenance: Array<EntityProvenance>;
    /** Related tools, in either direction. Heaviest link first, then by relation and id. */
    related: ToolLinkConnection;
    /** What stands in its place where it is DEPRECATED: where REPLACED_BY leads in the end; null where nothing does. */
    replacedBy?: Maybe<Entity>;
    /** How many different ACTIVE Roles are linked to it. */
    roleCount: Scalars['Int']['output'];
    /** The roles that use it. Heaviest link first, then by relation and id. */
    roles: RoleLinkConnection;
    /** Tools and frameworks used by the same roles: the weighted Jaccard of their roles, most similar first. */
    similar: SimilarTechnologyConnection;
    /** The ids of the sources that speak of it, sorted. */
    sources: Array<Scalars['String']['output']>;
    /** The specializations that use it. Heaviest link first, then by relation and id. */
    specializations: SpecializationLinkConnection;
    /** Whether it is in use. */
    status: Status;
    /** When it last changed. */
    updatedAt: Scalars['DateTime']['output'];
    /** Its home on the web. */
    url?: Maybe<Scalars['URL']['output']>;
  };

/** A tool: software, a service or a language that one uses. */
export type ToolActivitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A tool: software, a service or a language that one uses. */
export type ToolBroaderArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A tool: software, a service or a language that one uses. */
export type ToolCredentialsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A tool: software, a service or a language that one uses. */
export type ToolFrameworksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A tool: software, a service or a language that one uses. */
export type ToolLinksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  direction?: InputMaybe<LinkDirection>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
  kinds?: InputMaybe<Array<Kind>>;
  relations?: InputMaybe<Array<Relation>>;
};

/** A tool: software, a service or a language that one uses. */
export type ToolNarrowerArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A tool: software, a service or a language that one uses. */
export type ToolProjectsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A tool: software, a service or a language that one uses. */
export type ToolRelatedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A tool: software, a service or a language that one uses. */
export type ToolRolesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A tool: software, a service or a language that one uses. */
export type ToolSimilarArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A tool: software, a service or a language that one uses. */
export type ToolSpecializationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<LinkFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  includeDeprecated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A list of tools. */
export type ToolConnection = {
  __typename?: 'ToolConnection';
  /** The tools of this page. */
  edges: Array<ToolEdge>;
  /** Where this page ends and whether more follows. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A tool in a list. */
export type ToolEdge = {
  __typename?: 'ToolEdge';
  /** Where to go on from, for the argument after. */
  cursor: Scalars['String']['output'];
  /** The tool. */
  node: Tool;
};

/** Links of an entity to tools. */
export type ToolLinkConnection = {
  __typename?: 'ToolLinkConnection';
  /** The links with the tools at their other end. */
  edges: Array<ToolLinkEdge>;
  /** Where this page ends and whether more follows. */
  pageInfo: PageInfo;
  /** How many there are on all pages together. */
  totalCount: Scalars['Int']['output'];
};

/** A link to a tool, seen from the entity that was asked. */
export type ToolLinkEdge = {
  __typename?: 'ToolLinkEdge';
  /** Where to go on from, for the argument after. */
  cursor: Scalars['String']['output'];
  /** OUT where the link leads from the entity that was asked, IN where it leads to it. */
  direction: Direction;
  /** Asked of everyone, where a source says so. */
  essential: Scalars['Boolean']['output'];
  /** Asked for in many job postings of the whole industry, where a source says so. */
  hot: Scalars['Boolean']['output'];
  /** Asked for in postings of this role, where a source says so. */
  inDemand: Scalars['Boolean']['output'];
  /** The tool at the other end. */
  node: Tool;
  /** What each of its sources says, the one whose words stand first. */
  provenance: Array<LinkProvenance>;
  /** The relation, named as it is stored, from → to. */
  relation: Relation;
  /** The ids of the sources that say so, sorted. */
  sources: Array<Scalars['String']['output']>;
  /** How much the one asks for the other, 0 to 1: the curator's figure, else the greatest of the sources' figures; null where none gives one. */
  weight?: Maybe<Scalars['Float']['output']>;
};

/** How ready one is for a role. Not symmetric: what the target asks counts, not what one leaves behind. */
export type Transition = {
  __typename?: 'Transition';
  /** How many items each of the lists has. */
  counts: TransitionCounts;
  /** The role one comes from; null where only `have` was given. */
  from?: Maybe<Role>;
  /** What the target asks and one lacks: what adds most to readiness first. */
  missing: Array<TransitionItem>;
  /** Weight of what is had over weight of all that the target asks, 0 to 1. A target that asks nothing: 0; from and to the same: 1. */
  readiness: Scalars['Float']['output'];
  /** What the target asks and one has, heaviest first. */
  shared: Array<TransitionItem>;
  /** What one has and the target does not ask, heaviest first. */
  surplus: Array<TransitionItem>;
  /** The role one wants. */
  to: Role;
};

/** How ready one is for a role. Not symmetric: what the target asks counts, not what one leaves behind. */
export type TransitionMissingArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How ready one is for a role. Not symmetric: what the target asks counts, not what one leaves behind. */
export type TransitionSharedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How ready one is for a role. Not symmetric: what the target asks counts, not what one leaves behind. */
export type TransitionSurplusArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** How many items each list of a transition or a coverage has. */
export type TransitionCounts = {
  __typename?: 'TransitionCounts';
  /** Asked and not had. */
  missing: Scalars['Int']['output'];
  /** Asked and had. */
  shared: Scalars['Int']['output'];
  /** Had and not asked. */
  surplus: Scalars['Int']['output'];
};

/** A tool, framework or skill in a transition, with why it matters. */
export type TransitionItem = {
  __typename?: 'TransitionItem';
  /** What of that which one has it builds on (BUILT_ON, NEEDS): Python for Django. Explains the item and adds nothing to readiness. */
  buildsOn: Array<Entity>;
  /** The tool, framework or skill. */
  entity: Entity;
  /** The target cannot do without it, says a source. */
  essential: Scalars['Boolean']['output'];
  /** What it adds to readiness, 0 to 1: its weight over that of all that the target asks. 0 for surplus. */
  gain: Scalars['Float']['output'];
  /** The target asks for it, and job postings do frequently, says a source. */
  hot: Scalars['Boolean']['output'];
  /** Asked for in postings of just that role, says a source. */
  inDemand: Scalars['Boolean']['output'];
  /** The link behind it: from the target to what it asks, or from `from` to surplus; null for surplus from `have`. */
  link?: Maybe<Link>;
  /** How many other ACTIVE roles are linked to it: those that it opens as well. */
  otherRoles: Scalars['Int']['output'];
  /** The link's weight (1 where it has none) times the distinctiveness of the entity, in nats: what it counts. For surplus, of the link to `from`. */
  weight: Scalars['Float']['output'];
  /** The above as a sentence. */
  why: Scalars['String']['output'];
};

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<
  TResult,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<
  TResult,
  TKey extends string,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<
  TTypes,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
> = (parent: TParent, context: TContext, info: GraphQLResolveInfo) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  obj: T,
  context: TContext,
  info: GraphQLResolveInfo,
) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<
  TResult = Record<PropertyKey, never>,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  PathsResult: NoPath | (Omit<Paths, 'paths'> & { paths: Array<_RefType['Path']> });
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Activity: ResolverTypeWrapper<EntityModel>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ActivityConnection: ResolverTypeWrapper<ListConnection>;
  ActivityEdge: ResolverTypeWrapper<Omit<ActivityEdge, 'node'> & { node: ResolversTypes['Activity'] }>;
  ActivityLinkConnection: ResolverTypeWrapper<
    Omit<ActivityLinkConnection, 'edges'> & { edges: Array<ResolversTypes['ActivityLinkEdge']> }
  >;
  ActivityLinkEdge: ResolverTypeWrapper<LinkEdgeModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Change: ResolverTypeWrapper<ChangeModel>;
  ChangeAction: ChangeAction;
  ChangeConnection: ResolverTypeWrapper<ChangeConnectionModel>;
  ChangeEdge: ResolverTypeWrapper<Omit<ChangeEdge, 'node'> & { node: ResolversTypes['Change'] }>;
  ChangedLink: ResolverTypeWrapper<ChangedLinkModel>;
  ClosestRole: ResolverTypeWrapper<ClosestRoleModel>;
  Connector: ResolverTypeWrapper<ConnectorModel>;
  ConnectorConnection: ResolverTypeWrapper<
    Omit<ConnectorConnection, 'edges'> & { edges: Array<ResolversTypes['ConnectorEdge']> }
  >;
  ConnectorEdge: ResolverTypeWrapper<Omit<ConnectorEdge, 'node'> & { node: ResolversTypes['Connector'] }>;
  ConnectorOrder: ConnectorOrder;
  Coverage: ResolverTypeWrapper<CoverageModel>;
  Credential: ResolverTypeWrapper<EntityModel>;
  CredentialConnection: ResolverTypeWrapper<ListConnection>;
  CredentialEdge: ResolverTypeWrapper<Omit<CredentialEdge, 'node'> & { node: ResolversTypes['Credential'] }>;
  CredentialLinkConnection: ResolverTypeWrapper<
    Omit<CredentialLinkConnection, 'edges'> & { edges: Array<ResolversTypes['CredentialLinkEdge']> }
  >;
  CredentialLinkEdge: ResolverTypeWrapper<LinkEdgeModel>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Day: ResolverTypeWrapper<DayModel>;
  DayActivity: ResolverTypeWrapper<DayActivityModel>;
  DaySlot: ResolverTypeWrapper<
    Omit<DaySlot, 'activities'> & { activities: Array<ResolversTypes['DayActivity']> }
  >;
  Direction: Direction;
  EntitiesChange: ResolverTypeWrapper<
    Omit<EntitiesChange, 'entities'> & { entities: Array<ResolversTypes['Entity']> }
  >;
  Entity: ResolverTypeWrapper<EntityModel>;
  EntityFilter: EntityFilter;
  EntityInput: EntityInput;
  EntityOrder: EntityOrder;
  EntityProvenance: ResolverTypeWrapper<EntityProvenanceModel>;
  EntityRef: ResolverTypeWrapper<Scalars['EntityRef']['output']>;
  Extraction: ResolverTypeWrapper<ExtractionModel>;
  Framework: ResolverTypeWrapper<EntityModel>;
  FrameworkConnection: ResolverTypeWrapper<ListConnection>;
  FrameworkEdge: ResolverTypeWrapper<Omit<FrameworkEdge, 'node'> & { node: ResolversTypes['Framework'] }>;
  FrameworkLinkConnection: ResolverTypeWrapper<
    Omit<FrameworkLinkConnection, 'edges'> & { edges: Array<ResolversTypes['FrameworkLinkEdge']> }
  >;
  FrameworkLinkEdge: ResolverTypeWrapper<LinkEdgeModel>;
  Graph: ResolverTypeWrapper<GraphModel>;
  Highlight: ResolverTypeWrapper<Highlight>;
  Kind: Kind;
  KindCount: ResolverTypeWrapper<KindCount>;
  Link: ResolverTypeWrapper<LinkModel>;
  LinkConnection: ResolverTypeWrapper<
    Omit<LinkConnection, 'edges'> & { edges: Array<ResolversTypes['LinkEdge']> }
  >;
  LinkDirection: LinkDirection;
  LinkEdge: ResolverTypeWrapper<LinkEdgeModel>;
  LinkFilter: LinkFilter;
  LinkInput: LinkInput;
  LinkProvenance: ResolverTypeWrapper<LinkProvenanceModel>;
  LinksChange: ResolverTypeWrapper<Omit<LinksChange, 'links'> & { links: Array<ResolversTypes['Link']> }>;
  Mention: ResolverTypeWrapper<MentionModel>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NextStep: ResolverTypeWrapper<NextStepModel>;
  NoPath: ResolverTypeWrapper<NoPath>;
  NoPathReason: NoPathReason;
  Node: ResolverTypeWrapper<EntityModel>;
  OpenedRole: ResolverTypeWrapper<OpenedRoleModel>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Path: ResolverTypeWrapper<PathModel>;
  Paths: ResolverTypeWrapper<Omit<Paths, 'paths'> & { paths: Array<ResolversTypes['Path']> }>;
  PathsResult: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['PathsResult']>;
  Project: ResolverTypeWrapper<EntityModel>;
  ProjectConnection: ResolverTypeWrapper<ListConnection>;
  ProjectEdge: ResolverTypeWrapper<Omit<ProjectEdge, 'node'> & { node: ResolversTypes['Project'] }>;
  ProjectLinkConnection: ResolverTypeWrapper<
    Omit<ProjectLinkConnection, 'edges'> & { edges: Array<ResolversTypes['ProjectLinkEdge']> }
  >;
  ProjectLinkEdge: ResolverTypeWrapper<LinkEdgeModel>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Relation: Relation;
  RelationCount: ResolverTypeWrapper<RelationCount>;
  Release: ResolverTypeWrapper<ReleaseOfSource>;
  Resolution: ResolverTypeWrapper<
    Omit<Resolution, 'candidates' | 'entity'> & {
      candidates: Array<ResolversTypes['Entity']>;
      entity?: Maybe<ResolversTypes['Entity']>;
    }
  >;
  ResolvedBy: ResolvedBy;
  Role: ResolverTypeWrapper<EntityModel>;
  RoleConnection: ResolverTypeWrapper<ListConnection>;
  RoleEdge: ResolverTypeWrapper<Omit<RoleEdge, 'node'> & { node: ResolversTypes['Role'] }>;
  RoleLinkConnection: ResolverTypeWrapper<
    Omit<RoleLinkConnection, 'edges'> & { edges: Array<ResolversTypes['RoleLinkEdge']> }
  >;
  RoleLinkEdge: ResolverTypeWrapper<LinkEdgeModel>;
  RoleMatrix: ResolverTypeWrapper<
    Omit<RoleMatrix, 'cells' | 'columns' | 'rows'> & {
      cells: Array<ResolversTypes['RoleMatrixCell']>;
      columns: Array<ResolversTypes['RoleMatrixLine']>;
      rows: Array<ResolversTypes['RoleMatrixLine']>;
    }
  >;
  RoleMatrixCell: ResolverTypeWrapper<
    Omit<RoleMatrixCell, 'shared'> & { shared: Array<ResolversTypes['Entity']> }
  >;
  RoleMatrixLine: ResolverTypeWrapper<
    Omit<RoleMatrixLine, 'role'> & { role?: Maybe<ResolversTypes['Role']> }
  >;
  SearchConnection: ResolverTypeWrapper<
    Omit<SearchConnection, 'edges'> & { edges: Array<ResolversTypes['SearchEdge']> }
  >;
  SearchEdge: ResolverTypeWrapper<Hit>;
  SearchMatch: SearchMatch;
  SimilarRoleConnection: ResolverTypeWrapper<
    Omit<SimilarRoleConnection, 'edges'> & { edges: Array<ResolversTypes['SimilarRoleEdge']> }
  >;
  SimilarRoleEdge: ResolverTypeWrapper<SimilarEdge>;
  SimilarTechnologyConnection: ResolverTypeWrapper<
    Omit<SimilarTechnologyConnection, 'edges'> & { edges: Array<ResolversTypes['SimilarTechnologyEdge']> }
  >;
  SimilarTechnologyEdge: ResolverTypeWrapper<SimilarEdge>;
  Skill: ResolverTypeWrapper<EntityModel>;
  SkillConnection: ResolverTypeWrapper<ListConnection>;
  SkillEdge: ResolverTypeWrapper<Omit<SkillEdge, 'node'> & { node: ResolversTypes['Skill'] }>;
  SkillLinkConnection: ResolverTypeWrapper<
    Omit<SkillLinkConnection, 'edges'> & { edges: Array<ResolversTypes['SkillLinkEdge']> }
  >;
  SkillLinkEdge: ResolverTypeWrapper<LinkEdgeModel>;
  Source: ResolverTypeWrapper<SourceWithReleases>;
  Specialization: ResolverTypeWrapper<EntityModel>;
  SpecializationConnection: ResolverTypeWrapper<ListConnection>;
  SpecializationEdge: ResolverTypeWrapper<
    Omit<SpecializationEdge, 'node'> & { node: ResolversTypes['Specialization'] }
  >;
  SpecializationLinkConnection: ResolverTypeWrapper<
    Omit<SpecializationLinkConnection, 'edges'> & { edges: Array<ResolversTypes['SpecializationLinkEdge']> }
  >;
  SpecializationLinkEdge: ResolverTypeWrapper<LinkEdgeModel>;
  Status: Status;
  StoreKind: StoreKind;
  Tool: ResolverTypeWrapper<EntityModel>;
  ToolConnection: ResolverTypeWrapper<ListConnection>;
  ToolEdge: ResolverTypeWrapper<Omit<ToolEdge, 'node'> & { node: ResolversTypes['Tool'] }>;
  ToolLinkConnection: ResolverTypeWrapper<
    Omit<ToolLinkConnection, 'edges'> & { edges: Array<ResolversTypes['ToolLinkEdge']> }
  >;
  ToolLinkEdge: ResolverTypeWrapper<LinkEdgeModel>;
  Transition: ResolverTypeWrapper<TransitionModel>;
  TransitionCounts: ResolverTypeWrapper<TransitionCounts>;
  TransitionItem: ResolverTypeWrapper<TransitionItemModel>;
  URL: ResolverTypeWrapper<Scalars['URL']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Activity: EntityModel;
  ID: Scalars['ID']['output'];
  ActivityConnection: ListConnection;
  ActivityEdge: Omit<ActivityEdge, 'node'> & { node: ResolversParentTypes['Activity'] };
  ActivityLinkConnection: Omit<ActivityLinkConnection, 'edges'> & {
    edges: Array<ResolversParentTypes['ActivityLinkEdge']>;
  };
  ActivityLinkEdge: LinkEdgeModel;
  Float: Scalars['Float']['output'];
  Change: ChangeModel;
  ChangeConnection: ChangeConnectionModel;
  ChangeEdge: Omit<ChangeEdge, 'node'> & { node: ResolversParentTypes['Change'] };
  ChangedLink: ChangedLinkModel;
  ClosestRole: ClosestRoleModel;
  Connector: ConnectorModel;
  ConnectorConnection: Omit<ConnectorConnection, 'edges'> & {
    edges: Array<ResolversParentTypes['ConnectorEdge']>;
  };
  ConnectorEdge: Omit<ConnectorEdge, 'node'> & { node: ResolversParentTypes['Connector'] };
  Coverage: CoverageModel;
  Credential: EntityModel;
  CredentialConnection: ListConnection;
  CredentialEdge: Omit<CredentialEdge, 'node'> & { node: ResolversParentTypes['Credential'] };
  CredentialLinkConnection: Omit<CredentialLinkConnection, 'edges'> & {
    edges: Array<ResolversParentTypes['CredentialLinkEdge']>;
  };
  CredentialLinkEdge: LinkEdgeModel;
  DateTime: Scalars['DateTime']['output'];
  Day: DayModel;
  DayActivity: DayActivityModel;
  DaySlot: Omit<DaySlot, 'activities'> & { activities: Array<ResolversParentTypes['DayActivity']> };
  EntitiesChange: Omit<EntitiesChange, 'entities'> & { entities: Array<ResolversParentTypes['Entity']> };
  Entity: EntityModel;
  EntityFilter: EntityFilter;
  EntityInput: EntityInput;
  EntityProvenance: EntityProvenanceModel;
  EntityRef: Scalars['EntityRef']['output'];
  Extraction: ExtractionModel;
  Framework: EntityModel;
  FrameworkConnection: ListConnection;
  FrameworkEdge: Omit<FrameworkEdge, 'node'> & { node: ResolversParentTypes['Framework'] };
  FrameworkLinkConnection: Omit<FrameworkLinkConnection, 'edges'> & {
    edges: Array<ResolversParentTypes['FrameworkLinkEdge']>;
  };
  FrameworkLinkEdge: LinkEdgeModel;
  Graph: GraphModel;
  Highlight: Highlight;
  KindCount: KindCount;
  Link: LinkModel;
  LinkConnection: Omit<LinkConnection, 'edges'> & { edges: Array<ResolversParentTypes['LinkEdge']> };
  LinkEdge: LinkEdgeModel;
  LinkFilter: LinkFilter;
  LinkInput: LinkInput;
  LinkProvenance: LinkProvenanceModel;
  LinksChange: Omit<LinksChange, 'links'> & { links: Array<ResolversParentTypes['Link']> };
  Mention: MentionModel;
  Mutation: Record<PropertyKey, never>;
  NextStep: NextStepModel;
  NoPath: NoPath;
  Node: EntityModel;
  OpenedRole: OpenedRoleModel;
  PageInfo: PageInfo;
  Path: PathModel;
  Paths: Omit<Paths, 'paths'> & { paths: Array<ResolversParentTypes['Path']> };
  PathsResult: ResolversUnionTypes<ResolversParentTypes>['PathsResult'];
  Project: EntityModel;
  ProjectConnection: ListConnection;
  ProjectEdge: Omit<ProjectEdge, 'node'> & { node: ResolversParentTypes['Project'] };
  ProjectLinkConnection: Omit<ProjectLinkConnection, 'edges'> & {
    edges: Array<ResolversParentTypes['ProjectLinkEdge']>;
  };
  ProjectLinkEdge: LinkEdgeModel;
  Query: Record<PropertyKey, never>;
  RelationCount: RelationCount;
  Release: ReleaseOfSource;
  Resolution: Omit<Resolution, 'candidates' | 'entity'> & {
    candidates: Array<ResolversParentTypes['Entity']>;
    entity?: Maybe<ResolversParentTypes['Entity']>;
  };
  Role: EntityModel;
  RoleConnection: ListConnection;
  RoleEdge: Omit<RoleEdge, 'node'> & { node: ResolversParentTypes['Role'] };
  RoleLinkConnection: Omit<RoleLinkConnection, 'edges'> & {
    edges: Array<ResolversParentTypes['RoleLinkEdge']>;
  };
  RoleLinkEdge: LinkEdgeModel;
  RoleMatrix: Omit<RoleMatrix, 'cells' | 'columns' | 'rows'> & {
    cells: Array<ResolversParentTypes['RoleMatrixCell']>;
    columns: Array<ResolversParentTypes['RoleMatrixLine']>;
    rows: Array<ResolversParentTypes['RoleMatrixLine']>;
  };
  RoleMatrixCell: Omit<RoleMatrixCell, 'shared'> & { shared: Array<ResolversParentTypes['Entity']> };
  RoleMatrixLine: Omit<RoleMatrixLine, 'role'> & { role?: Maybe<ResolversParentTypes['Role']> };
  SearchConnection: Omit<SearchConnection, 'edges'> & { edges: Array<ResolversParentTypes['SearchEdge']> };
  SearchEdge: Hit;
  SimilarRoleConnection: Omit<SimilarRoleConnection, 'edges'> & {
    edges: Array<ResolversParentTypes['SimilarRoleEdge']>;
  };
  SimilarRoleEdge: SimilarEdge;
  SimilarTechnologyConnection: Omit<SimilarTechnologyConnection, 'edges'> & {
    edges: Array<ResolversParentTypes['SimilarTechnologyEdge']>;
  };
  SimilarTechnologyEdge: SimilarEdge;
  Skill: EntityModel;
  SkillConnection: ListConnection;
  SkillEdge: Omit<SkillEdge, 'node'> & { node: ResolversParentTypes['Skill'] };
  SkillLinkConnection: Omit<SkillLinkConnection, 'edges'> & {
    edges: Array<ResolversParentTypes['SkillLinkEdge']>;
  };
  SkillLinkEdge: LinkEdgeModel;
  Source: SourceWithReleases;
  Specialization: EntityModel;
  SpecializationConnection: ListConnection;
  SpecializationEdge: Omit<SpecializationEdge, 'node'> & { node: ResolversParentTypes['Specialization'] };
  SpecializationLinkConnection: Omit<SpecializationLinkConnection, 'edges'> & {
    edges: Array<ResolversParentTypes['SpecializationLinkEdge']>;
  };
  SpecializationLinkEdge: LinkEdgeModel;
  Tool: EntityModel;
  ToolConnection: ListConnection;
  ToolEdge: Omit<ToolEdge, 'node'> & { node: ResolversParentTypes['Tool'] };
  ToolLinkConnection: Omit<ToolLinkConnection, 'edges'> & {
    edges: Array<ResolversParentTypes['ToolLinkEdge']>;
  };
  ToolLinkEdge: LinkEdgeModel;
  Transition: TransitionModel;
  TransitionCounts: TransitionCounts;
  TransitionItem: TransitionItemModel;
  URL: Scalars['URL']['output'];
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  String: Scalars['String']['output'];
};

export type CostDirectiveArgs = {
  weight: Scalars['Int']['input'];
};

export type CostDirectiveResolver<
  Result,
  Parent,
  ContextType = Context,
  Args = CostDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LimitDirectiveArgs = {
  most: Scalars['Int']['input'];
};

export type LimitDirectiveResolver<
  Result,
  Parent,
  ContextType = Context,
  Args = LimitDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  requireOneSlicingArgument?: Maybe<Scalars['Boolean']['input']>;
  sizedFields?: Maybe<Array<Scalars['String']['input']>>;
  slicingArguments?: Maybe<Array<Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<
  Result,
  Parent,
  ContextType = Context,
  Args = ListSizeDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ActivityResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Activity'] = ResolversParentTypes['Activity'],
> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  degrees?: Resolver<Array<ResolversTypes['KindCount']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  frameworks?: Resolver<
    ResolversTypes['FrameworkLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ActivityFrameworksArgs, 'first' | 'includeDeprecated'>
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  links?: Resolver<
    ResolversTypes['LinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ActivityLinksArgs, 'direction' | 'first' | 'includeDeprecated'>
  >;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['EntityProvenance']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  roleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roles?: Resolver<
    ResolversTypes['RoleLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ActivityRolesArgs, 'first' | 'includeDeprecated'>
  >;
  skills?: Resolver<
    ResolversTypes['SkillLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ActivitySkillsArgs, 'first' | 'includeDeprecated'>
  >;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  tools?: Resolver<
    ResolversTypes['ToolLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ActivityToolsArgs, 'first' | 'includeDeprecated'>
  >;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ActivityConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ActivityConnection'] = ResolversParentTypes['ActivityConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ActivityEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActivityEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ActivityEdge'] = ResolversParentTypes['ActivityEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Activity'], ParentType, ContextType>;
};

export type ActivityLinkConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ActivityLinkConnection'] =
    ResolversParentTypes['ActivityLinkConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ActivityLinkEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ActivityLinkEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ActivityLinkEdge'] = ResolversParentTypes['ActivityLinkEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  essential?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inDemand?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Activity'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['LinkProvenance']>, ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  startMinute?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  timeOfDay?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ChangeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Change'] = ResolversParentTypes['Change'],
> = {
  action?: Resolver<ResolversTypes['ChangeAction'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  entityId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['ChangedLink']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ChangeConnection'] = ResolversParentTypes['ChangeConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ChangeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ChangeEdge'] = ResolversParentTypes['ChangeEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Change'], ParentType, ContextType>;
};

export type ChangedLinkResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ChangedLink'] = ResolversParentTypes['ChangedLink'],
> = {
  from?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  fromId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  toId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ClosestRoleResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ClosestRole'] = ResolversParentTypes['ClosestRole'],
> = {
  readiness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  transition?: Resolver<ResolversTypes['Transition'], ParentType, ContextType>;
};

export type ConnectorResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Connector'] = ResolversParentTypes['Connector'],
> = {
  distinctiveness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['Link']>, ParentType, ContextType>;
  roleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConnectorConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ConnectorConnection'] =
    ResolversParentTypes['ConnectorConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ConnectorEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConnectorEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ConnectorEdge'] = ResolversParentTypes['ConnectorEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Connector'], ParentType, ContextType>;
};

export type CoverageResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage'],
> = {
  counts?: Resolver<ResolversTypes['TransitionCounts'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  missing?: Resolver<
    Array<ResolversTypes['TransitionItem']>,
    ParentType,
    ContextType,
    Partial<CoverageMissingArgs>
  >;
  shared?: Resolver<
    Array<ResolversTypes['TransitionItem']>,
    ParentType,
    ContextType,
    Partial<CoverageSharedArgs>
  >;
  surplus?: Resolver<
    Array<ResolversTypes['TransitionItem']>,
    ParentType,
    ContextType,
    Partial<CoverageSurplusArgs>
  >;
};

export type CredentialResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Credential'] = ResolversParentTypes['Credential'],
> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  degrees?: Resolver<Array<ResolversTypes['KindCount']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  frameworks?: Resolver<
    ResolversTypes['FrameworkLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<CredentialFrameworksArgs, 'first' | 'includeDeprecated'>
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  links?: Resolver<
    ResolversTypes['LinkConnection'],
    ParentType,
    ContextType,
    RequireFields<CredentialLinksArgs, 'direction' | 'first' | 'includeDeprecated'>
  >;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['EntityProvenance']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  roleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  skills?: Resolver<
    ResolversTypes['SkillLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<CredentialSkillsArgs, 'first' | 'includeDeprecated'>
  >;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  tools?: Resolver<
    ResolversTypes['ToolLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<CredentialToolsArgs, 'first' | 'includeDeprecated'>
  >;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CredentialConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CredentialConnection'] =
    ResolversParentTypes['CredentialConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['CredentialEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CredentialEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CredentialEdge'] = ResolversParentTypes['CredentialEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Credential'], ParentType, ContextType>;
};

export type CredentialLinkConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CredentialLinkConnection'] =
    ResolversParentTypes['CredentialLinkConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['CredentialLinkEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CredentialLinkEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['CredentialLinkEdge'] = ResolversParentTypes['CredentialLinkEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  essential?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inDemand?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Credential'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['LinkProvenance']>, ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DayResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Day'] = ResolversParentTypes['Day'],
> = {
  inheritedFrom?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slots?: Resolver<Array<ResolversTypes['DaySlot']>, ParentType, ContextType>;
};

export type DayActivityResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DayActivity'] = ResolversParentTypes['DayActivity'],
> = {
  activity?: Resolver<ResolversTypes['Activity'], ParentType, ContextType>;
  frameworks?: Resolver<Array<ResolversTypes['Framework']>, ParentType, ContextType>;
  skills?: Resolver<Array<ResolversTypes['Skill']>, ParentType, ContextType>;
  tools?: Resolver<Array<ResolversTypes['Tool']>, ParentType, ContextType>;
};

export type DaySlotResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['DaySlot'] = ResolversParentTypes['DaySlot'],
> = {
  activities?: Resolver<Array<ResolversTypes['DayActivity']>, ParentType, ContextType>;
  startMinute?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  timeOfDay?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EntitiesChangeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['EntitiesChange'] = ResolversParentTypes['EntitiesChange'],
> = {
  entities?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EntityResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Entity'] = ResolversParentTypes['Entity'],
> = {
  __resolveType: TypeResolveFn<
    'Activity' | 'Credential' | 'Framework' | 'Project' | 'Role' | 'Skill' | 'Specialization' | 'Tool',
    ParentType,
    ContextType
  >;
};

export type EntityProvenanceResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['EntityProvenance'] = ResolversParentTypes['EntityProvenance'],
> = {
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  color?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  icon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRetired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export interface EntityRefScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EntityRef'], any> {
  name: 'EntityRef';
}

export type ExtractionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Extraction'] = ResolversParentTypes['Extraction'],
> = {
  closestRoles?: Resolver<
    Array<ResolversTypes['ClosestRole']>,
    ParentType,
    ContextType,
    RequireFields<ExtractionClosestRolesArgs, 'first'>
  >;
  coverage?: Resolver<
    ResolversTypes['Coverage'],
    ParentType,
    ContextType,
    RequireFields<ExtractionCoverageArgs, 'have'>
  >;
  entities?: Resolver<
    Array<ResolversTypes['Entity']>,
    ParentType,
    ContextType,
    Partial<ExtractionEntitiesArgs>
  >;
  entityCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mentionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mentions?: Resolver<
    Array<ResolversTypes['Mention']>,
    ParentType,
    ContextType,
    Partial<ExtractionMentionsArgs>
  >;
  transition?: Resolver<
    ResolversTypes['Transition'],
    ParentType,
    ContextType,
    RequireFields<ExtractionTransitionArgs, 'to'>
  >;
};

export type FrameworkResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Framework'] = ResolversParentTypes['Framework'],
> = {
  activities?: Resolver<
    ResolversTypes['ActivityLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<FrameworkActivitiesArgs, 'first' | 'includeDeprecated'>
  >;
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  basisOf?: Resolver<
    ResolversTypes['FrameworkLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<FrameworkBasisOfArgs, 'first' | 'includeDeprecated'>
  >;
  builtOn?: Resolver<
    ResolversTypes['LinkConnection'],
    ParentType,
    ContextType,
    RequireFields<FrameworkBuiltOnArgs, 'first' | 'includeDeprecated'>
  >;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  color?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  credentials?: Resolver<
    ResolversTypes['CredentialLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<FrameworkCredentialsArgs, 'first' | 'includeDeprecated'>
  >;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  degrees?: Resolver<Array<ResolversTypes['KindCount']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  icon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  links?: Resolver<
    ResolversTypes['LinkConnection'],
    ParentType,
    ContextType,
    RequireFields<FrameworkLinksArgs, 'direction' | 'first' | 'includeDeprecated'>
  >;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  projects?: Resolver<
    ResolversTypes['ProjectLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<FrameworkProjectsArgs, 'first' | 'includeDeprecated'>
  >;
  provenance?: Resolver<Array<ResolversTypes['EntityProvenance']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  roleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roles?: Resolver<
    ResolversTypes['RoleLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<FrameworkRolesArgs, 'first' | 'includeDeprecated'>
  >;
  similar?: Resolver<
    ResolversTypes['SimilarTechnologyConnection'],
    ParentType,
    ContextType,
    RequireFields<FrameworkSimilarArgs, 'first'>
  >;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  specializations?: Resolver<
    ResolversTypes['SpecializationLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<FrameworkSpecializationsArgs, 'first' | 'includeDeprecated'>
  >;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FrameworkConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['FrameworkConnection'] =
    ResolversParentTypes['FrameworkConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['FrameworkEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FrameworkEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['FrameworkEdge'] = ResolversParentTypes['FrameworkEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Framework'], ParentType, ContextType>;
};

export type FrameworkLinkConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['FrameworkLinkConnection'] =
    ResolversParentTypes['FrameworkLinkConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['FrameworkLinkEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FrameworkLinkEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['FrameworkLinkEdge'] = ResolversParentTypes['FrameworkLinkEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  essential?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inDemand?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Framework'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['LinkProvenance']>, ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type GraphResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Graph'] = ResolversParentTypes['Graph'],
> = {
  changes?: Resolver<
    ResolversTypes['ChangeConnection'],
    ParentType,
    ContextType,
    RequireFields<GraphChangesArgs, 'first' | 'since'>
  >;
  kinds?: Resolver<Array<ResolversTypes['KindCount']>, ParentType, ContextType>;
  relations?: Resolver<Array<ResolversTypes['RelationCount']>, ParentType, ContextType>;
  releases?: Resolver<Array<ResolversTypes['Release']>, ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['Source']>, ParentType, ContextType>;
  store?: Resolver<ResolversTypes['StoreKind'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type HighlightResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Highlight'] = ResolversParentTypes['Highlight'],
> = {
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KindCountResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['KindCount'] = ResolversParentTypes['KindCount'],
> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
};

export type LinkResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Link'] = ResolversParentTypes['Link'],
> = {
  essential?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  hot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inDemand?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['LinkProvenance']>, ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type LinkConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LinkConnection'] = ResolversParentTypes['LinkConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['LinkEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LinkEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LinkEdge'] = ResolversParentTypes['LinkEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  essential?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inDemand?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['LinkProvenance']>, ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type LinkProvenanceResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LinkProvenance'] = ResolversParentTypes['LinkProvenance'],
> = {
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  essential?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  figure?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  hot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inDemand?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type LinksChangeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['LinksChange'] = ResolversParentTypes['LinksChange'],
> = {
  links?: Resolver<Array<ResolversTypes['Link']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MentionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Mention'] = ResolversParentTypes['Mention'],
> = {
  confidence?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  surface?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  mergeEntities?: Resolver<
    Maybe<ResolversTypes['EntitiesChange']>,
    ParentType,
    ContextType,
    RequireFields<MutationMergeEntitiesArgs, 'from' | 'into'>
  >;
  removeEntities?: Resolver<
    Maybe<ResolversTypes['EntitiesChange']>,
    ParentType,
    ContextType,
    RequireFields<MutationRemoveEntitiesArgs, 'refs'>
  >;
  removeLinks?: Resolver<
    Maybe<ResolversTypes['LinksChange']>,
    ParentType,
    ContextType,
    RequireFields<MutationRemoveLinksArgs, 'input'>
  >;
  upsertEntities?: Resolver<
    Maybe<ResolversTypes['EntitiesChange']>,
    ParentType,
    ContextType,
    RequireFields<MutationUpsertEntitiesArgs, 'input'>
  >;
  upsertLinks?: Resolver<
    Maybe<ResolversTypes['LinksChange']>,
    ParentType,
    ContextType,
    RequireFields<MutationUpsertLinksArgs, 'input'>
  >;
};

export type NextStepResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['NextStep'] = ResolversParentTypes['NextStep'],
> = {
  buildsOn?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  gain?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  opens?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  readiness?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  roles?: Resolver<
    Array<ResolversTypes['OpenedRole']>,
    ParentType,
    ContextType,
    RequireFields<NextStepRolesArgs, 'first'>
  >;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NoPathResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['NoPath'] = ResolversParentTypes['NoPath'],
> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['NoPathReason'], ParentType, ContextType>;
  searchedHops?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NodeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node'],
> = {
  __resolveType: TypeResolveFn<
    'Activity' | 'Credential' | 'Framework' | 'Project' | 'Role' | 'Skill' | 'Specialization' | 'Tool',
    ParentType,
    ContextType
  >;
};

export type OpenedRoleResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['OpenedRole'] = ResolversParentTypes['OpenedRole'],
> = {
  after?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type PageInfoResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo'],
> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PathResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Path'] = ResolversParentTypes['Path'],
> = {
  hubPenalty?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  links?: Resolver<Array<ResolversTypes['Link']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
};

export type PathsResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Paths'] = ResolversParentTypes['Paths'],
> = {
  paths?: Resolver<Array<ResolversTypes['Path']>, ParentType, ContextType>;
  truncated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PathsResultResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['PathsResult'] = ResolversParentTypes['PathsResult'],
> = {
  __resolveType: TypeResolveFn<'NoPath' | 'Paths', ParentType, ContextType>;
};

export type ProjectResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Project'] = ResolversParentTypes['Project'],
> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  degrees?: Resolver<Array<ResolversTypes['KindCount']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  frameworks?: Resolver<
    ResolversTypes['FrameworkLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ProjectFrameworksArgs, 'first' | 'includeDeprecated'>
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  links?: Resolver<
    ResolversTypes['LinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ProjectLinksArgs, 'direction' | 'first' | 'includeDeprecated'>
  >;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['EntityProvenance']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  roleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roles?: Resolver<
    ResolversTypes['RoleLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ProjectRolesArgs, 'first' | 'includeDeprecated'>
  >;
  skills?: Resolver<
    ResolversTypes['SkillLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ProjectSkillsArgs, 'first' | 'includeDeprecated'>
  >;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  tools?: Resolver<
    ResolversTypes['ToolLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ProjectToolsArgs, 'first' | 'includeDeprecated'>
  >;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProjectConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ProjectConnection'] = ResolversParentTypes['ProjectConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ProjectEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProjectEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ProjectEdge'] = ResolversParentTypes['ProjectEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
};

export type ProjectLinkConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ProjectLinkConnection'] =
    ResolversParentTypes['ProjectLinkConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ProjectLinkEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProjectLinkEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ProjectLinkEdge'] = ResolversParentTypes['ProjectLinkEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  essential?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inDemand?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Project'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['LinkProvenance']>, ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  activities?: Resolver<
    ResolversTypes['ActivityConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryActivitiesArgs, 'first' | 'includeDeprecated' | 'orderBy'>
  >;
  activity?: Resolver<
    Maybe<ResolversTypes['Activity']>,
    ParentType,
    ContextType,
    RequireFields<QueryActivityArgs, 'ref'>
  >;
  connectors?: Resolver<
    ResolversTypes['ConnectorConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryConnectorsArgs, 'between' | 'first' | 'includeDeprecated' | 'orderBy'>
  >;
  credential?: Resolver<
    Maybe<ResolversTypes['Credential']>,
    ParentType,
    ContextType,
    RequireFields<QueryCredentialArgs, 'ref'>
  >;
  credentials?: Resolver<
    ResolversTypes['CredentialConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryCredentialsArgs, 'first' | 'includeDeprecated' | 'orderBy'>
  >;
  entities?: Resolver<
    Array<ResolversTypes['Entity']>,
    ParentType,
    ContextType,
    RequireFields<QueryEntitiesArgs, 'refs'>
  >;
  entity?: Resolver<
    Maybe<ResolversTypes['Entity']>,
    ParentType,
    ContextType,
    RequireFields<QueryEntityArgs, 'ref'>
  >;
  extract?: Resolver<
    ResolversTypes['Extraction'],
    ParentType,
    ContextType,
    RequireFields<QueryExtractArgs, 'text'>
  >;
  framework?: Resolver<
    Maybe<ResolversTypes['Framework']>,
    ParentType,
    ContextType,
    RequireFields<QueryFrameworkArgs, 'ref'>
  >;
  frameworks?: Resolver<
    ResolversTypes['FrameworkConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryFrameworksArgs, 'first' | 'includeDeprecated' | 'orderBy'>
  >;
  graph?: Resolver<ResolversTypes['Graph'], ParentType, ContextType>;
  nextSteps?: Resolver<
    Array<ResolversTypes['NextStep']>,
    ParentType,
    ContextType,
    RequireFields<QueryNextStepsArgs, 'first' | 'have' | 'threshold'>
  >;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<
    Array<Maybe<ResolversTypes['Node']>>,
    ParentType,
    ContextType,
    RequireFields<QueryNodesArgs, 'ids'>
  >;
  paths?: Resolver<
    ResolversTypes['PathsResult'],
    ParentType,
    ContextType,
    RequireFields<QueryPathsArgs, 'first' | 'from' | 'includeDeprecated' | 'maxHops' | 'to'>
  >;
  project?: Resolver<
    Maybe<ResolversTypes['Project']>,
    ParentType,
    ContextType,
    RequireFields<QueryProjectArgs, 'ref'>
  >;
  projects?: Resolver<
    ResolversTypes['ProjectConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryProjectsArgs, 'first' | 'includeDeprecated' | 'orderBy'>
  >;
  resolve?: Resolver<
    ResolversTypes['Resolution'],
    ParentType,
    ContextType,
    RequireFields<QueryResolveArgs, 'name'>
  >;
  role?: Resolver<
    Maybe<ResolversTypes['Role']>,
    ParentType,
    ContextType,
    RequireFields<QueryRoleArgs, 'ref'>
  >;
  roleMatrix?: Resolver<
    ResolversTypes['RoleMatrix'],
    ParentType,
    ContextType,
    RequireFields<QueryRoleMatrixArgs, 'first'>
  >;
  roles?: Resolver<
    ResolversTypes['RoleConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryRolesArgs, 'first' | 'includeDeprecated' | 'orderBy'>
  >;
  search?: Resolver<
    ResolversTypes['SearchConnection'],
    ParentType,
    ContextType,
    RequireFields<QuerySearchArgs, 'first' | 'includeDeprecated' | 'text'>
  >;
  skill?: Resolver<
    Maybe<ResolversTypes['Skill']>,
    ParentType,
    ContextType,
    RequireFields<QuerySkillArgs, 'ref'>
  >;
  skills?: Resolver<
    ResolversTypes['SkillConnection'],
    ParentType,
    ContextType,
    RequireFields<QuerySkillsArgs, 'first' | 'includeDeprecated' | 'orderBy'>
  >;
  specialization?: Resolver<
    Maybe<ResolversTypes['Specialization']>,
    ParentType,
    ContextType,
    RequireFields<QuerySpecializationArgs, 'ref'>
  >;
  specializations?: Resolver<
    ResolversTypes['SpecializationConnection'],
    ParentType,
    ContextType,
    RequireFields<QuerySpecializationsArgs, 'first' | 'includeDeprecated' | 'orderBy'>
  >;
  tool?: Resolver<
    Maybe<ResolversTypes['Tool']>,
    ParentType,
    ContextType,
    RequireFields<QueryToolArgs, 'ref'>
  >;
  tools?: Resolver<
    ResolversTypes['ToolConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryToolsArgs, 'first' | 'includeDeprecated' | 'orderBy'>
  >;
  transition?: Resolver<
    ResolversTypes['Transition'],
    ParentType,
    ContextType,
    RequireFields<QueryTransitionArgs, 'includeDeprecated' | 'to'>
  >;
};

export type RelationCountResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RelationCount'] = ResolversParentTypes['RelationCount'],
> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
};

export type ReleaseResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Release'] = ResolversParentTypes['Release'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type ResolutionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Resolution'] = ResolversParentTypes['Resolution'],
> = {
  candidates?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  entity?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  how?: Resolver<Maybe<ResolversTypes['ResolvedBy']>, ParentType, ContextType>;
};

export type RoleResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role'],
> = {
  activities?: Resolver<
    ResolversTypes['ActivityLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<RoleActivitiesArgs, 'first' | 'includeDeprecated'>
  >;
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  alsoTitled?: Resolver<
    ResolversTypes['RoleLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<RoleAlsoTitledArgs, 'first' | 'includeDeprecated'>
  >;
  broader?: Resolver<
    ResolversTypes['RoleLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<RoleBroaderArgs, 'first' | 'includeDeprecated'>
  >;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Day'], ParentType, ContextType>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  degrees?: Resolver<Array<ResolversTypes['KindCount']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  frameworks?: Resolver<
    ResolversTypes['FrameworkLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<RoleFrameworksArgs, 'first' | 'includeDeprecated'>
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  leadsTo?: Resolver<
    ResolversTypes['RoleLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<RoleLeadsToArgs, 'first' | 'includeDeprecated'>
  >;
  links?: Resolver<
    ResolversTypes['LinkConnection'],
    ParentType,
    ContextType,
    RequireFields<RoleLinksArgs, 'direction' | 'first' | 'includeDeprecated'>
  >;
  mentoredBy?: Resolver<
    ResolversTypes['RoleLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<RoleMentoredByArgs, 'first' | 'includeDeprecated'>
  >;
  mentors?: Resolver<
    ResolversTypes['RoleLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<RoleMentorsArgs, 'first' | 'includeDeprecated'>
  >;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  narrower?: Resolver<
    ResolversTypes['RoleLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<RoleNarrowerArgs, 'first' | 'includeDeprecated'>
  >;
  projects?: Resolver<
    ResolversTypes['ProjectLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<RoleProjectsArgs, 'first' | 'includeDeprecated'>
  >;
  provenance?: Resolver<Array<ResolversTypes['EntityProvenance']>, ParentType, ContextType>;
  reachedFrom?: Resolver<
    ResolversTypes['RoleLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<RoleReachedFromArgs, 'first' | 'includeDeprecated'>
  >;
  related?: Resolver<
    ResolversTypes['RoleLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<RoleRelatedArgs, 'first' | 'includeDeprecated'>
  >;
  replacedBy?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  roleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  similar?: Resolver<
    ResolversTypes['SimilarRoleConnection'],
    ParentType,
    ContextType,
    RequireFields<RoleSimilarArgs, 'first'>
  >;
  skills?: Resolver<
    ResolversTypes['SkillLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<RoleSkillsArgs, 'first' | 'includeDeprecated'>
  >;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  specializations?: Resolver<
    ResolversTypes['SpecializationLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<RoleSpecializationsArgs, 'first' | 'includeDeprecated'>
  >;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  tools?: Resolver<
    ResolversTypes['ToolLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<RoleToolsArgs, 'first' | 'includeDeprecated'>
  >;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  worksWith?: Resolver<
    ResolversTypes['RoleLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<RoleWorksWithArgs, 'first' | 'includeDeprecated'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RoleConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RoleConnection'] = ResolversParentTypes['RoleConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['RoleEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RoleEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RoleEdge'] = ResolversParentTypes['RoleEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type RoleLinkConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RoleLinkConnection'] = ResolversParentTypes['RoleLinkConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['RoleLinkEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RoleLinkEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RoleLinkEdge'] = ResolversParentTypes['RoleLinkEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  essential?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inDemand?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['LinkProvenance']>, ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type RoleMatrixResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RoleMatrix'] = ResolversParentTypes['RoleMatrix'],
> = {
  cells?: Resolver<Array<ResolversTypes['RoleMatrixCell']>, ParentType, ContextType>;
  columns?: Resolver<Array<ResolversTypes['RoleMatrixLine']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['RoleMatrixLine']>, ParentType, ContextType>;
};

export type RoleMatrixCellResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RoleMatrixCell'] = ResolversParentTypes['RoleMatrixCell'],
> = {
  column?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  shared?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
};

export type RoleMatrixLineResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['RoleMatrixLine'] = ResolversParentTypes['RoleMatrixLine'],
> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  roleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlights?: Resolver<Array<ResolversTypes['Highlight']>, ParentType, ContextType>;
  match?: Resolver<ResolversTypes['SearchMatch'], ParentType, ContextType>;
  matched?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type SimilarRoleConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SimilarRoleConnection'] =
    ResolversParentTypes['SimilarRoleConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['SimilarRoleEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SimilarRoleEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SimilarRoleEdge'] = ResolversParentTypes['SimilarRoleEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  shared?: Resolver<
    Array<ResolversTypes['Entity']>,
    ParentType,
    ContextType,
    Partial<SimilarRoleEdgeSharedArgs>
  >;
  sharedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SimilarTechnologyConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SimilarTechnologyConnection'] =
    ResolversParentTypes['SimilarTechnologyConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['SimilarTechnologyEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SimilarTechnologyEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SimilarTechnologyEdge'] =
    ResolversParentTypes['SimilarTechnologyEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  shared?: Resolver<
    Array<ResolversTypes['Role']>,
    ParentType,
    ContextType,
    Partial<SimilarTechnologyEdgeSharedArgs>
  >;
  sharedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SkillResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Skill'] = ResolversParentTypes['Skill'],
> = {
  activities?: Resolver<
    ResolversTypes['ActivityLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<SkillActivitiesArgs, 'first' | 'includeDeprecated'>
  >;
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  broader?: Resolver<
    ResolversTypes['SkillLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<SkillBroaderArgs, 'first' | 'includeDeprecated'>
  >;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  credentials?: Resolver<
    ResolversTypes['CredentialLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<SkillCredentialsArgs, 'first' | 'includeDeprecated'>
  >;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  degrees?: Resolver<Array<ResolversTypes['KindCount']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  links?: Resolver<
    ResolversTypes['LinkConnection'],
    ParentType,
    ContextType,
    RequireFields<SkillLinksArgs, 'direction' | 'first' | 'includeDeprecated'>
  >;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  narrower?: Resolver<
    ResolversTypes['SkillLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<SkillNarrowerArgs, 'first' | 'includeDeprecated'>
  >;
  neededBy?: Resolver<
    ResolversTypes['SkillLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<SkillNeededByArgs, 'first' | 'includeDeprecated'>
  >;
  needs?: Resolver<
    ResolversTypes['SkillLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<SkillNeedsArgs, 'first' | 'includeDeprecated'>
  >;
  projects?: Resolver<
    ResolversTypes['ProjectLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<SkillProjectsArgs, 'first' | 'includeDeprecated'>
  >;
  provenance?: Resolver<Array<ResolversTypes['EntityProvenance']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  roleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roles?: Resolver<
    ResolversTypes['RoleLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<SkillRolesArgs, 'first' | 'includeDeprecated'>
  >;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  specializations?: Resolver<
    ResolversTypes['SpecializationLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<SkillSpecializationsArgs, 'first' | 'includeDeprecated'>
  >;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SkillConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SkillConnection'] = ResolversParentTypes['SkillConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['SkillEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SkillEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SkillEdge'] = ResolversParentTypes['SkillEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
};

export type SkillLinkConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SkillLinkConnection'] =
    ResolversParentTypes['SkillLinkConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['SkillLinkEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SkillLinkEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SkillLinkEdge'] = ResolversParentTypes['SkillLinkEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  essential?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inDemand?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Skill'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['LinkProvenance']>, ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type SourceResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source'],
> = {
  attribution?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  licence?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  releases?: Resolver<Array<ResolversTypes['Release']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
};

export type SpecializationResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Specialization'] = ResolversParentTypes['Specialization'],
> = {
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  degrees?: Resolver<Array<ResolversTypes['KindCount']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  frameworks?: Resolver<
    ResolversTypes['FrameworkLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<SpecializationFrameworksArgs, 'first' | 'includeDeprecated'>
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  links?: Resolver<
    ResolversTypes['LinkConnection'],
    ParentType,
    ContextType,
    RequireFields<SpecializationLinksArgs, 'direction' | 'first' | 'includeDeprecated'>
  >;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['EntityProvenance']>, ParentType, ContextType>;
  replacedBy?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  roleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roles?: Resolver<
    ResolversTypes['RoleLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<SpecializationRolesArgs, 'first' | 'includeDeprecated'>
  >;
  skills?: Resolver<
    ResolversTypes['SkillLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<SpecializationSkillsArgs, 'first' | 'includeDeprecated'>
  >;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  tools?: Resolver<
    ResolversTypes['ToolLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<SpecializationToolsArgs, 'first' | 'includeDeprecated'>
  >;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SpecializationConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SpecializationConnection'] =
    ResolversParentTypes['SpecializationConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['SpecializationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SpecializationEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SpecializationEdge'] = ResolversParentTypes['SpecializationEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Specialization'], ParentType, ContextType>;
};

export type SpecializationLinkConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SpecializationLinkConnection'] =
    ResolversParentTypes['SpecializationLinkConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['SpecializationLinkEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SpecializationLinkEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['SpecializationLinkEdge'] =
    ResolversParentTypes['SpecializationLinkEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  essential?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inDemand?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Specialization'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['LinkProvenance']>, ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ToolResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Tool'] = ResolversParentTypes['Tool'],
> = {
  activities?: Resolver<
    ResolversTypes['ActivityLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ToolActivitiesArgs, 'first' | 'includeDeprecated'>
  >;
  aliases?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  broader?: Resolver<
    ResolversTypes['ToolLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ToolBroaderArgs, 'first' | 'includeDeprecated'>
  >;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  color?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  credentials?: Resolver<
    ResolversTypes['CredentialLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ToolCredentialsArgs, 'first' | 'includeDeprecated'>
  >;
  degree?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  degrees?: Resolver<Array<ResolversTypes['KindCount']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  externalIds?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  frameworks?: Resolver<
    ResolversTypes['FrameworkLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ToolFrameworksArgs, 'first' | 'includeDeprecated'>
  >;
  icon?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['Kind'], ParentType, ContextType>;
  links?: Resolver<
    ResolversTypes['LinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ToolLinksArgs, 'direction' | 'first' | 'includeDeprecated'>
  >;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  narrower?: Resolver<
    ResolversTypes['ToolLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ToolNarrowerArgs, 'first' | 'includeDeprecated'>
  >;
  projects?: Resolver<
    ResolversTypes['ProjectLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ToolProjectsArgs, 'first' | 'includeDeprecated'>
  >;
  provenance?: Resolver<Array<ResolversTypes['EntityProvenance']>, ParentType, ContextType>;
  related?: Resolver<
    ResolversTypes['ToolLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ToolRelatedArgs, 'first' | 'includeDeprecated'>
  >;
  replacedBy?: Resolver<Maybe<ResolversTypes['Entity']>, ParentType, ContextType>;
  roleCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roles?: Resolver<
    ResolversTypes['RoleLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ToolRolesArgs, 'first' | 'includeDeprecated'>
  >;
  similar?: Resolver<
    ResolversTypes['SimilarTechnologyConnection'],
    ParentType,
    ContextType,
    RequireFields<ToolSimilarArgs, 'first'>
  >;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  specializations?: Resolver<
    ResolversTypes['SpecializationLinkConnection'],
    ParentType,
    ContextType,
    RequireFields<ToolSpecializationsArgs, 'first' | 'includeDeprecated'>
  >;
  status?: Resolver<ResolversTypes['Status'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URL']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ToolConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ToolConnection'] = ResolversParentTypes['ToolConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ToolEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ToolEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ToolEdge'] = ResolversParentTypes['ToolEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tool'], ParentType, ContextType>;
};

export type ToolLinkConnectionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ToolLinkConnection'] = ResolversParentTypes['ToolLinkConnection'],
> = {
  edges?: Resolver<Array<ResolversTypes['ToolLinkEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ToolLinkEdgeResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['ToolLinkEdge'] = ResolversParentTypes['ToolLinkEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  essential?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inDemand?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Tool'], ParentType, ContextType>;
  provenance?: Resolver<Array<ResolversTypes['LinkProvenance']>, ParentType, ContextType>;
  relation?: Resolver<ResolversTypes['Relation'], ParentType, ContextType>;
  sources?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type TransitionResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['Transition'] = ResolversParentTypes['Transition'],
> = {
  counts?: Resolver<ResolversTypes['TransitionCounts'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType>;
  missing?: Resolver<
    Array<ResolversTypes['TransitionItem']>,
    ParentType,
    ContextType,
    Partial<TransitionMissingArgs>
  >;
  readiness?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  shared?: Resolver<
    Array<ResolversTypes['TransitionItem']>,
    ParentType,
    ContextType,
    Partial<TransitionSharedArgs>
  >;
  surplus?: Resolver<
    Array<ResolversTypes['TransitionItem']>,
    ParentType,
    ContextType,
    Partial<TransitionSurplusArgs>
  >;
  to?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type TransitionCountsResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TransitionCounts'] = ResolversParentTypes['TransitionCounts'],
> = {
  missing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shared?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  surplus?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TransitionItemResolvers<
  ContextType = Context,
  ParentType extends ResolversParentTypes['TransitionItem'] = ResolversParentTypes['TransitionItem'],
> = {
  buildsOn?: Resolver<Array<ResolversTypes['Entity']>, ParentType, ContextType>;
  entity?: Resolver<ResolversTypes['Entity'], ParentType, ContextType>;
  essential?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  gain?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  hot?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  inDemand?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  link?: Resolver<Maybe<ResolversTypes['Link']>, ParentType, ContextType>;
  otherRoles?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface UrlScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URL'], any> {
  name: 'URL';
}

export type Resolvers<ContextType = Context> = {
  Activity?: ActivityResolvers<ContextType>;
  ActivityConnection?: ActivityConnectionResolvers<ContextType>;
  ActivityEdge?: ActivityEdgeResolvers<ContextType>;
  ActivityLinkConnection?: ActivityLinkConnectionResolvers<ContextType>;
  ActivityLinkEdge?: ActivityLinkEdgeResolvers<ContextType>;
  Change?: ChangeResolvers<ContextType>;
  ChangeConnection?: ChangeConnectionResolvers<ContextType>;
  ChangeEdge?: ChangeEdgeResolvers<ContextType>;
  ChangedLink?: ChangedLinkResolvers<ContextType>;
  ClosestRole?: ClosestRoleResolvers<ContextType>;
  Connector?: ConnectorResolvers<ContextType>;
  ConnectorConnection?: ConnectorConnectionResolvers<ContextType>;
  ConnectorEdge?: ConnectorEdgeResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  Credential?: CredentialResolvers<ContextType>;
  CredentialConnection?: CredentialConnectionResolvers<ContextType>;
  CredentialEdge?: CredentialEdgeResolvers<ContextType>;
  CredentialLinkConnection?: CredentialLinkConnectionResolvers<ContextType>;
  CredentialLinkEdge?: CredentialLinkEdgeResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Day?: DayResolvers<ContextType>;
  DayActivity?: DayActivityResolvers<ContextType>;
  DaySlot?: DaySlotResolvers<ContextType>;
  EntitiesChange?: EntitiesChangeResolvers<ContextType>;
  Entity?: EntityResolvers<ContextType>;
  EntityProvenance?: EntityProvenanceResolvers<ContextType>;
  EntityRef?: GraphQLScalarType;
  Extraction?: ExtractionResolvers<ContextType>;
  Framework?: FrameworkResolvers<ContextType>;
  FrameworkConnection?: FrameworkConnectionResolvers<ContextType>;
  FrameworkEdge?: FrameworkEdgeResolvers<ContextType>;
  FrameworkLinkConnection?: FrameworkLinkConnectionResolvers<ContextType>;
  FrameworkLinkEdge?: FrameworkLinkEdgeResolvers<ContextType>;
  Graph?: GraphResolvers<ContextType>;
  Highlight?: HighlightResolvers<ContextType>;
  KindCount?: KindCountResolvers<ContextType>;
  Link?: LinkResolvers<ContextType>;
  LinkConnection?: LinkConnectionResolvers<ContextType>;
  LinkEdge?: LinkEdgeResolvers<ContextType>;
  LinkProvenance?: LinkProvenanceResolvers<ContextType>;
  LinksChange?: LinksChangeResolvers<ContextType>;
  Mention?: MentionResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NextStep?: NextStepResolvers<ContextType>;
  NoPath?: NoPathResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OpenedRole?: OpenedRoleResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Path?: PathResolvers<ContextType>;
  Paths?: PathsResolvers<ContextType>;
  PathsResult?: PathsResultResolvers<ContextType>;
  Project?: ProjectResolvers<ContextType>;
  ProjectConnection?: ProjectConnectionResolvers<ContextType>;
  ProjectEdge?: ProjectEdgeResolvers<ContextType>;
  ProjectLinkConnection?: ProjectLinkConnectionResolvers<ContextType>;
  ProjectLinkEdge?: ProjectLinkEdgeResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RelationCount?: RelationCountResolvers<ContextType>;
  Release?: ReleaseResolvers<ContextType>;
  Resolution?: ResolutionResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  RoleConnection?: RoleConnectionResolvers<ContextType>;
  RoleEdge?: RoleEdgeResolvers<ContextType>;
  RoleLinkConnection?: RoleLinkConnectionResolvers<ContextType>;
  RoleLinkEdge?: RoleLinkEdgeResolvers<ContextType>;
  RoleMatrix?: RoleMatrixResolvers<ContextType>;
  RoleMatrixCell?: RoleMatrixCellResolvers<ContextType>;
  RoleMatrixLine?: RoleMatrixLineResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SimilarRoleConnection?: SimilarRoleConnectionResolvers<ContextType>;
  SimilarRoleEdge?: SimilarRoleEdgeResolvers<ContextType>;
  SimilarTechnologyConnection?: SimilarTechnologyConnectionResolvers<ContextType>;
  SimilarTechnologyEdge?: SimilarTechnologyEdgeResolvers<ContextType>;
  Skill?: SkillResolvers<ContextType>;
  SkillConnection?: SkillConnectionResolvers<ContextType>;
  SkillEdge?: SkillEdgeResolvers<ContextType>;
  SkillLinkConnection?: SkillLinkConnectionResolvers<ContextType>;
  SkillLinkEdge?: SkillLinkEdgeResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  Specialization?: SpecializationResolvers<ContextType>;
  SpecializationConnection?: SpecializationConnectionResolvers<ContextType>;
  SpecializationEdge?: SpecializationEdgeResolvers<ContextType>;
  SpecializationLinkConnection?: SpecializationLinkConnectionResolvers<ContextType>;
  SpecializationLinkEdge?: SpecializationLinkEdgeResolvers<ContextType>;
  Tool?: ToolResolvers<ContextType>;
  ToolConnection?: ToolConnectionResolvers<ContextType>;
  ToolEdge?: ToolEdgeResolvers<ContextType>;
  ToolLinkConnection?: ToolLinkConnectionResolvers<ContextType>;
  ToolLinkEdge?: ToolLinkEdgeResolvers<ContextType>;
  Transition?: TransitionResolvers<ContextType>;
  TransitionCounts?: TransitionCountsResolvers<ContextType>;
  TransitionItem?: TransitionItemResolvers<ContextType>;
  URL?: GraphQLScalarType;
};

export type DirectiveResolvers<ContextType = Context> = {
  cost?: CostDirectiveResolver<any, any, ContextType>;
  limit?: LimitDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
};
