// Answers: which entities are linked to some entities.
// Parameters: $ids list of different ids.
// Rows: { id }, each once, in any order.
UNWIND $ids AS given
MATCH (e:Entity {id: given})
MATCH (e)-[]-(o:Entity)
RETURN DISTINCT o.id AS id
