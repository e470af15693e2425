"""Great Expectations' own pages on an audit, made to open from a file without a network."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from html import escape
from importlib.resources import files
from pathlib import Path

from great_expectations.core.expectation_validation_result import (
    ExpectationSuiteValidationResult,
    ExpectationValidationResult,
)
from great_expectations.render.renderer.page_renderer import ValidationResultsPageRenderer
from great_expectations.render.view.view import DefaultJinjaPageView

from dealwire.releases.report import Validation

# Style sheets, scripts and pictures that its templates load from the network, and what cannot work without them.
REMOTE = (
    r"<link\b[^>]*https?://[^>]*>",
    r"<script\b.*?</script>",
    r"<img\b[^>]*https?://[^>]*>",
    r"url\(['\"]?https?://[^)]*\)",
    r"(?s)<footer\b.*?</footer>",
)
STYLE = "data_docs.css"
ORDER = ("error", "fail", "warn", "pass")


def write_data_docs(
    validations: Sequence[Validation], results: Mapping[str, Sequence[ExpectationValidationResult]], folder: Path
) -> None:
    """Write `index.html`, a page of all rules, and `<suite>.html`, Great Expectations' page on each suite's results.

    A rule that could not even be built has no result of its own: it stands on the index alone.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for suite, seen in results.items():
        (folder / f"{suite}.html").write_text(_page(suite, seen), encoding="utf-8")
    (folder / "index.html").write_text(_index(validations), encoding="utf-8")


def _page(suite: str, results: Sequence[ExpectationValidationResult]) -> str:
    successes = sum(bool(result.success) for result in results)
    statistics = {
        "evaluated_expectations": len(results),
        "successful_expectations": successes,
        "unsuccessful_expectations": len(results) - successes,
        "success_percent": 100 * successes / max(len(results), 1),
    }
    whole = ExpectationSuiteValidationResult(
        success=successes == len(results), results=list(results), suite_name=suite, statistics=statistics, meta={}
    )
    page = str(DefaultJinjaPageView().render(ValidationResultsPageRenderer().render(whole)))  # type: ignore[no-untyped-call]
    for remote in REMOTE:
        page = re.sub(remote, "", page, flags=re.DOTALL)
    return page.replace("</head>", f"<style>{_style()}</style>\n</head>", 1)


def _style() -> str:
    return files("dealwire.releases").joinpath(STYLE).read_text(encoding="utf-8")


def _index(validations: Sequence[Validation]) -> str:
    ordered = sorted(validations, key=lambda seen: ORDER.index(seen.outcome))
    rows = "\n".join(_row(seen) for seen in ordered)
    counts = ", ".join(f"{sum(seen.outcome == outcome for seen in validations)} {outcome}" for outcome in ORDER)
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Audit</title><style>{_style()}</style></head>
<body class="index"><h1>Audit</h1><p>{counts}</p>
<table class="table"><thead><tr><th>outcome</th><th>rule</th><th>what it means</th><th>seen</th></tr></thead>
<tbody>
{rows}
</tbody></table></body></html>
"""


def _row(seen: Validation) -> str:
    rule = f'<a href="{seen.suite}.html">{escape(seen.name)}</a>'
    told = escape("; ".join((seen.message, *seen.sample[:3])) if seen.message else "")
    outcome = f'<td class="{seen.outcome}">{seen.outcome}</td>'
    return f"<tr>{outcome}<td>{rule}</td><td>{escape(seen.description)}</td><td>{told}</td></tr>"
