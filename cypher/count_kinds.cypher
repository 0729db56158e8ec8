// Answers: how many ACTIVE entities there are of each kind.
// Parameters: none.
// Rows: { labels, total }, in any order.
MATCH (e:Entity)
WHERE e.status = 'ACTIVE'
WITH labels(e) AS labels, count(e) AS total
RETURN labels AS labels, total AS total
