"""With whom a company settles that the verb does not name: "will pay $3 million to settle claims, the SEC said"."""

from __future__ import annotations

from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.text.story import Sentence


def settle_with_speaker(draft: Draft) -> None:
    """Name the authorities that tell of a settlement at its sentence's end as those it is with. English only."""
    sentence, last = draft.sentence, draft.hit.last
    is_open = draft.kind == "settlement" and draft.amount is not None and not draft.roles.get("authority")
    if not is_open or draft.words.language != "en" or not draft.roles.get("company"):
        return
    speakers = [m for m in sentence.mentions if m.kind == "authority" and m.first >= last and _said(sentence, m.last)]
    if speakers and draft.words.authority_kinds.get(speakers[0].authority_id or "") != "court":
        draft.roles["authority"] = speakers


def _said(sentence: Sentence, i: int) -> bool:
    """Whether a verb of saying that ends the sentence, a day aside, stands at word `i`."""
    verbs = sentence.words.triggers.get(sentence.low(i), ())
    behind = range(i + 1, len(sentence.tokens))
    plain = [k for k in behind if sentence.at(k) is None and sentence.low(k).isalpha()]
    is_last = all(sentence.words.is_class(sentence.low(k), "preposition") for k in plain)
    return is_last and any(verb.frame.frame == "statement" for verb in verbs)
