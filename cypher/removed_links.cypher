// Answers: which of some links a curator has removed.
// Parameters: $keys list of different 'from RELATION to'.
// Rows: one a removed link, { key }, in any order.
UNWIND $keys AS key
MATCH (x:RemovedLink {key: key})
RETURN x.key AS key
