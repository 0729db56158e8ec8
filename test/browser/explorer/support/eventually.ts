const PATIENCE_MS = 60_000;
const PAUSE_MS = 25;

/**
 * Waits until what a check expects holds. The pages' policy forbids the waiting that runs in a page.
 *
 * @throws what the check throws at last, after a minute
 */
export async function eventually(check: () => unknown): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
