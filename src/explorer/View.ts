import type { ComponentChildren } from 'preact';
import type { Picture } from '../drawing/types.ts';
import type { Ask, Operation } from './Ask.ts';
import type { Common, CommonAnswer } from './Common.ts';
import type { Parameters } from './Parameters.ts';
import type { Table } from './Table.ts';

export type ViewName = 'connectors' | 'paths' | 'transition' | 'role' | 'entity' | 'search' | 'overview';

/** One sort of question, with its page and its exports: /connectors, /connectors.svg, … */
export interface View<Q, A> {
  readonly name: ViewName;
  /** Its words in the navigation: "Connect". */
  readonly label: string;
  /** The question of an address. @throws RolegraphError BAD_USER_INPUT that names the parameter */
  readonly read: (parameters: Parameters) => Q;
  /** The parameters of a question, those at their defaults left out. `read` of them gives the question again. */
  readonly write: (question: Q) => readonly (readonly [name: string, value: string])[];
  /** Parameters that the page, where they are left out, takes for something else than the GraphQL field, and so JSON, does. */
  readonly defaults?: Readonly<Record<string, { readonly page: string; readonly field: string }>> | undefined;
  /** Whether there is enough to ask; if not, the page has its form alone and the exports are BAD_USER_INPUT. */
  readonly isComplete: (question: Q) => boolean;
  readonly ask: (ask: Ask, question: Q, common: Common) => Promise<A>;
  /** The question with what was typed replaced by ids: what permanent links are made of. */
  readonly settle: (question: Q, answer: A) => Q;
  /** The same, as the operation that answered it. */
  readonly operation: (question: Q) => AskedOperation;
  /** The statements that answer it. */
  readonly cypher: (question: Q, answer: A) => readonly AskedStatement[];
  /** What /connectors.json says: the value of the GraphQL field. */
  readonly json: (answer: A) => unknown;
  readonly title: (question: Q, answer: A) => string;
  readonly picture: (shown: Shown<Q, A>) => Picture;
  /** The same data as tables; the first is what /connectors.csv says. */
  readonly tables: (shown: Shown<Q, A>) => readonly Table[];
  /** What the answer says of each node of the picture. */
  readonly evidence: (shown: Shown<Q, A>) => readonly Evidence[];
  /** The fields of its form, filled with the question, and with what the answer knows of it where there is one. */
  readonly form: (question: Q, answer: A | undefined, common: Common) => ComponentChildren;
  /** What the page says above the picture: "show more", a missing path's reason, a timeline. */
  readonly lead?: ((shown: Shown<Q, A>) => ComponentChildren) | undefined;
  /** What the page shows below the picture and above the tables. */
  readonly more?: ((shown: Shown<Q, A>) => ComponentChildren) | undefined;
  /** What can be done with a pinned entity here besides pinning: avoid it, require it. */
  readonly actions?: ((shown: Shown<Q, A>, id: string) => readonly Action[]) | undefined;
}

/** A question with its answer, on the way to a page or a file. */
export interface Shown<Q, A> {
  /** Settled. */
  readonly question: Q;
  readonly answer: A;
  readonly common: Common;
  readonly extra: CommonAnswer;
  /** The address of a question of this view with what is common, such as "/paths?from=…&pin=…". */
  readonly link: (question: Q, common?: Common) => string;
}

export interface AskedOperation {
  readonly operation: Operation<unknown, never>;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface AskedStatement {
  /** The file under cypher/ without its ending. */
  readonly statement: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface Action {
  readonly label: string;
  readonly href: string;
}

/** Why a node is in the picture, with numbers. */
export interface Evidence {
  readonly id: string;
  /** "Used by 12 of 1,016 roles". */
  readonly facts: readonly string[];
  readonly links: readonly EvidenceLink[];
}

export interface EvidenceLink {
  readonly from: { readonly id: string; readonly name: string };
  readonly relation: string;
  readonly to: { readonly id: string; readonly name: string };
  readonly weight: number | null;
  readonly essential: boolean;
  readonly hot: boolean;
  readonly inDemand: boolean;
  readonly sources: readonly string[];
}
