// Answers: every entity, for what is asked of all names at once.
// Parameters: none.
// Rows: { entity: properties, labels }, in any order.
MATCH (e:Entity)
RETURN e{.*} AS entity, labels(e) AS labels
