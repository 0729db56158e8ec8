import { addressOf } from '../address.ts';
import type { AskedOperation } from '../View.ts';

interface AsGraphqlProps {
  readonly asked: AskedOperation;
  readonly hasIde: boolean;
}

/** The question as the operation that answered it. */
export const AsGraphql = ({ asked, hasIde }: AsGraphqlProps) => {
  const variables = JSON.stringify(asked.variables, null, 2);
  const ide = addressOf('/graphiql', [
    ['query', asked.operation.text],
    ['variables', variables],
  ]);
  return (
    <details>
      <summary>This as GraphQL</summary>
      {hasIde && (
        <p>
          <a class="button" href={ide}>
            Open in GraphiQL
          </a>
        </p>
      )}
      <pre tabindex={0} aria-label="GraphQL operation">
        <code>{asked.operation.text.trimEnd()}</code>
      </pre>
      <pre tabindex={0} aria-label="Variables">
        <code>{variables}</code>
      </pre>
    </details>
  );
};
