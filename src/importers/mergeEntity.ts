import { fold } from '../graph/fold.ts';
import type { Properties } from '../statements/upsert.ts';
import type { EntityFact, SourceId } from './facts.ts';
import { sorted, textList } from './values.ts';

type Stored = Readonly<Record<string, unknown>>;

/** Whose words stand where sources differ; sources not named here come after, alike. */
const RANK: Readonly<Record<SourceId, number>> = { curated: 2, article: 1 };

const rank = (source: SourceId): number => RANK[source] ?? 0;

/**
 * The properties that an entity gets from one more fact, without `updatedAt`. A source that
 * ranks above all others replaces name, description, category and url; another one fills what is missing, so
 * that two sources of one rank do not rename it in turn.
 */
export function mergeEntity(stored: Stored | undefined, fact: EntityFact, source: SourceId): Properties {
  const before = textList(stored?.['sources']);
  const leads = before.every((other) => other === source || rank(other) < rank(source));
  const pick = (key: 'name' | 'description' | 'category' | 'url'): string | null => {
    const old = stored?.[key];
    const said = fact[key];
    if (typeof old !== 'string') return said ?? null;
    return leads && said !== undefined ? said : old;
  };
  const name = pick('name') ?? fact.name;
  return {
    name,
    nameKey: fold(name),
    description: pick('description'),
    category: pick('category'),
    url: pick('url'),
    status: stored?.['status'] === 'DEPRECATED' ? 'DEPRECATED' : 'ACTIVE',
    sources: sorted([...before, source]),
    aliases: strongAliases(stored, fact, name),
  };
}

/** The strong aliases of all sources, each spelling once, sorted. */
function strongAliases(stored: Stored | undefined, fact: EntityFact, name: string): string[] {
  const said = (fact.aliases ?? []).filter((alias) => alias.kind === 'STRONG').map((alias) => alias.name);
  const bySpelling = new Map<string, string>();
  for (const alias of [...textList(stored?.['aliases']), ...said]) {
    const key = fold(alias);
    if (key !== fold(name) && !bySpelling.has(key)) bySpelling.set(key, alias);
  }
  return sorted([...bySpelling.values()]);
}
