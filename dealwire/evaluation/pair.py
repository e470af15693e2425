"""One article's labels and published facts, paired one to one."""

from __future__ import annotations

from dataclasses import dataclass

from dealwire.evaluation.compare import Match, compare
from dealwire.evaluation.told_fact import ToldFact


@dataclass(frozen=True, slots=True)
class Paired:
    """What became of an article's labels and facts.

    `found` are labels with the published fact that finds them, `missed` labels without one, `wrong` published facts
    that find none. Doubtful labels neither help nor hurt: they and what finds them are in none of these.
    """

    found: list[tuple[ToldFact, ToldFact, Match]]
    missed: list[ToldFact]
    wrong: list[ToldFact]


def pair(labels: list[ToldFact], published: list[ToldFact]) -> Paired:
    """Pair labels and published facts: sure labels before doubtful ones, then the best match first."""
    matches = [
        (i, j, match)
        for i, label in enumerate(labels)
        for j, fact in enumerate(published)
        if (match := compare(label, fact)) is not None
    ]
    matches.sort(key=lambda m: (labels[m[0]].is_doubtful, -m[2].goodness, m[0], m[1]))
    by_label: dict[int, tuple[int, Match]] = {}
    taken: set[int] = set()
    for i, j, match in matches:
        if i not in by_label and j not in taken:
            by_label[i] = (j, match)
            taken.add(j)
    sure = [i for i, label in enumerate(labels) if not label.is_doubtful]
    return Paired(
        [(labels[i], published[by_label[i][0]], by_label[i][1]) for i in sure if i in by_label],
        [labels[i] for i in sure if i not in by_label],
        [fact for j, fact in enumerate(published) if j not in taken],
    )
