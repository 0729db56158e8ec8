import type { Neo4jOptions } from '../../../src/store/Neo4jStore.ts';
import { FaultyProxy } from '../FaultyProxy.ts';
import { neo4jAccess } from '../neo4jAccess.ts';
import { AskedServer } from './AskedServer.ts';

/** A listening server whose Neo4j is on the other side of a proxy. */
export class FaultServer extends AskedServer {
  readonly proxy: FaultyProxy;

  private constructor(proxy: FaultyProxy, listening: Awaited<ReturnType<typeof AskedServer.listen>>) {
    super(listening);
    this.proxy = proxy;
  }

  /**
   * @param deadline of each request, in milliseconds
   * @param isAbsent whether Neo4j is down at first, and the graph prepared once it is there
   * @param wrong what of its settings is wrong; the graph is prepared once it is right
   */
  static async start(
    deadline: number,
    { isAbsent = false, wrong }: { isAbsent?: boolean; wrong?: Partial<Neo4jOptions> } = {},
  ): Promise<FaultServer> {
    const access = { ...(wrong?.uri === undefined ? neo4jAccess() : { uri: wrong.uri }), ...wrong };
    const proxy = await FaultyProxy.start(access.uri);
    if (isAbsent) await proxy.down();
    const prepares = isAbsent || wrong !== undefined;
    return new FaultServer(
      proxy,
      await AskedServer.listen({ ...access, uri: proxy.uri, deadline }, prepares),
    );
  }

  override async stop(): Promise<void> {
    await super.stop();
    await this.proxy.down();
  }
}
