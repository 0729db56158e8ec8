import { isInFile } from './dom.ts';
import { Navigation } from './navigation/Navigation.ts';
import { startDimming } from './picture/startDimming.ts';
import { startFile } from './picture/startFile.ts';
import { startPinning } from './picture/startPinning.ts';
import { startPng } from './picture/startPng.ts';
import { prepareRoving, startRoving } from './picture/startRoving.ts';
import { startCopyLink } from './startCopyLink.ts';
import { applyFilter, startFilter } from './startFilter.ts';
import { startUndo } from './startUndo.ts';
import { prepareSuggestions, startSuggestions } from './suggest/startSuggestions.ts';
import { applyStoredTheme, startThemeSwitch } from './theme.ts';

/** The explorer works without this script; it makes it quicker and lets one play with the picture. */
function start(): void {
  startThemeSwitch();
  startRoving();
  startDimming();
  startFilter();
  startPng();
  startCopyLink();
  if (isInFile()) startFile();
  else startOnline();
  prepare();
}

/** What needs the server. */
function startOnline(): void {
  const navigation = new Navigation(prepare);
  // Pinning first: its links are also links to pages.
  startPinning(navigation);
  startUndo();
  startSuggestions();
  navigation.start();
}

/** What new elements need, at the start and after each swap. */
function prepare(): void {
  prepareRoving();
  if (!isInFile()) prepareSuggestions();
  applyFilter();
}

document.documentElement.classList.add('js');
applyStoredTheme();
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', start);
else start();
