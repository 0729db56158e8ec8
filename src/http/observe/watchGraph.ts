import { Counter, Gauge, type Registry } from 'prom-client';
import { within } from '../../graph/within.ts';
import { shared } from '../shared.ts';

/** One of the things that a server keeps in memory as of a version of the graph. */
interface Kept {
  /** The version that it holds; undefined before it was first asked for. */
  readonly version: number | undefined;
  /** Questions that found it as it was, and those that had it read or built again. */
  readonly reused: number;
  readonly rebuilt: number;
}

/** What is read at each scrape. */
export interface Watched {
  readonly store: string;
  /** Asks the store for the graph's version. */
  readonly version: () => Promise<number>;
  /** Reads under way on the store, and those that wait for a place. */
  readonly reads: () => { readonly underWay: number; readonly waiting: number } | undefined;
  /** By what each is called: names, search, … */
  readonly kept: () => Readonly<Record<string, Kept>>;
}

/** A scrape answers, whatever the store does. */
const PATIENCE_MS = 1000;

/** Adds what is known of the store and of what is kept in memory. */
export function watchGraph(registry: Registry, watched: Watched): void {
  watchStore([registry], watched);
  watchReads([registry], watched);
  watchMemory([registry], watched);
}

function watchStore(registers: Registry[], { store, version }: Watched): void {
  const ask = shared(() => within({ signal: AbortSignal.timeout(PATIENCE_MS) }, version()), 0);
  new Gauge({
    name: 'rolegraph_store_up',
    help: 'Whether the store answers within a second, asked at each scrape.',
    labelNames: ['store'],
    registers,
    async collect() {
      const isUp = await ask().then(
        () => true,
        () => false,
      );
      this.set({ store }, Number(isUp));
    },
  });
  new Gauge({
    name: 'rolegraph_graph_version',
    help: 'The number of committed writes; the last one known while the store does not answer.',
    registers,
    async collect() {
      const known = await ask().catch(() => undefined);
      if (known !== undefined) this.set(known);
    },
  });
}

function watchReads(registers: Registry[], { reads }: Watched): void {
  new Gauge({
    name: 'rolegraph_reads',
    help: 'Reads on the store: under way, and waiting for a place.',
    labelNames: ['state'],
    registers,
    collect() {
      const now = reads();
      if (!now) return;
      this.set({ state: 'under_way' }, now.underWay);
      this.set({ state: 'waiting' }, now.waiting);
    },
  });
}

function watchMemory(registers: Registry[], { kept }: Watched): void {
  new Gauge({
    name: 'rolegraph_kept_version',
    help: 'The version of the graph that each thing in memory holds.',
    labelNames: ['part'],
    registers,
    collect() {
      for (const [part, { version }] of Object.entries(kept())) {
        if (version !== undefined) this.set({ part }, version);
      }
    },
  });
  new Counter({
    name: 'rolegraph_kept_uses_total',
    help: 'Questions to each thing in memory: reused as it was, or rebuilt since the graph had changed.',
    labelNames: ['part', 'outcome'],
    registers,
    collect() {
      this.reset();
      for (const [part, { reused, rebuilt }] of Object.entries(kept())) {
        this.inc({ part, outcome: 'reused' }, reused);
        this.inc({ part, outcome: 'rebuilt' }, rebuilt);
      }
    },
  });
}
