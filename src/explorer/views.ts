import { askingView, type AskingView } from './askingView.ts';
import { connectorsView } from './views/connectors/connectorsView.tsx';
import { entityView } from './views/entity/entityView.tsx';
import { overviewView } from './views/overview/overviewView.tsx';
import { pathsView } from './views/paths/pathsView.tsx';
import { roleView } from './views/role/roleView.tsx';
import { searchView } from './views/search/searchView.tsx';
import { transitionView } from './views/transition/transitionView.tsx';

/** The overview, which the first page shows too. */
export const OVERVIEW = askingView(overviewView);

/** Every sort of question, in the order of the navigation. */
export const VIEWS: readonly AskingView[] = [
  askingView(connectorsView),
  askingView(pathsView),
  askingView(transitionView),
  askingView(roleView),
  askingView(entityView),
  OVERVIEW,
  askingView(searchView),
];
