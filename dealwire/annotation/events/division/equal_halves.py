"""A company that two hold by halves is one of both: "détenue à 50 % par Alpha et à 50 % par Beta"."""

from __future__ import annotations

from dataclasses import replace

from dealwire.annotation.events.amounts.majorities import share_of
from dealwire.annotation.events.amounts.shares import HALF
from dealwire.annotation.events.drafts import Draft


def as_venture(shares: list[Draft]) -> list[Draft]:
    """One joint venture in the place of two holders' halves of one company; the shares as they are else."""
    halves = [share for share in shares if share.kind == "stake" and share_of(share) == HALF]
    holders = [holder for half in halves for holder in half.roles.get("investor", ())]
    held = {name for half in halves for name in half.names("investee")}
    is_held = bool(halves) and halves[0].frame.frame in {"hold", "own"}
    if len(shares) != 2 or len(halves) != 2 or len(held) != 1 or len({m.name for m in holders}) != 2 or not is_held:
        return shares
    roles = {"partner": holders, "target": halves[0].roles["investee"]}
    return [replace(halves[0], fact_table="deals", kind="joint_venture", roles=roles, percent=None)]
