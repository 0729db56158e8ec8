// Does: makes the external ids that are missing; each names the entity that an import row means.
// Parameters: $rows list of { key, id }.
// Rows: one { total }.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
MERGE (x:ExternalId {key: row.key})
MERGE (x)-[i:IDENTIFIES]->(e)
RETURN count(i) AS total
