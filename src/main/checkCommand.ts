import { checkGraph } from '../check/checkGraph.ts';
import { checkJson, formatCheck } from '../check/formatCheck.ts';
import { mendGraph } from '../check/mendGraph.ts';
import type { Checking } from '../cli/check.ts';
import { REFUSED } from '../cli/exitCode.ts';
import { print } from './print.ts';
import { withStore } from './withStore.ts';

/** The command that holds the stored graph against its rules. */
export const checkCommand: Checking = {
  check: ({ format, mend }) =>
    withStore(async (store) => {
      if (mend) await store.exclusive(() => mendGraph(store));
      const report = await checkGraph(store);
      print(format === 'json' ? checkJson(report) : formatCheck(report));
      if (report.broken.length > 0) process.exitCode = REFUSED;
    }),
};
