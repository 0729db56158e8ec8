// Does: forgets a source and its releases.
// Parameters: $source, its id.
// Rows: one { total }.
MATCH (s:Source {id: $source})
OPTIONAL MATCH (r:Release)-[:RELEASE_OF]->(s)
WITH s, collect(r) AS releases
FOREACH (r IN releases | DETACH DELETE r)
DETACH DELETE s
RETURN 1 AS total
