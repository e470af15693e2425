"""What a kind of fact needs beyond its roles before it is believed. Every check errs on the side of silence."""

from __future__ import annotations

from collections.abc import Callable

from dealwire.annotation.events.case import Case
from dealwire.annotation.events.checks.changed_hands import is_offered
from dealwire.annotation.events.checks.faced_acts import is_not_faced_by_author
from dealwire.annotation.events.checks.plausible_aid import is_public
from dealwire.annotation.events.checks.plausible_alliances import is_alliance
from dealwire.annotation.events.checks.plausible_deals import is_bid, is_dated, is_paid, is_purchase, is_specific
from dealwire.annotation.events.checks.plausible_investments import (
    is_backed,
    is_floated,
    is_issued,
    is_lent,
    is_raised,
    is_round,
)
from dealwire.annotation.events.checks.plausible_orders import is_ordered
from dealwire.annotation.events.checks.plausible_reactions import (
    is_acquittal,
    is_awarded,
    is_due,
    is_in_office,
    is_litigated,
    is_official_inquiry,
    is_penalty,
    is_said,
    is_subjects,
)
from dealwire.annotation.events.checks.plausible_rules import is_decreed
from dealwire.annotation.events.checks.plausible_settlements import ends_case, is_settled
from dealwire.annotation.events.checks.plausible_shares import is_aided, is_share
from dealwire.annotation.events.checks.plausible_targets import (
    is_charged,
    is_heard,
    is_let,
    is_not_taken_up,
    is_on_no_bystander,
    is_undergone,
)
from dealwire.annotation.events.checks.plausible_valuations import (
    is_built,
    is_carried,
    is_enlarged,
    is_erected,
    is_valued,
)
from dealwire.annotation.events.checks.plausible_words import is_explicit, is_fresh, is_loan, is_placed
from dealwire.annotation.events.checks.site_towns import is_no_town
from dealwire.annotation.events.checks.totals import is_running_total
from dealwire.annotation.events.checks.traders import may_trade
from dealwire.annotation.events.drafts import Draft
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.text.story import Story


def is_plausible(draft: Draft, filling: Filling, story: Story) -> bool:
    """Whether the draft passes the checks of its frame and of its kind."""
    case = Case(draft, filling, story)
    checks = (*_FRAME_CHECKS.get(draft.frame.frame, ()), *_KIND_CHECKS.get(draft.kind, ()))
    return all(check(case) for check in checks)


_FRAME_CHECKS: dict[str, tuple[Callable[[Case], bool], ...]] = {
    "raise": (is_raised, is_fresh),
    "pay": (is_paid,),
    "rule": (is_decreed,),
    "estimate": (is_carried,),
    "convict": (is_penalty, is_on_no_bystander),
    "fine": (is_due, is_on_no_bystander),
    "order": (is_ordered, is_undergone),
    "clear": (is_awarded, is_acquittal, is_let),
    "investigate": (is_official_inquiry, is_not_faced_by_author, is_undergone, is_not_taken_up),
    "review": (is_heard,),
    "settle": (is_settled, ends_case),
    "sue": (is_litigated, is_not_faced_by_author, is_undergone),
    "grant": (is_public,),
    "invest": (is_placed,),
    "stake": (is_explicit,),
    "capital_increase": (is_explicit,),
    "round": (is_round,),
    "ipo": (is_floated,),
    "capex": (is_erected, is_built, is_enlarged),
    "back": (is_backed,),
    "statement": (is_in_office, is_said, is_subjects),
    "complain": (is_in_office, is_subjects, is_not_faced_by_author, is_charged, is_undergone, is_not_taken_up),
    "bid": (is_bid,),
    "own": (is_dated,),
    "offered": (is_offered,),
    "borrow": (is_lent, is_loan),
    "lend": (is_lent,),
    "issue": (is_issued,),
}
_KIND_CHECKS: dict[str, tuple[Callable[[Case], bool], ...]] = {
    "current": (is_valued,),
    "capex": (is_valued, is_no_town),
    "stake": (is_share,),
    "grant": (is_aided,),
    "asset_purchase": (is_specific, may_trade),
    "acquisition": (is_purchase, may_trade),
    "funding_round": (lambda case: not is_running_total(case.draft),),
    "partnership": (is_alliance,),
    "merger": (is_alliance,),
    "joint_venture": (is_alliance,),
}
