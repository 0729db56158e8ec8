// Answers: which entities some external ids identify.
// Parameters: $keys list of different keys, such as 'onet:15-1252.00'.
// Rows: one a known key, { key, id }, in any order.
UNWIND $keys AS key
MATCH (x:ExternalId {key: key})-[:IDENTIFIES]->(e:Entity)
RETURN key AS key, e.id AS id
