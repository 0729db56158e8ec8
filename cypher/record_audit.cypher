// Does: records what a curator did, under the version of the write.
// Parameters: $audit { at: ISO 8601, who: a token's subject, what: a mutation's name, before, after: JSON texts }.
// Rows: one { version: of the write }.
MATCH (g:Graph {id: 'graph'})
CREATE (a:Audit)
SET a += $audit, a.version = g.version
RETURN a.version AS version
