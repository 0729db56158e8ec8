import { readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { Entity, Node, PathsResult } from './abstractTypes.ts';
import { Activity } from './Activity.ts';
import { Change, ChangeConnection, ChangedLink } from './Change.ts';
import { ClosestRole } from './ClosestRole.ts';
import { Connector } from './Connector.ts';
import { Credential } from './Credential.ts';
import { Day } from './Day.ts';
import { DayActivity } from './DayActivity.ts';
import { Extraction } from './Extraction.ts';
import { FEDERATION, federation } from './federation.ts';
import { Framework } from './Framework.ts';
import type { Resolvers } from './generated.ts';
import { Graph, Source } from './Graph.ts';
import { Link } from './Link.ts';
import { listConnection } from './lists.ts';
import { Mutation } from './Mutation.ts';
import { NextStep, OpenedRole } from './NextStep.ts';
import { Mention } from './Mention.ts';
import { Path } from './Path.ts';
import { Project } from './Project.ts';
import { EntityProvenance, linkEdge, LinkProvenance } from './provenance.ts';
import { Query } from './Query.ts';
import { raced } from './raced.ts';
import { Role } from './Role.ts';
import { scalars } from './scalars.ts';
import { SearchEdge } from './search.ts';
import { Skill } from './Skill.ts';
import { Specialization } from './Specialization.ts';
import { similarEdge } from './similar.ts';
import { Tool } from './Tool.ts';
import { traced } from './traced.ts';
import { Coverage, Transition } from './Transition.ts';
import { TransitionItem } from './TransitionItem.ts';

const FILE = new URL('../../schema.graphql', import.meta.url);

const resolvers: Resolvers = {
  ...scalars,
  Query: raced(Query),
  Mutation,
  Entity,
  Node,
  PathsResult,
  Role,
  Skill,
  Tool,
  Framework,
  Specialization,
  Activity,
  Project,
  Credential,
  RoleConnection: listConnection,
  SkillConnection: listConnection,
  ToolConnection: listConnection,
  FrameworkConnection: listConnection,
  SpecializationConnection: listConnection,
  ActivityConnection: listConnection,
  ProjectConnection: listConnection,
  CredentialConnection: listConnection,
  Link,
  LinkEdge: linkEdge,
  RoleLinkEdge: linkEdge,
  SkillLinkEdge: linkEdge,
  ToolLinkEdge: linkEdge,
  FrameworkLinkEdge: linkEdge,
  SpecializationLinkEdge: linkEdge,
  ActivityLinkEdge: linkEdge,
  ProjectLinkEdge: linkEdge,
  CredentialLinkEdge: linkEdge,
  LinkProvenance,
  EntityProvenance,
  ClosestRole,
  Connector,
  Path,
  SearchEdge,
  Transition,
  Coverage,
  TransitionItem,
  NextStep,
  OpenedRole,
  SimilarRoleEdge: similarEdge,
  SimilarTechnologyEdge: similarEdge,
  Day,
  DayActivity,
  Extraction,
  Mention,
  Graph,
  Source,
  Change,
  ChangeConnection,
  ChangedLink,
};

/** schema.graphql with its resolvers, and what a router of a federation asks for. */
export function createSchema(): GraphQLSchema {
  const text = readFileSync(FILE, 'utf8');
  return traced(
    makeExecutableSchema({ typeDefs: [text, FEDERATION], resolvers: [resolvers, federation(text)] }),
  );
}
