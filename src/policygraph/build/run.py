"""One build, from the files of a workspace to its graph.

Every step leaves the folder in a sound state and can be cut off at any moment: files are replaced whole, facts are kept
article by article, and the database is swapped in at the end. The next build goes on from there.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from pathlib import Path

from policygraph.articles.model import Article, Failure, LeftOut
from policygraph.build import digests, sources
from policygraph.build.extraction import Extractor, PipelineExtractor, extract_all
from policygraph.build.model import Duplicate, OnProgress, Progress, Summary
from policygraph.build.records import Record, Records
from policygraph.errors import PolicyGraphError
from policygraph.graph.evidence import Dropped, check
from policygraph.graph.store import Manifest, read_manifest, replace_store, write_atomically
from policygraph.graph.workspace import Added, Workspace
from policygraph.identity.model import Reading
from policygraph.ontology.model import Ontology


@dataclass(slots=True)
class _Run:
    """What one build has come to know so far."""

    workspace: Workspace
    ontology: Ontology
    extractor: Extractor
    progress: OnProgress
    jobs: int
    least: float = 0.0
    added: list[Added] = field(default_factory=list)
    problems: list[Failure] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    duplicates: list[Duplicate] = field(default_factory=list)
    extracted: list[str] = field(default_factory=list)


def add(
    workspace: Workspace,
    paths: Sequence[str | Path],
    *,
    ontology: Ontology,
    since: date | None = None,
    allow_private: bool = False,
    progress: OnProgress = lambda _: None,
) -> Summary:
    """Add articles to a workspace without building it.

    Args:
        workspace: its folder is made where it is missing.
        paths: files, folders, feeds or http(s) URLs.
        ontology: for the boilerplate that its lexicon knows.
        since: leave out what surely appeared before this day.
        allow_private: whether URLs of private networks may be fetched.
        progress: called after each source.

    Returns:
        a Summary of which `added`, `problems` and `left_out` are set.

    Raises:
        StoreError: another process is writing to the folder, or it can't be written.
    """
    with workspace.locked():
        run = _Run(workspace, ontology, PipelineExtractor(ontology=ontology), progress, jobs=1)
        _add(run, paths, since=since, allow_private=allow_private)
        return Summary(added=tuple(run.added), problems=tuple(run.problems), left_out=tuple(run.left_out))


def build(
    workspace: Workspace,
    paths: Sequence[str | Path] = (),
    *,
    ontology: Ontology,
    extra: Sequence[Path] = (),
    models: Mapping[str, str] | None = None,
    extractor: Extractor | None = None,
    jobs: int = 1,
    since: date | None = None,
    min_confidence: float = 0.0,
    allow_private: bool = False,
    progress: OnProgress = lambda _: None,
) -> Summary:
    """Add `paths`, read and extract what is new or changed, and bring the graph up to date.

    Args:
        workspace: its folder is made where it is missing.
        paths: files, folders, feeds or http(s) URLs to add first.
        ontology: `ontology.load(extra)`.
        extra: the folders or files of Turtle that `ontology` was loaded with.
        models: spaCy pipelines to use instead of the shipped ones, by language.
        extractor: reads an article; by default the package's own pipelines.
        jobs: how many processes extract facts. With more than one, a script that calls this needs the usual
            `if __name__ == "__main__":`.
        since: of `paths`, leave out what surely appeared before this day.
        min_confidence: leave facts that are less sure out of the graph; in `facts/` they stay.
        allow_private: whether URLs of private networks may be fetched.
        progress: called as the work goes on.

    Raises:
        StoreError: another process is writing to the folder, or it can't be written.
        ModelError, OntologyError: nothing can be extracted at all.
        KeyboardInterrupt: the user stopped it; what was extracted is kept.
    """
    reader = extractor or PipelineExtractor(tuple(extra), models or {}, ontology)
    with workspace.locked():
        run = _Run(workspace, ontology, reader, progress, jobs, min_confidence)
        _add(run, paths, since=since, allow_private=allow_private)
        records = Records(workspace.store / "readings.jsonl")
        articles = _read(run, records)
        removed = _sweep(run, articles, records)
        made = _extract(run, articles, records)
        return _finish(run, made, records, extra, removed)


def _add(run: _Run, paths: Sequence[str | Path], *, since: date | None, allow_private: bool) -> None:
    found = sources.read(paths, run.ontology, since=since, allow_private=allow_private)
    for done, one in enumerate(found, start=1):
        try:
            if isinstance(one, Failure):
                run.problems.append(one)
            elif isinstance(one, LeftOut):
                run.left_out.append(one)
            elif sources.is_file(one):
                run.added.append(run.workspace.add_file(Path(one.source)))
            else:
                run.added.append(run.workspace.add_fetched(one))
        except PolicyGraphError as error:
            run.problems.append(Failure(one.source, error.message, error.hint))
        run.progress(Progress("adding", done, 0, one.source))


def _read(run: _Run, records: Records) -> dict[str, tuple[Article, str]]:
    """The articles of the workspace with the digests of their files, by id, each text once."""
    files = run.workspace.files()
    articles: dict[str, tuple[Article, str]] = {}
    made_by = run.extractor.digest
    by_text: dict[str, str] = {}
    for done, (key, path) in enumerate(files.items(), start=1):
        digest = digests.of_file(path)
        record = records.get(key)
        known = record is not None and record.file == digest and record.made_by == made_by
        one = record.article if record is not None and known else sources.read_file(path, run.ontology)
        if isinstance(one, Failure):
            run.problems.append(one)
        elif isinstance(one, LeftOut):
            run.left_out.append(one)
        elif one.content_hash in by_text:
            # The smallest id stands for all, whatever order they were added in.
            run.duplicates.append(Duplicate(key, by_text[one.content_hash]))
        else:
            by_text[one.content_hash] = key
            articles[key] = (replace(one, id=key), digest)
        run.progress(Progress("reading", done, len(files), path.name))
    return articles


def _sweep(run: _Run, articles: Mapping[str, object], records: Records) -> tuple[str, ...]:
    """Remove the facts of articles that are gone. Gives their ids."""
    there = {path.stem for path in run.workspace.facts.glob("*.json")} if run.workspace.facts.is_dir() else set()
    run.workspace.sweep_facts(articles)
    records.keep(set(articles))
    return tuple(sorted(there - articles.keys()))


def _extract(run: _Run, articles: Mapping[str, tuple[Article, str]], records: Records) -> dict[str, Article]:
    """Bring the facts files up to date. Gives the articles that have one."""
    made_by = run.extractor.digest
    current, wanted = {}, []
    for key, (article, file) in articles.items():
        record = records.get(key)
        facts = digests.of_file(run.workspace.facts_file(key))
        if record is not None and (record.file, record.made_by, record.facts) == (file, made_by, facts) and facts:
            current[key] = article
        else:
            wanted.append(article)
    extracting = extract_all(wanted, run.extractor, jobs=min(run.jobs, len(wanted)))
    for done, (article, made) in enumerate(extracting, start=1):
        if isinstance(made, Failure):
            run.problems.append(made)
            run.workspace.facts_file(article.id).unlink(missing_ok=True)
        else:
            written = run.workspace.write_facts(replace(made, id=article.id))
            records.put(Record(article, articles[article.id][1], made_by, written))
            current[article.id] = article
            run.extracted.append(article.id)
        run.progress(Progress("extracting", done, len(wanted), article.id))
    run.extracted.sort()
    run.problems.sort(key=lambda failure: failure.source)
    return dict(sorted(current.items()))


def _finish(
    run: _Run, articles: Mapping[str, Article], records: Records, extra: Sequence[Path], removed: tuple[str, ...]
) -> Summary:
    """Make the graph of all facts, unless it is there already, and check it."""
    from policygraph.inference.run import infer_locked
    from policygraph.validate import validate

    workspace = run.workspace
    records.keep(set(articles))
    content = _content(run, articles, records)
    manifest = read_manifest(workspace.store)
    rebuilt = manifest is None or manifest.content != content or manifest.turtle != digests.of_file(workspace.turtle)
    if manifest is None or rebuilt:
        was_inferred = manifest is not None and bool(manifest.rules)
        manifest = _write_graph(run, articles.values(), extra, content)
        if was_inferred:
            # Whoever has once asked for what follows from the facts expects it of the new facts, too.
            run.progress(Progress("inferring", 0, 0))
            infer_locked(workspace, extra=extra)
    if rebuilt or not workspace.page.exists():
        run.progress(Progress("drawing", 0, 0))
        _write_page(workspace)
    run.progress(Progress("checking", 0, 0))
    report = validate(workspace, extra=extra)
    return Summary(
        read=len(articles),
        extracted=tuple(run.extracted),
        unchanged=len(articles) - len(run.extracted),
        removed=removed,
        added=tuple(run.added),
        left_out=tuple(run.left_out),
        problems=tuple(run.problems),
        duplicates=tuple(run.duplicates),
        entities=manifest.counts.get("entities", {}),
        events=manifest.counts.get("events", {}),
        relations=manifest.counts.get("relations", {}),
        statements=sum(manifest.counts.get("statements", {}).values()),
        triples=manifest.triples,
        dropped=tuple(Dropped(*row) for row in manifest.dropped),
        unsure=sum(manifest.counts.get("unsure", {}).values()),
        rebuilt=rebuilt,
        report=report,
    )


def _write_page(workspace: Workspace) -> None:
    from policygraph.graph.store import open_store
    from policygraph.view import html, read_page, strongest

    page = read_page(open_store(workspace.store), title=workspace.folder.resolve().name)
    write_atomically(workspace.page, html(strongest(page)))


def _content(run: _Run, articles: Mapping[str, Article], records: Records) -> str:
    """A digest of all that decides the graph."""
    parts = [run.ontology.digest, digests.of_rooms(digests.WRITING)]
    for key, article in articles.items():
        record = records.get(key)
        parts.append(json.dumps(asdict(replace(article, source="")), sort_keys=True))
        parts.append(record.facts if record is not None else "")
    return digests.of([*parts, f"confidence {run.least}"] if run.least else parts)


def _write_graph(run: _Run, articles: Iterable[Article], extra: Sequence[Path], content: str) -> Manifest:
    from policygraph.facts import above
    from policygraph.facts.json import read
    from policygraph.graph.rdf import describe
    from policygraph.graph.turtle import turtle
    from policygraph.identity import resolve

    run.progress(Progress("linking", 0, 0))
    readings: list[Reading] = []
    dropped: list[Dropped] = []
    unsure = 0
    for article in articles:
        every = read(run.workspace.facts_file(article.id))
        facts = above(every, run.least) if run.least else every
        unsure += len(every.events) + len(every.relations) - len(facts.events) - len(facts.relations)
        checked = check(article, facts, run.ontology)
        readings.append(checked.reading)
        dropped += checked.dropped
    described = describe(readings, resolve(readings, run.ontology), run.ontology)
    run.progress(Progress("storing", 0, 0))
    # A build that is cut off from here on must not leave a page of another graph.
    run.workspace.page.unlink(missing_ok=True)
    write_atomically(run.workspace.turtle, "".join(turtle(described.triples)))
    return replace_store(
        run.workspace.store,
        described.triples,
        schema=sources.ontology_triples(run.ontology, extra),
        content=content,
        turtle=digests.of_file(run.workspace.turtle),
        counts={
            "entities": described.entities,
            "events": described.events,
            "relations": described.relations,
            "statements": {"all": described.statements},
            "unsure": {"all": unsure},
        },
        dropped=[(one.article, one.fact, one.reason) for one in dropped],
    )
