"""What only shows when the stages run together: which version is the source, and what is said then."""

import r57extract as r57

VIETNAMESE = """<html><head><title>Tin</title><link rel="canonical" href="https://example.vn/tin"></head><body><article>
<h1>Nhiều nhiệm vụ còn lại</h1><p>Có 404 nhiệm vụ phải hoàn thành trong năm 2025, bộ cho biết hôm nay.</p>
</article></body></html>"""
DUTCH = """Nog veel taken
Er moeten 440 taken in 2025 worden voltooid, meldt het ministerie vandaag.
Bron: https://example.vn/tin"""


def reconciled(**options: str) -> r57.Report:
    articles = [r57.parse(VIETNAMESE, lang="vi"), r57.parse(DUTCH, lang="nl")]
    return r57.reconcile([r57.extract(a, without=("entities",)) for a in articles], **options)


def test_the_version_that_another_names_as_its_source_is_the_source():
    report = reconciled()
    assert report.source_lang == "vi"
    assert [f.message for f in report.findings if f.severity == "error"] == [
        "Two digits swapped: 404 in vi, but 440 in nl; nl differs from the source (vi)."
    ]


def test_the_caller_knows_the_source_better():
    assert reconciled(source_lang="nl").findings[0].message.endswith("vi differs from the source (nl).")
