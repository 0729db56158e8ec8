import type { Asked } from '../Asked.ts';
import { writeCommon } from '../Common.ts';
import type { ViewName } from '../View.ts';
import { Hidden } from './fields.tsx';
import { KnownBox } from './KnownBox.tsx';

const SUBMIT: Readonly<Record<ViewName, string>> = {
  connectors: 'Connect',
  paths: 'Find paths',
  transition: 'Compare',
  role: 'Show',
  entity: 'Show',
  search: 'Search',
  overview: 'Show',
};

/**
 * The form of a view, which keeps what was typed and carries the rest along; beside it what the reader knows. On a
 * narrow screen it is closed over an answer; where there is room, the stylesheet shows it always.
 */
export const QuestionForm = ({ asked }: { readonly asked: Asked }) => (
  <details class="card question" open={asked.answered === undefined}>
    <summary>Change the question</summary>
    <div>
      <form class="fields" method="get" action={`/${asked.view}`}>
        {asked.fields()}
        <Hidden pairs={writeCommon(asked.common)} />
        <button type="submit" class="button primary">
          {SUBMIT[asked.view]}
        </button>
      </form>
      <KnownBox asked={asked} />
    </div>
  </details>
);
