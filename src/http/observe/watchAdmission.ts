import { Counter, Gauge, type Registry } from 'prom-client';
import type { Admission } from '../admission/Admission.ts';

/** Adds how busy the server is: who is worked for, who waits, and whom it has turned away. */
export function watchAdmission(registry: Registry, admission: Admission): void {
  const registers = [registry];
  new Gauge({
    name: 'rolegraph_admitted_requests',
    help: 'Requests that hold one of the MAX_REQUESTS places, and those that wait for one.',
    labelNames: ['state'],
    registers,
    collect() {
      this.set({ state: 'under_way' }, admission.inFlight);
      this.set({ state: 'waiting' }, admission.waiting);
    },
  });
  new Gauge({
    name: 'rolegraph_request_body_bytes',
    help: 'Bytes of request bodies that are held, or may still come for requests that were let in.',
    registers,
    collect() {
      this.set(admission.bodyBytes);
    },
  });
  new Counter({
    name: 'rolegraph_shed_requests_total',
    help: 'Requests that were refused as OVERLOADED before they were begun.',
    registers,
    collect() {
      this.reset();
      this.inc(admission.shed);
    },
  });
}
