import type { GraphQLSchema } from 'graphql';
import { strangeAddress } from './addresses.ts';
import type { Case } from './Case.ts';
import type { Dice } from './Dice.ts';
import { halfRequest } from './halfRequests.ts';
import {
  brokenQuestion,
  change,
  strangeBody,
  strangeHeaders,
  validQuestion,
  wrongVariables,
} from './requests.ts';

/** What cases are made from. */
export interface World {
  readonly schema: GraphQLSchema;
  /** The header of a curator. */
  readonly authorization: string;
}

export interface Topic {
  readonly name: string;
  readonly make: (dice: Dice, world: World) => Case;
}

/** All that is sent to a server. Files are taken in by imports.ts. */
export const TOPICS: readonly Topic[] = [
  { name: 'documents', make: (dice, { schema }) => validQuestion(dice, schema) },
  { name: 'broken', make: (dice, { schema }) => brokenQuestion(dice, schema) },
  { name: 'variables', make: wrongVariables },
  { name: 'headers', make: strangeHeaders },
  { name: 'bodies', make: strangeBody },
  { name: 'addresses', make: strangeAddress },
  { name: 'sockets', make: halfRequest },
  { name: 'mutations', make: (dice, { schema, authorization }) => change(dice, schema, authorization) },
];
