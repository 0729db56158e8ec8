/** Writes a line for people, or for the next program of a pipe. */
export const print = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
