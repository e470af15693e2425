-- Pairs of reports that tell of one fact, judged on kind, parties, money and days. Unknown (null) contradicts nothing.
with reports as (
    select * from {{ ref('int_reports') }}
),

neighbours as (
    select
        kind,
        neighbour
    from {{ ref('neighbouring_kinds') }}

    union all

    select
        neighbour as kind,
        kind as neighbour
    from {{ ref('neighbouring_kinds') }}
),

rates as (
    select * from {{ ref('stg_exchange_rates') }}
),

candidates as (
    select candidates.*
    from {{ ref('int_report_candidates') }} as candidates
    left join {{ ref('int_report_conflicts') }} as conflicts
        on
            candidates.left_id = conflicts.left_id
            and candidates.right_id = conflicts.right_id
    where conflicts.conflict is null
),

compared as (
    select
        candidates.left_id,
        candidates.right_id,
        l.level as left_level,
        r.level as right_level,
        l.article_id = r.article_id as is_same_article,
        l.kind = r.kind as is_same_kind,
        l.kind,
        r.kind as other_kind,
        l.everyone = r.everyone as is_everyone_equal,
        l.party_rule,
        'amount' in (l.decided_by, r.decided_by) as is_decided_by_amount,
        l.is_announced and r.is_announced as is_both_announced,
        l.is_announced <> r.is_announced as is_one_announced,
        l.is_done_deal = r.is_done_deal as is_done_alike,
        l.is_done_deal and r.is_done_deal and not (l.is_announced or r.is_announced) as is_both_standing,
        l.family,
        -- What was bought is told as bought for years, and is not bought again, whatever tense tells of it.
        l.is_done_deal and l.is_retold and (r.is_done_deal or r.is_announced) and r.when_from <= l.when_to
        or r.is_done_deal and r.is_retold and (l.is_done_deal or l.is_announced) and l.when_from <= r.when_to
        or l.is_done_deal and l.is_announced and r.is_undated_purchase and l.when_from <= r.when_to
        or r.is_done_deal and r.is_announced and l.is_undated_purchase and r.when_from <= l.when_to
            as is_done_and_retold,
        l.when_to > l.when_from or r.when_to > r.when_from as is_either_vague,
        l.is_bare or r.is_bare as is_either_bare,
        -- A share that is held is told with the talk of buying more, or of no longer buying it.
        coalesce(
            l.stake_status in ('rumoured', 'withdrawn') and r.stake_status = 'completed' and r.stake_pct is not null
            or r.stake_status in ('rumoured', 'withdrawn') and l.stake_status = 'completed' and l.stake_pct is not null,
            false
        ) as is_held_and_wanted,
        -- Who names a seller tells of a purchase, not of what is held.
        coalesce(l.stake_status = 'completed' and r.stake_status = 'completed', false)
        and not (l.has_seller or r.has_seller) as is_both_held,
        coalesce(lower(l.round) = lower(r.round), false) as is_same_round,
        l.article_id <> r.article_id
        and len(list_intersect(l.words, r.words)) >= greatest(
            {{ var('copied_words') }}, 0.8 * least(len(l.words), len(r.words))
        ) as is_copied,
        l.side_a = r.side_a as is_a_equal,
        len(list_intersect(l.side_a, r.side_a)) as n_a_equal,
        -- "The state" may be the one that another article names.
        l.has_unnamed_state and (r.has_unnamed_state or r.has_named_state) or l.has_named_state and r.has_unnamed_state
            as is_one_state,
        if(is_one_state, greatest(n_a_equal, 1), n_a_equal) as n_a,
        len(list_intersect(l.side_b, r.side_b)) as n_b,
        -- A business may be told as the company that it belongs to, by the same buyer.
        l.decided_by = 'parties'
        and r.decided_by = 'parties'
        and len(list_intersect(l.side_a, r.side_a)) >= 1
        and len(list_intersect(l.owners_b, r.side_b) || list_intersect(l.side_b, r.owners_b)) >= 1 as is_part_of_other,
        len(list_intersect(l.everyone, r.everyone)) + n_a - n_a_equal as n_shared,
        least(len(l.side_a), len(r.side_a)) as n_a_known,
        least(len(l.side_b), len(r.side_b)) as n_b_known,
        abs(l.stake_pct - r.stake_pct) <= 0.5 as is_pct_same,
        coalesce(l.amount, r.amount) is null as is_without_amount,
        l.amount,
        l.amount_max,
        l.amount_resolution,
        l.currency,
        r.amount as other_amount,
        r.amount_max as other_amount_max,
        r.amount_resolution as other_amount_resolution,
        r.currency as other_currency,
        case
            when l.when_from is not null and r.when_from is not null
                then greatest(0, l.when_from - r.when_to, r.when_from - l.when_to)
        end as gap_days,
        case
            when len(l.side_a) = 0 and len(r.side_a) > 0 then r.when_to - l.when_from
            when len(r.side_a) = 0 and len(l.side_a) > 0 then l.when_to - r.when_from
        end as days_until_buyer,
        least(l.announced_window_days, r.announced_window_days) as announced_window_days,
        least(l.reported_window_days, r.reported_window_days) as reported_window_days,
        least(l.confirmed_window_days, r.confirmed_window_days) as confirmed_window_days,
        least(l.when_from, r.when_from) as rate_on
    from candidates
    inner join reports as l on candidates.left_id = l.report_id
    inner join reports as r on candidates.right_id = r.report_id
    left join neighbours
        on
            l.kind = neighbours.kind
            and r.kind = neighbours.neighbour
    where
        (l.kind = r.kind or neighbours.kind is not null)
        and (l.round is null or r.round is null or lower(l.round) = lower(r.round))
        and (l.stance is null or r.stance is null or l.stance = r.stance)
),

