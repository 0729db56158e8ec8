// Answers: what a count gives for the kept figures of some entities: degree (links to ACTIVE entities), roleCount
//   (different ACTIVE roles linked) and hotLinks (such links marked hot).
// Parameters: $ids list of different ids.
// Rows: one an entity with such a link, { id, degree, roleCount, hotLinks }, in any order.
UNWIND $ids AS id
MATCH (e:Entity {id: id})-[r]-(o:Entity)
WHERE o.status = 'ACTIVE'
WITH id, count(r) AS degree,
     count(DISTINCT CASE WHEN 'Role' IN labels(o) THEN o.id ELSE NULL END) AS roleCount,
     coalesce(sum(CASE WHEN r.hot THEN 1 ELSE 0 END), 0) AS hotLinks
RETURN id AS id, degree AS degree, roleCount AS roleCount, hotLinks AS hotLinks
