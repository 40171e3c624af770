# title: What belongs to an organization
# description: >-
#   pg:partOf between organizations in the words of the Organization Ontology and of schema.org; partners as org:linkedTo.
INSERT {
  ?part org:subOrganizationOf ?whole ; schema:parentOrganization ?whole .
  ?whole org:hasSubOrganization ?part ; schema:subOrganization ?part .
  ?unit org:unitOf ?whole . ?whole org:hasUnit ?unit .
  ?one org:linkedTo ?two .
} WHERE {
  { ?part pg:partOf ?whole . ?part a org:Organization . ?whole a org:Organization . }
  UNION { ?unit pg:partOf ?whole . ?unit a org:OrganizationalUnit . ?whole a org:Organization . }
  UNION { ?one pg:partnerOf ?two . ?one a org:Organization . ?two a org:Organization . }
}
