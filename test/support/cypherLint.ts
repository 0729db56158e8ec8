/**
 * The embedded store fails on a pattern of two relationships once a batch of rows is large, so a
 * MATCH or MERGE has one at the most (design rule: one relationship per MATCH clause).
 */

const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const TEXT = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g;
/** A word that begins a clause; not a property, a label, a parameter or a key of a map. */
const CLAUSE =
  /(?<![.:$\w])(OPTIONAL\s+MATCH|MATCH|MERGE|CREATE|WHERE|WITH|RETURN|UNWIND|SET|REMOVE|DETACH|DELETE|ON|CALL|UNION|FOREACH|ORDER|SKIP|LIMIT|YIELD)(?!\w|\s*:)/gi;
const MATCHING = /^(OPTIONAL\s+MATCH|MATCH|MERGE)$/i;
const RELATIONSHIP = /-\s*(?:\[|-)/g;

const ARROW = String.raw`<?-\s*(?:\[[^\]]*\]\s*)?->?`;
const NODE = String.raw`\((?:[^()]|\([^()]*\))*\)`;
/** Two relationships in a row, wherever they stand: in COUNT {}, EXISTS {} or a comprehension too. */
const CHAIN = new RegExp(String.raw`${ARROW}\s*${NODE}\s*${ARROW}`, 'g');

/** The clauses of a statement that hold more than one relationship, and the chains outside of them. */
export function crowdedPatterns(text: string): string[] {
  const bare = text.replace(COMMENT, ' ').replace(TEXT, "''");
  const clauses = clausesOf(bare).filter(({ word, body }) => MATCHING.test(word) && countIn(body) > 1);
  if (clauses.length > 0) return clauses.map(({ word, body }) => oneLine(`${word} ${body}`));
  return [...bare.matchAll(CHAIN)].map(([chain]) => oneLine(chain));
}

function clausesOf(text: string): { word: string; body: string }[] {
  const starts = [...text.matchAll(CLAUSE)];
  return starts.map((start, index) => ({
    word: start[0],
    body: text.slice(start.index + start[0].length, starts[index + 1]?.index),
  }));
}

const countIn = (pattern: string): number => [...pattern.matchAll(RELATIONSHIP)].length;

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
