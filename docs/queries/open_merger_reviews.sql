-- Deals that an authority is looking into and has not decided on, and for how many days, counted to the newest article.
with inquiries as (
    select
        deal_id,
        authority,
        min(coalesce(announced_on, first_reported_on)) as opened_on
    from marts.regulatory_reactions
    where
        action in ('review', 'investigation')
        and deal_id is not null
    group by deal_id, authority
),

decisions as (
    select distinct
        deal_id,
        authority
    from marts.regulatory_reactions
    where action in ('clearance', 'conditional_clearance', 'block', 'settlement')
),

today as (
    select max(published_on) as newest_on from marts.articles
)

select
    deals.headline,
    deals.status,
    inquiries.authority,
    inquiries.opened_on,
    today.newest_on - inquiries.opened_on as days_open
from inquiries
inner join marts.deals as deals on inquiries.deal_id = deals.deal_id
cross join today
left join decisions
    on
        inquiries.deal_id = decisions.deal_id
        and inquiries.authority = decisions.authority
where
    decisions.deal_id is null
    and deals.status in ('rumoured', 'announced')
order by days_open desc nulls last, deals.headline asc, inquiries.authority asc
