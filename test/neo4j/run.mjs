import { execFile } from 'node:child_process';

/**
 * @typedef {object} Outcome
 * @property {boolean} ok whether the program was found, ended in time, and exited with 0
 * @property {string} stdout
 * @property {string} stderr
 */

/**
 * Runs a program to its end. Never rejects: for us a program that is missing and one that fails say the same.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ seconds: number, env?: NodeJS.ProcessEnv }} options
 * @returns {Promise<Outcome>}
 */
export function run(program, args, { seconds, env = process.env }) {
  return new Promise((resolve) => {
    const options = { timeout: seconds * 1000, maxBuffer: 16 * 1024 * 1024, env };
    execFile(program, args, options, (error, stdout, stderr) => {
      resolve({ ok: error === null, stdout, stderr: stderr || (error?.message ?? '') });
    });
  });
}

/**
 * The last lines of a text, for a message about a failure.
 * @param {string} text
 * @param {number} lines
 */
export function tail(text, lines) {
  return text.trimEnd().split('\n').slice(-lines).join('\n');
}