-- One report may have no date: both amounts are then changed at the rate of the other's day.
priced as (
    select
        compared.*,
        case
            when compared.currency = compared.other_currency
                then {{ same_currency_agrees('compared.', 'compared.other_') }}
            else
                {{ other_currency_agrees(
                    'compared.', 'compared.other_', 'l_rate.per_eur', 'r_rate.per_eur',
                    rate_margin('compared.is_same_article')
                ) }}
        end as is_money_same,
        greatest(l_rate.rate_date, r_rate.rate_date) as rate_date
    from compared
    asof left join rates as l_rate
        on
            compared.currency = l_rate.currency
            and compared.rate_on >= l_rate.rate_date
    asof left join rates as r_rate
        on
            compared.other_currency = r_rate.currency
            and compared.rate_on >= r_rate.rate_date
),

judged as (
    select
        *,
        case
            when is_part_of_other then true
            -- Two authorities may clear one deal, one of them on conditions.
            when party_rule = 'authority' and n_a = 0 then false
            when not is_same_kind and family = 'alliance' then is_a_equal or is_same_article and n_shared >= 2
            when not is_same_kind then n_shared >= 2 or n_b >= 1 and coalesce(is_money_same, false)
            when party_rule = 'recipient' then n_b >= 1
            when party_rule = 'spender' then n_a >= 1 and (n_b >= 1 or n_b_known = 0)
            -- Partners may be left out further down in an article; elsewhere, and where alliances are told of that have
            -- long stood, other partners are another alliance.
            when party_rule = 'partners'
                then
                    is_a_equal
                    or is_same_article and n_a >= 1 and n_a = n_a_known and is_done_alike and not is_both_standing
            when party_rule = 'venture' then n_a >= 2 or n_shared >= 1 and (n_a_known <= 1 or n_b >= 1)
            when party_rule = 'authority' then n_a >= 1 and (n_b >= 2 or n_b = n_b_known)
            else (n_a >= 1 or n_a_known = 0) and (n_b >= 1 or n_b_known = 0) and n_shared >= 1
        end as is_party_same,
        case
            when not is_same_kind and is_decided_by_amount
                then coalesce(is_money_same, is_pct_same, false) and coalesce(is_pct_same, true)
            when is_decided_by_amount
                then
                    coalesce(is_money_same, amount is null or other_amount is null)
                    and coalesce(is_pct_same, true)
            when is_same_kind and is_a_equal then true
            else coalesce(is_money_same, true)
        end as is_money_fit,
        case
            -- An inquiry of a stated day and one told in other words without it are two acts.
            when not is_same_kind and family = 'inquiry' and is_one_announced then false
            -- An alliance of two that is years old is not the one of three that is told of without a day.
            when party_rule = 'partners' and not is_everyone_equal and is_one_announced
                then coalesce(gap_days <= confirmed_window_days, false)
            when gap_days is null then true
            -- Papers copy an agency's sentence days later.
            when is_copied and is_same_kind then true
            -- Who speaks of a company often says another thing the next day.
            when family = 'statement' and not is_same_article and (is_one_announced or is_either_vague)
                then gap_days = 0 and not is_either_vague
            when is_done_and_retold and is_same_kind and (n_a >= 1 and n_b >= 1 or is_everyone_equal) then true
            when is_same_article and is_same_kind and is_either_bare
                then
                    party_rule <> 'authority' and not is_decided_by_amount
                    or gap_days <= confirmed_window_days
            when is_same_article and is_same_kind and is_money_same and not is_both_announced then true
            -- One article that tells the day once means the same purchase by another word for it.
            when
                not is_same_kind and is_same_article and is_one_announced and family = 'equity'
                and not is_decided_by_amount and is_everyone_equal
                then true
            when not is_same_kind and is_money_same and (n_a >= 1 or n_a_known = 0) and n_b >= 1
                then gap_days <= 3 * least(reported_window_days, 31)
            when not is_same_kind then gap_days <= least(announced_window_days, 31)
            -- Two plans that cost alike are one only if they are told of in the same weeks or of the same place.
            when party_rule = 'spender' and n_b = 0 then gap_days <= reported_window_days
            -- A share that is held is one fact, whenever it is told.
            when is_both_held and is_pct_same and is_without_amount then true
            when is_both_announced then gap_days <= announced_window_days
            when is_decided_by_amount and is_pct_same and is_without_amount then true
            when is_money_same or is_pct_same then gap_days <= confirmed_window_days
            when party_rule = 'authority' and n_b >= 2 then gap_days <= confirmed_window_days
            -- Two parties may do the same again within the year: without the amount, a season is safe.
            when n_shared >= 2 and is_decided_by_amount then gap_days <= 3 * reported_window_days
            when party_rule <> 'authority' and (n_shared >= 2 or is_part_of_other)
                then gap_days <= confirmed_window_days
            else gap_days <= reported_window_days
        end as is_day_fit,
        -- A sale that is looking for a buyer comes before the buyer.
        coalesce(days_until_buyer >= -7, true) or is_same_article as is_order_fit,
        case
            when is_same_article then true
            when coalesce(is_money_same, false) then true
            when party_rule = 'authority' then n_b >= 2 or n_b = 1 and gap_days is not null
            when n_shared >= 2 or is_same_round or is_part_of_other then true
            when party_rule = 'recipient' then coalesce(gap_days <= reported_window_days, false)
            when party_rule = 'buyer_target' and not is_decided_by_amount then n_b >= 1 and gap_days is not null
            else false
        end as is_more_than_one_name
    from priced
),

