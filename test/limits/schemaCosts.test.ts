import { describe, expect, test } from '@jest/globals';
import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type GraphQLCompositeType,
  type GraphQLField,
} from 'graphql';
import { costsOf, isList } from '../../src/limits/fieldCosts.ts';
import { createSchema } from '../../src/resolvers/createSchema.ts';

const schema = createSchema();

interface Place {
  readonly coordinate: string;
  readonly field: GraphQLField<unknown, unknown>;
}

const fieldsOf = (type: GraphQLCompositeType): Place[] =>
  isUnionType(type)
    ? []
    : Object.values(type.getFields()).map((field) => ({ coordinate: `${type.name}.${field.name}`, field }));

const all = Object.values(schema.getTypeMap())
  .filter((type) => isObjectType(type) || isInterfaceType(type))
  .filter(({ name }) => !name.startsWith('__'))
  .flatMap(fieldsOf);

const typeOf = ({ field }: Place) => getNamedType(field.type);

const has = ({ field }: Place, ...names: string[]): boolean =>
  field.astNode?.directives?.some(({ name }) => names.includes(name.value)) ?? false;

const coordinates = (places: readonly Place[]): string[] => places.map(({ coordinate }) => coordinate);

/** The fields whose lists a field sizes, whichever type it answers. */
function sizedBy(place: Place): { coordinate: string; isList: boolean }[] {
  const type = typeOf(place);
  const types = isUnionType(type) ? type.getTypes() : isCompositeType(type) ? [type] : [];
  return costsOf(place.field).sizedFields.flatMap((name) =>
    types
      .flatMap(fieldsOf)
      .filter(({ field }) => field.name === name)
      .map(({ coordinate, field }) => ({ coordinate, isList: isList(field.type) })),
  );
}

/** Whether @listSize wants one of its slicing arguments, as it does unless it says. */
const isRequired = ({ astNode }: GraphQLField<unknown, unknown>): boolean =>
  !astNode?.directives
    ?.find(({ name }) => name.value === 'listSize')
    ?.arguments?.some(
      ({ name, value }) =>
        name.value === 'requireOneSlicingArgument' && value.kind === Kind.BOOLEAN && !value.value,
    );

describe('the schema says what it costs', () => {
  test('to ask each field of Query and Mutation, and each connection', () => {
    const asked = all.filter(
      (place) => /^(Query|Mutation)\./.test(place.coordinate) || typeOf(place).name.endsWith('Connection'),
    );
    expect(asked.length).toBeGreaterThan(80);
    expect(coordinates(asked.filter((place) => !has(place, 'cost', 'listSize')))).toEqual([]);
  });

  test('to answer each list of objects, where the field around it does not', () => {
    const sized = new Set(all.flatMap(sizedBy).map(({ coordinate }) => coordinate));
    const lists = all.filter((place) => isCompositeType(typeOf(place)) && isList(place.field.type));
    expect(
      coordinates(lists.filter((place) => !has(place, 'listSize') && !sized.has(place.coordinate))),
    ).toEqual([]);
  });

  test('only with lists that are there', () => {
    for (const place of all.filter(({ field }) => costsOf(field).sizedFields.length > 0)) {
      const names = costsOf(place.field).sizedFields;
      expect([place.coordinate, sizedBy(place).filter((one) => one.isList).length]).toEqual([
        place.coordinate,
        names.length,
      ]);
    }
  });

  test('only by arguments that are there, and that are given or have a default unless it says', () => {
    for (const { coordinate, field } of all) {
      const { slicingArguments } = costsOf(field);
      for (const name of slicingArguments) {
        const argument = field.args.find((one) => one.name === name);
        const isGiven = argument?.defaultValue !== undefined || String(argument?.type).endsWith('!');
        expect([coordinate, argument !== undefined, isGiven]).toEqual([coordinate, true, isRequired(field)]);
      }
    }
  });

  test('the same on a type as on the interface that it implements', () => {
    for (const type of Object.values(schema.getTypeMap()).filter(isObjectType)) {
      for (const { coordinate, field } of type.getInterfaces().flatMap(fieldsOf)) {
        expect([coordinate, costsOf(type.getFields()[field.name] ?? field)]).toEqual([
          coordinate,
          costsOf(field),
        ]);
      }
    }
  });
});

describe('the schema says the most', () => {
  const args = all.flatMap(({ coordinate, field }) =>
    costsOf(field).arguments.map((argument) => ({
      coordinate: `${coordinate}(${argument.name}:)`,
      argument,
    })),
  );

  test('of each page size and of each list that is given', () => {
    const bounded = args.filter(({ argument }) => argument.name === 'first' || argument.isList);
    expect(bounded.length).toBeGreaterThan(100);
    expect(bounded.filter(({ argument }) => argument.most === undefined)).toEqual([]);
  });

  test('of each page size as its description does', () => {
    const pages = all.flatMap(({ coordinate, field }) =>
      field.args.filter(({ name }) => name === 'first').map((argument) => ({ coordinate, field, argument })),
    );
    for (const { coordinate, field, argument } of pages) {
      const most = costsOf(field).arguments.find(({ name }) => name === 'first')?.most;
      expect([coordinate, String(argument.description).replaceAll(',', '')]).toEqual([
        coordinate,
        expect.stringMatching(new RegExp(`\\b1 to ${most}\\b`)),
      ]);
    }
  });

  test('and no default is above it', () => {
    for (const { coordinate, argument } of args.filter(({ argument: { most } }) => most !== undefined)) {
      const value = argument.default ?? 1;
      expect([coordinate, typeof value === 'number' && value <= (argument.most ?? 0)]).toEqual([
        coordinate,
        true,
      ]);
    }
  });
});
