import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { isObjectType, isScalarType, getNamedType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { createSchema } from '../../../src/resolvers/createSchema.ts';
import type { Store } from '../../../src/store/Store.ts';
import { askOf, type Answer, type Ask } from '../../support/ask.ts';
import { fixtureStore } from './fixture.ts';

// A case is three files: cases/<name>.graphql, its <name>.variables.json where it has any, and the whole
// answer, <name>.expected.json, checked by eye against fixture.yaml. One without an answer gets the present
// one written and fails: read it, and run again.

const CASES = new URL('cases/', import.meta.url);

const names = readdirSync(CASES)
  .filter((file) => file.endsWith('.graphql'))
  .map((file) => file.slice(0, -'.graphql'.length));

const text = (file: string): string => readFileSync(new URL(file, CASES), 'utf8');

const variablesOf = (name: string): Record<string, unknown> =>
  existsSync(new URL(`${name}.variables.json`, CASES))
    ? (JSON.parse(text(`${name}.variables.json`)) as Record<string, unknown>)
    : {};

function expectedOf(name: string, actual: Answer): Answer {
  const file = `${name}.expected.json`;
  if (!existsSync(new URL(file, CASES))) {
    writeFileSync(new URL(file, CASES), JSON.stringify(actual));
    throw new Error(`${file} was missing and holds the present answer now. Check it by eye.`);
  }
  return JSON.parse(text(file)) as Answer;
}

/** Where in the document an error arose is graphql's own business. */
const withoutLocations = ({ errors, ...answer }: Answer): Answer =>
  errors ? { ...answer, errors: errors.map((error) => ({ ...error, locations: undefined })) } : answer;

describe('a question of the fixture is answered as written down', () => {
  let store: Store;
  let ask: Ask;

  beforeAll(async () => {
    store = await fixtureStore();
    ask = askOf(store);
  });

  afterAll(() => store.close());

  test.each(names)('%s', async (name) => {
    const actual = withoutLocations(await ask(text(`${name}.graphql`), variablesOf(name)));
    expect(actual).toEqual(expectedOf(name, actual));
  });

  test('every answer belongs to a question', () => {
    const stems = readdirSync(CASES).map((file) =>
      file.replace(/\.(graphql|variables\.json|expected\.json)$/, ''),
    );
    expect(stems.filter((stem) => !names.includes(stem))).toEqual([]);
  });
});

describe('the cases together', () => {
  const schema = createSchema();

  /** `Role.tools`, for every field that the cases ask for. */
  const asked = new Set(names.flatMap((name) => fieldsOf(text(`${name}.graphql`))));

  function fieldsOf(document: string): string[] {
    const fields: string[] = [];
    const types = new TypeInfo(schema);
    const note = () => {
      fields.push(`${types.getParentType()?.name ?? ''}.${types.getFieldDef()?.name ?? ''}`);
    };
    visit(parse(document), visitWithTypeInfo(types, { Field: { enter: note } }));
    return fields;
  }

  test('ask every question, and every walk of every kind', () => {
    const wanted = Object.values(schema.getTypeMap())
      .filter(isObjectType)
      .filter(({ name }) => name === 'Query' || schema.getType(`${name}LinkConnection`))
      .flatMap((type) =>
        Object.values(type.getFields())
          .filter((field) => type.name === 'Query' || !isScalarType(getNamedType(field.type)))
          .map((field) => `${type.name}.${field.name}`),
      )
      // What a router asks, federation.test.ts does.
      .filter((field) => !field.startsWith('Query._'));
    // What every Entity has is asked of the interface.
    const ofEntity = new Set(['links', 'degrees', 'kind', 'status', 'provenance', 'replacedBy']);
    const missing = wanted.filter((field) => !asked.has(field) && !ofEntity.has(field.split('.')[1] ?? ''));
    expect(wanted.length).toBeGreaterThan(70);
    expect(missing).toEqual([]);
    expect([...ofEntity].filter((field) => !asked.has(`Entity.${field}`))).toEqual([]);
  });
});
