"""A release held against labels: what counts as found, exact, missed and wrong."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import duckdb
import pytest
from typer.testing import CliRunner

from dealwire.cli import app
from dealwire.evaluation.compare import compare
from dealwire.evaluation.evaluate import Evaluation, evaluate
from dealwire.evaluation.labels import read_labels
from dealwire.evaluation.same_name import is_same_name
from dealwire.evaluation.told_fact import ToldFact
from tests.evaluation.miniature import LABELS, build_release, write


@pytest.fixture(scope="module")
def marts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("release") / "candidate.duckdb"
    build_release(file)
    return file


@pytest.fixture
def result(marts: Path, tmp_path: Path) -> Evaluation:
    with duckdb.connect(marts, read_only=True) as release:
        return evaluate(release, read_labels(write(tmp_path, LABELS)))


def test_figures_by_language_and_table(result: Evaluation) -> None:
    counts = {key: (f.labelled, f.published, f.found, f.exact) for key, f in result.figures.items()}
    assert counts["fr", "deals"] == (1, 1, 1, 1)
    # The deal that a3 mentions is labelled nowhere there.
    assert counts["en", "deals"] == (1, 2, 1, 0)
    # A million more is another round; a doubtful label takes its fact out of the count.
    assert counts["en", "investments"] == (1, 1, 0, 0)
    assert ("en", "valuations") not in counts
    # One letter less is the same authority; the companies, which the label leaves out, are not.
    assert counts["en", "regulatory_reactions"] == (1, 1, 1, 0)
    assert counts["all", "all"] == (4, 5, 3, 1)
    whole = result.figures["all", "all"]
    assert (whole.precision, whole.recall, whole.exact_recall) == (0.6, 0.75, 0.25)
    assert whole.f1 == pytest.approx(6 / 9)
    assert (result.missing, result.empty, result.left_empty) == (["a4"], 1, 1)


def test_every_error_is_a_line_that_says_what_is_wrong(result: Evaluation) -> None:
    assert [line.split('"')[0].strip() for line in result.errors] == [
        "inexact a2.txt deals/partnership Café Orlane, Tidewell: type partnership, labelled joint_venture",
        "missed  a3 investments/funding_round Tidewell 31,000,000 USD",
        "inexact a3 regulatory_reactions/review Harbour Authority, Nordlys Marine: roles authority Harbour Authority;"
        " company Nordlys Marine, labelled authority Harbor Authority",
        "wrong   a3 deals/acquisition Nordlys Marine, Voiles Bellefont 15,000,000 EUR",
        "wrong   a3 investments/funding_round Tidewell, Quarry Hill 30,000,000 USD",
    ]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Nordlys Marine SA", "nordlys marine", True),
        ("L’Atelier Vidal", "Atelier Vidal", True),
        ("Quarry Hill|QH", "QH Partners", True),
        ("Tidewel", "Tidewell", True),
        ("Tidewell", "Tallwood", False),
        ("Groupe", "Group", True),
        ("SA", "", False),
    ],
)
def test_names(one: str, other: str, same: bool) -> None:
    assert is_same_name(one, other) is same
    assert is_same_name(other, one) is same


def test_one_missing_amount_contradicts_nothing_but_is_not_exact() -> None:
    told = ToldFact("deals", "acquisition", {"target": ["Tidewell"]}, 5e6, "EUR")
    untold = ToldFact("deals", "acquisition", {"target": ["Tidewell"]})
    match = compare(told, untold)
    assert match is not None
    assert not match.is_exact
    assert compare(told, ToldFact("deals", "acquisition", {"target": ["Tidewell"]}, 6e6, "EUR")) is None


# --- the command ---


def invoke(*arguments: object) -> Any:
    return CliRunner().invoke(app, ["evaluate", *map(str, arguments)])


@pytest.fixture
def home(tmp_path: Path, marts: Path) -> Path:
    shutil.copy(marts, tmp_path / "dealwire.duckdb")
    (tmp_path / "marts.duckdb").symlink_to("dealwire.duckdb")
    return tmp_path


@pytest.mark.parametrize(("errors", "shown"), [([], 0), (["--errors"], 5), (["--errors", "2"], 2)])
def test_the_command_prints_figures_and_as_many_errors_as_asked(home: Path, errors: list[str], shown: int) -> None:
    outcome = invoke(*errors, write(home, LABELS), "--home", home)
    assert outcome.exit_code == 0
    assert "all  all                          4         5    0.600    0.750" in outcome.stdout
    assert "1 of them are not in the release, their facts count as missed: a4" in outcome.stdout
    assert sum(line.startswith(("missed", "wrong", "inexact")) for line in outcome.stdout.splitlines()) == shown


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("not json", "line 1: not a labelled article"),
        ('{"id": "a1"}', "line 1: 'facts' is missing"),
        ('{"id": "a1", "facts": [{"table": "mergers", "type": "merger"}]}', "no table is called 'mergers'"),
    ],
)
def test_a_wrong_line_of_labels_is_named(home: Path, written: str, said: str) -> None:
    file = home / "gold.jsonl"
    file.write_text(written, encoding="utf-8")
    outcome = invoke(file, "--home", home)
    assert outcome.exit_code == 2
    assert said in outcome.stderr
    assert outcome.stderr.count("\n") == 1


def test_no_labels_and_no_release_are_said_in_one_line(tmp_path: Path) -> None:
    missing = invoke(tmp_path / "none.jsonl", "--home", tmp_path)
    assert (missing.exit_code, missing.stderr.count("\n")) == (2, 1)
    unpublished = invoke(write(tmp_path, LABELS), "--home", tmp_path)
    assert unpublished.exit_code == 1
    assert "nothing is published" in unpublished.stderr


def test_help_says_what_it_does() -> None:
    outcome = invoke("--help")
    assert outcome.exit_code == 0
    assert "precision, recall and F1" in " ".join(outcome.stdout.split())
