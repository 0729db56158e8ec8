import type { ConnectorsAnswer, PathsAnswer } from '../../src/cli/answers.ts';

// Answers as the server gives them, with names that try to break what is drawn of them.

const entity = (id: string, name: string, kind = 'TOOL') => ({ id, name, kind });

const backEnd = entity('role:back-end-developer', 'Back End Developer', 'ROLE');
const fullStack = entity('role:full-stack-developer', 'Full Stack Developer', 'ROLE');
const dataScientist = entity('role:data-scientist', 'Data Scientist', 'ROLE');
const git = entity('tool:git', 'Git');
const cSharp = entity('tool:c-sharp', 'C#');
const odd = entity('project:odd', 'A "quoted" <b>name</b> & more', 'PROJECT');

const end = ({ id, name }: typeof git) => ({ id, name });

const link = (from: typeof git, relation: string, to: typeof git, weight: number | null) => ({
  from: end(from),
  relation,
  to: end(to),
  weight,
});

/** Two of three connectors, the second without a category and linked to the first and third given only. */
export const CONNECTORS: ConnectorsAnswer = {
  totalCount: 3,
  edges: [
    {
      node: {
        entity: { ...git, category: 'VERSION_CONTROL' },
        roleCount: 60,
        distinctiveness: 0.123456,
        links: [
          link(backEnd, 'USES', git, 0.9),
          link(fullStack, 'USES', git, 1),
          link(dataScientist, 'USES', git, null),
        ],
      },
    },
    {
      node: {
        entity: { ...odd, category: null },
        roleCount: 2,
        distinctiveness: 3.4,
        links: [link(backEnd, 'BUILDS', odd, 0.5), link(dataScientist, 'BUILDS', odd, 0.25)],
      },
    },
  ],
};

export const NO_CONNECTORS: ConnectorsAnswer = { totalCount: 0, edges: [] };

export const PATHS: PathsAnswer = {
  truncated: false,
  paths: [
    {
      length: 1,
      hubPenalty: 0,
      nodes: [backEnd, fullStack],
      links: [link(backEnd, 'LEADS_TO', fullStack, 0.6)],
    },
    {
      length: 2,
      hubPenalty: 1.791759,
      nodes: [backEnd, cSharp, fullStack],
      links: [link(backEnd, 'USES', cSharp, 0.2), link(fullStack, 'USES', cSharp, null)],
    },
  ],
};

export const TRUNCATED: PathsAnswer = { ...PATHS, truncated: true };

export const NO_PATH: PathsAnswer = {
  reason: 'DISCONNECTED',
  message: 'Nothing connects C# and "B", over any number of hops.',
  searchedHops: 4,
};
