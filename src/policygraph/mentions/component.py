"""The spaCy component `policygraph_mentions`, and finding mentions without a pipeline."""

from functools import lru_cache

from spacy.language import Language
from spacy.tokens import Doc

from policygraph.mentions.arabic import ArabicLexicon, names_ar
from policygraph.mentions.coreference import link
from policygraph.mentions.found import settle
from policygraph.mentions.gazetteer import Gazetteer
from policygraph.mentions.governments import governments
from policygraph.mentions.lexicon import compile_lexicon
from policygraph.mentions.model import MentionSet
from policygraph.mentions.names import names_fr_en
from policygraph.ontology.model import Ontology
from policygraph.ontology.traits import traits

if not Doc.has_extension("mentions"):
    Doc.set_extension("mentions", default=None)


class MentionFinder:
    """Finds who and what an article names. Compile once, use for all articles.

    Args:
        ontology: gazetteer and lexicon.
    """

    def __init__(self, ontology: Ontology) -> None:
        self._traits = traits(ontology)
        self.gazetteer = Gazetteer(ontology.entities, self._traits)
        self._lexicons = {language: compile_lexicon(ontology, language) for language in ("fr", "en")}
        self.arabic = ArabicLexicon.of(ontology)

    def find(self, doc: Doc) -> MentionSet:
        """All mentions of a Doc (parsed for French and English), and the entities they point at."""
        known = self.gazetteer.find(doc)
        if doc.lang_ == "ar":
            return link(doc, settle(names_ar(doc, known, self.arabic)), self._traits)
        lexicon = self._lexicons[doc.lang_]
        known = governments(doc, known, self.gazetteer, lexicon)
        return link(doc, names_fr_en(doc, known, lexicon), self._traits)


@lru_cache(maxsize=4)
def finder(ontology: Ontology) -> MentionFinder:
    """The compiled finder of an ontology, kept for the next call."""
    return MentionFinder(ontology)


def find_mentions(doc: Doc, ontology: Ontology) -> MentionSet:
    """All mentions of a Doc (parsed for French and English), and the entities they point at."""
    return finder(ontology).find(doc)


class MentionsComponent:
    """Sets `doc._.mentions` of each Doc.

    The shipped ontology is loaded at the first Doc, unless `ontology` has been set before.
    """

    def __init__(self) -> None:
        self.ontology: Ontology | None = None

    def __call__(self, doc: Doc) -> Doc:
        if self.ontology is None:
            from policygraph.ontology import load

            self.ontology = load()
        doc._.mentions = find_mentions(doc, self.ontology)
        return doc


@Language.factory("policygraph_mentions", assigns=["doc._.mentions"])
def _make_component(nlp: Language, name: str) -> MentionsComponent:  # noqa: ARG001
    return MentionsComponent()
