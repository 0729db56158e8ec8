/** The eight kinds of entity, in the order that lists of kinds are shown. */
export const KINDS = [
  'ROLE',
  'SKILL',
  'TOOL',
  'FRAMEWORK',
  'SPECIALIZATION',
  'ACTIVITY',
  'PROJECT',
  'CREDENTIAL',
] as const;

export type Kind = (typeof KINDS)[number];

/** Kinds that a source cannot always tell apart, and that roles use. */
export const TECHNOLOGIES = ['TOOL', 'FRAMEWORK'] as const satisfies readonly Kind[];

/** Kinds of what a role asks, and one can learn. */
export const LEARNABLE = [...TECHNOLOGIES, 'SKILL'] as const satisfies readonly Kind[];

export const isTechnology = (kind: Kind): boolean => kind === 'TOOL' || kind === 'FRAMEWORK';

export const isLearnable = (kind: Kind): boolean => isTechnology(kind) || kind === 'SKILL';

/** The node label that stands for a kind in the store: ROLE is stored as `:Role`. */
export type KindLabel = Capitalize<Lowercase<Kind>>;

const LABELS: Readonly<Record<Kind, KindLabel>> = {
  ROLE: 'Role',
  SKILL: 'Skill',
  TOOL: 'Tool',
  FRAMEWORK: 'Framework',
  SPECIALIZATION: 'Specialization',
  ACTIVITY: 'Activity',
  PROJECT: 'Project',
  CREDENTIAL: 'Credential',
};

const KIND_OF_LABEL = new Map<string, Kind>(KINDS.map((kind) => [LABELS[kind], kind]));

export const labelOf = (kind: Kind): KindLabel => LABELS[kind];

/** The labels of some kinds, or of all of them where none are named. */
export const labelsOf = (kinds: readonly Kind[] | null | undefined): KindLabel[] =>
  (kinds ?? KINDS).map(labelOf);

/** The kind that a node's labels say it is, or undefined for a lookup node. */
export function kindOfLabels(labels: readonly string[]): Kind | undefined {
  for (const label of labels) {
    const kind = KIND_OF_LABEL.get(label);
    if (kind) return kind;
  }
  return undefined;
}

/** The kind that an id's prefix names: `tool:git` is a TOOL. */
export function kindOfId(id: string): Kind | undefined {
  const prefix = id.slice(0, Math.max(0, id.indexOf(':'))).toUpperCase();
  return KINDS.find((kind) => kind === prefix);
}
