// Answers: what has the label of a kind, but is no entity.
// Parameters: none.
// Rows: { label, id: or null }, in any order.
MATCH (n:Role)
WHERE NOT 'Entity' IN labels(n)
RETURN 'Role' AS label, n.id AS id
UNION ALL
MATCH (n:Skill)
WHERE NOT 'Entity' IN labels(n)
RETURN 'Skill' AS label, n.id AS id
UNION ALL
MATCH (n:Tool)
WHERE NOT 'Entity' IN labels(n)
RETURN 'Tool' AS label, n.id AS id
UNION ALL
MATCH (n:Framework)
WHERE NOT 'Entity' IN labels(n)
RETURN 'Framework' AS label, n.id AS id
UNION ALL
MATCH (n:Specialization)
WHERE NOT 'Entity' IN labels(n)
RETURN 'Specialization' AS label, n.id AS id
UNION ALL
MATCH (n:Activity)
WHERE NOT 'Entity' IN labels(n)
RETURN 'Activity' AS label, n.id AS id
UNION ALL
MATCH (n:Project)
WHERE NOT 'Entity' IN labels(n)
RETURN 'Project' AS label, n.id AS id
UNION ALL
MATCH (n:Credential)
WHERE NOT 'Entity' IN labels(n)
RETURN 'Credential' AS label, n.id AS id