-- Why the two are one, in words for a reader.
explained as (
    select
        *,
        concat_ws(
            '; ',
            if(is_same_article, 'same article', 'other article'),
            if(
                is_same_kind, null, 'told as ' || replace(kind, '_', ' ') || ' and as ' || replace(other_kind, '_', ' ')
            ),
            if(is_part_of_other, 'a business and the company that it belongs to, by the same buyer', null),
            if(
                is_everyone_equal, 'same parties', n_shared || ' shared ' || if(n_shared = 1, 'party', 'parties')
            ),
            case
                when not is_money_same then 'amounts differ, which parties and time outweigh'
                when currency is distinct from other_currency
                    then
                        currency || ' ' || {{ amount_words('amount') }} || ' is '
                        || other_currency || ' ' || {{ amount_words('other_amount') }}
                        || ' at the rates of ' || rate_date::varchar
                when is_money_same then 'amounts agree'
            end,
            if(is_pct_same, 'same share', null),
            if(is_copied, 'in the same words', null),
            case
                when gap_days = 0 then 'dates agree'
                when gap_days = 1 then '1 day apart'
                else gap_days || ' days apart'
            end
        ) as reason
    from judged
)

select
    left_id,
    right_id,
    left_level,
    right_level,
    is_same_article,
    reason
from explained
where
    is_party_same
    and is_money_fit
    and is_day_fit
    and (not is_held_and_wanted or coalesce(is_money_same, is_pct_same, false))
    and is_order_fit
    and is_more_than_one_name
