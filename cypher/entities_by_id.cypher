// Answers: the entities with these ids, ACTIVE or not.
// Parameters: $ids list of different ids.
// Rows: one an id that exists, { entity: its properties, labels }, in any order.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e{.*} AS entity, labels(e) AS labels
