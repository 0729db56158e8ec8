/** Writes a line for people, or for the next program of a pipe. */
export const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

export const logError = (error: unknown): void => {
  const cause = error instanceof Error && error.cause !== undefined ? ['\n  caused by', error.cause] : [];
  console.error(new Date().toISOString(), error, ...cause);
};
