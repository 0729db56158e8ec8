/** A page, and what is to be seen on it. */
export interface ShownPage {
  readonly path: string;
  /** The HTTP status where it is not 200, which the browser then tells on its console. */
  readonly status?: number;
  readonly heading: string;
  /** Whether it has a picture. */
  readonly picture: boolean;
  /** How many tables it has. */
  readonly tables: number;
  /** What picture and tables are folded under, where the page is read without them. */
  readonly under?: string;
}

const FOLDED = 'The same as a picture and a table';

const ROLES = 'between=role:back-end-developer&between=role:full-stack-developer';

/** Every page of the explorer, by what it is. */
export const SHOWN_PAGES: Readonly<Record<string, ShownPage>> = {
  home: { path: '/', heading: 'See what joins two roles', picture: true, tables: 0 },
  connectors: {
    path: '/connectors?between=Back+End+Developer&between=Full+Stack+Developer&kinds=TOOL',
    heading: 'What connects Back End Developer and Full Stack Developer',
    picture: true,
    tables: 1,
  },
  'connectors, with pins and an opened node': {
    path: `/connectors?${ROLES}&between=role:data-scientist&pin=tool:git&pin=role:data-scientist&open=tool:git~ROLE~8`,
    heading: 'What connects Back End Developer, Full Stack Developer and Data Scientist',
    picture: true,
    tables: 1,
  },
  paths: {
    path: '/paths?from=Front+End+Developer&to=Data+Scientist',
    heading: 'Paths from Front End Developer to Data Scientist',
    picture: true,
    tables: 2,
  },
  'no path': {
    path: '/paths?from=Front+End+Developer&to=Data+Scientist&maxHops=1',
    heading: 'No path from Front End Developer to Data Scientist',
    picture: true,
    tables: 1,
  },
  'transition, with what one knows': {
    path: '/transition?from=Back+End+Developer&to=Data+Scientist&have=Statistics',
    heading: 'From Back End Developer to Data Scientist',
    picture: true,
    tables: 1,
  },
  role: { path: '/role?ref=Data+Scientist', heading: 'Data Scientist', picture: true, tables: 5 },
  entity: { path: '/entity?ref=PostgreSQL', heading: 'PostgreSQL', picture: true, tables: 3 },
  search: {
    path: '/search?text=kubernates',
    heading: 'What “kubernates” finds',
    picture: true,
    tables: 1,
    under: FOLDED,
  },
  overview: {
    path: '/overview',
    heading: 'Which groups of roles ask for the same',
    picture: true,
    tables: 1,
  },
  'overview of two groups': {
    path: '/overview?group=DATA&other=SOFTWARE',
    heading: 'Data and Software: which roles ask for the same',
    picture: true,
    tables: 1,
  },
  'a form alone': { path: '/connectors', heading: 'Connect', picture: false, tables: 0 },
  sources: { path: '/sources', heading: 'Sources and licences', picture: false, tables: 0 },
  'an unknown name': {
    path: '/role?ref=Data+Scientits',
    status: 404,
    heading: 'There is nothing of that name',
    picture: false,
    tables: 0,
  },
  'a name of two': {
    path: '/connectors?between=Go&between=Git',
    status: 409,
    heading: 'That name means several things',
    picture: false,
    tables: 0,
  },
  'nothing at all': {
    path: '/nowhere',
    status: 404,
    heading: 'There is no such page',
    picture: false,
    tables: 0,
  },
};

/** What the browser says on its console of a page that is not answered with 200. */
export const told = ({ status }: Pick<ShownPage, 'status'>): readonly RegExp[] =>
  status === undefined ? [] : [new RegExp(`Failed to load resource: .*status of ${status} `)];
