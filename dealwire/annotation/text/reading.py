"""An article read far enough to match frames: cut into sentences and words, its names found and its cast settled."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from dealwire.annotation.entities.article_names import find_runs
from dealwire.annotation.entities.capitals import is_title_case
from dealwire.annotation.entities.cast import assemble_cast, find_acronyms
from dealwire.annotation.entities.common_acronyms import common_acronyms
from dealwire.annotation.entities.firms import firm_names, is_body
from dealwire.annotation.text.mention import ArticleText, Part
from dealwire.annotation.text.other_language import cut_quotations, foreign_sentences
from dealwire.annotation.text.related_links import cut_links
from dealwire.annotation.text.rubrics import rubric_end, take_end
from dealwire.annotation.text.sentences import split_sentences
from dealwire.annotation.text.story import Sentence, Story
from dealwire.annotation.text.tokens import find_pairs, tokenize
from dealwire.annotation.words.vocabulary import Vocabulary


class SentenceSpan(NamedTuple):
    """Where a sentence stands."""

    part: Part
    start: int
    end: int


def split_article(article: ArticleText, words: Vocabulary, other: Vocabulary) -> list[SentenceSpan]:
    """The sentences of title and body, in order; a rubric before the body's first words is a sentence of its own.

    So is a quotation in the `other` language.
    """
    take = take_end(article)
    titles = [(max(start, take), end) for start, end in split_sentences(article.title) if end > take]
    title = [SentenceSpan("title", start, end) for start, end in titles]
    told = cut_links(article.body, split_sentences(article.body), words)
    told = cut_quotations(article.body, told, words, other)
    body = [SentenceSpan("body", start, end) for start, end in told]
    at = rubric_end(article, words)
    if body and body[0].start < at < body[0].end:
        lead = body[0]
        rubric = article.body[lead.start : at].rstrip()
        body[:1] = [lead._replace(end=lead.start + len(rubric)), lead._replace(start=at)]
    return title + body


def foreign_spans(
    article: ArticleText, spans: list[SentenceSpan], words: Vocabulary, other: Vocabulary
) -> set[SentenceSpan]:
    """The sentences of a body that are written in the `other` language."""
    body = [(span.start, span.end) for span in spans if span.part == "body"]
    return {SentenceSpan("body", *span) for span in foreign_sentences(article.body, body, words, other)}


def read_story(
    article: ArticleText, spans: list[SentenceSpan], words: Vocabulary, foreign: Mapping[SentenceSpan, Vocabulary]
) -> Story:
    """Cut the sentences into words, find the names, and settle which written forms are one name.

    `foreign` tells the vocabulary of each sentence that is in another language than the article.
    """
    pairs = find_pairs(f"{article.title}\n{article.body}")
    sentences = _cut(article, spans, words, pairs)
    for sentence in sentences if foreign else ():
        sentence.words = foreign.get(SentenceSpan(sentence.part, sentence.start, sentence.end), words)
    find_runs(sentences)
    acronyms = find_acronyms(article.body)
    cast = assemble_cast((run for sentence in sentences for run in sentence.runs), acronyms, words)
    for short in common_acronyms(article.body, words):
        if short.lower() not in words.companies:
            cast.kinds[cast.name(short)] = "product"
    for index, sentence in enumerate(sentences):
        sentence.index = index
    bodies = {short for short, long in acronyms.items() if is_body(long, words)}
    return Story(article, words, sentences, cast, acronyms, firm_names(cast, words) - bodies)


def _cut(article: ArticleText, spans: list[SentenceSpan], words: Vocabulary, pairs: frozenset[str]) -> list[Sentence]:
    cut = []
    for part, start, end in spans:
        text: str = getattr(article, part)
        tokens = tokenize(text, start, end, pairs)
        if len(tokens):
            headline = words.language == "en" and is_title_case(tokens)
            cut.append(
                Sentence(part, text, start, end, tokens, words, slots=[None] * len(tokens), is_headline=headline)
            )
    return cut
