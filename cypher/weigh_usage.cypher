// Does: adds up how much ACTIVE roles use each entity of a kind, where that has changed: the sum of
//   round(1,000,000 × the link's weight, or 1 without one).
// Spliced: __KIND__, a label of the allow-list.
// Parameters: none.
// Rows: one { total: entities changed }.
MATCH (e:__KIND__)
OPTIONAL MATCH (e)<-[u:USES]-(r:Role)
WHERE r.status = 'ACTIVE'
WITH e, coalesce(sum(CASE WHEN r IS NULL THEN 0 ELSE toInteger(round(1000000 * coalesce(u.weight, 1.0))) END), 0) AS usage
WHERE coalesce(e.usage, -1) <> usage
SET e.usage = usage
RETURN count(e) AS total
