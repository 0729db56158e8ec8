import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold } from '../../../src/graph/fold.ts';
import { KINDS, type Kind } from '../../../src/graph/kind.ts';
import { furtherForms, LEVELS, MOST_FORMS } from '../../../src/graph/recognition/forms.ts';
import { vocabulary } from '../../../src/graph/recognition/vocabulary.ts';
import { otherNumber } from '../../../src/graph/recognition/words.ts';
import { abbreviates, spelledOut } from '../../../src/graph/recognition/acronyms.ts';
import { tries } from '../../support/property.ts';

const ROLES: readonly Kind[] = ['ROLE'];
const TOOLS: readonly Kind[] = ['TOOL', 'FRAMEWORK'];

const forms = (name: string, kinds: readonly Kind[] | null, category: string | null = null) =>
  furtherForms(name, { kinds, category }, vocabulary());

const keysOf = (name: string, kinds: readonly Kind[] | null, category: string | null = null) =>
  forms(name, kinds, category).map(({ how, key }) => `${how} ${key}`);

describe('a name has the forms', () => {
  test.each([
    ['Data Scientists', ROLES, 'NORMALISED datascientist'],
    ['Data warehouses', null, 'NORMALISED datawarehouse'],
    ['Data Scientist', ROLES, 'NORMALISED datascientists'],
    ['System Administrator', ROLES, 'NORMALISED systemsadministrator'],
    ['Systems Administrators', ROLES, 'NORMALISED systemadministrators'],
    ['Developer, back-end', ROLES, 'NORMALISED backenddeveloper'],
    ['Teachers, Postsecondary', ROLES, 'NORMALISED postsecondaryteacher'],
    ['Weights and Biases', TOOLS, 'NORMALISED weights&biases'],
    ['Weights & Biases', TOOLS, 'NORMALISED weightsandbiases'],
    ['Python (computer programming)', TOOLS, 'NORMALISED python'],
    ['Eclipse IDE', TOOLS, 'NORMALISED eclipse'],
    ['unreal-engine', TOOLS, 'NORMALISED unreal'],
    ['Kusto Query Language', TOOLS, 'NORMALISED kusto'],
    ['Amazon Web Services (AWS)', TOOLS, 'ACRONYM amazonwebservices'],
    ['Amazon Web Services (AWS)', TOOLS, 'ACRONYM aws'],
    ['Amazon Elastic Compute Cloud EC2', TOOLS, 'ACRONYM ec2'],
    ['Amazon Simple Storage Service S3', TOOLS, 'ACRONYM amazonsimplestorageservice'],
    ['Hypertext markup language HTML', TOOLS, 'ACRONYM html'],
    ['IT Manager (Information Technology Manager)', ROLES, 'ACRONYM informationtechnologymanager'],
    ['natural language processing', null, 'ACRONYM naturallanguageprocessing(nlp)'],
    ['Identity and access management', null, 'ACRONYM identityandaccessmanagement(iam)'],
    ['MS Access', TOOLS, 'VENDOR access'],
    ['MS Access', TOOLS, 'VENDOR microsoftaccess'],
    ['apache-maven', TOOLS, 'VENDOR maven'],
    ['Hewlett-Packard LoadRunner', TOOLS, 'VENDOR hploadrunner'],
    ['Microsoft SQL Server Reporting Services SSRS', TOOLS, 'VENDOR sqlserverreportingservices'],
  ])('%s, asked for %s: %s', (name, kinds, form) => {
    expect(keysOf(name, kinds)).toContain(form);
  });

  test('with what another source says of it, where that is known to be so', () => {
    expect(keysOf('Pascal', TOOLS, 'LANGUAGE')).toContain('NORMALISED pascal(computerprogramming)');
    expect(keysOf('Pascal', TOOLS).filter((key) => key.includes('('))).toEqual([]);
  });
});

describe('a name has not the forms', () => {
  test.each([
    // A mark is no plural.
    ['Windows', TOOLS, 'window'],
    ['Microsoft Teams', TOOLS, 'microsoftteam'],
    // Another word, not another number.
    ['securities analyst', ROLES, 'securityanalyst'],
    // What stands in the brackets says what it is, and is not its name.
    ['Python (computer programming)', null, 'computerprogramming'],
    // No acronym of what stands before.
    ['Apache Hadoop YARN', TOOLS, 'yarn'],
    ['Cisco IOS', TOOLS, 'ciscoios(ios)'],
    ['Windows (desktop)', TOOLS, 'windows'],
    ['Architect, software, senior', ROLES, 'softwarearchitect'],
    ['Debug software', ['SKILL'] as const, 'debug'],
  ])('%s, asked for %s: %s', (name, kinds, key) => {
    expect(forms(name, kinds).map((form) => form.key)).not.toContain(key);
  });
});

describe('an acronym', () => {
  test.each([
    ['AWS', 'Amazon Web Services', true],
    ['XML', 'Extensible markup language', true],
    ['COBOL', 'Common business oriented language', true],
    ['IAM', 'Identity and Access Management', true],
    ['GIS Analyst', 'Geographic Information Systems Analyst', true],
    ['EC2', 'Elastic Compute Cloud', true],
    ['S3', 'Simple Storage Service', true],
    ['IOS', 'Cisco', false],
    ['SQL', 'Structured markup language', false],
    ['GIS Manager', 'Geographic Information Systems Analyst', false],
    ['Amazon Web Services', 'AWS', false],
  ])('%s of %s: %s', (short, long, is) => {
    expect(abbreviates(short, long)).toBe(is);
  });

  test('stands behind what it is of, which a maker may precede', () => {
    expect(spelledOut('Amazon Simple Storage Service S3')).toEqual({
      long: 'Amazon Simple Storage Service',
      short: 'S3',
    });
    expect(spelledOut('Oracle JDBC')).toBeUndefined();
    expect(spelledOut('Adobe Creative Cloud XD')).toBeUndefined();
  });
});

test.each([
  ['analysts', 'analyst'],
  ['analyst', 'analysts'],
  ['technologies', 'technology'],
  ['technology', 'technologies'],
  ['businesses', 'business'],
  ['business', 'businesses'],
  ['box', 'boxes'],
  ['key', 'keys'],
])('%s in its other number is %s', (word, other) => {
  expect(otherNumber(word)).toBe(other);
});

const words = fc.constantFrom(
  'Microsoft',
  'MS',
  'Data',
  'Systems',
  'SQL',
  'software',
  'language',
  'and',
  '&',
  '(AWS)',
  'engine',
  ',',
);
const names = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(words, { maxLength: 30 }).map((some) => some.join(' ')),
);

describe('whatever the name', () => {
  const kinds = fc.option(fc.subarray([...KINDS], { minLength: 1 }));
  const categories = fc.option(fc.constantFrom('LANGUAGE', 'EDITOR', 'GAME_ENGINE'));

  test('its forms are few, different, none of them itself, and in the order of the levels', () => {
    const property = fc.property(names, kinds, categories, (name, asked, category) => {
      const found = forms(name, asked, category);
      expect(found.length).toBeLessThanOrEqual(MOST_FORMS);
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      expect(found.map(({ key }) => key)).not.toContain(fold(name));
      const order = found.map(({ how }) => LEVELS.indexOf(how));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    });
    fc.assert(property, tries(500));
  });

  test('case and spaces around make no difference', () => {
    const property = fc.property(names, (name) => {
      const keys = (text: string) => forms(text, null).map(({ key }) => key);
      expect(keys(`  ${name}\t`)).toEqual(keys(name));
    });
    fc.assert(property, tries(200));
  });
});
