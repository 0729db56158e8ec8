// Answers: every entity's name, for telling the nearest names to an unknown one.
// Parameters: none.
// Rows: { id, name, labels, status }, in any order.
MATCH (e:Entity)
RETURN e.id AS id, e.name AS name, labels(e) AS labels, e.status AS status
