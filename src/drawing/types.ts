import type { Kind } from '../graph/kind.ts';

/** What a node is, for its shape and its words: one of the kinds, or a text that someone typed. */
export type MarkKind = Kind | 'TEXT';

/** A node of a drawing. */
export interface NodeMark {
  readonly id: string;
  readonly name: string;
  readonly kind: MarkKind;
  /** A short second line, such as "247 tools". */
  readonly note?: string | undefined;
  /** The category that it is grouped and coloured by; null or unset: grouped by kind, or among the others. */
  readonly category?: string | null | undefined;
  /** Where a click leads without script. */
  readonly href?: string | undefined;
  /** Asked for in many job postings. */
  readonly hot?: boolean | undefined;
  /** Linked to nearly every role: drawn last, dashed and grey. */
  readonly hub?: boolean | undefined;
  /** Among what the reader already knows. */
  readonly known?: boolean | undefined;
  readonly pinned?: boolean | undefined;
  /** What was opened from it, shown beneath it. */
  readonly opened?: readonly Opened[] | undefined;
}

/** Neighbours of a node that were opened, a limited number of one kind. */
export interface Opened {
  /** "Roles: 8 of 41". */
  readonly label: string;
  readonly nodes: readonly NodeMark[];
  readonly links: readonly LinkMark[];
}

/** A link of a drawing, from and to as stored. */
export interface LinkMark {
  readonly from: string;
  readonly to: string;
  /** As the reader sees it and Mermaid writes it: USES. */
  readonly relation: string;
  /** 0 to 1, how wide the line is: rarity plus demand. */
  readonly strength: number;
}

interface Described {
  /** What the drawing answers: "What connects Back End Developer and Full Stack Developer". */
  readonly title: string;
  /** A line under the title: "43 shared tools; 25 drawn, rarest first". */
  readonly subtitle: string;
  /** The same in words for those who do not see it, at most some sentences. */
  readonly description: string;
}

/** Entities between two or more given ones. */
export interface ConnectorsPicture extends Described {
  readonly type: 'connectors';
  /** The given ones, 2 to 10, in their order. */
  readonly ends: readonly NodeMark[];
  /** What connects them, best first. */
  readonly items: readonly NodeMark[];
  /** Each joins an item and an end. */
  readonly links: readonly LinkMark[];
}

/** The union of some paths from one node to another. */
export interface PathsPicture extends Described {
  readonly type: 'paths';
  /** Every node of the paths once. */
  readonly nodes: readonly NodeMark[];
  /** The ids of each path's nodes from first to last, best path first. All begin and end alike. */
  readonly paths: readonly (readonly string[])[];
  readonly links: readonly LinkMark[];
}

/** A node and what is around it, in groups. */
export interface NeighbourhoodPicture extends Described {
  readonly type: 'neighbourhood';
  readonly centre: NodeMark;
  readonly groups: readonly {
    /** "Tools: 12 of 57". */
    readonly heading: string;
    readonly nodes: readonly NodeMark[];
  }[];
  /** Each joins the centre and a node of a group. */
  readonly links: readonly LinkMark[];
}

/** What two roles share, what the one lacks of the other, and what the other does not ask. */
export interface TransitionPicture extends Described {
  readonly type: 'transition';
  /** Null where only what is already known counts. */
  readonly from: NodeMark | null;
  readonly to: NodeMark;
  /** 0 to 1. */
  readonly readiness: number;
  readonly shared: TransitionColumn;
  readonly missing: TransitionColumn;
  readonly surplus: TransitionColumn;
  readonly links: readonly LinkMark[];
}

export interface TransitionColumn {
  /** "Missing: 12 of 63". */
  readonly heading: string;
  readonly nodes: readonly NodeMark[];
}

/** How much each of some rows shares with each of some columns. */
export interface MatrixPicture extends Described {
  readonly type: 'matrix';
  readonly rows: readonly MatrixLine[];
  readonly columns: readonly MatrixLine[];
  readonly cells: readonly MatrixCell[];
}

export interface MatrixLine {
  readonly id: string;
  readonly label: string;
  /** "36 roles". */
  readonly note?: string | undefined;
  readonly href?: string | undefined;
}

export interface MatrixCell {
  /** Indexes into rows and columns. */
  readonly row: number;
  readonly column: number;
  /** 0 to 1: how dark it is. */
  readonly score: number;
  /** "Computing and Management: 0.42; Python, SQL, Jira". */
  readonly label: string;
  readonly href?: string | undefined;
}

export type Picture =
  ConnectorsPicture | PathsPicture | NeighbourhoodPicture | TransitionPicture | MatrixPicture;

/** `auto` follows the reader's system. */
export type Theme = 'auto' | 'light' | 'dark';

/** `wide` wants 700 CSS pixels or more; `narrow` is one column of 360. */
export type Width = 'wide' | 'narrow';

export interface DrawOptions {
  readonly width: Width;
  readonly theme: Theme;
  /** Whether nodes lead somewhere; a picture that stands alone has nowhere to lead. */
  readonly links: boolean;
}
