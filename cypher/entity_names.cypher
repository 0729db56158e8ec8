// Answers: every entity's name, with what a search orders by.
// Parameters: none.
// Rows: { id, name, labels, status, degree }, in any order.
MATCH (e:Entity)
RETURN e.id AS id, e.name AS name, labels(e) AS labels, e.status AS status, coalesce(e.degree, 0) AS degree
