"""What each file of articles/ was read to, and by what: how a build knows what it need not do again.

One line of JSON per article in `store/readings.jsonl`, added as soon as its facts are written; a line cut short by a
kill is passed over. It lies with the database because it can always be made again: without it, all is read anew.
"""

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from policygraph.articles.model import Article, PublicationDate
from policygraph.graph.store import write_atomically


@dataclass(frozen=True, slots=True)
class Record:
    """`file` and `facts` are digests of the two files, `made_by` is the extractor's."""

    article: Article
    file: str
    made_by: str
    facts: str


class Records:
    """The records of one workspace, by article id."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._records: dict[str, Record] = {}
        if path.is_file():
            for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
                record = _parse(line)
                if record is not None:
                    self._records[record.article.id] = record

    def get(self, article: str) -> Record | None:
        return self._records.get(article)

    def put(self, record: Record) -> None:
        self._records[record.article.id] = record
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with self._path.open("a", encoding="utf-8") as file:
            # Behind a line that was cut short, a new one begins.
            file.write("\n" + _line(record) + "\n")

    def keep(self, articles: set[str]) -> None:
        """Forget all others, and write one line for each of these."""
        self._records = {key: record for key, record in sorted(self._records.items()) if key in articles}
        self._path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(self._path, "".join(_line(record) + "\n" for record in self._records.values()))


def _line(record: Record) -> str:
    return json.dumps(asdict(record), ensure_ascii=True)


def _parse(line: str) -> Record | None:
    try:
        data: dict[str, Any] = json.loads(line)
        published = data["article"].pop("published")
        article = Article(**data.pop("article"), published=PublicationDate(**published) if published else None)
        return Record(article=article, **data)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
