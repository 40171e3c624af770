"""The whole reading of one article, as a function and as a spaCy component."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from policygraph.facts.arabic import arabic_findings
from policygraph.facts.assemble import assembled
from policygraph.facts.candidates import Candidate, Finding, NearMiss, told
from policygraph.facts.editions import dated_by_edition
from policygraph.facts.events import event_findings
from policygraph.facts.fuller import with_fuller_names
from policygraph.facts.judge import Sight, judged, likely, load_judge
from policygraph.facts.model import ArticleFacts
from policygraph.facts.offices import office_findings
from policygraph.facts.parsed import Parsed
from policygraph.facts.relations import relation_findings
from policygraph.facts.retold import with_headlines
from policygraph.facts.shares import each_with_its_own
from policygraph.facts.tree import Tree
from policygraph.facts.triggers import event_triggers, relation_triggers
from policygraph.mentions.model import MentionSet
from policygraph.ontology.model import Ontology

COMPONENT = "policygraph_facts"

if not Doc.has_extension("facts"):
    Doc.set_extension("facts", default=None)


@dataclass(frozen=True, slots=True)
class Extraction:
    """The facts of one article and how they came about.

    `mentions` are who and what it names, `candidates` what its triggers told, one by one, and `misses` the triggers
    that stand in it and told nothing, with the reason.
    """

    facts: ArticleFacts
    mentions: MentionSet
    candidates: tuple[Candidate, ...]
    misses: tuple[NearMiss, ...]


def extract(doc: Doc, ontology: Ontology) -> ArticleFacts:
    """The facts of one parsed Doc. See `examine`."""
    return examine(doc, ontology).facts


def examine(doc: Doc, ontology: Ontology) -> Extraction:
    """The facts of one parsed Doc, and why there are no others.

    Its mentions are taken from `doc._.mentions` where the mentions component has run, else they are found first. The
    result's `id` is that of the Article in `doc.user_data["article"]`, or empty.
    """
    parsed, proposed = propose(doc, ontology)
    sight, judge = Sight(parsed, ontology, proposed), load_judge()
    findings = list(judged(sight, judge, ontology))
    candidates = tuple(each_with_its_own(dated_by_edition(told(findings), parsed, ontology), sight, ontology))
    misses = (finding for finding in findings if isinstance(finding, NearMiss))
    article = doc.user_data.get("article")
    named = with_fuller_names(parsed, ontology)
    once = with_headlines(candidates, parsed, named, ontology)
    facts, dropped = assembled(
        doc, named, ontology, once, article_id=article.id if article else "", listed=likely(sight, judge)
    )
    return Extraction(facts, named, candidates, (*misses, *dropped))


def propose(doc: Doc, ontology: Ontology) -> tuple[Parsed, list[Finding]]:
    """One parsed Doc with its mentions, and all that the rules tell of them, before the judge has seen it."""
    parsed = Parsed.of(doc, _mentions(doc, ontology))
    findings: list[Finding] = list(office_findings(parsed, ontology))
    offices = list(told(findings))
    findings.extend(event_findings(parsed, ontology, offices))
    findings.extend(relation_findings(parsed, ontology, offices))
    findings.extend(arabic_findings(parsed, ontology))
    return parsed, findings


def mistagged(doc: Doc, ontology: Ontology) -> tuple[NearMiss, ...]:
    """Triggers whose words stand in a parsed Doc and could not fire, as the parser takes them for something else.

    `filler` of each is the part of speech that its entry wants.
    """
    if not doc.has_annotation("DEP"):
        return ()
    tree = Tree(doc)
    known = (event_triggers(ontology, doc.lang_), relation_triggers(ontology, doc.lang_))
    read = {i for triggers in known for fired in triggers.find(tree) for i in range(fired.start, fired.end)}
    return tuple(
        NearMiss(one.anchor, one.trigger.iri, one.trigger.evokes, "tag", filler=one.trigger.pos)
        for triggers in known
        for one in triggers.mistagged(tree)
        if not read & set(range(one.start, one.end))
    )


def pipeline(language: str, *, ontology: Ontology | None = None, model: str | None = None) -> Language:
    """Parser, mentions and facts for "fr", "en" or "ar": a Doc that comes out has `doc._.facts`.

    Args:
        language: of the articles to read.
        ontology: one already loaded; by default the one that comes with the package.
        model: name of an installed spaCy pipeline with Universal Dependencies labels, instead of the shipped one.

    Raises:
        ModelError: the model is not installed.
        OntologyError: the ontology can't be read.
    """
    from policygraph.documents import load_parser
    from policygraph.ontology import load

    nlp: Language = load_parser(language, model=model)
    known = ontology if ontology is not None else load()
    for name in ("policygraph_mentions", COMPONENT):
        # A spaCy config takes no objects: the loaded ontology is handed over afterwards.
        component: Any = nlp.add_pipe(name)
        component.ontology = known
    return nlp


class FactsComponent:
    """Sets `doc._.facts` to the `ArticleFacts` of each Doc.

    The ontology is loaded at the first Doc (the shipped one and the files and folders of `extra`), unless `ontology`
    has been set before.
    """

    def __init__(self, extra: Sequence[str] = ()) -> None:
        self.ontology: Ontology | None = None
        self._extra = [Path(path) for path in extra]

    def __call__(self, doc: Doc) -> Doc:
        if self.ontology is None:
            from policygraph.ontology import load

            self.ontology = load(self._extra)
        doc._.facts = extract(doc, self.ontology)
        return doc


@Language.factory(COMPONENT, default_config={"ontology": []}, assigns=["doc._.facts"])
def make_facts(nlp: Language, name: str, ontology: list[str]) -> FactsComponent:  # noqa: ARG001 (spaCy's signature)
    """The component for a spaCy pipeline of one's own; `ontology` lists folders or files added to the shipped one."""
    return FactsComponent(ontology)


def _mentions(doc: Doc, ontology: Ontology) -> MentionSet:
    if doc.has_extension("mentions") and doc._.mentions is not None:
        found: MentionSet = doc._.mentions
        return found
    from policygraph.mentions import find_mentions

    return find_mentions(doc, ontology)
