import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../../../src/graph/fold.ts';
import type { Kind } from '../../../src/graph/kind.ts';
import { canBeOne } from '../../../src/graph/recognition/refusal.ts';
import { exactForms, furtherForms } from '../../../src/graph/recognition/forms.ts';
import { vocabulary } from '../../../src/graph/recognition/vocabulary.ts';
import { tries } from '../../support/property.ts';
import { meaningAmong, told, type Known } from '../../support/recognition/memory.ts';

const TOOLS: readonly Kind[] = ['TOOL', 'FRAMEWORK'];

const GRAPH: readonly Known[] = [
  { name: 'Java', category: 'LANGUAGE', aliases: ['Oracle Java', 'Sun Microsystems Java'] },
  { name: 'JavaScript', category: 'LANGUAGE', aliases: ['js'] },
  { name: 'C', category: 'LANGUAGE' },
  { name: 'C++', category: 'LANGUAGE', aliases: ['cpp'] },
  { name: 'Python', category: 'LANGUAGE' },
  { name: 'R', category: 'LANGUAGE' },
  { name: 'SQL', category: 'LANGUAGE', aliases: ['Structured Query Language'] },
  { name: 'SAS', category: 'ANALYTICS' },
  { name: 'Microsoft SQL Server', category: 'DATABASE', aliases: ['SQL Server'] },
  { name: 'React', kind: 'FRAMEWORK', category: 'WEB_FRONT_END' },
  { name: 'React Native', kind: 'FRAMEWORK', category: 'MOBILE' },
  { name: 'Angular', kind: 'FRAMEWORK', category: 'WEB_FRONT_END', aliases: ['Google Angular'] },
  { name: 'AngularJS', kind: 'FRAMEWORK', category: 'WEB_FRONT_END' },
  { name: 'Spring Framework', kind: 'FRAMEWORK', category: 'WEB_BACK_END', aliases: ['Spring'] },
  { name: 'Spring Boot', kind: 'FRAMEWORK', category: 'WEB_BACK_END' },
  { name: 'Pest', kind: 'FRAMEWORK', category: 'TESTING' },
  { name: 'Eclipse', category: 'EDITOR' },
  { name: 'Puppet', category: 'INFRASTRUCTURE' },
  { name: 'Apache Hadoop', category: 'DATA', aliases: ['Hadoop'] },
  { name: 'Apache Pulsar', category: 'MESSAGE_BROKER', aliases: ['Pulsar'] },
  { name: 'Apex', category: 'LANGUAGE', aliases: ['Salesforce Apex'] },
  { name: 'iOS', category: 'OPERATING_SYSTEM', aliases: ['Apple iOS'] },
  { name: 'Linux', category: 'OPERATING_SYSTEM' },
  { name: 'Windows', category: 'OPERATING_SYSTEM' },
  { name: 'Nx', category: 'BUILD' },
  { name: 'PLC', category: 'HARDWARE', aliases: ['programmable logic controller'] },
  { name: 'Amazon SNS', category: 'MESSAGE_BROKER', aliases: ['SNS', 'Amazon Simple Notification Service'] },
  { name: 'NetBackup', category: 'STORAGE' },
  { name: 'Microsoft Access', category: 'DATABASE' },
  { name: 'Software Developer', kind: 'ROLE' },
  { name: 'Security Analyst', kind: 'ROLE' },
  { name: 'IT Manager', kind: 'ROLE' },
  { name: 'Machine learning', kind: 'SKILL', aliases: ['ML'] },
  { name: 'Natural language processing (NLP)', kind: 'SKILL' },
];

const meant = (name: string, asked = {}) => told(meaningAmong(GRAPH, name, asked));

