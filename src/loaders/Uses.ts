/** How often something that is kept in memory could be used as it was: for metrics. */
export class Uses {
  reused = 0;
  /** Read or built anew, as the graph had changed. */
  rebuilt = 0;
  /** The version of the graph that it holds; undefined before anybody has asked. */
  version: number | undefined;

  note(version: number, isReused: boolean): void {
    this.version = version;
    if (isReused) this.reused += 1;
    else this.rebuilt += 1;
  }
}
