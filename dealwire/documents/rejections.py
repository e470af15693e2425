"""Why a document gives no article: the reason codes that `meta.rejections` may hold, and how one is raised."""

from __future__ import annotations

from typing import Final

from dealwire.documents.article import Rejection

UNREADABLE: Final = "unreadable"
EMPTY: Final = "empty"
TOO_LARGE: Final = "too_large"
NOT_TEXT: Final = "not_text"
UNSUPPORTED_TYPE: Final = "unsupported_type"
BAD_JSON: Final = "bad_json"
NO_TEXT_FIELD: Final = "no_text_field"
EXTRACTOR_FAILED: Final = "extractor_failed"
TIMED_OUT: Final = "timed_out"
CRASHED: Final = "crashed"
OUT_OF_MEMORY: Final = "out_of_memory"
NO_ARTICLE: Final = "no_article"
TOO_SHORT: Final = "too_short"
DAMAGED: Final = "damaged"
NESTED_TOO_DEEP: Final = "nested_too_deep"
BAD_XML: Final = "bad_xml"
BAD_TABLE: Final = "bad_table"
ONLY_ADDRESSES: Final = "only_addresses"
HTTP_STATUS: Final = "http_status"
UNREACHABLE: Final = "unreachable"
DISALLOWED: Final = "disallowed"
BAD_ADDRESS: Final = "bad_address"

DESCRIPTIONS: Final[dict[str, str]] = {
    UNREADABLE: "The file could not be opened or read (permissions, or gone since it was found); it is tried again.",
    EMPTY: "The document holds no character other than white space, or a list, feed or archive without a record.",
    TOO_LARGE: "The document is larger than the size limit for one document, or its file unpacks to too much.",
    NOT_TEXT: "The bytes are not text in any known encoding.",
    UNSUPPORTED_TYPE: "A kind of file that is not read: PDF, image, office document, other archives and XML.",
    BAD_JSON: "The file, or this line of it, is not valid JSON, or not an object.",
    NO_TEXT_FIELD: "The record has none of the fields in which an article's text is looked for.",
    EXTRACTOR_FAILED: "The extractor broke down on this document.",
    TIMED_OUT: "The extractor did not finish this document, or the server its answer, within the time limit.",
    CRASHED: "The process that read this document died of it, twice.",
    OUT_OF_MEMORY: "Reading this document takes more memory than one document may (DEALWIRE_MAX_DOCUMENT_MEMORY).",
    NO_ARTICLE: "The page or text holds no prose once navigation and other boilerplate are gone.",
    TOO_SHORT: "What is left after cleaning is shorter than a sentence.",
    DAMAGED: "A packed or columnar file is cut short or corrupt, or asks for a password; what came before was read.",
    NESTED_TOO_DEEP: "An archive in an archive in an archive: deeper than anything but a trap.",
    BAD_XML: "The feed is not XML, not even with a parser that forgives.",
    BAD_TABLE: "The table cannot be split into rows, or none of its columns holds a text.",
    ONLY_ADDRESSES: "A sitemap names pages and holds none of their text; name it in sources.yaml to have them fetched.",
    HTTP_STATUS: "The server answered with an error or a redirection that leads nowhere instead of a page.",
    UNREACHABLE: "The server has no address, takes no connection or breaks it off, or failed so often that the rest was"
    " not asked for; it is asked again by the next run.",
    DISALLOWED: "The site's robots.txt does not allow programs to fetch this address.",
    BAD_ADDRESS: "It is no http or https address, or one inside a private network, which its source does not allow.",
}


class Refused(Exception):
    """Carries a rejection from where a problem is found to where the document is accounted for."""

    def __init__(self, stage: str, reason: str, message: str, is_retryable: bool = False) -> None:
        super().__init__(message)
        self.rejection = Rejection(stage, reason, message, is_retryable)
