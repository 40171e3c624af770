"""Articles: files, folders and addresses as a user gives them."""

from pathlib import Path

from policygraph.articles import read_article


def test_reads_front_matter_and_title(tmp_path: Path) -> None:
    path = tmp_path / "launch.md"
    path.write_text(
        "---\ntitle: The agency opens its data centre\npublisher: Daily\npublished: 2026-02-01\n"
        "date_precision: month\nurl: https://example.org/a\n---\n\n# The agency opens its data centre\n\n"
        "The agency **opened** its data\ncentre on Monday.\n",
        encoding="utf-8",
    )
    article = read_article(path)
    assert article.title == "The agency opens its data centre"
    assert article.text == "The agency opens its data centre\n\nThe agency opened its data centre on Monday."
    assert (article.language, article.publisher, article.url) == ("en", "Daily", "https://example.org/a")
    assert article.published is not None
    assert (article.published.value, article.published.precision) == ("2026-02", "month")
