"""A graph folder: the articles that were added, the facts read from each, the database and the files made from them."""

import hashlib
import json
import re
import shutil
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from policygraph.articles.model import Article
from policygraph.articles.reading import ENDINGS
from policygraph.errors import ArticleError, StoreError
from policygraph.graph.store import write_atomically

if TYPE_CHECKING:
    from policygraph.facts.model import ArticleFacts


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one source: the name of its file in `articles/`, and whether that file is new or changed."""

    source: str
    name: str
    new: bool


class Workspace:
    """A graph folder on disk. Nothing is made until something is written.

    Attributes:
        folder: the folder itself.
        articles: files as they were added; `facts`: one JSON file per article; `store`: the database, which can always
            be made again and is not kept in git; `turtle` and `page`: the published files.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.articles = folder / "articles"
        self.facts = folder / "facts"
        self.store = folder / "store"
        self.turtle = folder / "policygraph.ttl"
        self.page = folder / "policygraph.html"

    @contextmanager
    def locked(self) -> Iterator[None]:
        """Holds the folder for writing. The lock goes when its process does, however it ends.

        Raises:
            StoreError: another process is writing to the folder.
        """
        from filelock import FileLock, Timeout

        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.folder / ".lock", timeout=0)
            lock.acquire()
        except Timeout as error:
            raise StoreError(
                f"Another policygraph is writing to {self.folder}.",
                hint="Wait until it is done, or work in another folder with --graph.",
            ) from error
        except OSError as error:
            raise StoreError(f"{self.folder} can't be written: {error.strerror or error}.") from error
        try:
            self._sweep_unfinished()
            yield
        finally:
            lock.release()

    def _sweep_unfinished(self) -> None:
        """Removes files that a killed process had begun: whoever holds the lock is the only one who writes."""
        for folder in (self.folder, self.articles, self.facts, self.store):
            for path in folder.glob(".*.tmp"):
                path.unlink(missing_ok=True)

    def files(self) -> dict[str, Path]:
        """The articles' files by id, sorted by id: a file's name without its ending.

        Where two files differ only in their endings, the later one's ending is a part of its id.
        """
        found: dict[str, Path] = {}
        if self.articles.is_dir():
            for path in sorted(self.articles.iterdir(), key=lambda path: path.name):
                if path.suffix.lower() in ENDINGS and path.is_file() and not path.name.startswith("."):
                    taken = path.stem in found
                    found[path.name.replace(".", "-") if taken else path.stem] = path
        return dict(sorted(found.items()))

    def add_file(self, source: Path) -> Added:
        """Copy a file, byte for byte, under its name.

        The same file again replaces its copy. Another file of the same name, from another place, is kept apart under a
        name that ends in a part of its hash. The caller holds the lock.

        Raises:
            ArticleError: the file can't be read.
        """
        try:
            data = source.read_bytes()
        except OSError as error:
            raise ArticleError(f"{source} can't be read: {error.strerror or error}.") from error
        if source.resolve().parent == self.articles.resolve():
            return Added(str(source), source.name, new=False)
        return self._keep(source.name, data, origin=str(source.resolve()), source=str(source))

    def add_fetched(self, article: Article) -> Added:
        """Keep the text of an article that was fetched, as Markdown with front matter. The caller holds the lock."""
        text = _as_markdown(article)
        origin = article.url or article.source
        return self._keep(f"{article.id}.md", text.encode("utf-8"), origin=origin, source=article.source)

    def remove(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Remove articles and their facts; the next build takes what only they say out of the graph.

        Args:
            ids: ids, or names of files in `articles/`.

        Returns:
            the ids removed.

        Raises:
            ArticleError: one of them isn't there; then nothing is removed.
            StoreError: another process is writing to the folder.
        """
        with self.locked():
            files = self.files()
            by_name = {path.name: key for key, path in files.items()}
            wanted = tuple(dict.fromkeys(by_name.get(Path(name).name, name) for name in ids))
            for name in wanted:
                if name not in files:
                    raise ArticleError(f"There is no article {name} in {self.articles}.", hint=_near(name, files))
            origins = self._origins()
            for name in wanted:
                # The article first: facts without an article are swept away by the next build, not the other way round.
                files[name].unlink()
                self.facts_file(name).unlink(missing_ok=True)
                origins.pop(files[name].name, None)
            self._write_origins(origins)
            return wanted

    def facts_file(self, article: str) -> Path:
        return self.facts / f"{article}.json"

    def write_facts(self, facts: "ArticleFacts") -> str:
        """Write one article's facts, whole or not at all. Gives the digest of what was written."""
        from policygraph.facts import json as facts_json

        self.facts.mkdir(parents=True, exist_ok=True)
        text = json.dumps(facts_json.to_json(facts), ensure_ascii=False, indent=1) + "\n"
        write_atomically(self.facts_file(facts.id), text)
        return hashlib.sha256(text.encode("utf-8")).hexdigest()

    def sweep_facts(self, keep: Iterable[str]) -> None:
        """Remove facts of articles that are no longer there, and what a killed build left half written."""
        wanted = {f"{article}.json" for article in keep}
        if self.facts.is_dir():
            for path in self.facts.iterdir():
                if path.is_file() and path.name not in wanted and path.suffix in (".json", ".tmp"):
                    path.unlink()

    def _keep(self, name: str, data: bytes, *, origin: str, source: str) -> Added:
        self.articles.mkdir(parents=True, exist_ok=True)
        origins = self._origins()
        mine = next((known for known, where in sorted(origins.items()) if where == origin), None)
        target = self._name(name, data, mine)
        path = self.articles / target
        if path.is_file() and path.read_bytes() == data:
            return Added(source, target, new=False)
        aside = self.articles / f".{target}.tmp"
        aside.write_bytes(data)
        aside.replace(path)
        self._write_origins(origins | {target: origin})
        return Added(source, target, new=True)

    def _name(self, name: str, data: bytes, mine: str | None) -> str:
        """The name to keep a file under: its copy's, else its own, else one with a part of its hash."""
        if mine is not None and (self.articles / mine).is_file():
            return mine
        stem, ending = Path(name).stem, Path(name).suffix
        others = [path for path in self.files().values() if path.stem == stem]
        if not others or any(path.name == name and path.read_bytes() == data for path in others):
            return name
        return f"{stem}-{hashlib.sha256(data).hexdigest()[:8]}{ending}"

    def _origins(self) -> dict[str, str]:
        """Where the copies came from, by name: kept with the database, for it speaks of this machine."""
        try:
            found = json.loads((self.store / "origins.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return {str(name): str(origin) for name, origin in found.items()} if isinstance(found, dict) else {}

    def _write_origins(self, origins: dict[str, str]) -> None:
        self.store.mkdir(parents=True, exist_ok=True)
        text = json.dumps(dict(sorted(origins.items())), ensure_ascii=False, indent=1)
        write_atomically(self.store / "origins.json", text + "\n")


def forget(workspace: Workspace) -> None:
    """Remove all that can be made again, so that the next build reads every article anew. The caller holds the lock."""
    origins = workspace.store / "origins.json"
    kept = origins.read_bytes() if origins.is_file() else None
    shutil.rmtree(workspace.store, ignore_errors=True)
    if kept is not None:
        workspace.store.mkdir(parents=True)
        origins.write_bytes(kept)


def _as_markdown(article: Article) -> str:
    import yaml

    meta = {
        "title": article.title,
        "url": article.url,
        "publisher": article.publisher,
        "published": article.published.value if article.published else "",
        "date_precision": article.published.precision if article.published else "",
        "language": article.language,
    }
    front = yaml.safe_dump({key: value for key, value in meta.items() if value}, allow_unicode=True, sort_keys=False)
    body = article.text.removeprefix(article.title).strip("\n")
    return f"---\n{front}---\n\n{body}\n"


def _near(name: str, known: Iterable[str]) -> str:
    import difflib

    wanted = re.sub(r"\.\w+$", "", name)
    near = difflib.get_close_matches(wanted, list(known), n=3, cutoff=0.5)
    return f"Did you mean {', '.join(near)}?" if near else "The ids are the file names there without their endings."
