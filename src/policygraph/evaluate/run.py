"""A folder of annotated articles, read anew or given as facts, scored."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from policygraph import ontology as ontology_room
from policygraph.articles import Article, read_article
from policygraph.documents import parse
from policygraph.errors import PolicyGraphError
from policygraph.evaluate.alignment import align
from policygraph.evaluate.compared import Compared
from policygraph.evaluate.model import Report, Scores, Share, Tally
from policygraph.evaluate.scoring import Compare, compare, matches
from policygraph.facts import ArticleFacts, Event, Pipelines, Relation, above, read
from policygraph.ontology.model import Ontology

THRESHOLDS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
EVERY = "all"
TEXTS = frozenset({".md", ".txt"})
Reader = Callable[[Article], ArticleFacts]


def evaluate(
    gold: Path, *, predictions: Path | None = None, ontology: Ontology | None = None, languages: Sequence[str] = ()
) -> Report:
    """Scores extraction on annotated articles.

    `gold` holds `articles/` and `facts/`, whose files bear the same names. With `predictions`, a folder of facts files,
    those are scored instead of reading the articles; an article that has none there counts as one without facts.

    Args:
        gold: the folder.
        predictions: facts to score.
        ontology: the shipped one by default.
        languages: only articles annotated as written in one of these.

    Raises:
        PolicyGraphError: `gold` holds no facts, or a facts file of it can't be read.
    """
    known = ontology or ontology_room.load()
    sources = articles_of(gold)
    unread: dict[str, str] = {}
    given_for = _from_folder(predictions) if predictions else _reading(known, sources)
    rows: list[tuple[str, ArticleFacts, ArticleFacts, Scores]] = []
    compared: list[Compare] = []
    for name, annotated in annotations(gold):
        if languages and annotated.language not in languages:
            continue
        try:
            given = given_for(name)
        except PolicyGraphError as error:
            unread[name] = str(error)
            given = ArticleFacts(name, annotated.language)
        one = compare(name, annotated, given, known)
        compared.append(one)
        rows.append((name, annotated, given, _with_evidence(one.scores, given, sources.get(name))))
    return _report(rows, compared, known, unread)


def annotations(gold: Path) -> list[tuple[str, ArticleFacts]]:
    """Names and facts of a gold folder, sorted by name.

    Raises:
        PolicyGraphError: there are none, or one can't be read.
    """
    files = sorted((gold / "facts").glob("*.json"))
    if not files:
        raise PolicyGraphError(f"{gold} holds no annotated articles.", hint="It needs articles/ and facts/*.json.")
    return [(file.stem, read(file)) for file in files]


def articles_of(gold: Path) -> dict[str, Path]:
    """The article files of a gold folder by their names without ending."""
    folder = gold / "articles"
    return {path.stem: path for path in sorted(folder.iterdir())} if folder.is_dir() else {}


def _from_folder(folder: Path) -> Callable[[str], ArticleFacts]:
    def facts_of(name: str) -> ArticleFacts:
        file = folder / f"{name}.json"
        if not file.is_file():
            raise PolicyGraphError("no facts were given for it.")
        return read(file)

    return facts_of


def _reading(ontology: Ontology, sources: dict[str, Path]) -> Callable[[str], ArticleFacts]:
    pipelines = Pipelines(ontology)

    def facts_of(name: str) -> ArticleFacts:
        if name not in sources:
            raise PolicyGraphError(f"There is no article {name}.")
        article = read_article(sources[name], ontology=ontology)
        facts: ArticleFacts = parse(article, pipelines[article.language])._.facts
        return facts

    return facts_of


def _with_evidence(scores: Scores, given: ArticleFacts, source: Path | None) -> Scores:
    if source is None:
        return scores
    text = plain(source.read_text(encoding="utf-8") if source.suffix in TEXTS else read_article(source).text)
    told: list[Event | Relation] = [*given.events, *given.relations]
    quotes = [[plain(quote.text) for quote in fact.evidence] for fact in told]
    exact = sum(bool(each) and all(quote and quote in text for quote in each) for each in quotes)
    return scores + Scores(evidence=Share(exact, len(quotes)))


def plain(text: str) -> str:
    """Text without Markdown's marks, its white space evened: what a quote and its source have in common."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", unicodedata.normalize("NFC", text))
    return re.sub(r"\s+", " ", re.sub(r"[*_`#>]", "", text)).strip()


def _report(
    rows: list[tuple[str, ArticleFacts, ArticleFacts, Scores]],
    compared: list[Compare],
    ontology: Ontology,
    unread: dict[str, str],
) -> Report:
    languages: dict[str, Scores] = {}
    for _, gold, _, scores in rows:
        for language in (gold.language, EVERY):
            languages[language] = languages.get(language, Scores()) + scores
    languages[EVERY] = languages.pop(EVERY, Scores())  # last
    return Report(
        languages=languages,
        articles={name: scores for name, _, _, scores in rows},
        relations=_summed(one.relations for one in compared),
        events=_summed(one.events for one in compared),
        entities=_summed(one.entities for one in compared),
        thresholds={t: _triples_above(rows, t, ontology) for t in THRESHOLDS},
        errors=tuple(error for one in compared for error in one.errors),
        unread=unread,
    )


def _summed(tables: Iterable[dict[str, Tally]]) -> dict[str, Tally]:
    total: dict[str, Tally] = {}
    for table in tables:
        for name, tally in table.items():
            total[name] = total.get(name, Tally()) + tally
    return dict(sorted(total.items(), key=lambda item: (-item[1].gold, item[0])))


def _triples_above(
    rows: list[tuple[str, ArticleFacts, ArticleFacts, Scores]], confidence: float, ontology: Ontology
) -> Tally:
    total = Tally()
    for _, gold, given, _ in rows:
        sure = above(given, confidence)
        aligned = align(gold.entities, sure.entities, ontology)
        g, p = Compared(gold, ontology).triples, Compared(sure, ontology, aligned).triples
        total += Tally(len(matches(g, p)), len(g), len(p))
    return total
