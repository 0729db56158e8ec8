// Answers: the links that a source has removed.
// Parameters: $source.
// Rows: one a removed link, { key }, in any order.
MATCH (x:RemovedLink)
WHERE x.source = $source
RETURN x.key AS key
