/* global document, history, innerWidth, localStorage, location, Worker */
// The IDE at /graphiql: GraphiQL over /graphql, with the examples of operations/ in a panel of their own. Bundled
// by scripts/bundleIde.mjs; no type checker reads it, so it stays short.
import { createElement as h, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import 'graphiql/style.css';
import './graphiql.css';

/** A longer address may be refused on its way; the query then stays out of it. */
const LONGEST_ADDRESS = 8000;

const root = document.getElementById('graphiql');

// The build knows the names of the workers, and writes them into the page.
const workers = JSON.parse(root.dataset.workers);
globalThis.MonacoEnvironment = {
  getWorker: (_, label) => new Worker(workers[label] ?? workers.editor, { type: 'module' }),
};

async function fetcher(parameters, { headers = {} } = {}) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(parameters),
  });
  return response.json();
}

function ExamplesIcon() {
  return h(
    'svg',
    { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, 'aria-hidden': true },
    h('path', { d: 'M4 5h16M4 12h16M4 19h10', strokeLinecap: 'round' }),
  );
}

function Examples({ examples }) {
  const { addTab } = useGraphiQLActions();
  const editors = useGraphiQL(({ queryEditor, variableEditor }) => queryEditor && variableEditor);
  const query = useGraphiQL(({ queryEditor }) => queryEditor);
  const variables = useGraphiQL(({ variableEditor }) => variableEditor);
  const [shown, setShown] = useState('');
  const open = ({ name, document: text }) => {
    // A question that was not changed is not opened twice.
    if (query.getValue() !== text) {
      if (query.getValue().trim() !== '') addTab();
      query.setValue(text);
      variables.setValue('');
    }
    setShown(name);
  };
  return h(
    'section',
    { className: 'examples', 'aria-labelledby': 'examples-title' },
    h('h2', { id: 'examples-title' }, 'Examples'),
    h(
      'ul',
      null,
      examples.map((example) =>
        h(
          'li',
          { key: example.name },
          h(
            'button',
            {
              type: 'button',
              disabled: !editors,
              'aria-current': shown === example.name ? 'true' : undefined,
              onClick: () => open(example),
            },
            h('strong', null, example.name),
            h('span', null, example.question),
          ),
        ),
      ),
    ),
  );
}

/** Keeps the address that of the question in the editor, so that it can be sent to somebody. */
function follow({ tabs, activeTabIndex }) {
  const { query, variables } = tabs[activeTabIndex] ?? {};
  const address = new URL(location.pathname, location.href);
  if (query) address.searchParams.set('query', query);
  if (query && variables) address.searchParams.set('variables', variables);
  history.replaceState(null, '', address.href.length > LONGEST_ADDRESS ? location.pathname : address);
}

/** Whether this browser has been here before; if it keeps nothing, it never has. */
function isFirstVisit() {
  try {
    return localStorage.getItem('graphiql:tabState') === null;
  } catch {
    return true;
  }
}

function start(examples) {
  const asked = new URLSearchParams(location.search);
  const query = asked.get('query');
  const examplesPlugin = {
    title: 'Examples',
    icon: ExamplesIcon,
    content: () => h(Examples, { examples }),
  };
  const initial =
    query === null ? {} : { initialQuery: query, initialVariables: asked.get('variables') ?? '' };
  createRoot(root).render(
    h(
      GraphiQL,
      {
        fetcher,
        ...initial,
        defaultQuery: examples[0]?.document ?? '',
        defaultEditorToolsVisibility: true,
        onTabChange: follow,
        plugins: [examplesPlugin, HISTORY_PLUGIN],
        // Later it stays as it was left.
        visiblePlugin: isFirstVisit() && innerWidth >= 800 ? examplesPlugin : undefined,
      },
      h(GraphiQL.Logo, null, h('a', { href: '/', className: 'home' }, 'rolegraph')),
    ),
  );
}

const response = await fetch('/graphiql/operations.json');
start(await response.json());
