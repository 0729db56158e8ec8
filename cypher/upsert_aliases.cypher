// Does: makes the aliases that are missing and sets the given properties; one alias may name several entities.
// Parameters: $rows list of { key: folded, id, properties: { name, kind: 'STRONG' | 'LOOSE', confidence, sources, names, kinds } }.
// Rows: one { total }.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
MERGE (a:Alias {key: row.key})
MERGE (a)-[r:ALIAS_OF]->(e)
SET r += row.properties
RETURN count(r) AS total
