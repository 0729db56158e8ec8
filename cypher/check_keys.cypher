// Answers: which keys several nodes of a label have, and how many nodes have none.
// Parameters: none.
// Rows: one such key, { label, key: null for none, total: nodes }, in any order.
MATCH (n:Entity)
WITH n.id AS key, count(n) AS total
WHERE total > 1 OR key IS NULL
RETURN 'Entity' AS label, key AS key, total AS total
UNION ALL
MATCH (n:Alias)
WITH n.key AS key, count(n) AS total
WHERE total > 1 OR key IS NULL
RETURN 'Alias' AS label, key AS key, total AS total
UNION ALL
MATCH (n:ExternalId)
WITH n.key AS key, count(n) AS total
WHERE total > 1 OR key IS NULL
RETURN 'ExternalId' AS label, key AS key, total AS total
UNION ALL
MATCH (n:Source)
WITH n.id AS key, count(n) AS total
WHERE total > 1 OR key IS NULL
RETURN 'Source' AS label, key AS key, total AS total
UNION ALL
MATCH (n:Release)
WITH n.id AS key, count(n) AS total
WHERE total > 1 OR key IS NULL
RETURN 'Release' AS label, key AS key, total AS total
