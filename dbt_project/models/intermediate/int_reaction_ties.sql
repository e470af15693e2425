-- The deal or investment that a reaction is about: the one that an article ties it to, or else the only one that lies
-- between its companies.
with mentions as (
    select * from {{ ref('int_fact_mentions') }}
),

facts as (
    select * from {{ ref('int_fact_summary') }}
),

told as (
    select
        reactions.fact_id as reaction_id,
        targets.fact_table,
        targets.fact_id
    from mentions as reactions
    inner join mentions as targets on reactions.reacts_to = targets.event_id
    where
        reactions.fact_table = 'regulatory_reactions'
        and targets.fact_table in ('deals', 'investments')
    group by reactions.fact_id, targets.fact_table, targets.fact_id
    qualify row_number() over (
        partition by reactions.fact_id, targets.fact_table
        order by count(distinct reactions.article_id) desc, targets.fact_id asc
    ) = 1
),

parties as (
    select
        fact_id,
        fact_table,
        company_id
    from {{ ref('int_fact_parties') }}
    where role not in ('seller', 'authority')
    group by all
),

between_parties as (
    select
        reaction_parties.fact_id as reaction_id,
        target_parties.fact_table,
        target_parties.fact_id,
        count(*) as n_shared
    from parties as reaction_parties
    inner join parties as target_parties on reaction_parties.company_id = target_parties.company_id
    where
        reaction_parties.fact_table = 'regulatory_reactions'
        and target_parties.fact_table in ('deals', 'investments')
    group by all
),

party_counts as (
    select
        fact_id,
        count(*) as n_parties
    from parties
    group by fact_id
),

fitting as (
    select
        between_parties.reaction_id,
        between_parties.fact_table,
        min(between_parties.fact_id) as fact_id
    from between_parties
    inner join party_counts on between_parties.fact_id = party_counts.fact_id
    inner join facts as reactions on between_parties.reaction_id = reactions.fact_id
    inner join facts as targets on between_parties.fact_id = targets.fact_id
    where
        between_parties.n_shared >= 2
        and between_parties.n_shared = party_counts.n_parties
        and coalesce(reactions.rate_on >= targets.rate_on - 365, true)
        and coalesce(reactions.rate_on <= targets.last_reported_on + 365, true)
    group by between_parties.reaction_id, between_parties.fact_table
    having count(*) = 1
),

tied as (
    select
        reactions.fact_id as reaction_id,
        coalesce(told_deal.fact_id, if(told_investment.fact_id is null, fitting_deal.fact_id, null)) as deal_id,
        coalesce(
            told_investment.fact_id,
            if(coalesce(told_deal.fact_id, fitting_deal.fact_id) is null, fitting_investment.fact_id, null)
        ) as investment_id
    from facts as reactions
    left join told as told_deal
        on
            reactions.fact_id = told_deal.reaction_id
            and told_deal.fact_table = 'deals'
    left join told as told_investment
        on
            reactions.fact_id = told_investment.reaction_id
            and told_investment.fact_table = 'investments'
    left join fitting as fitting_deal
        on
            reactions.fact_id = fitting_deal.reaction_id
            and fitting_deal.fact_table = 'deals'
    left join fitting as fitting_investment
        on
            reactions.fact_id = fitting_investment.reaction_id
            and fitting_investment.fact_table = 'investments'
    where reactions.fact_table = 'regulatory_reactions'
)

select * from tied
