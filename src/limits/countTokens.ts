import { Lexer, Source, TokenKind } from 'graphql';

/** How many tokens a text has, up to where it is no GraphQL any more. */
export function countTokens(text: string): number {
  const lexer = new Lexer(new Source(text));
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count++;
  } catch {
    // What is no token is told as a syntax error.
  }
  return count;
}
