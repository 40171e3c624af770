# title: What is of a class is of its superclasses
# description: >-
#   rdfs:subClassOf, through all levels: a pg:Launch is a pg:Event and a schema:Event, a pg:Committee an org:Organization.
INSERT { ?node a ?super } WHERE {
  GRAPH <https://w3id.org/policygraph/ontology> { ?class rdfs:subClassOf+ ?super . FILTER(isIRI(?super) && ?super != owl:Thing) }
  ?node a ?class .
}
