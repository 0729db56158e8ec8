// Answers: what names or belongs to nothing: aliases of no entity, external ids that do not identify exactly one,
//   releases of no source, and how many aliases and external ids there are.
// Parameters: $first: how many keys of each to name.
// Rows: one each of the three, { label, nodes: all of that label, total: dangling ones, keys: the first of them, by key }.
MATCH (n:Alias)
WITH n.key AS key, COUNT { (n)-[:ALIAS_OF]->(:Entity) } AS targets
ORDER BY key
WITH count(key) AS nodes, collect(CASE WHEN targets = 0 THEN key ELSE NULL END) AS keys
RETURN 'Alias' AS label, nodes AS nodes, size(keys) AS total, keys[0..$first] AS keys
UNION ALL
MATCH (n:ExternalId)
WITH n.key AS key, COUNT { (n)-[:IDENTIFIES]->(:Entity) } AS targets
ORDER BY key
WITH count(key) AS nodes, collect(CASE WHEN targets <> 1 THEN key ELSE NULL END) AS keys
RETURN 'ExternalId' AS label, nodes AS nodes, size(keys) AS total, keys[0..$first] AS keys
UNION ALL
MATCH (n:Release)
WITH n.id AS key, COUNT { (n)-[:RELEASE_OF]->(:Source) } AS targets
ORDER BY key
WITH count(key) AS nodes, collect(CASE WHEN targets <> 1 THEN key ELSE NULL END) AS keys
RETURN 'Release' AS label, nodes AS nodes, size(keys) AS total, keys[0..$first] AS keys
