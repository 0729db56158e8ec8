// Does: brings the kept figures of some entities up to date: degree (links to ACTIVE entities), roleCount
//   (different ACTIVE roles linked) and hotLinks (such links marked hot).
// Parameters: $ids list of different ids.
// Rows: one { total }.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)-[r]-(o:Entity)
  WHERE o.status = 'ACTIVE'
  RETURN count(r) AS degree,
         count(DISTINCT CASE WHEN 'Role' IN labels(o) THEN o.id ELSE NULL END) AS roleCount,
         coalesce(sum(CASE WHEN r.hot THEN 1 ELSE 0 END), 0) AS hotLinks
}
SET e.degree = degree, e.roleCount = roleCount, e.hotLinks = hotLinks
RETURN count(e) AS total
