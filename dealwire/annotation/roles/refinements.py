"""What fills or mends a trigger's roles once every slot was tried, in the order in which it is asked."""

from __future__ import annotations

from collections.abc import Callable

from dealwire.annotation.detection.triggers import Hit
from dealwire.annotation.events.amounts.share_spoken_of import add_spoken_of
from dealwire.annotation.events.checks.valued_parties import add_valued
from dealwire.annotation.noun_phrases.hyphenated import part_pair
from dealwire.annotation.roles.acted_on.capital_of_topic import add_capital_of_topic
from dealwire.annotation.roles.acted_on.lent_objects import fill_from_clause
from dealwire.annotation.roles.acted_on.own_firms import add_own_firm
from dealwire.annotation.roles.acted_on.own_goods import add_own_goods
from dealwire.annotation.roles.acting.agreements import fill_from_terms
from dealwire.annotation.roles.acting.told_spending import add_teller
from dealwire.annotation.roles.acting.votes import fill_from_vote
from dealwire.annotation.roles.complements.topics import fill_from_topic
from dealwire.annotation.roles.filling import Filling
from dealwire.annotation.roles.other_sides.aided_owners import add_aided_owner
from dealwire.annotation.roles.other_sides.among_backers import add_one_of_them
from dealwire.annotation.roles.other_sides.among_holdings import add_among_holdings
from dealwire.annotation.roles.other_sides.announcers import add_announcer
from dealwire.annotation.roles.other_sides.apposed_holders import part_holders
from dealwire.annotation.roles.other_sides.beneficiaries import add_beneficiary
from dealwire.annotation.roles.other_sides.chosen_offers import add_chosen_offerer
from dealwire.annotation.roles.other_sides.companions import add_companions
from dealwire.annotation.roles.other_sides.counterparties import add_counterparty
from dealwire.annotation.roles.other_sides.enabled import add_enabled
from dealwire.annotation.roles.other_sides.entrusted import add_entrusted
from dealwire.annotation.roles.other_sides.french_clitics import fill_from_clitics
from dealwire.annotation.roles.other_sides.french_holders import add_holders
from dealwire.annotation.roles.other_sides.given_behind import add_givers
from dealwire.annotation.roles.other_sides.headed import add_headed
from dealwire.annotation.roles.other_sides.joined_programmes import add_participant
from dealwire.annotation.roles.other_sides.listed_offers import add_offerers
from dealwire.annotation.roles.other_sides.members import add_members
from dealwire.annotation.roles.other_sides.negotiations import fill_from_talks
from dealwire.annotation.roles.other_sides.offers import turn_offer
from dealwire.annotation.roles.other_sides.own_allies import add_own_ally
from dealwire.annotation.roles.other_sides.own_sales import settle_sides
from dealwire.annotation.roles.other_sides.provided_rounds import turn_provided
from dealwire.annotation.roles.other_sides.sold_by import add_owner_of_target
from dealwire.annotation.roles.other_sides.suitors import add_suitors
from dealwire.annotation.roles.other_sides.supplied_owners import add_supplied_owner
from dealwire.annotation.roles.other_sides.taken_parts import turn_part
from dealwire.annotation.roles.other_sides.valued_rounds import add_valued_round
from dealwire.annotation.text.story import Sentence
from dealwire.annotation.verbs.relatives import fill_from_relative

# A later one sees what the earlier ones found.
REFINEMENTS: tuple[Callable[[Sentence, Hit, Filling], None], ...] = (
    turn_part,
    fill_from_relative,
    fill_from_clitics,
    add_capital_of_topic,
    add_counterparty,
    turn_offer,
    add_chosen_offerer,
    add_headed,
    fill_from_talks,
    add_owner_of_target,
    fill_from_clause,
    add_offerers,
    add_own_goods,
    part_pair,
    fill_from_vote,
    fill_from_terms,
    add_givers,
    add_teller,
    add_enabled,
    add_aided_owner,
    part_holders,
    add_holders,
    add_among_holdings,
    add_valued,
    add_valued_round,
    add_spoken_of,
    fill_from_topic,
    add_own_ally,
    add_supplied_owner,
    add_participant,
    add_announcer,
    add_members,
    add_suitors,
    add_companions,
    add_entrusted,
    add_beneficiary,
    add_own_firm,
    settle_sides,
    add_one_of_them,
    turn_provided,
)
