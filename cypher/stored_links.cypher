// Answers: which of some links are stored, and how.
// Parameters: $rows list of { index, from, relation, to }.
// Rows: one a stored link, { index, properties }, in any order.
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r]->(b:Entity {id: row.to})
WHERE type(r) = row.relation
RETURN row.index AS index, r{.*} AS properties
