# title: Topics and actions under the codes of Digital Policy Alert
# description: >-
#   What is about a topic is about (dcterms:subject) the policy area that the topic is aligned to, unless only
#   skos:relatedMatch, and an event has the action types (dcterms:type) that its type is aligned to; with names and codes.
INSERT {
  ?thing dcterms:subject ?area . ?event dcterms:type ?action .
  ?code skos:prefLabel ?name ; skos:notation ?notation ; skos:inScheme ?scheme .
} WHERE {
  {
    ?thing pg:topic ?topic .
    GRAPH <https://w3id.org/policygraph/ontology> { ?topic skos:exactMatch|skos:closeMatch|skos:broadMatch ?area . ?area skos:inScheme dpa:policy-areas }
    BIND(?area AS ?code)
  } UNION {
    ?event a ?type ; pg:status pg:done .
    GRAPH <https://w3id.org/policygraph/ontology> { ?type a pg:EventType ; skos:exactMatch|skos:closeMatch ?action . ?action skos:inScheme dpa:actions }
    BIND(?action AS ?code)
  }
  GRAPH <https://w3id.org/policygraph/ontology> { ?code skos:prefLabel ?name ; skos:notation ?notation ; skos:inScheme ?scheme }
}
