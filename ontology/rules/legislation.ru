# title: Adopted instruments as legal resources
# description: >-
#   The European Legislation Identifier: an instrument that was adopted, changed, repealed or brought into force is an
#   eli:LegalResource (near, not the same: strategies and plans are among them), with who passed it, when, and whether it is
#   in force.
INSERT {
  ?instrument a eli:LegalResource ; eli:title ?title ; eli:passed_by ?adopter ; eli:date_document ?adopted ;
    eli:first_date_entry_in_force ?begun ; eli:in_force ?force ; eli:is_about ?topic .
} WHERE {
  ?instrument a pg:Instrument ; pg:stage ?stage . FILTER(?stage != pg:stage-proposed)
  { ?instrument rdfs:label ?title }
  UNION { ?instrument pg:adoptedBy ?adopter }
  UNION { ?adoption a pg:Adoption ; pg:status pg:done ; pg:instrument ?instrument ; pg:date ?adopted . FILTER(DATATYPE(?adopted) = xsd:date) }
  UNION { ?entry a pg:EntryIntoForce ; pg:status pg:done ; pg:instrument ?instrument ; pg:date ?begun . FILTER(DATATYPE(?begun) = xsd:date) }
  UNION { ?instrument pg:stage pg:stage-in-force . BIND(eli:InForce-inForce AS ?force) FILTER NOT EXISTS { ?instrument pg:stage pg:stage-repealed } }
  UNION { ?instrument pg:stage pg:stage-repealed . BIND(eli:InForce-notInForce AS ?force) }
  UNION { ?instrument pg:topic ?topic }
}
