// Does: makes the aliases that are missing and sets what they say; one alias may name several entities.
// Parameters: $rows list of { key: folded, id, name: as spelled, kind: 'STRONG' | 'LOOSE', confidence, sources }.
// Rows: one { total }.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
MERGE (a:Alias {key: row.key})
  ON CREATE SET a.name = row.name
MERGE (a)-[r:ALIAS_OF]->(e)
SET r.name = row.name, r.kind = row.kind, r.confidence = row.confidence, r.sources = row.sources
RETURN count(r) AS total
