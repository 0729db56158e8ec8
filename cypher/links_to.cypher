// Answers: which links from some entities to some others are stored, and how. Each start is walked once, however
//   many ends are asked after.
// Parameters: $rows list of { from, relation, to: list of different ids }.
// Rows: one a stored link, { from, relation, to, properties }, in any order.
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (a)-[r]->(b:Entity)
WHERE type(r) = row.relation AND b.id IN row.to
RETURN a.id AS from, type(r) AS relation, b.id AS to, r{.*} AS properties
