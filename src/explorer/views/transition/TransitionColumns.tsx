import { toggleHave } from '../../changeCommon.ts';
import { pinHref } from '../../marks.ts';
import { inWords } from '../../../graph/inWords.ts';
import { grouped } from '../../words.ts';
import { drawnItems, type DrawnColumn } from './drawnItems.ts';
import { percent } from './percent.ts';
import {
  COLUMNS,
  columnLabel,
  type ColumnName,
  type Item,
  type ShownTransition,
} from './TransitionAnswer.ts';

const MEANING: Readonly<Record<ColumnName, string>> = {
  shared: 'Asked, and you have it.',
  missing: 'Asked, and you lack it. The first gains most.',
  surplus: 'You have it, and it is not asked.',
};

/** The three columns in words, each item with what it gains and why. */
export function TransitionColumns(shown: ShownTransition) {
  const { columns } = drawnItems(shown);
  return (
    <section class="card" aria-labelledby="columns-title">
      <h2 id="columns-title">What is asked, and what you have</h2>
      <div class="columns">
        {COLUMNS.map((name) => (
          <Column key={name} shown={shown} column={columns[name]} />
        ))}
      </div>
    </section>
  );
}

function Column({ shown, column }: { readonly shown: ShownTransition; readonly column: DrawnColumn }) {
  const { name, items, total } = column;
  const count = items.length === total ? grouped(total) : `${grouped(items.length)} of ${grouped(total)}`;
  return (
    <section aria-labelledby={`column-${name}`}>
      <h3 id={`column-${name}`}>
        {columnLabel(name)}: {count}
      </h3>
      <p class="hint">{MEANING[name]}</p>
      <ol>
        {items.map((item) => (
          <ItemLine key={item.entity.id} shown={shown} column={name} item={item} />
        ))}
      </ol>
    </section>
  );
}

interface ItemLineProps {
  readonly shown: ShownTransition;
  readonly column: ColumnName;
  readonly item: Item;
}

function ItemLine({ shown, column, item }: ItemLineProps) {
  const { entity, gain, why } = item;
  return (
    <li>
      <a href={pinHref(shown, entity.id)}>{entity.name}</a>{' '}
      {gain > 0 ? <strong class="figure">+{percent(gain)}</strong> : null}
      <p class="hint">
        {inWords(entity.kind)}. {why}
      </p>
      <KnowLink shown={shown} column={column} item={item} />
    </li>
  );
}

/** What is missing can be known from now on; what was said to be known can be taken back. */
function KnowLink({ shown: { question, common, link }, column, item: { entity } }: ItemLineProps) {
  const { id, name } = entity;
  const words = column === 'missing' ? 'I know this' : 'I do not know this';
  if (column !== 'missing' && !common.have.includes(id)) return null;
  return (
    <a href={link(question, toggleHave(common, id))} aria-label={`${words}: ${name}`}>
      {words}
    </a>
  );
}
