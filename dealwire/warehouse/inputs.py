"""One hash over all that a release is made of, to know whether there is anything new."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

import duckdb

# Folders of build products, which change without any meaning.
PRODUCTS = {"target", "logs", "dbt_packages", "__pycache__"}


def inputs_hash(connection: duckdb.DuckDBPyConnection, sources: Iterable[Path]) -> str:
    """Return 16 hex digits over the documents, annotations and rates of the warehouse and the files under `sources`.

    Neither run ids nor times count: the same raw files, code and lexicons give the same hash.
    """
    digest = hashlib.sha256()
    for query in _STATE:
        row = connection.execute(query).fetchone()
        digest.update(repr(row).encode())
    for source in sources:
        for path in sorted(source.rglob("*")):
            if path.is_file() and not PRODUCTS.intersection(path.relative_to(source).parts):
                digest.update(path.relative_to(source).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()[:16]


_STATE = (
    """
    select md5(string_agg(document_id || coalesce(article_id, ''), ',' order by document_id))
    from raw.current_documents
    """,
    """
    select md5(string_agg(concat_ws('|', article_id, original_article_id, kind), ',' order by article_id, kind))
    from raw.duplicates
    """,
    """
    select md5(string_agg(concat_ws('|', article_id, published_on, extractor_version), ',' order by article_id))
    from annotations.articles
    """,
    "select count(*), max(rate_date) from raw.exchange_rates",
)
