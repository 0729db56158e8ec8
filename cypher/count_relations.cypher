// Answers: how many links between ACTIVE entities there are of each relation.
// Parameters: none.
// Rows: { relation, total }, in any order.
MATCH (a:Entity)-[r]->(b:Entity)
WHERE a.status = 'ACTIVE' AND b.status = 'ACTIVE'
WITH type(r) AS relation, count(r) AS total
RETURN relation AS relation, total AS total
