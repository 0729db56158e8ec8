// Answers: which of some aliases are stored, and how.
// Parameters: $rows list of { index, key, id }.
// Rows: one a stored alias, { index, properties: of its ALIAS_OF }, in any order.
UNWIND $rows AS row
MATCH (a:Alias {key: row.key})-[r:ALIAS_OF]->(e:Entity {id: row.id})
RETURN row.index AS index, r{.*} AS properties
