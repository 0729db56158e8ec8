import type { AskedStatement } from '../View.ts';
import { cypherLiteral } from './cypherLiteral.ts';

interface AsCypherProps {
  readonly statements: readonly AskedStatement[];
  readonly cypherText: (name: string) => string;
}

/** The statements that answered it, as Neo4j Browser and cypher-shell take them. */
export const AsCypher = ({ statements, cypherText }: AsCypherProps) =>
  statements.length === 0 ? null : (
    <details>
      <summary>This as Cypher</summary>
      {statements.map((asked, index) => (
        <pre key={index} tabindex={0} aria-label={`Cypher statement ${asked.statement}`}>
          <code>{written(asked, cypherText(asked.statement))}</code>
        </pre>
      ))}
    </details>
  );

const written = ({ parameters }: AskedStatement, text: string): string =>
  [
    ...Object.entries(parameters).map(([name, value]) => `:param ${name} => ${cypherLiteral(value)};`),
    `${text};`,
  ].join('\n');
