# title: Statements as web annotations
# description: >-
#   Each pg:Statement is an oa:Annotation whose target is the sentence: the quote, which is its own selector.
INSERT {
  ?statement a oa:Annotation ; oa:hasTarget ?quote ; oa:hasBody ?event ; oa:motivatedBy oa:identifying .
  ?quote oa:hasSelector ?quote .
} WHERE {
  ?statement a pg:Statement ; pg:evidence ?quote .
  OPTIONAL { ?statement pg:event ?event }
}
