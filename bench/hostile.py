"""A folder of input that is broken, huge or malicious."""

from __future__ import annotations

import gzip
import json
import random
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path

SENTENCE = "Le groupe Ostrelle a confirmé lundi la cession de sa filiale de logistique à un fonds de Rennes. "


def make_hostile(folder: Path, pages: Sequence[bytes], n_mutations: int, seed: int) -> int:
    """Fill `folder` with hostile files; return how many there are."""
    folder.mkdir()
    draw = random.Random(seed)
    # Words that do not pack well: what is cut short must not count as a bomb too.
    texts = (f"{SENTENCE * 3}{draw.randbytes(100).hex()}" for _ in range(20_000))
    lines = "\n".join(json.dumps({"text": text}) for text in texts).encode()
    packed = gzip.compress(lines)
    (folder / "truncated.jsonl.gz").write_bytes(packed[: len(packed) // 2])
    (folder / "bomb.txt.gz").write_bytes(gzip.compress(bytes(200_000_000)))
    with zipfile.ZipFile(folder / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(5):
            archive.writestr(f"{number}.txt", bytes(100_000_000))
    with (folder / "long-line.jsonl").open("wb") as file:
        file.write(b'{"text": "' + b"x" * 100_000_000 + b'"}\n' + json.dumps({"text": SENTENCE * 5}).encode())
    (folder / "nested.html").write_text(f"<html><body>{'<div>' * 100_000}{SENTENCE}")
    (folder / "tables.html").write_text(f"<html><body>{'<table><tr><td>' * 20_000}{SENTENCE}")
    (folder / "charset.html").write_bytes(
        b'<html><head><meta charset="utf-16"></head><body><p>' + (SENTENCE * 5).encode("latin-1")
    )
    (folder / "nuls.txt").write_bytes(bytes(1_000_000))
    (folder / "spread-nuls.txt").write_bytes("\0".join(SENTENCE * 5).encode())
    (folder / "deep.json").write_text("[" * 200_000)
    (folder / "entities.xml").write_text(_entities())
    (folder / "name\nof two lines#3.txt").write_text(SENTENCE * 3)
    for number, page in enumerate(_mutations(pages, n_mutations, seed)):
        (folder / f"mutation-{number:05d}.html").write_bytes(page)
    return sum(1 for _ in folder.iterdir())


def _entities() -> str:
    """Entities that unfold to a billion words."""
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))
    return f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "mot ">{levels}]><rss><channel>&e9;</channel></rss>'


def _mutations(pages: Sequence[bytes], count: int, seed: int) -> Iterator[bytes]:
    """Pages with a few bytes changed, a piece cut out or doubled, or the end missing."""
    draw = random.Random(seed)
    for number in range(count):
        page = bytearray(pages[number % len(pages)])
        for _ in range(draw.randrange(1, 50)):
            page[draw.randrange(len(page))] = draw.randrange(256)
        start, size = draw.randrange(len(page)), draw.randrange(2_000)
        kind = draw.randrange(4)
        if kind == 0:
            del page[start : start + size]
        elif kind == 1:
            page[start:start] = page[start : start + size] * draw.randrange(1, 50)
        elif kind == 2:
            del page[start:]
        yield bytes(page)