describe('a name means', () => {
  test.each([
    ['tool:python', {}, 'ID tool:python'],
    ['PYTHON', {}, 'NAME tool:python'],
    ['Hadoop', {}, 'ALIAS tool:apache-hadoop'],
    ['Python (computer programming)', {}, 'NORMALISED tool:python'],
    ['R language', {}, 'NORMALISED tool:r'],
    ['SAS language', {}, 'NORMALISED tool:sas'],
    ['Eclipse IDE', {}, 'NORMALISED tool:eclipse'],
    ['Software Developers', {}, 'NORMALISED role:software-developer'],
    ['Developer, software', {}, 'NORMALISED role:software-developer'],
    ['natural language processing', {}, 'ACRONYM skill:natural-language-processing-nlp'],
    ['Structured query language SQL', {}, 'ACRONYM tool:sql'],
    ['IT Manager (Information Technology Manager)', {}, 'ACRONYM role:it-manager'],
    ['Symantec NetBackup', {}, 'VENDOR tool:netbackup'],
    ['MS Access', {}, 'VENDOR tool:microsoft-access'],
    ['Microsoft Access database', {}, 'NORMALISED tool:microsoft-access'],
    ['Apache Software Foundation Hadoop', {}, 'VENDOR tool:apache-hadoop'],
    ['Puppet', { category: 'LANGUAGE' }, 'NAME tool:puppet'],
  ])('%s, asked %j: %s', (name, asked, meaning) => {
    expect(meant(name, asked)).toBe(meaning);
  });
});

describe('a name does not mean', () => {
  test.each([
    ['ECLiPSe', { category: 'LANGUAGE' }, 'none, Eclipse: LANGUAGE cannot be EDITOR'],
    ['Eclipse language', {}, 'none, Eclipse: it is EDITOR'],
    ['ML (computer programming)', {}, 'none'],
    ['Programmable logic controller PLC software', {}, 'none, PLC: it is HARDWARE'],
    ['Siemens NX', { kinds: TOOLS }, 'none, Nx: it is not known as one of Siemens'],
    ['Cisco iOS', { kinds: TOOLS }, 'none, iOS: it is not known as one of Cisco'],
    ['IBM Java', { kinds: TOOLS }, 'none, Java: it is not known as one of IBM'],
    ['Oracle Linux', { kinds: TOOLS }, 'none, Linux: it is not known as one of Oracle'],
    ['Microsoft R', { kinds: TOOLS }, 'none, R: it is not known as one of Microsoft'],
    ['Oracle Application Express APEX', { kinds: TOOLS }, 'none, Apex: it is not known as one of Oracle'],
    ['Parameter Estimation PEST', { kinds: TOOLS }, 'none, Pest: PEST may stand for something else'],
    ['Social Network System SNS', { kinds: TOOLS }, 'none, Amazon SNS: SNS may stand for something else'],
    ['Pulsar software', { kinds: TOOLS }, 'none'],
    ['securities analyst', { kinds: ['ROLE'] as const }, 'none'],
    ['Software Developers', { kinds: TOOLS }, 'none'],
    ['Window', { kinds: TOOLS }, 'none'],
    ['Machine learning', { kinds: TOOLS }, 'none'],
  ])('another thing: %s, asked %j: %s', (name, asked, meaning) => {
    expect(meant(name, asked)).toBe(meaning);
  });

  test.each([
    ['Java', 'JavaScript'],
    ['React', 'React Native'],
    ['Angular', 'AngularJS'],
    ['Spring', 'Spring Boot'],
    ['SQL', 'SQL Server'],
    ['C', 'C++'],
  ])('%s or %s by the other, however it is written', (one, other) => {
    const dressings = [
      (name: string) => name,
      (name: string) => `${name} software`,
      (name: string) => `${name} (computer programming)`,
      (name: string) => `${name} framework`,
      (name: string) => `Microsoft ${name}`,
      (name: string) => `Oracle ${name}`,
      (name: string) => `${name}s`,
    ];
    const meanings = ([name]: [string]) =>
      dressings.flatMap((dress) => {
        const choice = meaningAmong(GRAPH, dress(name));
        return choice.is === 'ONE' ? [choice.entity.id] : [];
      });
    const [ones, others] = [new Set(meanings([one])), new Set(meanings([other]))];
    expect(ones.size).toBe(1);
    expect(others.size).toBe(1);
    expect([...ones]).not.toEqual([...others]);
  });
});

