// One long file: a row for each rule, over one small graph.
import { beforeAll, describe, expect, test } from '@jest/globals';
import { extractorOf, inShort, type Extractor } from '../../support/extract/extractor.ts';
import { namesOf, type Written } from '../../support/search/names.ts';

const GRAPH: readonly Written[] = [
  { id: 'tool:c', name: 'C' },
  { id: 'tool:c-plus-plus', name: 'C++', aliases: ['cpp'] },
  { id: 'tool:c-sharp', name: 'C#' },
  { id: 'tool:f-sharp', name: 'F#' },
  { id: 'tool:objective-c', name: 'Objective-C' },
  { id: 'tool:r', name: 'R' },
  { id: 'tool:go', name: 'Go', aliases: ['Golang'] },
  { id: 'tool:dot-net', name: '.NET' },
  { id: 'framework:asp-net', name: 'ASP.NET' },
  { id: 'tool:node-js', name: 'Node.js', aliases: ['Node'] },
  { id: 'framework:express', name: 'Express' },
  { id: 'framework:react', name: 'React' },
  { id: 'framework:react-native', name: 'React Native' },
  { id: 'framework:spring', name: 'Spring' },
  { id: 'tool:python', name: 'Python', aliases: ['python3'] },
  { id: 'framework:django', name: 'Django' },
  { id: 'framework:django-rest-framework', name: 'Django REST framework' },
  { id: 'tool:java', name: 'Java' },
  { id: 'tool:javascript', name: 'JavaScript', aliases: ['JS'] },
  { id: 'tool:my-sql', name: 'MySQL' },
  { id: 'tool:sql', name: 'SQL' },
  { id: 'tool:docker', name: 'Docker' },
  { id: 'tool:docker-code', name: 'Docker code' },
  { id: 'tool:s3', name: 'Amazon S3', aliases: ['S3'] },
  { id: 'tool:aws-iam', name: 'AWS IAM', aliases: ['IAM'] },
  { id: 'tool:plc', name: 'PLC' },
  { id: 'framework:root', name: 'ROOT' },
  { id: 'tool:visual-studio-code', name: 'Visual Studio Code', aliases: ['vscode'] },
  { id: 'skill:ci-cd', name: 'CI/CD' },
  { id: 'skill:communication', name: 'Communication' },
  { id: 'skill:code-review', name: 'Code review' },
  { id: 'skill:data-structures', name: 'Data structures and algorithms' },
  { id: 'skill:rest', name: 'REST API design', aliases: ['REST'] },
  { id: 'role:back-end-developer', name: 'Back End Developer' },
  { id: 'role:designer', name: 'Designer' },
  { id: 'tool:designer', name: 'Designer' },
  { id: 'specialization:it-support', name: 'IT support' },
  { id: 'tool:apache-spark', name: 'Apache Spark', titles: ['Spark'] },
  { id: 'tool:trino', name: 'Trino' },
  { id: 'role:systems-administrator', name: 'Systems administrator', titles: ['Network administrator'] },
  { id: 'role:network-engineer', name: 'Network engineer', titles: ['Network administrator'] },
  { id: 'tool:flash', name: 'Flashlight', status: 'DEPRECATED' },
  { id: 'skill:resume', name: 'Résumé writing' },
  { id: 'tool:han', name: '文心一言' },
];

const LINKS: readonly (readonly [string, string])[] = [
  ['tool:go', 'tool:docker'],
  ['framework:spring', 'tool:java'],
  ['role:designer', 'skill:communication'],
];

let extract: Extractor;

beforeAll(async () => {
  extract = await extractorOf(namesOf(GRAPH), LINKS);
});

