"""The lexicon is data: every row of the seeds loads, and a wrong one is refused with its place and reason."""

from __future__ import annotations

import pickle
import re
import shutil
from pathlib import Path

import pytest

import dealwire.annotation
from dealwire.annotation.annotate import annotate
from dealwire.annotation.text.mention import ArticleText
from dealwire.annotation.version import extractor_version
from dealwire.annotation.words.lexicon import Lexicon
from dealwire.annotation.words.rows import SCHEMAS, read_seeds
from dealwire.errors import ConfigurationError

PACKAGE = Path(dealwire.annotation.__file__).parent


@pytest.fixture
def copied(seeds: Path, tmp_path: Path) -> Path:
    for name in SCHEMAS:
        shutil.copy(seeds / f"{name}.csv", tmp_path)
    return tmp_path


def test_every_seed_row_loads(seeds: Path) -> None:
    tables = read_seeds(seeds)
    for name, rows in tables.items():
        lines = (seeds / f"{name}.csv").read_text(encoding="utf-8").splitlines()
        assert len(rows) == len(lines) - 1, name


def test_every_trigger_can_fill_the_roles_that_its_frame_requires(seeds: Path) -> None:
    tables = read_seeds(seeds)
    required = {row["frame"]: set(row["required"].split("+")) - {"amount", "company"} for row in tables["frames"]}
    # A seller's buyer may be unnamed, a stake's holder may stand for an acquirer: one role of the frame must be there.
    for row in tables["triggers"]:
        roles = {slot.split("=")[0] for slot in row["slots"].split()}
        assert not required[row["frame"]] or roles & required[row["frame"]], row


@pytest.mark.parametrize(
    ("name", "row", "reason"),
    [
        ("triggers", "en,verb,grab,no_such_frame,acquirer=subject,", "is not a frame of frames.csv"),
        ("triggers", "en,verb,grab,acquire,acquirer subject,", "slots 'acquirer subject' does not match"),
        ("authority_forms", "no_such_authority,en,The Board", "is not a authority_id of authorities.csv"),
        ("authorities", "board,The Board,club,GB", "kind 'club' does not match"),
        ("status_markers", "en,maybe,rumoured", "3 values, expected 4"),
        ("word_groups", "en,grabs,no_such_class", "class 'no_such_class' does not match"),
        ("word_groups", "en,grabs,nosuchclass", "class 'nosuchclass' is not a class of word_group_classes.csv"),
        ("number_words", "en,dozen,many", "value 'many' does not match"),
        ("given_names", " ", "name ' ' does not match"),
    ],
)
def test_a_wrong_row_is_refused_with_file_line_and_reason(copied: Path, name: str, row: str, reason: str) -> None:
    path = copied / f"{name}.csv"
    line = len(path.read_text(encoding="utf-8").splitlines()) + 1
    with path.open("a", encoding="utf-8") as file:
        file.write(f"{row}\n")
    with pytest.raises(ConfigurationError) as refused:
        Lexicon.load(copied)
    assert f"{name}.csv, line {line}: " in str(refused.value)
    assert reason in str(refused.value)


def test_every_class_of_words_is_told_once_in_order_and_has_words(seeds: Path) -> None:
    tables = read_seeds(seeds)
    told = [row["class"] for row in tables["word_group_classes"]]
    assert told == sorted({row["class"] for row in tables["word_groups"]})


def test_the_rules_ask_for_classes_that_there_are_and_for_all_of_them(seeds: Path) -> None:
    classes = {row["class"] for row in read_seeds(seeds)["word_group_classes"]}
    source = "\n".join(path.read_text(encoding="utf-8") for path in PACKAGE.rglob("*.py"))
    asked = {"".join(names) for names in re.findall(r'is_group\([^"\n]*"(\w+)"\)|group_words\["(\w+)"\]', source)}
    assert asked <= classes
    # Trades are asked for by their prefix, and some classes by a list of their names.
    assert {name for name in classes - asked if f'"{name}"' not in source and not name.startswith("trade")} == set()


def test_a_row_twice_and_a_missing_file_are_refused(copied: Path) -> None:
    path = copied / "given_names.csv"
    path.write_text("name\nAnna\nAnna\n", encoding="utf-8")
    with pytest.raises(ConfigurationError, match="line 3: the row is there twice"):
        Lexicon.load(copied)
    path.unlink()
    with pytest.raises(ConfigurationError, match=r"given_names.csv: cannot be read"):
        Lexicon.load(copied)


def test_the_lexicon_travels_to_workers(lexicon: Lexicon) -> None:
    copy = pickle.loads(pickle.dumps(lexicon))
    assert copy.vocabularies["fr"].triggers == lexicon.vocabularies["fr"].triggers


def test_a_new_verb_is_a_row(copied: Path) -> None:
    article = ArticleText("a", "", "Norvane Corp grabbed Tilbury Systems.", "en")
    assert annotate(article, Lexicon.load(copied)).events == []
    with (copied / "triggers.csv").open("a", encoding="utf-8") as file:
        file.write("en,verb,grab,acquire,acquirer=subject target=object,\n")
    assert [event.kind for event in annotate(article, Lexicon.load(copied)).events] == ["acquisition"]


def test_the_version_changes_with_the_lexicon(copied: Path) -> None:
    before = extractor_version(copied)
    assert before == extractor_version(copied)
    with (copied / "given_names.csv").open("a", encoding="utf-8") as file:
        file.write("Zebulon\n")
    assert extractor_version(copied) != before
