import fc from 'fast-check';
import { KINDS } from '../../../src/graph/kind.ts';
import type {
  LinkMark,
  MatrixPicture,
  NodeMark,
  Opened,
  PathsPicture,
  TransitionPicture,
} from '../../../src/drawing/types.ts';

/** Names of every sort: short, of 330 characters, without a blank, in other scripts, with signs of markup. */
export const names = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Git', 'C', 'Python', 'Amazon Web Services AWS CloudFormation') },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom('software', 'of', 'Data', 'management', 'C/C++', 'e-mail', '<b>', '&', '"x"'), {
        minLength: 1,
        maxLength: 40,
      })
      .map((words) => words.join(' ').slice(0, 330).trim()),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 330 }).map((length) => 'W'.repeat(length)) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: 1, max: 110 }).map((length) => '機械学習'.repeat(length).slice(0, 330)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '👩‍💻👩‍💻 developer 🏳️‍🌈',
      'مهندس برمجيات أول',
      'מפתח תוכנה',
      'ﷺ',
      'A̐éö̲ Zalgo',
      '-1. list',
      '```',
    ),
  },
  { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }) },
);

const categories = fc.option(
  fc.constantFrom(
    'LANGUAGE',
    'DATABASE',
    'CLOUD',
    'DATA_PROCESSING',
    'Web platform development software',
    'G',
    'H',
    'I',
  ),
);

const flag = fc.boolean();

export const marks = (id: string, depth = 0): fc.Arbitrary<NodeMark> =>
  fc
    .record({
      name: names,
      kind: fc.constantFrom(...KINDS, 'TEXT' as const),
      note: fc.option(fc.constantFrom('247 tools', '1 link'), { nil: undefined }),
      category: categories,
      href: fc.option(fc.constant(`/entity?ref=${id}&x="<'`), { nil: undefined }),
      hot: flag,
      hub: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
      known: flag,
      pinned: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
      opened: depth > 0 ? fc.constant([]) : openedOf(id),
    })
    .map((mark) => ({ ...mark, id }));

const openedOf = (id: string): fc.Arbitrary<readonly Opened[]> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.integer({ min: 1, max: 4 }).chain((count) =>
        fc.tuple(...Array.from({ length: count }, (_, index) => marks(`${id}/${index}`, 1))).map((nodes) => [
          {
            label: `Roles: ${count} of 41`,
            nodes,
            links: nodes.map((node) => ({ from: node.id, to: id, relation: 'USES', strength: 0.4 })),
          },
        ]),
      ),
    },
  );

export const someMarks = (prefix: string, most: number, least = 0): fc.Arbitrary<readonly NodeMark[]> =>
  fc
    .integer({ min: least, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => marks(`${prefix}:${index}`))));

export const described = {
  title: names,
  subtitle: names,
  description: names,
};

export const strengths = fc.double({ min: 0, max: 1, noNaN: true });

/** Up to `most` paths of 1 to 6 hops between the same ends, over nodes that they share, at equal and at different hops. */
export const pathsPictures = (most = 25): fc.Arbitrary<PathsPicture> =>
  fc
    .record({
      ...described,
      nodes: someMarks('n', 14, 3),
      chosen: fc.array(fc.uniqueArray(fc.integer({ min: 2, max: 40 }), { maxLength: 5 }), {
        maxLength: most,
      }),
      strength: strengths,
    })
    .map(({ nodes, chosen, strength, ...rest }) => {
      const id = (index: number): string => nodes[index]?.id ?? '';
      const inner = chosen.map((path) => [...new Set(path.map((one) => id(2 + (one % (nodes.length - 2)))))]);
      const paths = inner.map((ids) => [id(0), ...ids, id(1)]).sort((a, b) => a.length - b.length);
      return { ...rest, type: 'paths', nodes, paths, links: linksOf(paths, strength) };
    });

function linksOf(paths: readonly (readonly string[])[], strength: number): readonly LinkMark[] {
  const links = new Map<string, LinkMark>();
  for (const path of paths) {
    path.slice(1).forEach((to, index) => {
      const ends = [path[index] ?? '', to].sort();
      const [low = '', high = ''] = ends;
      const isBack = (low.length + high.length) % 2 === 0;
      links.set(ends.join('\n'), {
        from: isBack ? high : low,
        to: isBack ? low : high,
        relation: 'USES',
        strength,
      });
    });
  }
  return [...links.values()];
}

export const transitionPictures: fc.Arbitrary<TransitionPicture> = fc
  .record({
    ...described,
    from: fc.option(marks('from')),
    to: marks('to'),
    readiness: fc.double({ min: 0, max: 1, noNaN: true }),
    shared: someMarks('shared', 8),
    missing: someMarks('missing', 8),
    surplus: someMarks('surplus', 8),
    heading: names,
    strength: strengths,
  })
  .map(({ shared, missing, surplus, heading, strength, ...rest }) => {
    const link = (role: NodeMark | null, { id }: NodeMark): LinkMark[] =>
      role === null ? [] : [{ from: role.id, to: id, relation: 'USES', strength }];
    return {
      ...rest,
      type: 'transition',
      shared: { heading: `Shared: ${heading}`, nodes: shared },
      missing: { heading: `Missing: ${missing.length}`, nodes: missing },
      surplus: { heading: 'Not asked', nodes: surplus },
      links: [
        ...[...shared, ...surplus].flatMap((node) => link(rest.from, node)),
        ...[...shared, ...missing].flatMap((node) => link(rest.to, node)),
      ],
    };
  });

const lines = (prefix: string, most: number) =>
  fc
    .array(fc.record({ label: names, note: fc.option(fc.constant('36 roles'), { nil: undefined }) }), {
      minLength: 1,
      maxLength: most,
    })
    .map((all) =>
      all.map((line, index) => ({ ...line, id: `${prefix}:${index}`, href: `/overview?group=${index}` })),
    );

/** Of one set of lines with itself, or of two. */
export const matrixPictures = (most = 12): fc.Arbitrary<MatrixPicture> =>
  fc
    .record({
      ...described,
      rows: lines('row', most),
      others: fc.option(lines('column', most)),
      scores: fc.array(strengths, { minLength: 1 }),
    })
    .map(({ rows, others, scores, ...rest }) => {
      const columns = others ?? rows;
      const cells = rows.flatMap((row, at) =>
        columns.flatMap((column, across) =>
          row.id === column.id
            ? []
            : [
                {
                  row: at,
                  column: across,
                  score: scores[(at * columns.length + across) % scores.length] ?? 0,
                  label: `${row.label} and ${column.label}`,
                  href: `/overview?group=${at}&other=${across}`,
                },
              ],
        ),
      );
      return { ...rest, type: 'matrix', rows, columns, cells };
    });