/** What a text names, each as `surface=id`. */
const RULES: Record<string, Record<string, string[]>> = {
  'a name is a word of its own': {
    'JavaScript is not Javascripting, Pythonic': ['JavaScript=tool:javascript'],
    'Docker-based, non-Docker and (Docker)': [
      'Docker=tool:docker',
      'Docker=tool:docker',
      'Docker=tool:docker',
    ],
    'my_docker_file and _Docker_': ['Docker=tool:docker'],
    '$docker, @docker, \\docker, #docker': ['docker=tool:docker'],
    使用Docker和文心一言開發: ['Docker=tool:docker', '文心一言=tool:han'],
  },
  'signs belong to names': {
    'C++, C# and F#': ['C++=tool:c-plus-plus', 'C#=tool:c-sharp', 'F#=tool:f-sharp'],
    'Objective-C and C++': ['Objective-C=tool:objective-c', 'C++=tool:c-plus-plus'],
    'Docker#5 and C++#': [],
    'in C++.': ['C++=tool:c-plus-plus'],
    '.NET and ASP.NET.': ['.NET=tool:dot-net', 'ASP.NET=framework:asp-net'],
    'Node.js, NodeJS, node-js, Node JS.': [
      'Node.js=tool:node-js',
      'NodeJS=tool:node-js',
      'node-js=tool:node-js',
      'Node JS=tool:node-js',
    ],
    'CI/CD, CI / CD, CI-CD, CICD, ci cd': [
      'CI/CD=skill:ci-cd',
      'CI / CD=skill:ci-cd',
      'CI-CD=skill:ci-cd',
      'CICD=skill:ci-cd',
      'ci cd=skill:ci-cd',
    ],
    'Python+Django, Docker&SQL': [
      'Python=tool:python',
      'Django=framework:django',
      'Docker=tool:docker',
      'SQL=tool:sql',
    ],
    'data structures & algorithms': ['data structures & algorithms=skill:data-structures'],
  },
  'versions stay outside, unless the name has them': {
    'Docker24, C++20, Python 3.11, Django5.1!': [
      'Docker=tool:docker',
      'C++=tool:c-plus-plus',
      'Python=tool:python',
      'Django=framework:django',
    ],
    'python3 and Python 3': ['python3=tool:python', 'Python 3=tool:python'],
    'S3, S30, SQL1234 and SQL2x': ['S3=tool:s3'],
  },
  'the longest wins': {
    'React Native and React': ['React Native=framework:react-native', 'React=framework:react'],
    'Docker code reviews and React Native Docker code': [
      'Docker=tool:docker',
      'code reviews=skill:code-review',
      'React Native=framework:react-native',
      'Docker code=tool:docker-code',
    ],
    'Django REST framework, Django REST, Django': [
      'Django REST framework=framework:django-rest-framework',
      'Django REST=framework:django-rest-framework',
      'Django=framework:django',
    ],
  },
  'spaces, hyphens, line breaks and capitals do not matter': {
    'Back-end developer, back\r\n  end developer, BACK END DEVELOPER, backend developer': [
      'Back-end developer=role:back-end-developer',
      'back\r\n  end developer=role:back-end-developer',
      'BACK END DEVELOPER=role:back-end-developer',
      'backend developer=role:back-end-developer',
    ],
    'resume writing, Re\u0301sume\u0301 writing': [
      'resume writing=skill:resume',
      'Re\u0301sume\u0301 writing=skill:resume',
    ],
    'code\n\nreview; code - review; code\treview; code. Review': [],
    'Java Script, VS Code; my SQL, My SQL, I am': [
      'Java Script=tool:javascript',
      'VS Code=tool:visual-studio-code',
      'SQL=tool:sql',
      'SQL=tool:sql',
    ],
    'ﬁ Docker 🐍🐍 Docker': ['Docker=tool:docker', 'Docker=tool:docker'],
  },
  'plurals and possessives': {
    "code reviews, back end developers', Python's": [
      'code reviews=skill:code-review',
      'back end developers=role:back-end-developer',
      'Python=tool:python',
    ],
    'Dockers, communications and roots': [],
    'PLCs and plcs': ['PLCs=tool:plc'],
    'It supports us. IT support.': ['IT support=specialization:it-support'],
  },
  'addresses and file names are no mentions': {
    'https://docker.com/python?q=docker and www.docker.com': [],
    '[Docker](https://docker.com), (see http://x.example/react/)': ['Docker=tool:docker'],
    'docker@python.example, @react/core, mailto:docker@x': [],
    'docker-compose.yml, main.py, src/docker/main.go, ./docker, /usr/docker/bin, C:\\docker\\x': [],
    'docker.com/python or python.org': [],
    'Node.js/Express, Express/Node.js; nodejs.org/docker': [
      'Node.js=tool:node-js',
      'Express=framework:express',
      'Express=framework:express',
      'Node.js=tool:node-js',
    ],
  },
  'an everyday word needs company': {
    'Let us go and react, in spring as in C, to a rest.': [],
    'Go is a game. Spring is here.': [],
    'vitamin C, plan R; we go to Docker.': ['Docker=tool:docker'],
    'We write Python, Go and R.': ['Python=tool:python', 'Go=tool:go', 'R=tool:r'],
    'python, go, r': ['python=tool:python', 'go=tool:go', 'r=tool:r'],
    'Our services are written in Go.': ['Go=tool:go'],
    'We use Spring.': ['Spring=framework:spring'],
    'The Spring of Java': ['Spring=framework:spring', 'Java=tool:java'],
    'Java, Spring, React, Express': [
      'Java=tool:java',
      'Spring=framework:spring',
      'React=framework:react',
      'Express=framework:express',
    ],
    Go: ['Go=tool:go'],
    'the REST of us, the rest of us': ['REST=skill:rest'],
    'Express Lane, to the Spring Fair': [],
  },
  'a loose alias needs company, and one of several entities more': {
    'a spark': [],
    'Spark, Trino': ['Spark=tool:apache-spark', 'Trino=tool:trino'],
    'a network administrator': [],
    Designer: [],
  },
  'what is not ACTIVE is not named': { Flashlight: [] },
  nothing: { '': [], ' \n ': [], '🐍': [], '\ud83d': [] },
};

