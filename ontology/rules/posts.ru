# title: Offices as posts in an organization
# description: >-
#   The Organization Ontology's posts: an office (pg:holdsPosition) and the body it is held in (pg:officerOf) that one
#   sentence tells of a person, where it tells of one body alone. The same office of the same body is one post, whoever
#   holds it.
INSERT {
  ?post a org:Post ; rdfs:label ?office ; org:postIn ?body ; org:heldBy ?person .
  ?body org:hasPost ?post .
  ?person org:holds ?post ; org:memberOf ?body .
} WHERE {
  ?one rdf:subject ?person ; rdf:predicate pg:officerOf ; rdf:object ?body ; pg:status pg:done ; pg:evidence ?quote .
  ?two rdf:subject ?person ; rdf:predicate pg:holdsPosition ; rdf:object ?office ; pg:status pg:done ; pg:evidence ?quote .
  ?body a org:Organization .
  FILTER NOT EXISTS {
    ?three rdf:subject ?person ; rdf:predicate pg:officerOf ; rdf:object ?other ; pg:evidence ?quote . FILTER(?other != ?body)
  }
  BIND(IRI(CONCAT(STR(:), "post-", SUBSTR(SHA256(CONCAT(STR(?body), " ", LCASE(STR(?office)))), 1, 24))) AS ?post)
}
