// Answers: one page of the links that were removed and must not come back.
// Parameters: $after 'from RELATION to', or an empty text for the start; $first.
// Rows: { key: 'from RELATION to', source: who removed it }, by key.
MATCH (x:RemovedLink)
WHERE x.key > $after
RETURN x.key AS key, x.source AS source
ORDER BY key
LIMIT $first
