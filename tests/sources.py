"""Texts, a page and PDFs of our own, to be given as articles."""

from collections.abc import Callable
from pathlib import Path

from policygraph.articles import Article

ENGLISH = (
    "The agency opened its national data centre on Monday in the presence of the minister. The building will host "
    "the services of the state, and it has been paid for by the bank."
)
FRENCH = (
    "Le ministère a lancé lundi une plateforme pour les services de l'administration. Elle est le fruit d'un travail "
    "avec la Banque de développement et sera étendue à toutes les villes du pays."
)
ARABIC = (
    "أطلقت الوزارة يوم الاثنين منصة رقمية جديدة من أجل الخدمات العمومية في العاصمة. وقد أكد الوزير أن هذه المنصة "
    "التي تم تطويرها مع البنك ستشمل كل المدن."
)
SPANISH = (
    "El ministerio presentó el lunes una plataforma para los servicios de la administración. Es el fruto de un trabajo "
    "con el banco de desarrollo y se extenderá a todas las ciudades del país, según dijo la ministra."
)
TITLE = "The agency opens its data centre"
PAGE = f"""<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{TITLE} | The Daily</title>
<meta property="og:site_name" content="The Daily"><link rel="canonical" href="https://daily.example/centre">
<meta property="article:published_time" content="2026-03-02T10:00:00Z"></head><body>
<nav><a href="/">Home</a><a href="/news">News</a></nav><main><article><h1>{TITLE}</h1><p>By Jane Doe</p>
<p>{ENGLISH} It stands near the <a href="/port">port</a> &amp; the <b>station</b>.</p><h2>The plan</h2>
<p>{ENGLISH} The café is open.</p><ul><li>A first point of the plan</li></ul>
<script>alert("no")</script></article></main><footer>All rights reserved</footer></body></html>"""

Write = Callable[..., Path]
"""What the fixture `write` is: it writes text or bytes into a file (`name`, `encoding`) and gives its path."""


def paragraphs(article: Article) -> list[str]:
    return article.text.split("\n\n")


def make_pdf(pages: list[list[str]]) -> bytes:
    """A PDF of one font, written by hand: each page a list of lines."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = b"".join(b"(" + line.encode("latin-1") + b") Tj T*\n" for line in lines)
        stream = b"BT /F1 11 Tf 14 TL 50 780 Td\n" + shown + b"ET"
        objects.append(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(stream), stream))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % len(objects)
        )
        kids.append(len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%b] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    out = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, table)
    return out + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
