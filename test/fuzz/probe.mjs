// Loaded into the server that is tried: says how much it holds, and how long its event loop stood still.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();

process.on('message', async (asked) => {
  if (asked === 'memory') {
    globalThis.gc();
    globalThis.gc();
    process.send({ heap: process.memoryUsage().heapUsed, resident: process.memoryUsage().rss });
  } else {
    // The histogram is told of a delay by the tick after it.
    await wait(30);
    process.send({ blocked: delay.max / 1e6 });
  }
  delay.reset();
});
// Nothing here keeps the server running.
process.channel?.unref();
