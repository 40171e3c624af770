"""How fast articles are read, step by step: `python -m tests.benchmarks.reading FOLDER...`.

Reads the articles of the folders (those of the repository by default) on one core and prints words per second and each
step's share of the time, language by language. Compare within one run: figures of two runs differ with the machine.
"""

import os
import sys
import time
from collections import defaultdict
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from policygraph.articles import Article, read_all
from policygraph.facts import pipeline
from policygraph.ontology import load

SHIPPED = Path(__file__).parents[2] / "graph" / "articles"
LEAST_WORDS = 20_000
"""Articles are read again until so many words have passed, so that start-up does not count."""


def measure(language: str, articles: list[Article]) -> None:
    nlp = pipeline(language, ontology=load())
    spent: dict[str, float] = defaultdict(float)
    words = 0
    for article in articles:  # warm up: the first Doc compiles the lexicon
        nlp(article.text)
        break
    while words < LEAST_WORDS:
        for article in articles:
            doc = nlp.make_doc(article.text)
            doc.user_data["article"] = article
            for name, component in nlp.pipeline:
                start = time.perf_counter()
                doc = component(doc)
                spent[name] += time.perf_counter() - start
            words += len(article.text.split())
    total = sum(spent.values())
    print(f"{language}: {words / total:,.0f} words/s over {words:,} words")
    for name, seconds in sorted(spent.items(), key=lambda pair: -pair[1]):
        print(f"  {name:<24} {seconds / total:6.1%}  {words / seconds:12,.0f} words/s alone")


def main() -> None:
    folders = [Path(argument) for argument in sys.argv[1:]] or [SHIPPED]
    by_language: dict[str, list[Article]] = defaultdict(list)
    for item in read_all(folders):
        if isinstance(item, Article):
            by_language[item.language].append(item)
    for language, articles in sorted(by_language.items()):
        measure(language, articles)


if __name__ == "__main__":
    main()
