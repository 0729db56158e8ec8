// Does: works out how well each entity of a kind tells roles apart, where that has changed:
//   distinctiveness = round(1,000,000 × ln(ACTIVE roles / max(1, roleCount))), an integer.
// Spliced: __KIND__, a label of the allow-list.
// Parameters: none.
// Rows: one { total: entities changed }.
MATCH (x:Role)
WHERE x.status = 'ACTIVE'
WITH toFloat(count(x)) AS roles
MATCH (e:__KIND__)
WITH e, toInteger(round(1000000 * log(CASE WHEN roles < 1.0 THEN 1.0 ELSE roles END
       / CASE WHEN e.roleCount < 1 THEN 1 ELSE e.roleCount END))) AS distinctiveness
WHERE coalesce(e.distinctiveness, -1) <> distinctiveness
SET e.distinctiveness = distinctiveness
RETURN count(e) AS total
