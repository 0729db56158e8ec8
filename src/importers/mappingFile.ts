import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { badUserInput } from '../graph/errors.ts';

const mapping = z.record(
  z.string().min(1),
  z.union([z.literal('new'), z.string().regex(/^[a-z]+:[a-z0-9-]+$/)]),
);

/**
 * Reads what somebody has decided about the names of a source: YAML with `<source's id>: <id of the entity>`, or
 * `new` for something of its own, such as `onet:tech/Harvest software: tool:harvest`.
 *
 * @throws RolegraphError BAD_USER_INPUT naming the file and what is wrong in it
 */
export function readMappingFile(file: string): Map<string, string> {
  const result = mapping.safeParse(readYaml(file) ?? {});
  if (result.success) return new Map(Object.entries(result.data));
  const [issue] = result.error.issues;
  const where = issue?.path.join(' > ') ?? '';
  const message = `${file} is no mapping: "${where}" must be the id of an entity, such as tool:git, or new.`;
  throw badUserInput(message, { file });
}

function readYaml(file: string): unknown {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : '';
    throw badUserInput(`${file} cannot be read as YAML: ${why ?? ''}`, { file });
  }
}