describe.each(Object.entries(RULES))('%s', (_, rows) => {
  test.each(Object.entries(rows))('%j', async (text, found) => {
    expect(inShort(await extract(text))).toEqual(found);
  });
});

describe('a name of several entities', () => {
  test('is of the kind that is wanted', async () => {
    expect(inShort(await extract('a designer', ['ROLE']))).toEqual(['designer=role:designer']);
    expect(inShort(await extract('a designer', ['TOOL', 'SKILL']))).toEqual(['designer=tool:designer']);
  });

  test('is the one that a name near it is linked to', async () => {
    expect(inShort(await extract('A designer with good communication.'))).toEqual([
      'designer=role:designer',
      'communication=skill:communication',
    ]);
  });

  test('is the one of the same capitals', async () => {
    const two = await extractorOf(
      namesOf([
        { id: 'tool:rake', name: 'RAKE' },
        { id: 'tool:quux', name: 'QuuX' },
        { id: 'framework:quux', name: 'Quux' },
      ]),
    );
    expect(inShort(await two('QuuX or Quux, not quux'))).toEqual(['QuuX=tool:quux', 'Quux=framework:quux']);
  });
});

describe('the confidence', () => {
  const confidenceOf = async (text: string) => (await extract(text)).map(({ confidence }) => confidence);

  test.each([
    ['as spelled', 'Docker', [1]],
    ['in other letters, or another number', 'docker, code reviews', [0.95, 0.95]],
    ['the whole text', 'Go', [0.6]],
    ['beside `use`', 'We use Spring.', [0.6]],
    ['linked, in the company of a tool', 'Docker and then some Go', [1, 0.9]],
    ['settled by what is near', 'A designer with good communication.', [0.7, 0.95]],
  ])('%s', async (_, text, expected) => {
    expect(await confidenceOf(text)).toEqual(expected);
  });
});

test('a dictionary of more names than one automaton holds finds those of each', async () => {
  const many = Array.from({ length: 30_000 }, (_, index) => ({
    id: `tool:n-${index}`,
    name: `Zor${index}x`,
  }));
  const found = await (await extractorOf(namesOf(many)))('zor0x, zor15000x and zor29999x');
  expect(found.map(({ id }) => id)).toEqual(['tool:n-0', 'tool:n-15000', 'tool:n-29999']);
});

test('a name is found at every place of a text that is longer than what is searched at once', async () => {
  const text = 'react native '.repeat(20_000);
  const found = await extract(text);
  expect(found.map(({ start }) => start)).toEqual(Array.from({ length: 20_000 }, (_, index) => 13 * index));
});

test('others are served while a long text is read', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  await extract('We use Docker, Go and Spring in Java. '.repeat(25_000));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(0);
});

describe('an alias of a tool and of roles', () => {
  const SHARED: readonly Written[] = [
    { id: 'role:machinist', name: 'Machinist', titles: ['assembler'] },
    { id: 'tool:assembly', name: 'Assembly language', titles: ['assembler'] },
    { id: 'tool:python', name: 'Python' },
  ];

  test('says the same in whatever order the store gives the names, and means neither for certain', async () => {
    const text = 'I know assembler and Python.';
    const forwards = await extractorOf(namesOf(SHARED));
    const backwards = await extractorOf(namesOf([...SHARED].reverse()));
    expect(await backwards(text)).toEqual(await forwards(text));
    expect(inShort(await forwards(text))).toEqual(['Python=tool:python']);
  });
});
