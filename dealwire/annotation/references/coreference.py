"""Whom "the company", "la licorne française", "it" and "elle" stand for. Where that is unsure: nobody."""

from __future__ import annotations

from dealwire.annotation.entities.firms import is_body
from dealwire.annotation.references.anaphora import place_anaphora
from dealwire.annotation.references.bynames import place_bynames
from dealwire.annotation.references.descriptions import description_name
from dealwire.annotation.references.epithets import learn_epithets
from dealwire.annotation.references.own_heads import place_own_head
from dealwire.annotation.references.owned_marks import owning_firm
from dealwire.annotation.references.pair_words import place_pair_words
from dealwire.annotation.references.persons import place_tycoon, remember_leader, take_person
from dealwire.annotation.references.plural import pair_of
from dealwire.annotation.references.pronouns import is_thing, pronoun_name, take_authority
from dealwire.annotation.references.salience import (
    Salience,
    administrators,
    latest_name,
    main_name,
    only_name,
    remember_description,
    speaks_of_person,
    topic_name,
)
from dealwire.annotation.references.sentence_subject import choose_subject
from dealwire.annotation.text.story import Sentence, Story

_PAIR_REACH = 3


def resolve_story(story: Story) -> None:
    """Place anaphora in every sentence that has mentions, and settle whom they and the pronouns stand for."""
    _name_authorities(story)
    aside = administrators(story)
    salience = Salience(main=main_name(story, aside), aside=aside)
    last = max((sentence.index for sentence in story.sentences if sentence.is_read), default=-1)
    for sentence in story.sentences[: last + 1]:
        _resolve_sentence(sentence, story, salience)
    for sentence in story.sentences[last + 1 :]:
        # Nothing stands for anybody there any more, but who is a business may be told at the end.
        learn_epithets(sentence, story, salience)


def _name_authorities(story: Story) -> None:
    """Give every mention of one institution the longest name that the article has for it."""
    mentions = [m for s in story.sentences for m in s.mentions if m.kind == "authority" and not m.is_official]
    fullest: dict[str, str] = {}
    for mention in mentions:
        if mention.authority_id and len(mention.name) > len(fullest.get(mention.authority_id, "")):
            fullest[mention.authority_id] = mention.name
    for mention in mentions:
        mention.name = fullest.get(mention.authority_id or "", mention.name)


def _resolve_sentence(sentence: Sentence, story: Story, salience: Salience) -> None:
    sentence.topic = topic_name(sentence, story, salience)
    sentence.pair = salience.pair if sentence.index - salience.paired_at <= _PAIR_REACH else ()
    learn_epithets(sentence, story, salience)
    story.firms.update(filter(None, [owning_firm(sentence, story, salience)]))
    if sentence.is_read:
        place_bynames(sentence, story)
        place_tycoon(sentence, salience)
        place_own_head(sentence, salience)
        place_pair_words(sentence, sentence.pair)
        place_anaphora(sentence)
        for mention in sentence.mentions:
            if mention.kind == "anaphor" and not mention.name:
                name = description_name(mention, sentence, salience, sentence.words)
                # "le groupe" for a movement or party is no business.
                mention.name = "" if is_body(name, story.words) else name
                remember_description(mention, sentence, salience)
            elif mention.kind == "pronoun" and not take_authority(mention, sentence):
                mention.name = pronoun_name(mention, sentence, salience) if is_thing(mention, sentence) else ""
                take_person(mention, sentence, salience)
    choose_subject(sentence, story, salience)
    remember_leader(sentence, story, salience)
    if speaks_of_person(sentence, story):
        salience.person_at = sentence.index
    salience.latest, salience.only = latest_name(sentence, story), only_name(sentence, story)
    if pair := pair_of(sentence, story):
        salience.pair, salience.paired_at = pair, sentence.index