describe('of several', () => {
  const spark = [{ name: 'Spark' }, { name: 'Spark', kind: 'FRAMEWORK' as const }];

  test('equally near ones none is meant', () => {
    expect(told(meaningAmong(spark, 'spark'))).toBe('several: tool:spark, framework:spark');
  });

  test('the kind that is asked for is meant, and then the kind that is rather meant', () => {
    expect(told(meaningAmong(spark, 'spark', { kinds: ['TOOL'] }))).toBe('NAME tool:spark');
    expect(told(meaningAmong(spark, 'spark', { rather: 'FRAMEWORK' }))).toBe('NAME framework:spark');
  });

  test('the ACTIVE one is meant, and a DEPRECATED one where it is alone', () => {
    const old = { name: 'Flex', id: 'tool:flex-old', status: 'DEPRECATED' as const };
    expect(told(meaningAmong([old, { name: 'Flex' }], 'flex'))).toBe('NAME tool:flex');
    expect(told(meaningAmong([old], 'flex'))).toBe('NAME tool:flex-old');
  });

  test('the named one is meant, though another has the name as an alias, in any form', () => {
    const known = [{ name: 'Salt' }, { name: 'SaltStack', aliases: ['Salt', 'Salt scripting language'] }];
    expect(told(meaningAmong(known, 'Salt'))).toBe('NAME tool:salt');
    expect(told(meaningAmong(known, 'Salt (tool)'))).toBe('NORMALISED tool:salt');
  });
});

// Names that are forms of each other, so that random graphs are full of doubt.
const POOL = [
  'Data Scientist',
  'Data Scientists',
  'Scientist, data',
  'Access',
  'MS Access',
  'Microsoft Access',
  'Access software',
  'Structured Query Language',
  'SQL',
  'Structured Query Language SQL',
  'SQL language',
  'Weights & Biases',
  'Weights and Biases',
];

const known: fc.Arbitrary<Known> = fc.record(
  {
    name: fc.constantFrom(...POOL),
    kind: fc.constantFrom<Kind[]>('TOOL', 'FRAMEWORK', 'SKILL', 'ROLE'),
    category: fc.constantFrom('LANGUAGE', 'EDITOR', 'DATABASE', 'OTHER'),
    aliases: fc.subarray(POOL, { maxLength: 3 }),
    status: fc.constantFrom('ACTIVE' as const, 'DEPRECATED' as const),
  },
  { requiredKeys: ['name', 'kind', 'aliases'] },
);

const graphs = fc
  .array(known, { minLength: 1, maxLength: 8 })
  .map((all) =>
    all.map((one, index) => ({ ...one, id: `${(one.kind ?? 'TOOL').toLowerCase()}:n-${index}` })),
  );

describe('in any graph', () => {
  test('the exact name of one entity alone means that entity, whatever aliases others have', () => {
    const property = fc.property(graphs, ([first, ...rest]) => {
      fc.pre(first !== undefined);
      const others = rest.filter(({ name }) => fold(name) !== fold(first.name));
      expect(told(meaningAmong([first, ...others], first.name))).toBe(`NAME ${first.id}`);
    });
    fc.assert(property, tries(400));
  });

  test('what is meant has a name or alias that the name itself gives: no second step', () => {
    const property = fc.property(graphs, fc.constantFrom(...POOL), (graph, name) => {
      const choice = meaningAmong(graph, name);
      if (choice.is !== 'ONE') return;
      const forms = [
        ...exactForms(name),
        ...furtherForms(name, { kinds: null, category: null }, vocabulary()),
      ];
      const keys = forms.filter(({ how }) => how === choice.how).map(({ key }) => key);
      const { entity } = choice;
      expect([entity.name, ...entity.aliases].some((own) => keys.includes(fold(own)))).toBe(true);
    });
    fc.assert(property, tries(400));
  });

  test('the order of its entities makes no difference', () => {
    const property = fc.property(graphs, fc.constantFrom(...POOL), (graph, name) => {
      const forth = meaningAmong(graph, name);
      const back = meaningAmong([...graph].reverse(), name);
      expect(back.is).toBe(forth.is);
      if (forth.is === 'ONE') expect(told(back)).toBe(told(forth));
    });
    fc.assert(property, tries(300));
  });
});

test('categories refuse each other both ways', () => {
  const categories = fc.option(
    fc.constantFrom('LANGUAGE', 'OTHER', 'DATABASE', 'ANALYTICS', ...vocabulary().neverLanguages),
  );
  const property = fc.property(categories, categories, (one, other) => {
    expect(canBeOne(one, other, vocabulary())).toBe(canBeOne(other, one, vocabulary()));
  });
  fc.assert(property, tries(300));
});
