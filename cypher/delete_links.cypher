// Does: deletes links.
// Parameters: $rows list of { from, relation, to }.
// Rows: one { total }.
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})-[r]->(b:Entity {id: row.to})
WHERE type(r) = row.relation
DELETE r
RETURN count(row) AS total
