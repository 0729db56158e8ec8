import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { Dice } from './Dice.ts';
import { someInteger, someNumber, someText } from './hostile.ts';

/** What is sent as a question. */
export interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A value as a literal and as JSON. An enum's is a name there and a text here. */
interface Value {
  readonly literal: string;
  readonly json: unknown;
}

const NULL: Value = { literal: 'null', json: null };
const DEEPEST = 6;
const MOST_FIELDS = 60;

/** Writes one document that fits the schema, but for the values where they are hostile. */
export class DocumentWriter {
  readonly #schema: GraphQLSchema;
  readonly #dice: Dice;
  readonly #declared: string[] = [];
  readonly #fragments: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  #names = 0;
  #fields = 0;

  constructor(schema: GraphQLSchema, dice: Dice) {
    this.#schema = schema;
    this.#dice = dice;
  }

  /** @param root what is asked at first: one to three of its fields */
  write(operation: 'query' | 'mutation', fields = 3): Asked {
    const type = operation === 'query' ? this.#schema.getQueryType() : this.#schema.getMutationType();
    if (!type) throw new Error(`The schema has no ${operation}.`);
    const all = Object.values(type.getFields());
    const asked = this.#dice.times(1, fields, () => this.#field(this.#dice.pick(all), 0));
    const declared = this.#declared.length > 0 ? `(${this.#declared.join(', ')})` : '';
    const directive = this.#dice.chance(3) ? ' @nothing' : '';
    const query = `${operation} Q${declared}${directive} { ${asked.join(' ')} }`;
    return { query: [query, ...this.#fragments].join('\n'), variables: this.#variables };
  }

  #name(): string {
    this.#names += 1;
    return `n${this.#names}`;
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    this.#fields += 1;
    const given = field.args.filter((argument) => this.#isGiven(argument));
    const written = given.map((argument) => `${argument.name}: ${this.#argument(argument)}`);
    const type = getNamedType(field.type);
    const inside = isCompositeType(type) ? ` ${this.#selections(type, depth + 1)}` : '';
    const args = written.length > 0 ? `(${written.join(', ')})` : '';
    // Two of one name must be the same question, so that each has its own.
    return `${this.#name()}: ${field.name}${args}${this.#directives()}${inside}`;
  }

  #isGiven({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean {
    return (isNonNullType(type) && defaultValue === undefined) || this.#dice.chance(35);
  }

  #directives(): string {
    if (!this.#dice.chance(6)) return '';
    const name = this.#dice.pick(['include', 'skip']);
    return ` @${name}(if: ${this.#dice.pick(['true', 'false'])})`;
  }

  #selections(type: GraphQLCompositeType, depth: number): string {
    const parts = isAbstractType(type) ? this.#onTypes(type, depth) : [];
    const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
    const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const open = depth < DEEPEST && this.#fields < MOST_FIELDS ? fields : leaves;
    if (open.length > 0) {
      parts.push(...this.#dice.times(1, 4, () => this.#field(this.#dice.pick(open), depth)));
    }
    if (parts.length === 0 || this.#dice.chance(10)) parts.push('__typename');
    const selections = `{ ${parts.join(' ')} }`;
    return this.#dice.chance(8) ? this.#asFragment(type, selections) : selections;
  }

  #onTypes(type: GraphQLCompositeType, depth: number): string[] {
    if (!isAbstractType(type) || depth >= DEEPEST || this.#fields >= MOST_FIELDS) return [];
    const possible = this.#schema.getPossibleTypes(type);
    return this.#dice.times(0, 2, () => {
      const one = this.#dice.pick(possible);
      return `... on ${one.name} ${this.#selections(one, depth)}`;
    });
  }

  #asFragment(type: GraphQLCompositeType, selections: string): string {
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type.name} ${selections}`);
    return `{ ...${name} }`;
  }

  /** As a literal, a variable, or a variable's default. */
  #argument({ type }: GraphQLArgument): string {
    const value = this.#value(type, 3);
    if (!this.#dice.chance(50)) return value.literal;
    const name = this.#name();
    const isDefault = this.#dice.chance(20);
    this.#declared.push(`$${name}: ${String(type)}${isDefault ? ` = ${value.literal}` : ''}`);
    if (!isDefault) this.#variables[name] = value.json;
    return `$${name}`;
  }

  #value(type: GraphQLInputType, depth: number): Value {
    if (isNonNullType(type)) return this.#value(type.ofType, depth);
    if (this.#dice.chance(3)) return NULL;
    if (isListType(type)) return this.#list(type.ofType, depth);
    if (isInputObjectType(type)) return this.#object(Object.values(type.getFields()), depth);
    if (isEnumType(type)) {
      const { name } = this.#dice.pick(type.getValues());
      return { literal: name, json: name };
    }
    return this.#scalar(type.name);
  }

  #list(type: GraphQLInputType, depth: number): Value {
    if (this.#dice.chance(4)) return this.#value(type, depth - 1);
    const many = this.#dice.chance(4) ? 300 : 4;
    const items = this.#dice.times(many === 4 ? 0 : many, many, () => this.#value(type, depth - 1));
    return {
      literal: `[${items.map(({ literal }) => literal).join(', ')}]`,
      json: items.map(({ json }) => json),
    };
  }

  #object(fields: readonly GraphQLInputField[], depth: number): Value {
    const given = fields.filter((field) => this.#isGiven(field));
    const entries = given.map((field) => [field.name, this.#value(field.type, depth - 1)] as const);
    return {
      literal: `{ ${entries.map(([name, { literal }]) => `${name}: ${literal}`).join(', ')} }`,
      json: Object.fromEntries(entries.map(([name, { json }]) => [name, json])),
    };
  }

  #scalar(name: string): Value {
    if (name === 'Int') return plain(someInteger(this.#dice));
    if (name === 'Float') return plain(someNumber(this.#dice));
    if (name === 'Boolean') return plain(this.#dice.chance(50));
    if (name === '_Any') return this.#reference();
    return plain(someText(this.#dice));
  }

  /** What a router would refer to an entity by. */
  #reference(): Value {
    const typename = this.#dice.pick(['Tool', 'Role', 'Query', '']);
    const id = someText(this.#dice);
    return {
      literal: `{ __typename: ${JSON.stringify(typename)}, id: ${JSON.stringify(id)} }`,
      json: { __typename: typename, id },
    };
  }
}

const plain = (json: string | number | boolean): Value => ({ literal: JSON.stringify(json), json });
