# title: Memberships as nodes
# description: >-
#   The Organization Ontology's n-ary membership: one org:Membership for each member and organization, with the time it is
#   told to hold for. org:memberOf itself is stated where the body is an organization.
INSERT {
  ?membership a org:Membership ; org:member ?member ; org:organization ?body ;
    schema:startDate ?from ; schema:endDate ?until .
  ?member org:hasMembership ?membership ; org:memberOf ?body .
} WHERE {
  ?member pg:memberOf ?body . ?body a org:Organization .
  BIND(IRI(CONCAT(STR(:), "membership-", SUBSTR(SHA256(CONCAT(STR(?member), " ", STR(?body))), 1, 24))) AS ?membership)
  OPTIONAL {
    ?statement rdf:subject ?member ; rdf:predicate pg:memberOf ; rdf:object ?body ; pg:status pg:done .
    OPTIONAL { ?statement pg:validFrom ?from }
    OPTIONAL { ?statement pg:validUntil ?until }
  }
}
