"""The way to a document: stable, and its file can always be told."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from dealwire.documents.raw_path import of_file, of_member, of_record
from tests.documents.conftest import ReadAll

NAMES = st.text(st.sampled_from("ab#!/%23\né"), min_size=1).filter(lambda name: not name.startswith("/"))


def test_the_way_leads_through_archives_to_records() -> None:
    assert of_record(of_member(of_file("week/batch.zip"), "feeds/a.xml"), 3) == "week/batch.zip!/feeds/a.xml#3"


def test_a_number_sign_in_a_name_is_no_record(read_all: ReadAll) -> None:
    [found] = read_all(
        "Kestrel a racheté Oatley pour 65 millions d'euros, a annoncé le groupe lundi matin.", "no#1.txt"
    )
    assert found.raw_path == "no%231.txt"


@given(NAMES, NAMES)
def test_different_names_have_different_paths_and_the_file_is_the_first_part(name: str, other: str) -> None:
    assert (of_file(name) == of_file(other)) == (name == other)
    assert re.split("!/|#", of_record(of_member(of_file(name), other), 7), maxsplit=1)[0] == of_file(name)
    assert not set("#\n") & set(of_file(name))
