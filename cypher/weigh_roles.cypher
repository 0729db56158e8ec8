// Does: adds up what each role asks, where that has changed. A link weighs round(its weight, or 1 without one × the
//   entity's distinctiveness); askedTools, askedFrameworks and askedSkills are the sums, heaviest the greatest of them.
// Parameters: none.
// Rows: one { total: roles changed }.
MATCH (r:Role)
OPTIONAL MATCH (r)-[u:USES|REQUIRES]->(e:Entity)
WHERE e.status = 'ACTIVE'
WITH r, labels(e) AS kinds, toInteger(round(coalesce(u.weight, 1.0) * e.distinctiveness)) AS micro
WITH r, coalesce(sum(CASE WHEN 'Tool' IN kinds THEN micro ELSE 0 END), 0) AS tools,
     coalesce(sum(CASE WHEN 'Framework' IN kinds THEN micro ELSE 0 END), 0) AS frameworks,
     coalesce(sum(CASE WHEN 'Skill' IN kinds THEN micro ELSE 0 END), 0) AS skills,
     coalesce(max(micro), 0) AS heaviest
WHERE coalesce(r.askedTools, -1) <> tools OR coalesce(r.askedFrameworks, -1) <> frameworks
   OR coalesce(r.askedSkills, -1) <> skills OR coalesce(r.heaviest, -1) <> heaviest
SET r.askedTools = tools, r.askedFrameworks = frameworks, r.askedSkills = skills, r.heaviest = heaviest
RETURN count(r) AS total
