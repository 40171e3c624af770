# title: A property holds the other way round by its inverse
# description: owl:inverseOf, stated of either of the two, so that a body pg:hasMember who is a pg:memberOf it.
INSERT { ?object ?inverse ?subject } WHERE {
  GRAPH <https://w3id.org/policygraph/ontology> { ?property owl:inverseOf|^owl:inverseOf ?inverse . FILTER(isIRI(?property) && isIRI(?inverse)) }
  ?subject ?property ?object . FILTER(isIRI(?object))
}
