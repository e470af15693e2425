"""Whatever the encoding, the words come out whole."""

from __future__ import annotations

import pytest

from dealwire.documents.decode import decode
from dealwire.documents.rejections import Refused

FRENCH = "Le président de l'entreprise a été surpris : « Ça coûtera 12 € », a-t-il lâché à l'île d'Yeu, près du cœur."
RUSSIAN = "Компания объявила о покупке завода в Казани за двести миллионов рублей, сообщил её директор в четверг. " * 3


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_french_in_any_usual_encoding(encoding: str) -> None:
    assert decode(FRENCH.encode(encoding)) == FRENCH


def test_another_alphabet_in_an_older_encoding() -> None:
    assert decode(RUSSIAN.encode("cp1251")) == RUSSIAN


def test_one_broken_byte_does_not_garble_the_accents() -> None:
    broken = FRENCH.encode() + b"\xe9"
    assert decode(broken) == FRENCH + "\ufffd"


def test_the_encoding_that_a_page_declares_counts() -> None:
    page = f'<html><meta charset="windows-1251"><p>{RUSSIAN}</p></html>'
    assert decode(page.encode("cp1251")) == page


def test_a_stray_nul_is_dropped_and_many_are_binary() -> None:
    text = "Une phrase bien ordinaire, de la longueur qu'il faut. " * 8
    assert decode(text.replace("bien", "bi\0en", 1).encode()) == text
    with pytest.raises(Refused):
        decode(text.encode("utf-16-le"))


def test_a_page_that_says_so_in_plain_letters_is_not_in_utf_16() -> None:
    page = "<html><head><meta charset='utf-16'></head><body>Le procès de la société</body></html>"
    assert decode(page.encode("cp1252")) == page
