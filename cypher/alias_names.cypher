// Answers: every alias with the entity that it names.
// Parameters: none.
// Rows: { id, name: as spelled, kind: 'STRONG' | 'LOOSE' }, in any order.
MATCH (a:Alias)-[r:ALIAS_OF]->(e:Entity)
RETURN e.id AS id, r.name AS name, r.kind AS kind
