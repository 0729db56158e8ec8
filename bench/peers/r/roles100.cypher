// A page of 100 roles by name, each with its 10 heaviest tools and skills. Sorted by less than nothing, so that a link
// without a weight comes last.
// Parameters: $key, $id: the folded name and the id behind which the page begins; empty: the start.
MATCH (r:Role)
WHERE r.nameKey >= $key
WITH r, r.nameKey AS key
WHERE (key > $key OR r.id > $id) AND r.status = 'ACTIVE'
WITH r ORDER BY key, r.id LIMIT 100
CALL (r) {
  MATCH (r)-[u:USES]->(t)
  WITH t, -u.weight AS light ORDER BY light
  WITH t, light WHERE t:Tool AND t.status = 'ACTIVE'
  WITH t, light ORDER BY light, t.id LIMIT 10
  RETURN collect([-light, t.id, t.name]) AS tools
}
CALL (r) {
  MATCH (r)-[u:REQUIRES]->(s)
  WITH s, -u.weight AS light ORDER BY light
  WITH s, light WHERE s.status = 'ACTIVE'
  WITH s, light ORDER BY light, s.id LIMIT 10
  RETURN collect([-light, s.id, s.name]) AS skills
}
RETURN r.id AS id, r.name AS name, tools, skills
