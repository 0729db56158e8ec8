// Answers: which entities each name could mean, by id, by a source's id, by folded name and by strong alias.
// Parameters: $ids list of ids, $externalIds list such as 'onet:15-1252.00', $keys list of folded names,
//   each without repeats.
// Rows: { how: 'ID' | 'EXTERNAL_ID' | 'NAME' | 'ALIAS', key, id, name, labels, status, category, aliases }, in any order.
UNWIND $ids AS key
MATCH (e:Entity {id: key})
RETURN 'ID' AS how, key AS key, e.id AS id, e.name AS name, labels(e) AS labels, e.status AS status, e.category AS category, e.aliases AS aliases
UNION ALL
UNWIND $externalIds AS key
MATCH (x:ExternalId {key: key})-[:IDENTIFIES]->(e:Entity)
RETURN 'EXTERNAL_ID' AS how, key AS key, e.id AS id, e.name AS name, labels(e) AS labels, e.status AS status, e.category AS category, e.aliases AS aliases
UNION ALL
UNWIND $keys AS key
MATCH (e:Entity {nameKey: key})
RETURN 'NAME' AS how, key AS key, e.id AS id, e.name AS name, labels(e) AS labels, e.status AS status, e.category AS category, e.aliases AS aliases
UNION ALL
UNWIND $keys AS key
MATCH (a:Alias {key: key})
MATCH (a)-[r:ALIAS_OF]->(e:Entity)
WHERE r.kind = 'STRONG'
RETURN 'ALIAS' AS how, key AS key, e.id AS id, e.name AS name, labels(e) AS labels, e.status AS status, e.category AS category, e.aliases AS aliases
