"""Languages are told offline and in silence."""

from __future__ import annotations

import socket

import pytest

from dealwire.documents import language
from dealwire.documents.language import detect

FRENCH = "Le conseil d'administration a voté la cession de sa filiale à un fonds d'investissement néerlandais."
ENGLISH = "The board has voted to sell the subsidiary to a Dutch investment fund, the company said on Monday."
GERMAN = "Der Aufsichtsrat hat dem Verkauf der Tochtergesellschaft an einen niederländischen Fonds zugestimmt."


@pytest.mark.parametrize(("text", "code"), [(FRENCH, "fr"), (ENGLISH, "en"), (GERMAN, "de"), (ENGLISH.upper(), "en")])
def test_the_language_of_the_text(text: str, code: str) -> None:
    assert detect(text, None) == code


def test_the_text_is_believed_before_what_the_record_says() -> None:
    assert detect(FRENCH, "en") == "fr"


def test_the_record_decides_where_the_text_does_not() -> None:
    assert detect("12 345 678 - 9 / 10", "FR-ca") == "fr"
    assert detect("", "en_US") == "en"
    assert detect("", "no language at all") == "und"


def test_no_network_and_not_a_word(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    language._detector.cache_clear()
    assert detect(FRENCH, None) == "fr"
    assert capfd.readouterr() == ("", "")
