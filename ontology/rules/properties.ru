# title: What holds of a property holds of its superproperties
# description: >-
#   rdfs:subPropertyOf, through all levels: what is pg:organizedBy somebody has them as its schema:organizer.
INSERT { ?subject ?super ?object } WHERE {
  GRAPH <https://w3id.org/policygraph/ontology> { ?property rdfs:subPropertyOf+ ?super . FILTER(isIRI(?super)) }
  ?subject ?property ?object .
}
